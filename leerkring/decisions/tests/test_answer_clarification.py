import re

import pytest

from leerkring.conftest import As
from leerkring.decisions import actions
from leerkring.decisions.models import Clarification, Decision
from leerkring.notices.models import Notice
from leerkring.people.models import Person


@pytest.fixture
def asked(decision: Decision, bo: Person) -> Clarification:
    return actions.ask(author=bo, decision=decision, text="Which families?")


def address(asked: Clarification) -> str:
    return f"/clarifications/{asked.pk}/answer/"


def test_it_works(asked: Clarification, anna: Person, bo: Person) -> None:
    response = As(anna).send(address(asked), text="Of new pupils")

    assert response["Location"] == f"/decisions/{asked.decision_id}/"
    page = As(bo).get(response["Location"]).content.decode()
    assert page.index("Which families?") < page.index("Of new pupils")
    assert Notice.objects.get(person=bo).values["name"] == "Anna Aerts"


def test_what_to_do_next_is_the_filled_button(asked: Clarification, anna: Person, bo: Person) -> None:
    Decision.objects.update(phase="clear")
    page = f"/decisions/{asked.decision_id}/"
    assert _filled(anna, page) == ["Answer Which families?"]
    assert _filled(bo, page) == ["Ask it"]
    As(anna).send(address(asked), text="Of new pupils")
    assert _filled(anna, page) == ["It is clear: on to the reactions"]


def _filled(person: Person, page: str) -> list[str]:
    words = As(person).get(page).content.decode()
    found = re.findall(r'class="button button--main"[^>]*>(.*?)</(?:a|button)>', words, re.S)
    return [" ".join(re.sub(r"<[^>]*>", " ", one).split()) for one in found]


def test_it_can_be_said_otherwise_and_is_told_once(asked: Clarification, anna: Person, bo: Person) -> None:
    for text in ("Of new pupils", "Of pupils who are new here"):
        As(anna).send(address(asked), text=text)
    asked.refresh_from_db()
    assert (asked.answer, asked.answerer) == ("Of pupils who are new here", anna)
    assert Notice.objects.filter(person=bo).count() == 1


def test_only_who_proposed_it_answers(asked: Clarification, anna: Person, bo: Person) -> None:
    assert As(bo).send(address(asked), text="All").status_code == 422
    actions.amend(author=bo, decision=asked.decision, number=1, text="We visit new families")
    assert As(bo).send(address(asked), text="The new ones").status_code == 302


def test_it_asks_again(asked: Clarification, anna: Person) -> None:
    assert As(anna).send(address(asked), text="").status_code == 422


def test_for_others_it_does_not_exist(asked: Clarification, erik: Person, dirk: Person) -> None:
    assert As(erik).send(address(asked), text="x").status_code == 404
    assert As(dirk).get(address(asked)).status_code == 404
