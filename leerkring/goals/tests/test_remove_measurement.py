from leerkring.conftest import As
from leerkring.goals.models import Measurement
from leerkring.people.models import Person


def address(measurement: Measurement) -> str:
    return f"/measurements/{measurement.pk}/remove/"


def test_it_asks_first(measurement: Measurement, anna: Person) -> None:
    page = As(anna).get(address(measurement)).content.decode()

    assert "Remove 62.5% of 12 March 2024?" in page
    assert Measurement.objects.exists()


def test_it_works(measurement: Measurement, anna: Person) -> None:
    assert As(anna).send(address(measurement))["Location"] == f"/lines/{measurement.indicator_id}/"
    assert not Measurement.objects.exists()


def test_a_facilitator_cannot(measurement: Measurement, fenna: Person) -> None:
    assert As(fenna).send(address(measurement)).status_code == 403
    assert Measurement.objects.exists()


def test_for_others_it_does_not_exist(measurement: Measurement, erik: Person, dirk: Person) -> None:
    assert As(erik).send(address(measurement)).status_code == 404
    assert As(dirk).get(address(measurement)).status_code == 404
    assert Measurement.objects.exists()
