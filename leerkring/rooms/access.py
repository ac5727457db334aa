"""Who comes into a room, and what may be read there: people by their parts in the group, guests by their secret.

The one rule about words: until a step is revealed, a card is read by its writer and by nobody else, whatever her part.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Protocol, TypeVar
from uuid import UUID

from django.db.models import Model, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed

from leerkring.kit.errors import NotAllowed
from leerkring.kit.pages import Declaration, answer_given_before, once, to_sign_in
from leerkring.meetings.access import parts_at
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.organisations.rules import Part, Right, may
from leerkring.people.models import Person
from leerkring.rooms.models import Card, Picture, Room, Seat, Step, digest_of

GUEST_COOKIE = "guest"


class OfMeeting(Protocol):
    """A meeting, or something of one."""

    @property
    def meeting(self) -> Meeting: ...


Thing = TypeVar("Thing", bound=OfMeeting)
Made = TypeVar("Made", bound=Model)


@dataclass(frozen=True)
class Visitor:
    """Who asks: a person, who may have a seat in the room, or a guest, who always has one."""

    person: Person | None
    seat: Seat | None
    parts: frozenset[Part]

    def can(self, right: Right) -> bool:
        """True when the visitor has this right in this room."""
        return may(self.parts, right)

    def require(self, right: Right) -> None:
        """Raise unless the visitor has this right in this room."""
        if not self.can(right):
            raise NotAllowed

    @property
    def name(self) -> str:
        """As the others see her."""
        return self.person.name if self.person else self.seat.name if self.seat else ""


def visitor_of(request: HttpRequest, meeting: Meeting) -> Visitor | None:
    """Who asks for something of this meeting; None when it should look as if it did not exist."""
    if request.user.is_authenticated:
        parts = parts_at(request.user, meeting)
        if may(parts, Right.SEE_ROOM):
            seat = Seat.objects.filter(meeting=meeting, person=request.user).first()
            return Visitor(request.user, seat, parts)
    seat = guest_seat(request)
    if seat is None or seat.meeting_id != meeting.pk or not is_open_for_guests(meeting):
        return None
    return Visitor(None, seat, frozenset({Part.GUEST}))


def guest_seat(request: HttpRequest) -> Seat | None:
    """The seat that belongs to the secret in this browser, if any."""
    token = request.COOKIES.get(GUEST_COOKIE, "")
    return Seat.objects.filter(guest_digest=digest_of(token), left_at=None).first() if token else None


def is_open_for_guests(meeting: Meeting) -> bool:
    """Guests are in the room only while it is going on."""
    return meeting.is_open


def room_page(
    right: Right, things: Callable[[], QuerySet[Any]], *methods: str
) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """A page of a room, for people and guests who have this right there; the view gets the thing and the visitor."""

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def page(request: HttpRequest, **ids: UUID) -> HttpResponse:
            if not request.user.is_authenticated and GUEST_COOKIE not in request.COOKIES:
                return to_sign_in(request)
            if (earlier := answer_given_before(request)) is not None:
                return earlier
            (thing_id,) = ids.values()
            thing = things().filter(pk=thing_id).first()
            visitor = visitor_of(request, thing.meeting) if thing is not None else None
            if visitor is None:
                raise Http404
            visitor.require(right)
            if request.method not in methods:
                return HttpResponseNotAllowed(methods)
            return once(request, lambda: view(request, thing, visitor))

        page.declaration = Declaration(right, methods, door_of(things))  # type: ignore[attr-defined]
        return page

    return decorate


def door_of(things: Callable[[], QuerySet[Any]]) -> Callable[[Person, UUID], Any]:
    """The door for a person: one of these things, if she may see its room; else as if it did not exist."""

    def door(person: Person, thing_id: UUID) -> Any:
        thing = things().filter(pk=thing_id).first()
        if thing is None or not may(parts_at(person, thing.meeting), Right.SEE_ROOM):
            raise Http404
        return thing

    return door


def meetings() -> QuerySet[Meeting]:
    """Meetings with what every page of a room asks first."""
    return Meeting.objects.select_related("community", "chair")


def items() -> QuerySet[AgendaItem]:
    """Activities with their meeting."""
    return AgendaItem.objects.select_related("meeting__community", "meeting__chair", "serves")


def steps() -> QuerySet[Step]:
    """Steps with their activity and meeting."""
    return Step.objects.select_related("item__meeting__community", "item__meeting__chair", "source")


def pictures() -> QuerySet[Picture]:
    """Drawings and photos, with the step that says whether they may be seen."""
    return Picture.objects.select_related("card__step__item__meeting__community", "card__step__item__meeting__chair")


def cards_seen_by(seat: Seat | None, step: Step) -> QuerySet[Card]:
    """The cards of a step that this seat may read; the board, without a seat, reads only what everybody does."""
    cards = Card.objects.filter(step=step, removed_at=None).order_by("created_at", "pk")
    if step.is_secret:
        return cards.filter(seat=seat) if seat is not None else cards.none()
    return cards


def card_for(visitor: Visitor, card_id: UUID, *steps_of: Step) -> Card:
    """One card that the visitor may read, of one of these steps; else as if it did not exist."""
    for step in steps_of:
        card = cards_seen_by(visitor.seat, step).filter(pk=card_id).first()
        if card is not None:
            return card
    raise Http404


def room_of_code(code: str) -> Room | None:
    """The room whose guests come in by this secret or this short code, while it is open."""
    rooms = Room.objects.select_related("meeting__community").filter(
        meeting__opened_at__isnull=False, meeting__closed_at=None
    )
    wanted = code.strip()
    return rooms.filter(Q(guests_token=wanted) | Q(guests_code=wanted.upper())).first() if wanted else None
