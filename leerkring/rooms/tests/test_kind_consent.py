"""Consent: a proposal from the talk, every member's voice, a better proposal, a decision."""

import datetime as dt
import re
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from leerkring.communities.models import CharterText
from leerkring.conftest import As, make_member
from leerkring.decisions.models import Decision, Stage, Voice
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.methods.rules import Kind, Reveal
from leerkring.people.models import Person
from leerkring.rooms.models import Card, Place, Seat, Step, Yielded
from leerkring.rooms.tests.conftest import LONG_AGO, as_guest, at, begin, make_step, now, onward, sit

WHY = "Kq-parents-work-on-mondays"
SOON = str(timezone.localdate() + dt.timedelta(days=30))


@pytest.fixture
def step(item: AgendaItem, meeting: Meeting, anna: Person, bo: Person) -> Step:
    """Anna and Bo, all of the group, are in the room."""
    for person in (anna, bo):
        sit(person, meeting)
    return begin(make_step(item, Kind.CONSENT), bo)


def does(step: Step, person: Person, what: str, **fields: Any) -> int:
    return As(person).send(at(step), does=what, **fields).status_code


def propose(step: Step, person: Person, text: str = "Tea on Monday") -> Decision:
    assert does(step, person, "propose", title="Parents", text=text) == 302
    return Decision.objects.get()


def speak(step: Step, person: Person, stand: str = "consent", text: str = "", number: int = 1) -> int:
    return does(step, person, "voice", stand=stand, text=text, number=str(number))


