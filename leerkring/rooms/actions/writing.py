"""What people do in a step: writing a card, giving a mark, being ready, having spoken."""

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.kit.errors import Refused
from leerkring.organisations.rules import Right
from leerkring.rooms.access import Visitor
from leerkring.rooms.actions.fresh import hold, seat_that_writes
from leerkring.rooms.live import counted, written
from leerkring.rooms.models import Card, Mark, Place, Seat, Step
from leerkring.rooms.rules import State

# So many cards make a room unusable for everybody; long before it, people have stopped reading.
MOST_CARDS = 1000
MOST_OF_ONE = 60


@transaction.atomic
def write(*, visitor: Visitor, step: Step, text: str, onto: Card | None = None, team: int | None = None) -> Card:
    """Write a card."""
    seat = seat_that_writes(visitor, step, typed=text)
    _require_room_for_more(step, seat, text)
    card = Card.objects.create(step=step, seat=seat, text=text, onto=onto, team=team)
    _said(step)
    return card


@transaction.atomic
def change(*, visitor: Visitor, step: Step, card: Card, text: str) -> None:
    """Say it otherwise: one's own card, as long as the step goes on."""
    _own(seat_that_writes(visitor, step, typed=text), card)
    Card.objects.filter(pk=card.pk).update(text=text)
    _said(step)


@transaction.atomic
def remove(*, visitor: Visitor, step: Step, card: Card) -> None:
    """Take one's own card back."""
    _own(seat_that_writes(visitor, step), card)
    Card.objects.filter(pk=card.pk).update(removed_at=timezone.now())
    _said(step)


@transaction.atomic
def put_back(*, visitor: Visitor, step: Step, card: Card) -> None:
    """It should stay after all."""
    _own(seat_that_writes(visitor, step), card)
    Card.objects.filter(pk=card.pk).update(removed_at=None)
    _said(step)


@transaction.atomic
def mark(*, visitor: Visitor, step: Step, values: Mapping[UUID | int, int], by: str = "card") -> None:
    """Give these values, and take back what is not among them; `by` says what the keys are: card, pile or option."""
    hold(step)  # the outcome is shown after this or before it, not between looking and writing
    seat = seat_that_writes(visitor, step)
    _require_untold(step)
    mine = Mark.objects.filter(step=step, seat=seat, **{f"{by}__isnull": False})
    mine.exclude(**{f"{by}__in": list(values)}).delete()
    column = by if by == "option" else f"{by}_id"
    Mark.objects.bulk_create(
        [Mark(step=step, seat=seat, value=value, **{column: key}) for key, value in values.items()],
        update_conflicts=True,
        unique_fields=["step", "seat", by],
        update_fields=["value"],
    )
    _said(step)


@transaction.atomic
def answer(*, visitor: Visitor, step: Step, cards: Mapping[UUID | int, int], options: Mapping[UUID | int, int]) -> None:
    """Keep what one answered to cards and to options; whoever answered is ready, and can still change her mind."""
    mark(visitor=visitor, step=step, values=cards, by="card")
    mark(visitor=visitor, step=step, values=options, by="option")
    be_ready(visitor=visitor, step=step, is_ready=True)


@transaction.atomic
def be_ready(*, visitor: Visitor, step: Step, is_ready: bool) -> None:
    """Say that one is ready, or not yet after all."""
    seat = seat_that_writes(visitor, step)
    Place.objects.update_or_create(step=step, seat=seat, defaults={"is_ready": is_ready})
    counted(step.meeting)


@transaction.atomic
def have_spoken(*, visitor: Visitor, step: Step, seat: Seat, has_spoken: bool) -> None:
    """In a round: this one had her turn. She says so herself, or the chair does."""
    visitor.require(Right.TAKE_PART)
    is_own = visitor.seat is not None and visitor.seat.pk == seat.pk
    if not (is_own or visitor.can(Right.LEAD_MEETING)):
        raise Http404
    if step.state not in (State.OPEN, State.REVEALED) or not step.meeting.is_open:
        raise Refused(_("This step is over. Look at the room again, please."))
    Place.objects.update_or_create(step=step, seat=seat, defaults={"spoke_at": timezone.now() if has_spoken else None})
    written(step.meeting)


def _own(seat: Seat, card: Card) -> None:
    if card.seat_id != seat.pk:
        raise Http404


def _require_room_for_more(step: Step, seat: Seat, text: str) -> None:
    """The number that was asked guides and refuses nothing; only the room itself has a limit."""
    mine = Card.objects.filter(step=step, seat=seat, removed_at=None).count()
    if mine >= MOST_OF_ONE or Card.objects.filter(step=step, removed_at=None).count() >= MOST_CARDS:
        raise Refused(_("There are very many cards here already. Talk about these first."), typed=text)


def _require_untold(step: Step) -> None:
    """Who compares the outcome with the one that was shown before would find the answers that came between."""
    if Step.objects.filter(pk=step.pk, is_told=True).exists():
        raise Refused(
            _(
                "The outcome was shown already. Nothing is added to it: all would see what you choose. "
                "You can say it aloud."
            )
        )


def _said(step: Step) -> None:
    """Before the reveal only the counts change; after it, and where all see at once, everybody's page does."""
    if step.is_secret:
        counted(step.meeting)
    else:
        written(step.meeting)
