"""Laying cards on piles: everybody at once, and what one moved another can move again."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.kit.errors import Refused
from leerkring.rooms.access import Visitor
from leerkring.rooms.actions.fresh import seat_that_writes
from leerkring.rooms.live import written
from leerkring.rooms.models import Card, Pile, Placed, Step
from leerkring.rooms.queries import source_cards
from leerkring.rooms.rules import Suggested

MOST_PILES = 60


@transaction.atomic
def lay(*, visitor: Visitor, step: Step, cards: Sequence[Card], pile: Pile | None, is_new: bool) -> None:
    """Lay these cards on this pile, on a new one, or (without either) loose on the table again."""
    seat_that_writes(visitor, step)
    if is_new:
        pile = _new_pile(step)
    if pile is None:
        Placed.objects.filter(step=step, card__in=cards).delete()
    else:
        _lay(step, pile, [card.pk for card in cards])
        _touched(pile)
    _tidy(step)
    written(step.meeting)


@transaction.atomic
def name(*, visitor: Visitor, step: Step, pile: Pile, title: str) -> None:
    """Say what this pile is about; the last one who says so has it."""
    seat_that_writes(visitor, step, typed=title)
    Pile.objects.filter(pk=pile.pk).update(title=title)
    _touched(pile)
    _tidy(step)
    written(step.meeting)


@transaction.atomic
def take_apart(*, visitor: Visitor, step: Step, pile: Pile) -> None:
    """Its cards lie loose again."""
    seat_that_writes(visitor, step)
    _remove(step, pile)
    written(step.meeting)


@transaction.atomic
def suggest(*, visitor: Visitor, step: Step, suggested: Sequence[Suggested[UUID]]) -> None:
    """Lay loose cards that share a word on piles; what the group laid itself stays where it is."""
    seat_that_writes(visitor, step)
    for one in suggested:
        pile = _new_pile(step, title=one.word, shared_word=one.word)
        _lay(step, pile, one.keys)
    written(step.meeting)


@transaction.atomic
def take_suggestion_back(*, visitor: Visitor, step: Step) -> None:
    """All suggested piles that nobody touched are taken apart again."""
    seat_that_writes(visitor, step)
    _remove(step, *step.piles.exclude(shared_word=""))
    written(step.meeting)


def leave_cards(step: Step) -> None:
    """Each pile becomes a card of this step, for a later step to work on; ended again, the same card says it anew.

    Its words are its name, or else those of its cards that everybody may read.
    """
    where = dict(Placed.objects.filter(step=step).values_list("card", "pile"))
    texts: dict[UUID, list[str]] = {pile_id: [] for pile_id in where.values()}
    for card_id, text in source_cards(step, None).values_list("pk", "text"):
        if card_id in where:
            texts[where[card_id]].append(text)
    for pile in step.piles.order_by("position", "created_at").select_related("card"):
        words = (pile.title or " / ".join(texts.get(pile.pk, [])))[:1000]
        card = pile.card or Card(step=step)
        card.text = words
        card.removed_at = None if words and pile.pk in texts else timezone.now()
        card.save()
        if pile.card is None:
            Pile.objects.filter(pk=pile.pk).update(card=card)


def _new_pile(step: Step, **fields: str) -> Pile:
    if step.piles.count() >= MOST_PILES:
        raise Refused(_("There are very many piles. Lay some together first."))
    last = step.piles.aggregate(last=Max("position"))["last"] or 0
    return Pile.objects.create(step=step, position=last + 1, **fields)


def _lay(step: Step, pile: Pile, cards: Sequence[UUID]) -> None:
    Placed.objects.bulk_create(
        [Placed(step=step, card_id=card, pile=pile) for card in cards],
        update_conflicts=True,
        unique_fields=["step", "card"],
        update_fields=["pile"],
    )


def _touched(pile: Pile) -> None:
    """A suggestion that somebody worked on is the group's own from then on."""
    Pile.objects.filter(pk=pile.pk).update(shared_word="")


def _tidy(step: Step) -> None:
    """A pile without cards and without a name is none."""
    _remove(step, *step.piles.filter(title="", placed=None))


def _remove(step: Step, *piles: Pile) -> None:
    Card.objects.filter(pk__in=[pile.card_id for pile in piles if pile.card_id]).update(removed_at=timezone.now())
    step.piles.filter(pk__in=[pile.pk for pile in piles]).delete()
