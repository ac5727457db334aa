from leerkring.conftest import As
from leerkring.decisions.models import Decision, Phase
from leerkring.journal.models import Entry
from leerkring.people.models import Person


def address(decision: Decision) -> str:
    return f"/decisions/{decision.pk}/go-on/"


def test_it_works_forth_and_back(decision: Decision, anna: Person, bo: Person) -> None:
    for person, phase in ((anna, Phase.CLEAR), (bo, Phase.REACT), (anna, Phase.ROUND), (bo, Phase.REACT)):
        assert As(person).send(address(decision), phase=phase.value).status_code == 302
        decision.refresh_from_db()
        assert decision.phase == phase


def test_two_who_go_on_at_once_go_once(decision: Decision, anna: Person, bo: Person) -> None:
    for person in (anna, bo):
        As(person).send(address(decision), phase="react")
    assert Entry.objects.filter(did="went on with").count() == 1


def test_it_refuses_another_word(decision: Decision, anna: Person) -> None:
    for phase in ("", "decided"):
        assert As(anna).send(address(decision), phase=phase).status_code == 422


def test_it_refuses_when_it_is_decided(adopted: Decision, anna: Person) -> None:
    assert As(anna).send(address(adopted), phase="clear").status_code == 422


def test_a_facilitator_or_leader_cannot(decision: Decision, fenna: Person) -> None:
    assert As(fenna).send(address(decision), phase="react").status_code == 403


def test_for_others_it_does_not_exist(decision: Decision, erik: Person, leo: Person) -> None:
    for person in (erik, leo):
        assert As(person).send(address(decision), phase="react").status_code == 404
