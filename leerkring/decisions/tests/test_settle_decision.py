import datetime as dt
from typing import Any

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.decisions import actions
from leerkring.decisions.models import Decision, Stage, Way
from leerkring.notices.models import Notice
from leerkring.people.models import Person

TOLD: dict[str, Any] = {"text": "Apple pie", "because": "Everybody eats it", "review_on": "2099-01-01", "number": 1}


def address(decision: Decision) -> str:
    return f"/decisions/{decision.pk}/settle/"


def test_you_decide_and_tell_us(plg: Community, anna: Person, bo: Person) -> None:
    proposed = f"/plg/{plg.pk}/decisions/propose/?way=delegated"
    As(anna).send(proposed, title="The cake", text="Under ten euros", decider=str(bo.pk))
    decision = Decision.objects.get()
    assert (decision.way, decision.decider) == (Way.DELEGATED, bo)
    assert "asks you to decide" in Notice.objects.get(person=bo).sentence

    response = As(bo).send(address(decision), **TOLD)
    assert response["Location"] == f"/decisions/{decision.pk}/"
    decision.refresh_from_db()
    assert (decision.stage, decision.because) == (Stage.ADOPTED, "Everybody eats it")
    assert decision.review_on == dt.date(2099, 1, 1)
    page = As(anna).get(f"/decisions/{decision.pk}/").content.decode()
    assert page.index("Apple pie") < page.index("Everybody eats it") < page.index("Under ten euros")
    assert "tells you what and why" in Notice.objects.get(person=anna).sentence


def test_after_advice(on_advice: Decision, anna: Person, bo: Person) -> None:
    refused = As(anna).send(address(on_advice), **TOLD)
    assert refused.status_code == 422
    assert "Not everybody whom you asked" in refused.content.decode()
    actions.advise(author=bo, decision=on_advice, text="Take the hall")
    kept: dict[str, Any] = TOLD | {"text": "The library"}
    assert As(anna).send(address(on_advice), **kept).status_code == 302
    assert on_advice.proposals.count() == 1
    assert "Take the hall" in As(bo).get(f"/decisions/{on_advice.pk}/").content.decode()


def test_after_the_last_day_with_the_advice_that_is_there(on_advice: Decision, anna: Person) -> None:
    Decision.objects.update(respond_by=dt.date(2020, 1, 1))
    assert "Nobody gave advice yet" in As(anna).send(address(on_advice), **TOLD).content.decode()


def test_the_others_can_say_later_what_they_think(left_to_bo: Decision, anna: Person, bo: Person) -> None:
    As(bo).send(address(left_to_bo), **TOLD)
    later: dict[str, Any] = {"number": 2, "stand": "objection", "text": "Nuts"}
    assert As(anna).send(f"/decisions/{left_to_bo.pk}/later/", **later).status_code == 302


def test_who_decided_spoke_by_it(left_to_bo: Decision, anna: Person, bo: Person) -> None:
    assert "Why did you decide this?" in As(bo).get(address(left_to_bo)).content.decode()
    As(bo).send(address(left_to_bo), **TOLD)
    pages = {person: As(person).get(f"/decisions/{left_to_bo.pk}/").content.decode() for person in (anna, bo)}
    assert "/later/" not in pages[bo]
    assert f"{bo.name} decided this. Until" in pages[anna]
    assert "You had not spoken" not in pages[anna]
    assert As(bo).send(f"/decisions/{left_to_bo.pk}/later/", number=2, stand="consent").status_code == 422


def test_it_asks_again_and_keeps_what_was_typed(left_to_bo: Decision, bo: Person) -> None:
    for name in ("text", "because", "review_on"):
        lacking: dict[str, Any] = TOLD | {name: ""}
        response = As(bo).send(address(left_to_bo), **lacking)
        assert response.status_code == 422
        assert ("Apple pie" if name != "text" else "Everybody eats it") in response.content.decode()


def test_it_refuses_another_member(left_to_bo: Decision, anna: Person) -> None:
    assert As(anna).get(address(left_to_bo)).status_code == 403
    assert As(anna).send(address(left_to_bo), **TOLD).status_code == 403


def test_a_decision_of_all_is_not_settled_by_one(decision: Decision, anna: Person) -> None:
    assert As(anna).send(address(decision), **TOLD).status_code == 403


def test_a_facilitator_cannot(left_to_bo: Decision, fenna: Person) -> None:
    assert As(fenna).send(address(left_to_bo), **TOLD).status_code == 403


def test_for_others_it_does_not_exist(left_to_bo: Decision, erik: Person, leo: Person) -> None:
    for person in (erik, leo):
        assert As(person).get(address(left_to_bo)).status_code == 404
