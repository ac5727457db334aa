from leerkring.conftest import As
from leerkring.decisions import actions
from leerkring.decisions.models import Decision, Phase, Way
from leerkring.notices.models import Notice
from leerkring.people.models import Person


def address(decision: Decision) -> str:
    return f"/decisions/{decision.pk}/together/"


def test_it_works_and_the_advice_stays(on_advice: Decision, anna: Person, bo: Person) -> None:
    actions.advise(author=bo, decision=on_advice, text="Take the hall")
    response = As(bo).send(address(on_advice))

    assert response["Location"] == f"/decisions/{on_advice.pk}/"
    on_advice.refresh_from_db()
    assert (on_advice.way, on_advice.phase, on_advice.decider) == (Way.CONSENT, Phase.CLEAR, None)
    assert "Take the hall" in As(bo).get(response["Location"]).content.decode()
    assert "decides something together" in Notice.objects.filter(person=anna).latest("created_at").sentence


def test_who_was_asked_to_decide_can_say_so_too(left_to_bo: Decision, bo: Person) -> None:
    assert As(bo).send(address(left_to_bo)).status_code == 302
    assert As(bo).send(f"/decisions/{left_to_bo.pk}/voice/", number=1, stand="consent").status_code == 302


def test_twice_is_once(left_to_bo: Decision, anna: Person, bo: Person) -> None:
    for person in (anna, bo):
        assert As(person).send(address(left_to_bo)).status_code == 302
    assert Notice.objects.filter(person=bo).count() == 2


def test_it_refuses_when_it_is_decided(adopted: Decision, anna: Person) -> None:
    assert As(anna).send(address(adopted)).status_code == 422


def test_a_facilitator_cannot(left_to_bo: Decision, fenna: Person) -> None:
    assert As(fenna).send(address(left_to_bo)).status_code == 403


def test_for_others_it_does_not_exist(left_to_bo: Decision, erik: Person, leo: Person) -> None:
    for person in (erik, leo):
        assert As(person).send(address(left_to_bo)).status_code == 404
