from leerkring.accountability.models import Need
from leerkring.conftest import As
from leerkring.people.models import Person


def address(need: Need) -> str:
    return f"/needs/{need.pk}/end/"


def test_it_works(need: Need, bo: Person) -> None:
    assert As(bo).get(address(need)).status_code == 200
    assert As(bo).send(address(need), came_of="We have it").status_code == 302
    need.refresh_from_db()
    assert (need.is_open, need.came_of) == (False, "We have it")


def test_twice_is_refused(need: Need, anna: Person, bo: Person) -> None:
    As(bo).send(address(need), came_of="We have it")
    assert As(anna).send(address(need), came_of="We do without").status_code == 422
    assert Need.objects.get().came_of == "We have it"


def test_it_asks_what_came_of_it(need: Need, anna: Person) -> None:
    assert As(anna).send(address(need), came_of="").status_code == 422
    assert Need.objects.get().is_open


def test_a_leader_does_not_end_it(need: Need, leo: Person, fenna: Person, erik: Person) -> None:
    answers = [As(person).send(address(need), came_of="No").status_code for person in (leo, fenna, erik)]
    assert answers == [403, 403, 404]
