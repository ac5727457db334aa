"""Who comes into a room, and what may be read there: people by their parts in the group, guests by their secret.

The one rule about words: until a step is revealed, a card is read by its writer and by nobody else, whatever her part.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial, wraps
from typing import Any, Protocol, TypeVar
from uuid import UUID

from django.conf import settings
from django.db.models import Model, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from leerkring.communities.access import found
from leerkring.kit.errors import NotAllowed
from leerkring.kit.guests import receive_guest
from leerkring.kit.models import the_one
from leerkring.kit.pages import Declaration, answer_given_before, once, refuse_method, show, to_sign_in, untraced
from leerkring.meetings.access import parts_at
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import Kind
from leerkring.organisations.rules import Part, Right, may
from leerkring.people.models import Person
from leerkring.rooms.models import Card, Picture, Place, Room, Seat, Step, digest_of

GUEST_COOKIE = "guest"
# How long what was revealed stays open to the guests of a meeting, when the group shares it.
SHARED_FOR = dt.timedelta(weeks=4)


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
    def is_guest(self) -> bool:
        """Somebody without a part in the group, here for this one meeting."""
        return self.parts == {Part.GUEST}

    @property
    def name(self) -> str:
        """As the others see her."""
        return self.person.name if self.person else self.seat.name if self.seat else ""


@dataclass(frozen=True)
class Asker:
    """Who is behind a request: somebody who is signed in, a guest with the secret of a seat, both, or nobody."""

    person: Person | None
    guest: Seat | None
    # The door and the page ask the same.
    known: dict[UUID, Visitor | None] = field(default_factory=dict, compare=False)

    def visits(self, meeting: Meeting) -> Visitor | None:
        """As what she comes into the room of this meeting; None when she has no part in it."""
        if meeting.pk not in self.known:
            self.known[meeting.pk] = self._visits(meeting)
        return self.known[meeting.pk]

    def _visits(self, meeting: Meeting) -> Visitor | None:
        if self.person is not None:
            parts = parts_at(self.person, meeting)
            if may(parts, Right.SEE_ROOM):
                seat = the_one(Seat.objects.filter(meeting=meeting, person=self.person))
                if seat is not None:
                    # The same object, so that what is known of her need not be asked again.
                    seat.person = self.person
                return Visitor(self.person, seat, parts)
        if self.guest is not None and self.guest.meeting_id == meeting.pk:
            return Visitor(None, self.guest, frozenset({Part.GUEST}))
        return None


def asker_of(request: HttpRequest) -> Asker:
    """Who asks."""
    token = request.COOKIES.get(GUEST_COOKIE, "")
    seats = Seat.objects.filter(person=None, left_at=None).select_related("meeting")
    guest = the_one(seats.filter(guest_digest=digest_of(token))) if token else None
    return Asker(request.user if request.user.is_authenticated else None, guest)


def visitor_of(request: HttpRequest, meeting: Meeting) -> Visitor | None:
    """As what she who asks comes into the room of this meeting; None when it should look as if it did not exist."""
    return asker_of(request).visits(meeting)


def is_open_for_guests(meeting: Meeting) -> bool:
    """Guests are in the room only while it is going on."""
    return meeting.is_open


def is_shared_with_guests(meeting: Meeting) -> bool:
    """The group lets its guests read afterwards what was revealed, and not for ever."""
    if meeting.closed_at is None or timezone.now() - meeting.closed_at > SHARED_FOR:
        return False
    return Room.objects.filter(meeting=meeting, is_shared_with_guests=True).exists()


Door = Callable[[Asker, UUID], Any]


def room_page(
    right: Right,
    things: Callable[[], QuerySet[Any]],
    *methods: str,
    guests: Callable[[Meeting], bool] = is_open_for_guests,
    leaves_trace: bool = True,
) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """A page of a room, for people and guests (if it is open for them) who have this right; the view gets the visitor.

    What leaves no trace must have the same effect however often it is sent.
    """
    door, require = door_of(things), _require(right)

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def page(request: HttpRequest, **ids: UUID) -> HttpResponse:
            asker, (thing_id,) = asker_of(request), ids.values()
            try:
                thing = door(asker, thing_id)
            except Http404:
                # Who left the room with this form is not let in a second time, and gets her first answer.
                if (earlier := answer_given_before(request)) is not None:
                    return earlier
                if asker.person is None:
                    return to_sign_in(request)
                raise
            visitor = asker.visits(thing.meeting) or Visitor(asker.person, None, frozenset())
            if visitor.is_guest and visitor.seat is not None:
                receive_guest(request, visitor.seat.language)
                if not guests(thing.meeting):
                    return _see_off(request, thing.meeting, visitor)
            require(visitor, thing)
            if request.method not in methods:
                return refuse_method(request, methods)
            return (once if leaves_trace else untraced)(request, partial(view, request, thing, visitor))

        page.declaration = Declaration(right, methods, door)  # type: ignore[attr-defined]
        return page

    return decorate


def door_of(things: Callable[[], QuerySet[Any]]) -> Door:
    """The door to these things: one of them, if she who asks has a part in its room; else as if it did not exist."""

    def door(asker: Asker, thing_id: UUID) -> Any:
        thing = the_one(things().filter(pk=thing_id))
        if thing is None or asker.visits(thing.meeting) is None:
            raise Http404
        return thing

    # What the door gives, for whoever reads the declaration.
    door.__annotations__["return"] = things().model
    return door


def _require(right: Right) -> Callable[[Visitor, OfMeeting], None]:
    def require(visitor: Visitor, thing: OfMeeting) -> None:
        visitor.require(right)

    return require


def keep_cookie(response: HttpResponse, secret: str, life: dt.timedelta) -> None:
    """The secret of a guest's seat, in her browser only."""
    response.set_cookie(GUEST_COOKIE, secret, max_age=life, httponly=True, samesite="Lax", secure=settings.SECURE)


