import pytest

from leerkring.conftest import As
from leerkring.kit.errors import Refused
from leerkring.people.models import Person
from leerkring.perspectives.actions import moderating
from leerkring.perspectives.models import Exploration, Statement


def address(exploration: Exploration) -> str:
    return f"/explorations/{exploration.pk}/hide/"


def test_it_works_and_asks_for_no_answers_any_more(answering_now: Exploration, lots: Statement, bo: Person) -> None:
    browser = As(bo)
    assert lots.text in browser.get(f"{address(answering_now)}?statement={lots.pk}").content.decode()
    browser.send(address(answering_now), statement=lots.pk, because="Somebody can be recognised")
    lots.refresh_from_db()
    assert lots.hidden_because == "Somebody can be recognised"
    assert b"There is nothing of others to answer yet" in browser.get(f"/explorations/{answering_now.pk}/").content


def test_it_asks_for_a_reason_and_for_a_statement_of_this_question(
    answering_now: Exploration, lots: Statement, bo: Person
) -> None:
    assert As(bo).send(address(answering_now), statement=lots.pk, because="").status_code == 422
    assert As(bo).send(address(answering_now), statement="12", because="Why not").status_code == 422


def test_not_while_all_write(exploration: Exploration, lots: Statement, bo: Person) -> None:
    assert lots.text not in As(bo).get(f"{address(exploration)}?statement={lots.pk}").content.decode()
    assert As(bo).send(address(exploration), statement=lots.pk, because="Why not").status_code == 422


def test_who_guides_cannot(answering_now: Exploration, lots: Statement, fenna: Person, leo: Person) -> None:
    assert As(fenna).send(address(answering_now), statement=lots.pk, because="Why not").status_code == 403
    assert As(leo).send(address(answering_now), statement=lots.pk, because="Why not").status_code == 404


def test_it_was_taken_back_a_moment_ago(answering_now: Exploration, lots: Statement, anna: Person) -> None:
    Statement.objects.filter(pk=lots.pk).delete()
    with pytest.raises(Refused, match="not there any more"):
        moderating.hide(author=anna, exploration=answering_now, statement=lots, because="It names a child.")