def test_the_group_decides(step: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    propose(step, anna)
    assert "Tea on Monday" in now(As(bo), meeting)
    assert "Tea on Monday" in now(As(bo), meeting, "board")
    assert [speak(step, person) for person in (anna, bo)] == [302, 302]
    assert "Nobody objects" in now(As(bo), meeting)
    assert does(step, bo, "adopt", number="1", review_on=SOON, because="It helps") == 302
    decision = Decision.objects.get()
    assert (decision.stage, str(decision.review_on)) == (Stage.ADOPTED, SOON)
    assert Yielded.objects.get(step=step).made == Made.objects.get(decision=decision, item=step.item)
    assert "You look again on" in now(As(anna), meeting, "board")
    assert "Parents" in As(anna).get(reverse("meetings:show_minutes", args=[meeting.pk])).text


def test_voices_are_kept_back_until_everybody_here_has_spoken(
    step: Step, meeting: Meeting, anna: Person, bo: Person, fenna: Person
) -> None:
    propose(step, anna)
    speak(step, anna, "objection", WHY)
    guest = as_guest(meeting, bo)
    others = [(As(bo), view) for view in ("room", "lead", "board")] + [(As(fenna), view) for view in ("room", "board")]
    others += [(As(anna), "board"), (guest, "room")]
    pages = [now(browser, meeting, view) for browser, view in others]
    assert not any(WHY in page or "body objects" in page or "body who spoke objects" in page for page in pages)
    assert "One here is still thinking" in pages[0]
    assert [WHY in now(As(anna), meeting), "What makes it better" in now(As(anna), meeting)] == [True, False]
    speak(step, bo)
    assert all(WHY in now(As(person), meeting) for person in (anna, bo))
    assert WHY in now(As(bo), meeting, "board")
    assert "Anna Aerts · " not in now(As(bo), meeting, "board")
    # By the rule of decisions: who is no member reads the voices when the round is over.
    assert not any(
        WHY in now(*look) for look in ((As(fenna), meeting), (As(fenna), meeting, "board"), (guest, meeting))
    )


def test_a_member_at_home_thinks_for_herself_first(
    step: Step, meeting: Meeting, anna: Person, bo: Person, plg: Any
) -> None:
    kim = make_member(plg, "Kim Kok")
    propose(step, anna)
    for person in (anna, bo):
        speak(step, person, "concern", WHY)
    assert WHY in now(As(bo), meeting, "board")
    assert not any(WHY in now(As(kim), meeting, view) for view in ("room", "board"))
    assert "Not here: Kim Kok." in now(As(bo), meeting)
    assert "One of the group is not here." in now(As(bo), meeting, "board")
    assert does(step, bo, "adopt", number="1", review_on=SOON, because="It helps") == 422
    assert "Who is not here can speak" in now(As(bo), meeting)


def test_an_objection_makes_the_proposal_better(step: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    propose(step, anna)
    speak(step, anna)
    speak(step, bo, "objection", WHY)
    assert Place.objects.filter(is_ready=True).count() == 2
    assert does(step, bo, "adopt", number="1", review_on=SOON, because="It helps") == 422
    assert does(step, anna, "amend", number="1", text="Tea on Friday") == 302
    assert not Place.objects.filter(is_ready=True).exists()
    assert "Tea on Friday" in now(As(bo), meeting)
    assert WHY not in now(As(bo), meeting, "board")
    for person in (anna, bo):
        speak(step, person, number=2)
    assert does(step, bo, "adopt", number="2", review_on=SOON, because="It helps") == 302
    assert Decision.objects.get().stage == Stage.ADOPTED


def test_who_fell_asleep_is_not_waited_for_and_still_counts(
    step: Step, meeting: Meeting, anna: Person, bo: Person
) -> None:
    propose(step, anna)
    speak(step, anna, "concern", WHY)
    Seat.objects.filter(person=bo).update(seen_at=timezone.now() - LONG_AGO)
    assert "Not here: Bo Bakker." in now(As(anna), meeting)
    assert does(step, anna, "adopt", number="1", review_on=SOON, because="It helps") == 422


def test_a_card_becomes_the_proposal(step: Step, item: AgendaItem, meeting: Meeting, anna: Person, bo: Person) -> None:
    cards = make_step(item, Kind.CARDS, reveal=Reveal.AT_ONCE, revealed_at=timezone.now())
    card = Card.objects.create(step=cards, seat=Seat.objects.get(person=bo), text="Cake on Tuesday")
    Step.objects.filter(pk=step.pk).update(source=cards)
    assert all(words in now(As(anna), meeting) for words in ("Cake on Tuesday", "No card"))
    assert does(step, anna, "propose", title="Parents", text="", card=str(card.pk)) == 302
    assert Decision.objects.get().proposals.get().text == "Cake on Tuesday"


def test_who_is_not_here_gets_a_week(step: Step, meeting: Meeting, anna: Person, plg: Any) -> None:
    assert 'type="date"' not in now(As(anna), meeting)
    make_member(plg, "Kim Kok")
    assert str(timezone.localdate() + dt.timedelta(days=7)) in now(As(anna), meeting)


def test_one_proposal_at_a_time_and_what_was_typed_comes_back(step: Step, anna: Person, bo: Person) -> None:
    propose(step, anna)
    answer = As(bo).send(at(step), does="propose", title="Other", text="Mine and long")
    assert (answer.status_code, "Mine and long" in answer.text) == (422, True)
    assert Decision.objects.count() == 1


def test_it_is_withdrawn_and_laid_down_again(step: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    propose(step, anna)
    assert does(step, bo, "withdraw", because="") == 422
    assert does(step, bo, "withdraw", because="Too early") == 302
    assert "Too early" in now(As(anna), meeting)
    assert does(step, anna, "restore") == 302
    assert Decision.objects.get().is_in_round


def test_an_objection_without_words_and_an_empty_proposal_are_given_back(
    step: Step, meeting: Meeting, anna: Person
) -> None:
    assert does(step, anna, "propose", title="Parents", text="") == 422
    assert does(step, anna, "voice", number="1", stand="consent") == 422
    propose(step, anna)
    answer = As(anna).send(at(step), does="voice", number="1", stand="objection", text="")
    assert (answer.status_code, "An objection needs a reason" in answer.text) == (422, True)
    assert not Voice.objects.exists()


def test_an_old_version_is_not_spoken_about(step: Step, anna: Person, bo: Person) -> None:
    propose(step, anna)
    does(step, anna, "amend", number="1", text="Tea on Friday")
    assert speak(step, bo, "concern", WHY) == 409


def test_only_members_propose_speak_and_decide(
    step: Step, meeting: Meeting, anna: Person, bo: Person, fenna: Person, cas: Person
) -> None:
    guest = as_guest(meeting, bo)
    acts: list[tuple[str, dict[str, str]]] = [
        ("propose", {"title": "x", "text": "x"}),
        ("voice", {"number": "1", "stand": "consent"}),
        ("amend", {"number": "1", "text": "x"}),
        ("adopt", {"number": "1", "review_on": SOON, "because": "It helps"}),
        ("withdraw", {"because": "x"}),
        ("restore", {}),
    ]
    for what, fields in acts:
        assert [does(step, person, what, **fields) for person in (fenna, cas)] == [403, 404]
        assert guest.send(at(step), does=what, **fields).status_code == 403
    assert not Decision.objects.exists()
    propose(step, anna)
    pages = [now(As(fenna), meeting), now(guest, meeting)]
    assert all("Tea on Monday" in page and "This is my voice" not in page for page in pages)


def test_after_the_step_it_goes_on_at_its_own_page(step: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    decision = propose(step, anna)
    onward(meeting, bo)
    assert speak(step, anna, "concern", WHY) == 422
    assert reverse("decisions:show_decision", args=[decision.pk]) in now(As(anna), meeting)
    assert Made.objects.filter(decision=decision).exists()


def test_a_full_circle_asks_no_more_of_the_database(
    step: Step,
    meeting: Meeting,
    anna: Person,
    bo: Person,
    plg: Any,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    decision = propose(step, anna)
    for number in range(20):
        person = make_member(plg, f"Kim{number} Kok")
        sit(person, meeting)
        Voice.objects.create(proposal=decision.proposals.get(), person=person, stand="concern", text="Mind the time")
    browser = As(anna)
    with django_assert_max_num_queries(13):
        browser.get(reverse("rooms:show_room_now", args=[meeting.pk]))


def test_a_working_agreement_is_put_into_the_charter(
    item: AgendaItem, meeting: Meeting, anna: Person, bo: Person
) -> None:
    for person in (anna, bo):
        sit(person, meeting)
    step = begin(make_step(item, Kind.CONSENT, yields="working_agreement"), bo)
    propose(step, anna)
    for person in (anna, bo):
        speak(step, person)
    assert "Put it into our working agreements" not in now(As(bo), meeting)
    does(step, bo, "adopt", number="1", review_on=SOON, because="It helps")
    page = now(As(bo), meeting)
    (address,) = re.findall(r'href="([^"]+section=agreements[^"]*)"', page)
    form = As(bo).get(address.replace("&amp;", "&")).text
    assert "Tea on Monday" in form
    assert not CharterText.objects.exists()


def test_an_ordinary_decision_is_no_working_agreement(step: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    propose(step, anna)
    for person in (anna, bo):
        speak(step, person)
    does(step, bo, "adopt", number="1", review_on=SOON, because="It helps")
    assert "Put it into our working agreements" not in now(As(bo), meeting)
