from leerkring.conftest import As
from leerkring.people.models import Person
from leerkring.perspectives.models import Exploration, Statement


def address(exploration: Exploration) -> str:
    return f"/explorations/{exploration.pk}/begin/"


def test_it_works_and_twice_is_once(exploration: Exploration, lots: Statement, anna: Person, fenna: Person) -> None:
    for person in (fenna, anna):
        assert As(person).send(address(exploration)).status_code == 302
    exploration.refresh_from_db()
    assert exploration.stage == "answering"


def test_not_before_anybody_wrote(exploration: Exploration, anna: Person) -> None:
    response = As(anna).send(address(exploration))
    assert response.status_code == 422
    assert b"Nobody wrote anything yet" in response.content


def test_the_wrong_person(exploration: Exploration, lots: Statement, leo: Person, erik: Person) -> None:
    for person in (leo, erik):
        assert As(person).send(address(exploration)).status_code == 404
