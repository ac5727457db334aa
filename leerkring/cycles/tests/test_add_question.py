from leerkring.conftest import As
from leerkring.cycles.models import Cycle, Round
from leerkring.notices.models import Notice
from leerkring.people.models import Person


def address(cycle: Cycle) -> str:
    return f"/cycles/{cycle.pk}/interpretation/ask/"


def test_it_works(anna: Person, cycle: Cycle) -> None:
    browser = As(anna)
    assert b"What strikes you in what we gathered?" in browser.get(address(cycle)).content

    response = browser.send(address(cycle), question="What surprises you?")

    assert response["Location"] == f"/cycles/{cycle.pk}/interpretation/"
    row = Round.objects.get()
    assert (row.question, row.is_revealed) == ("What surprises you?", False)


def test_it_asks_again(anna: Person, cycle: Cycle) -> None:
    assert As(anna).send(address(cycle), question=" ").status_code == 422


def test_a_closed_round_gives_the_text_back(anna: Person, closed: Cycle) -> None:
    response = As(anna).send(address(closed), question="What surprises you?")

    assert response.status_code == 422
    assert b"What surprises you?" in response.content


def test_the_facilitator_cannot(fenna: Person, cycle: Cycle) -> None:
    assert As(fenna).send(address(cycle), question="Mine?").status_code == 403


def test_for_others_it_does_not_exist(erik: Person, cycle: Cycle) -> None:
    assert As(erik).send(address(cycle), question="Mine?").status_code == 404


def test_the_other_members_hear_of_it(anna: Person, bo: Person, fenna: Person, cycle: Cycle) -> None:
    As(anna).send(address(cycle), question="What surprises you?")

    notice = Notice.objects.get()
    assert (notice.person, notice.address) == (bo, f"/cycles/{cycle.pk}/interpretation/")
    assert "surprises" not in str(notice.values)
