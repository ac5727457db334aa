import pytest

from leerkring.conftest import As
from leerkring.cycles.actions.effects import show
from leerkring.cycles.models import Cycle, Evidence
from leerkring.people.models import Person

TEXT = "They ask for books.\nAlso at home."


@pytest.fixture
def evidence(cycle: Cycle, anna: Person) -> Evidence:
    return show(author=anna, cycle=cycle, level="pupil", kind="observation", text=TEXT)


def address(evidence: Evidence) -> str:
    return f"/evidence/{evidence.pk}/change/"


def test_it_works_with_the_lines_as_a_browser_sends_them(evidence: Evidence, bo: Person) -> None:
    browser = As(bo)
    assert browser.get(address(evidence)).status_code == 200
    was = TEXT.replace("\n", "\r\n")
    response = browser.send(address(evidence), level="school", kind="story", text="A book corner", was=was)
    assert response["Location"] == f"/cycles/{evidence.cycle_id}/effects/"
    evidence.refresh_from_db()
    assert (evidence.level, evidence.kind, evidence.text) == ("school", "story", "A book corner")


def test_two_at_once_see_both_texts(evidence: Evidence, anna: Person, bo: Person) -> None:
    As(anna).send(address(evidence), level="pupil", kind="story", text="Hers", was=TEXT)
    response = As(bo).send(address(evidence), level="pupil", kind="story", text="His", was=TEXT)
    assert response.status_code == 409
    assert b"Hers" in response.content


def test_it_asks_again(evidence: Evidence, anna: Person) -> None:
    assert As(anna).send(address(evidence), level="pupil", kind="story", text="", was=TEXT).status_code == 422


def test_the_wrong_person(evidence: Evidence, fenna: Person, leo: Person) -> None:
    assert As(fenna).get(address(evidence)).status_code == 403
    assert As(leo).get(address(evidence)).status_code == 404
