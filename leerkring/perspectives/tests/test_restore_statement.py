from leerkring.conftest import As
from leerkring.people.models import Person
from leerkring.perspectives.actions import moderating
from leerkring.perspectives.models import Exploration, Statement


def address(exploration: Exploration) -> str:
    return f"/explorations/{exploration.pk}/put-back/"


def test_it_works(answering_now: Exploration, lots: Statement, anna: Person, bo: Person) -> None:
    moderating.hide(author=bo, exploration=answering_now, statement=lots, because="Too sharp")
    assert As(anna).send(address(answering_now), statement=lots.pk).status_code == 302
    lots.refresh_from_db()
    assert not lots.is_hidden
    assert b"Parents talk most" in As(bo).get(f"/explorations/{answering_now.pk}/").content


def test_who_guides_cannot(answering_now: Exploration, lots: Statement, bo: Person, fenna: Person) -> None:
    moderating.hide(author=bo, exploration=answering_now, statement=lots, because="Too sharp")
    assert As(fenna).send(address(answering_now), statement=lots.pk).status_code == 403
