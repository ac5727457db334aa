"""Two meetings that are going on in the demo, for the pictures of the room: one where all write, one where all read."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from leerkring.communities.models import Community
    from leerkring.meetings.models import Meeting
    from leerkring.people.models import Person

PLANS: tuple[dict[str, Any], ...] = (
    {"kind": "check_in", "name": "Aankomen", "question": "Waar zit je hoofd nog?", "minutes": 3, "speaks": "turn"},
    {
        "kind": "cards", "name": "Eerst alleen", "question": "Wat zou een ouder graag willen vertellen?", "minutes": 4,
        "write": "Ouders willen vertellen …", "each": 2,
    },
    {"kind": "dots", "name": "Wat weegt zwaar?", "question": "Waar beginnen we mee?", "minutes": 4, "each": 3},
)  # fmt: skip
PRESENT = 8


def meeting_of_today(circle: Community, chair: Person, clicks: int) -> Meeting:
    """A meeting in which everybody wrote a card, and the chair clicked onward so often."""
    from django.utils import timezone, translation

    from leerkring.communities.queries import members_of
    from leerkring.demo.stories.crowd import CARDS
    from leerkring.meetings.models import AgendaItem, Meeting
    from leerkring.rooms.actions import entering, leading
    from leerkring.rooms.models import Card, Place, Room, Step

    translation.activate("nl")
    meeting = Meeting.objects.create(
        community=circle, title="Wat bespreken we met ouders?", starts_at=timezone.now(), minutes=45, chair=chair,
        author=chair,
    )  # fmt: skip
    item = AgendaItem.objects.create(meeting=meeting, position=1, title="De gesprekken van dit jaar", author=chair)
    for position, plan in enumerate(PLANS, 1):
        Step.objects.create(item=item, position=position, **plan)
    leading.go_on(chair=chair, meeting=meeting, number=1)
    others = members_of(circle).exclude(pk=chair.pk)[:PRESENT]
    seats = [entering.sit_down(person=person, meeting=meeting) for person in (chair, *others)]
    cards = Step.objects.get(item=item, kind="cards")
    for seat, text in zip(seats[1:], CARDS, strict=False):
        Card.objects.create(step=cards, seat=seat, text=text)
        Place.objects.create(step=cards, seat=seat, is_ready=True)
    for _click in range(clicks):
        leading.go_on(chair=chair, meeting=meeting, number=Room.objects.get(meeting=meeting).number)
    return meeting


def step_for_home(circle: Community, chair: Person) -> Any:
    """A step in which everybody can write before the next meeting."""
    from django.utils import timezone

    from leerkring.meetings.models import AgendaItem, Meeting
    from leerkring.rooms.models import Step

    when = timezone.localtime().replace(hour=15, minute=30) + dt.timedelta(days=9)
    meeting = Meeting.objects.create(
        community=circle, title="Wat leverden de panels op?", starts_at=when, minutes=90, chair=chair, author=chair
    )
    item = AgendaItem.objects.create(meeting=meeting, position=1, title="Panels", author=chair)
    until = when - dt.timedelta(hours=19, minutes=30)
    return Step.objects.create(
        item=item, position=1, kind="cards", name="Vooraf", question="Wat viel je op in jouw panel?",
        write="Mij viel op …", ahead_until=until,
    )  # fmt: skip


def token_of(meeting: Meeting, chair: Person) -> str:
    """The chair lets guests in."""
    from leerkring.rooms.actions import entering

    return entering.let_guests_in(chair=chair, meeting=meeting).guests_token
