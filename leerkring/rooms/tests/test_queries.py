"""No page of a room asks the database more than ten questions, whatever the kind of step and however much is there."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leerkring.commitments.models import Action
from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import TRAITS, Kind, Use
from leerkring.people.models import Person
from leerkring.rooms.models import Card, Mark, Picture, Seat, Step
from leerkring.rooms.tests.conftest import at, begin, make_step, now, onward, sit

MOST = 10


def prepared(kind: Kind, item: AgendaItem, chair: Person, seats: list[Seat]) -> Step:
    """A step of this kind, with all that it can work on, and with much in it."""
    before = begin(make_step(item, Kind.CARDS), chair)
    cards = [
        Card.objects.create(step=before, seat=seat, text=f"{seat.name} {place}") for seat in seats for place in "ab"
    ]
    onward(item.meeting, chair)
    for number in range(12):
        what = f"Try {number}"
        Action.objects.create(community=item.meeting.community, what=what, who=chair, author=chair)
    traits = TRAITS[kind]
    step = make_step(
        item,
        kind,
        source=before if traits.source != Use.NO else None,
        options=["calm", "busy"] if traits.options != Use.NO else [],
        write="I see …" if traits.write != Use.NO else "",
        speaks=traits.speaks[0],
    )
    begin(step, chair)
    if traits.write != Use.NO and kind not in (Kind.REFLECTION, Kind.CONSENT, Kind.ACTIONS):
        for seat in seats:
            card = Card.objects.create(step=step, seat=seat, text="Mine", onto=cards[0] if kind == Kind.BUILD else None)
            if kind == Kind.PICTURE:
                Picture.objects.create(card=card, data=b"", width=1, height=1)
    if kind in (Kind.DOTS, Kind.RATING, Kind.STATEMENTS, Kind.RANKING):
        Mark.objects.bulk_create([Mark(step=step, seat=seat, card=card, value=1) for seat in seats for card in cards])
    if kind == Kind.CONSENT:
        As(chair).send(at(step), does="propose", title="Tea", text="We drink tea", respond_by="")
    return step


@pytest.mark.parametrize("kind", Kind)
def test_ten_questions_a_page(kind: Kind, item: AgendaItem, meeting: Meeting, anna: Person, bo: Person) -> None:
    seats = [sit(person, meeting) for person in (anna, bo)]
    prepared(kind, item, bo, seats)
    phone, screen = As(anna), As(bo)
    asked: dict[str, int] = {}
    for state in ("open", "revealed"):
        if state == "revealed":
            onward(meeting, bo)
        for view, browser in (("room", phone), ("board", screen), ("lead", screen)):
            # What all see alike is drawn once for everybody; a phone after the first finds it drawn.
            now(browser, meeting, view)
            with CaptureQueriesContext(connection) as questions:
                now(browser, meeting, view)
            asked[f"{view} {state}"] = len(questions)
    assert {page: number for page, number in asked.items() if number > MOST} == {}


@pytest.mark.parametrize("kind", [Kind.DOTS, Kind.RATING, Kind.STATEMENTS, Kind.RANKING])
def test_as_many_after_a_grouping(kind: Kind, item: AgendaItem, meeting: Meeting, anna: Person, bo: Person) -> None:
    seat = sit(anna, meeting)
    cards = begin(make_step(item, Kind.CARDS), bo)
    Card.objects.create(step=cards, seat=seat, text="Tea")
    piles = make_step(item, Kind.GROUP, source=cards)
    onward(meeting, bo)
    begin(piles, bo)
    begin(make_step(item, kind, source=piles), bo)
    phone = As(anna)
    now(phone, meeting)
    with CaptureQueriesContext(connection) as questions:
        assert "Tea" in now(phone, meeting)
    assert len(questions) <= MOST - 1
