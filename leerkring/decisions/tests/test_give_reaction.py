import pytest

from leerkring.conftest import As
from leerkring.decisions import actions
from leerkring.decisions.models import Decision, Phase, Reaction
from leerkring.people.models import Person


@pytest.fixture
def reacting(decision: Decision, anna: Person) -> Decision:
    return actions.go_on(author=anna, decision=decision, phase=Phase.REACT)


def address(decision: Decision) -> str:
    return f"/decisions/{decision.pk}/react/"


def page_of(person: Person, decision: Decision) -> str:
    return As(person).get(f"/decisions/{decision.pk}/").content.decode()


def test_it_works(reacting: Decision, anna: Person) -> None:
    assert "What is your first reaction?" in page_of(anna, reacting)
    response = As(anna).send(address(reacting), text="I like it")
    assert response["Location"] == f"/decisions/{reacting.pk}/"
    assert [(one.person, one.text) for one in Reaction.objects.all()] == [(anna, "I like it")]


def test_one_reads_the_others_after_ones_own(reacting: Decision, anna: Person, bo: Person, fenna: Person) -> None:
    As(anna).send(address(reacting), text="I like it")
    assert "I like it" not in page_of(bo, reacting)
    As(bo).send(address(reacting), text="I wonder")
    assert "I like it" in page_of(bo, reacting)
    assert "I like it" not in page_of(fenna, reacting)


def test_one_can_say_it_otherwise(reacting: Decision, anna: Person) -> None:
    for text in ("I like it", "I rather like it"):
        As(anna).send(address(reacting), text=text)
    assert Reaction.objects.get().text == "I rather like it"
    assert "I rather like it" in As(anna).get(address(reacting)).content.decode()


def test_it_is_no_lock(reacting: Decision, anna: Person) -> None:
    assert As(anna).send(f"/decisions/{reacting.pk}/voice/", number=1, stand="consent").status_code == 302


def test_it_asks_again(reacting: Decision, anna: Person) -> None:
    assert As(anna).send(address(reacting), text=" ").status_code == 422


def test_it_refuses_when_it_is_decided(adopted: Decision, anna: Person) -> None:
    assert As(anna).send(address(adopted), text="I like it").status_code == 422


def test_a_facilitator_cannot(reacting: Decision, fenna: Person) -> None:
    assert As(fenna).send(address(reacting), text="I like it").status_code == 403


def test_for_others_it_does_not_exist(reacting: Decision, erik: Person, leo: Person) -> None:
    for person in (erik, leo):
        assert As(person).send(address(reacting), text="x").status_code == 404


def test_who_did_not_react_yet_is_waited_for(reacting: Decision, anna: Person, bo: Person) -> None:
    for person, waits in ((anna, "1 of 2 has not spoken yet: Bo"), (bo, "Everybody has spoken.")):
        As(person).send(address(reacting), text="Why not?")
        told = page_of(person, reacting)
        assert waits in told
        # Nobody is pushed to the round while a colleague still thinks.
        button = told[: told.index("On to the consent round")].rpartition("<button")[2]
        assert ("button--main" in button) == (person == bo)
    assert 'value="clear"' in told
