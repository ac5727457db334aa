from leerkring.conftest import As
from leerkring.decisions.models import Clarification, Decision
from leerkring.kit.jinja import new_key
from leerkring.notices.models import Notice
from leerkring.people.models import Person


def address(decision: Decision) -> str:
    return f"/decisions/{decision.pk}/ask/"


def test_it_works(decision: Decision, anna: Person, bo: Person) -> None:
    response = As(bo).send(address(decision), text="Which families?")

    assert response["Location"] == f"/decisions/{decision.pk}/"
    asked = Clarification.objects.get()
    assert (asked.author, asked.text, asked.answer) == (bo, "Which families?", "")
    assert "Which families?" in As(anna).get(f"/decisions/{decision.pk}/").content.decode()
    told = Notice.objects.get(person=anna)
    assert (told.values["name"], "families" in told.sentence) == ("Bo Bakker", False)


def test_who_guides_asks_and_answers_nothing(decision: Decision, fenna: Person, hanna: Person) -> None:
    for guide in (fenna, hanna):
        assert As(guide).send(address(decision), text="For whom is this?").status_code == 302
    asked = Clarification.objects.first()
    assert asked
    assert As(fenna).send(f"/clarifications/{asked.pk}/answer/", text="For all").status_code == 403


def test_sending_it_ten_times_has_one_effect(decision: Decision, bo: Person) -> None:
    browser, key = As(bo), new_key()
    for _ in range(10):
        browser.send(address(decision), key=key, text="Which families?")
    assert Clarification.objects.count() == 1


def test_it_asks_again(decision: Decision, bo: Person) -> None:
    assert As(bo).send(address(decision), text=" ").status_code == 422
    assert As(bo).send(address(decision), text="x" * 1001).status_code == 422


def test_it_refuses_when_it_is_decided(adopted: Decision, bo: Person) -> None:
    response = As(bo).send(address(adopted), text="Which families?")
    assert response.status_code == 422
    assert b"Which families?" in response.content


def test_for_others_it_does_not_exist(decision: Decision, erik: Person, dirk: Person, leo: Person) -> None:
    for person in (erik, dirk, leo):
        assert As(person).send(address(decision), text="x").status_code == 404