def keep_guest(request: HttpRequest, response: HttpResponse, meeting: Meeting) -> None:
    """After the meeting her browser is known as long as the group may share what came out of it."""
    left = (meeting.closed_at or timezone.now()) + SHARED_FOR - timezone.now()
    if left > dt.timedelta(0):
        keep_cookie(response, request.COOKIES[GUEST_COOKIE], left)


def is_always(meeting: Meeting) -> bool:
    """Open to the guests of a meeting whatever became of it."""
    return True


def _see_off(request: HttpRequest, meeting: Meeting, visitor: Visitor) -> HttpResponse:
    """The meeting is over for its guests: thanks, and nothing of the room."""
    if is_open_for_guests(meeting):
        return redirect("rooms:show_room", meeting.pk)
    context = {"visitor": visitor, "meeting": meeting, "is_shared": is_shared_with_guests(meeting)}
    response = show(request, "rooms/see_off.html", context, status=410)
    keep_guest(request, response, meeting)
    return response


def meetings() -> QuerySet[Meeting]:
    """Meetings with what every page of a room asks first."""
    return Meeting.objects.select_related("community", "chair")


def items() -> QuerySet[AgendaItem]:
    """Activities with their meeting."""
    return AgendaItem.objects.select_related("meeting__community", "meeting__chair", "serves")


def steps() -> QuerySet[Step]:
    """Steps with their activity and meeting."""
    return Step.objects.select_related("item__meeting__community", "item__meeting__chair")


def step_for(person: Person, step_id: UUID) -> Step:
    """This step, if the person may see what its group makes; else as if it did not exist."""
    return found(steps(), person, step_id)


def pictures() -> QuerySet[Picture]:
    """Drawings and photos, with the step that says whether they may be seen."""
    return Picture.objects.select_related("card__step__item__meeting__community", "card__step__item__meeting__chair")


def cards_seen_by(seat: Seat | None, step: Step) -> QuerySet[Card]:
    """The cards of a step that this seat may read; the board, without a seat, reads only what everybody does."""
    cards = Card.objects.filter(step=step, removed_at=None).order_by(*order_of_cards(step))
    if step.kind == Kind.CASE:
        cards = _for_those_present(seat, step, cards)
    if not step.is_secret:
        return cards
    if seat is None:
        return cards.none()
    if step.kind != Kind.PAIRS:
        return cards.filter(seat=seat)
    # What a small group writes together is the word of each of them.
    team = Place.objects.filter(step=step, seat=seat, team__isnull=False).values("team")
    return cards.filter(Q(seat=seat) | Q(team__in=team))


def order_of_cards(step: Step, path: str = "") -> tuple[str, ...]:
    """What was turned over together lies in the order of chance: all saw how many there were when somebody was ready.

    `path` leads to the card, with `__` at its end.
    """
    is_of_chance = step.has_reveal and not step.names
    return (f"{path}pk",) if is_of_chance else (f"{path}created_at", f"{path}pk")


def _for_those_present(seat: Seat | None, step: Step, cards: QuerySet[Card]) -> QuerySet[Card]:
    """Cases are read by who sits or sat in this room, as long as the group keeps them; they stand on no other page."""
    if seat is None or seat.meeting_id != step.item.meeting_id:
        return cards.none()
    return cards.filter(Q(expires_on=None) | Q(expires_on__gte=timezone.localdate()))


def card_for(visitor: Visitor, card_id: UUID, *steps_of: Step) -> Card:
    """One card that the visitor may read, of one of these steps; else as if it did not exist."""
    for step in steps_of:
        card = the_one(cards_seen_by(visitor.seat, step).filter(pk=card_id))
        if card is not None:
            return card
    raise Http404


def room_of_token(token: str) -> Room | None:
    """The room whose guests come in by this secret, while its meeting goes on."""
    return the_one(_rooms_for_guests().filter(guests_token=token)) if token else None


def room_of_code(code: str) -> Room | None:
    """The room whose guests come in by this short code, while its meeting goes on."""
    return the_one(_rooms_for_guests().filter(guests_code=code)) if code else None


def _rooms_for_guests() -> QuerySet[Room]:
    rooms = Room.objects.filter(meeting__opened_at__isnull=False, meeting__closed_at=None)
    return rooms.select_related("meeting__community", "meeting__chair")
