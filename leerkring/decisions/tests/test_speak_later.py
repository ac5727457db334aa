import datetime as dt

import pytest
from django.utils import timezone

from leerkring.communities.models import Community
from leerkring.conftest import As, make_member
from leerkring.decisions import actions
from leerkring.decisions.models import Decision, Stage, Stand, Voice
from leerkring.notices.models import Notice
from leerkring.people.models import Person


@pytest.fixture
def zus(plg: Community) -> Person:
    return make_member(plg, "Zus Zwart")


@pytest.fixture
def without_zus(zus: Person, decision: Decision, anna: Person, bo: Person) -> Decision:
    """Decided after the last day, while Zus was away."""
    for person in (anna, bo):
        actions.give_voice(author=person, decision=decision, number=1, stand=Stand.CONSENT)
    Decision.objects.update(respond_by=dt.date(2020, 1, 1))
    return actions.adopt(author=anna, decision=decision, number=1, review_on=dt.date(2099, 6, 1), because="It helps")


def address(decision: Decision) -> str:
    return f"/decisions/{decision.pk}/later/"


def page_of(person: Person, decision: Decision) -> str:
    return As(person).get(f"/decisions/{decision.pk}/").content.decode()


def test_who_was_away_hears_it_and_speaks(without_zus: Decision, zus: Person, anna: Person) -> None:
    assert "while you were away" in Notice.objects.get(person=zus).sentence
    assert address(without_zus) in page_of(zus, without_zus)
    assert address(without_zus) not in page_of(anna, without_zus)
    response = As(zus).send(address(without_zus), number=1, stand="concern", text="The hours")

    assert response["Location"] == f"/decisions/{without_zus.pk}/"
    assert Voice.objects.get(is_late=True).person == zus
    page = page_of(anna, without_zus)
    assert page.index("Said later") < page.index("The hours")
    without_zus.refresh_from_db()
    assert without_zus.review_on == dt.date(2099, 6, 1)


def test_an_objection_lays_it_before_the_group_and_it_holds(
    without_zus: Decision, plg: Community, zus: Person, anna: Person
) -> None:
    As(zus).send(address(without_zus), number=1, stand="objection", text="The hours")
    without_zus.refresh_from_db()
    assert without_zus.stage == Stage.ADOPTED
    assert without_zus.review_on == timezone.localdate()
    assert "objects to a decision" in Notice.objects.get(person=anna).sentence
    assert "Time to look again" in As(anna).get("/").content.decode()


def test_she_can_say_something_else(without_zus: Decision, zus: Person) -> None:
    for stand in ("concern", "consent"):
        As(zus).send(address(without_zus), number=1, stand=stand, text="")
    assert [voice.stand for voice in Voice.objects.filter(person=zus)] == ["consent"]


def test_an_objection_needs_a_reason(without_zus: Decision, zus: Person) -> None:
    assert As(zus).send(address(without_zus), number=1, stand="objection", text=" ").status_code == 422


def test_not_for_who_spoke_before(without_zus: Decision, anna: Person) -> None:
    assert As(anna).send(address(without_zus), number=1, stand="consent").status_code == 422


def test_not_after_two_weeks(without_zus: Decision, zus: Person) -> None:
    Decision.objects.update(decided_at=timezone.now() - dt.timedelta(days=15))
    assert address(without_zus) not in page_of(zus, without_zus)
    assert As(zus).send(address(without_zus), number=1, stand="consent").status_code == 422


def test_not_before_it_is_decided(decision: Decision, bo: Person) -> None:
    assert As(bo).send(address(decision), number=1, stand="consent").status_code == 422


def test_a_facilitator_cannot(without_zus: Decision, fenna: Person) -> None:
    assert As(fenna).send(address(without_zus), number=1, stand="consent").status_code == 403


def test_for_others_it_does_not_exist(without_zus: Decision, erik: Person, leo: Person) -> None:
    for person in (erik, leo):
        assert As(person).get(address(without_zus)).status_code == 404
