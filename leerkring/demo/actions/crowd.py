"""A meeting with simulated participants, so that one person sees what a full room is like.

They do what people do, through the same forms and actions: write a card or two, give dots, speak when it is their turn,
say that they are ready. They come in one by one, and some take their time.
"""

from collections.abc import Callable, Mapping
from random import Random

from django.db import transaction
from django.http import Http404, QueryDict
from django.utils import timezone
from django.utils.datastructures import MultiValueDict

from leerkring.communities.models import Community
from leerkring.communities.queries import members_of
from leerkring.demo.stories.crowd import CARDS, GUESTS, METHODS, READS, TITLE, WORDS
from leerkring.kit.errors import NotAllowed, Refused
from leerkring.meetings.access import parts_at
from leerkring.meetings.models import Meeting
from leerkring.methods.queries import library
from leerkring.methods.rules import Kind
from leerkring.organisations.rules import Part
from leerkring.people.models import Person
from leerkring.rooms.access import Visitor, cards_seen_by
from leerkring.rooms.actions import designing, entering
from leerkring.rooms.kinds import StepKind, kind_of
from leerkring.rooms.models import Card, Mark, Place, Seat, Step
from leerkring.rooms.queries import is_ready, room_of, seats_of
from leerkring.rooms.rules import State

Data = Mapping[str, str]
_MOST_MARKS = 12


@transaction.atomic
def open_demo_meeting(community: Community, chair: Person) -> Meeting:
    """A meeting that is going on now, prepared with a few methods; one of earlier today is gone on with."""
    today = timezone.now()
    earlier = Meeting.objects.filter(community=community, title=TITLE, closed_at=None, opened_at__isnull=False).first()
    if earlier is not None:
        return earlier
    meeting = Meeting.objects.create(
        community=community, title=TITLE, starts_at=today, minutes=60, chair=chair, author=chair, opened_at=today
    )
    for name in METHODS:
        designing.use_method(author=chair, meeting=meeting, method=library()[name])
    Step.objects.filter(item__meeting=meeting, kind=Kind.READING).update(text=READS)
    return meeting


def come_in(meeting: Meeting, dice: Random) -> bool:
    """One more comes in: somebody of the group, or a guest; false when everybody is there."""
    present = {seat.person_id for seat in seats_of(meeting)}
    absent = [person for person in members_of(meeting.community) if person.pk not in present | {meeting.chair_id}]
    if absent:
        entering.sit_down(person=dice.choice(absent), meeting=meeting)
        return True
    guests = Seat.objects.filter(meeting=meeting, person=None).count()
    if guests < len(GUESTS) and meeting.chair is not None:
        room = entering.let_guests_in(chair=meeting.chair, meeting=meeting)
        entering.come_as_guest(room=room, name=GUESTS[guests], language="nl")
        return True
    return False


def do_something(meeting: Meeting, dice: Random) -> str:
    """Somebody in the room does one thing in the running step; says what, or nothing when there was nothing to do."""
    Seat.objects.filter(meeting=meeting, left_at=None).update(seen_at=timezone.now())
    room = room_of(meeting)
    step = room.step if room is not None else None
    if step is None or step.state not in (State.OPEN, State.REVEALED):
        return ""
    seats = [seat for seat in seats_of(meeting) if seat.person_id != meeting.chair_id or seat.person_id is None]
    dice.shuffle(seats)
    for seat in seats:
        if did := _act(seat, step, dice):
            return f"{seat.name}: {did}"
    return ""


def _act(seat: Seat, step: Step, dice: Random) -> str:
    kind = kind_of(step.kind)
    for does, wants in _WAYS.items():
        data = wants(seat, step, dice) if does in kind.acts else None
        if data is not None and _send(seat, step, kind, does, data):
            return does
    return ""


def _send(seat: Seat, step: Step, kind: StepKind, does: str, data: Data) -> bool:
    visitor = _visitor(seat)
    form = kind.acts[does].form(_posted(data), MultiValueDict(), step=step, visitor=visitor)
    if not visitor.can(kind.acts[does].right) or not form.is_valid():
        return False
    try:
        kind.acts[does].run(visitor=visitor, step=step, **form.cleaned_data)
    except (Refused, NotAllowed, Http404):
        return False
    return True


def _visitor(seat: Seat) -> Visitor:
    if seat.person is None:
        return Visitor(None, seat, frozenset({Part.GUEST}))
    return Visitor(seat.person, seat, parts_at(seat.person, seat.meeting))


def _posted(data: Data) -> QueryDict:
    posted = QueryDict(mutable=True)
    posted.update(dict(data))
    return posted


def _writes(seat: Seat, step: Step, dice: Random) -> Data | None:
    mine = Card.objects.filter(step=step, seat=seat).count()
    if mine >= min(step.each or 2, 2) or is_ready(step, seat):
        return None
    used = set(Card.objects.filter(step=step).values_list("text", flat=True))
    fresh = [text for text in CARDS if text not in used]
    return {"text": dice.choice(fresh or CARDS)}


def _marks(seat: Seat, step: Step, dice: Random) -> Data | None:
    if Mark.objects.filter(step=step, seat=seat).exists():
        return None
    cards = cards_seen_by(seat, step.source) if step.source is not None else Card.objects.none()
    names = [f"card-{card.pk}" for card in cards] + [f"option-{place}" for place in range(len(step.options))]
    chosen = dice.sample(names, min(step.each or 3, len(names), _MOST_MARKS))
    return dict.fromkeys(chosen, "1") or None


def _speaks(seat: Seat, step: Step, dice: Random) -> Data | None:
    spoken = set(Place.objects.filter(step=step, spoke_at__isnull=False).values_list("seat", flat=True))
    following = next((one.pk for one in seats_of(step.meeting) if one.pk not in spoken), None)
    return {"seat": str(seat.pk), "has_spoken": "yes"} if following == seat.pk else None


def _is_ready(seat: Seat, step: Step, dice: Random) -> Data | None:
    return None if is_ready(step, seat) or dice.random() < 0.4 else {"is_ready": "yes"}


def _says_a_word(seat: Seat, step: Step, dice: Random) -> Data | None:
    return None if Card.objects.filter(step=step, seat=seat).exists() else {"text": dice.choice(WORDS)}


# What somebody might do, in this order, where the kind of step knows it.
_WAYS: dict[str, Callable[[Seat, Step, Random], Data | None]] = {
    "write": _writes,
    "mark": _marks,
    "say": _says_a_word,
    "spoken": _speaks,
    "ready": _is_ready,
}
