import datetime as dt

from leerkring.conftest import As
from leerkring.goals.models import Indicator, Measurement
from leerkring.people.models import Person


def address(indicator: Indicator) -> str:
    return f"/lines/{indicator.pk}/paste/"


def test_it_works(indicator: Indicator, anna: Person) -> None:
    response = As(anna).send(
        address(indicator), lines="dag\twaarde\r\n12-3-2024\t62,5\tonly group 5\r\n9 juni 2024\t71\r\n"
    )

    assert response["Location"] == f"/lines/{indicator.pk}/"
    assert list(Measurement.objects.order_by("on").values_list("on", "value", "note", "author")) == [
        (dt.date(2024, 3, 12), 62.5, "only group 5", anna.pk),
        (dt.date(2024, 6, 9), 71, "", anna.pk),
    ]


def test_what_is_there_already_is_passed_over(indicator: Indicator, measurement: Measurement, anna: Person) -> None:
    response = As(anna).send(address(indicator), lines="12-3-2024; 62,5\n13-3-2024; 64")
    assert response.status_code == 302
    assert Measurement.objects.count() == 2


def test_a_fault_is_named_and_nothing_is_taken(indicator: Indicator, anna: Person) -> None:
    response = As(anna).send(address(indicator), lines="12-3-2024; 62,5\n31-2-2024; 64\n14-3-2024; <many>")
    page = response.content.decode()

    assert response.status_code == 422
    assert "Line 2, column “day”, “31-2-2024”: this is not a day we can read; write it like 12-3-2026." in page
    assert "Line 3, column “value”, “&lt;many&gt;”: this is not a number." in page
    assert "14-3-2024; &lt;many&gt;" in page
    assert not Measurement.objects.exists()


def test_another_value_on_a_known_day_is_a_fault(indicator: Indicator, measurement: Measurement, anna: Person) -> None:
    response = As(anna).send(address(indicator), lines="12-3-2024; 70")
    assert response.status_code == 422
    assert "there is another value on this day already" in response.content.decode()


def test_an_invisible_character_is_refused_where_it_stands(indicator: Indicator, anna: Person) -> None:
    for line, column in (
        ("12-3-2024; 62\u202e; x", "value"),
        ("12\0-3-2024; 62", "day"),
        ("12-3-2024; 62; n\x07", "note"),
    ):
        response = As(anna).send(address(indicator), lines=f"11-3-2024; 5\n{line}")
        assert response.status_code == 422
        assert f"Line 2, column “{column}”" in response.content.decode()
    assert not Measurement.objects.exists()


def test_a_facilitator_cannot(indicator: Indicator, fenna: Person) -> None:
    assert As(fenna).send(address(indicator), lines="12-3-2024; 62,5").status_code == 403
    assert not Measurement.objects.exists()


def test_for_others_it_does_not_exist(indicator: Indicator, erik: Person, dirk: Person) -> None:
    assert As(erik).send(address(indicator), lines="12-3-2024; 62,5").status_code == 404
    assert As(dirk).get(address(indicator)).status_code == 404
