from leerkring.conftest import As
from leerkring.decisions import actions
from leerkring.decisions.models import Decision, Stand, Voice
from leerkring.kit.jinja import new_key
from leerkring.people.models import Person


def address(decision: Decision) -> str:
    return f"/decisions/{decision.pk}/voice/"


def test_it_works(decision: Decision, bo: Person) -> None:
    response = As(bo).send(address(decision), number=1, stand="concern", text="The hours")

    assert response["Location"] == f"/decisions/{decision.pk}/"
    voice = Voice.objects.get()
    assert (voice.person, voice.proposal.number, voice.stand, voice.text) == (bo, 1, "concern", "The hours")


def test_one_can_say_something_else(decision: Decision, bo: Person) -> None:
    actions.give_voice(author=bo, decision=decision, number=1, stand=Stand.CONCERN, text="The hours")
    assert b"The hours" in As(bo).get(address(decision)).content
    As(bo).send(address(decision), number=1, stand="consent")

    assert [(voice.stand, voice.text) for voice in Voice.objects.all()] == [("consent", "")]


def test_sending_it_ten_times_has_one_effect(decision: Decision, bo: Person) -> None:
    browser, key = As(bo), new_key()
    answers = {browser.send(address(decision), key=key, number=1, stand="consent").status_code for _ in range(10)}
    assert answers == {302}
    assert Voice.objects.count() == 1


def test_an_objection_needs_a_reason_and_the_field_says_so(decision: Decision, bo: Person) -> None:
    response = As(bo).send(address(decision), number=1, stand="objection", text=" ")

    assert response.status_code == 422
    assert b"An objection needs a reason" in response.content
    assert not Voice.objects.exists()


def test_it_asks_again_and_keeps_what_was_typed(decision: Decision, bo: Person) -> None:
    response = As(bo).send(address(decision), number=1, text="The hours")
    assert response.status_code == 422
    assert b"The hours" in response.content


def test_a_changed_proposal_is_read_first_and_nothing_is_lost(decision: Decision, anna: Person, bo: Person) -> None:
    actions.amend(author=anna, decision=decision, number=1, text="We visit new families")
    response = As(bo).send(address(decision), number=1, stand="concern", text="The hours")

    assert response.status_code == 409
    assert b"The hours" in response.content
    assert b"We visit new families" in response.content
    assert not Voice.objects.exists()


def test_when_the_round_is_over_nothing_is_lost_either(decision: Decision, anna: Person, bo: Person) -> None:
    actions.withdraw(author=anna, decision=decision, because="Later")
    response = As(bo).send(address(decision), number=1, stand="concern", text="The hours")

    assert response.status_code == 422
    assert b"The hours" in response.content


def test_a_facilitator_or_leader_cannot(decision: Decision, fenna: Person, ivo: Person) -> None:
    for person in (fenna, ivo):
        assert As(person).send(address(decision), number=1, stand="consent").status_code == 403
    assert not Voice.objects.exists()


def test_for_others_it_does_not_exist(decision: Decision, erik: Person, dirk: Person, leo: Person) -> None:
    for person in (erik, dirk, leo):
        assert As(person).send(address(decision), number=1, stand="consent").status_code == 404
