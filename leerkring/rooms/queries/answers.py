"""What a step asks about (cards, options, or its question as a whole), and what was answered once all may know."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leerkring.methods.rules import Kind
from leerkring.rooms.models import Mark, Seat, Step
from leerkring.rooms.queries.cards import weighed
from leerkring.rooms.queries.electing import choice_of
from leerkring.rooms.queries.exploring import exploration_of
from leerkring.rooms.rules import Lean, Spread, average_place, spread_of

USUAL_POINTS = 5


class Says(IntEnum):
    """What somebody thinks of a statement, as the value of a mark."""

    DISAGREE = 1
    PASS = 2
    AGREE = 3


@dataclass(frozen=True)
class Asked:
    """One thing that is asked about; `given` is empty until all may see it, and never says who gave what."""

    field: str
    text: str
    mine: int | None
    given: tuple[int, ...]
    points: int = USUAL_POINTS

    @property
    def spread(self) -> Spread:
        """How many chose each point."""
        return spread_of(self.given, self.points)

    @property
    def average(self) -> float | None:
        """Its place on average."""
        return average_place(self.given)

    def said(self, what: Says) -> int:
        """How many said this of it."""
        return sum(1 for value in self.given if value == what)

    @property
    def agreed(self) -> int:
        """How many agree."""
        return self.said(Says.AGREE)

    @property
    def disagreed(self) -> int:
        """How many disagree."""
        return self.said(Says.DISAGREE)

    @property
    def passed(self) -> int:
        """How many leave it to others."""
        return self.said(Says.PASS)

    @property
    def in_words(self) -> str:
        """How many agree, pass and disagree."""
        return " · ".join(
            (
                ngettext("%(num)s agrees", "%(num)s agree", self.agreed) % {"num": self.agreed},
                ngettext("%(num)s passes", "%(num)s pass", self.passed) % {"num": self.passed},
                ngettext("%(num)s disagrees", "%(num)s disagree", self.disagreed) % {"num": self.disagreed},
            )
        )


@dataclass(frozen=True)
class Scale:
    """The points of a rating: with a word at each, or only at both ends."""

    points: int
    words: tuple[str, ...]

    @property
    def low(self) -> str:
        """What the lowest point means."""
        return self.words[0]

    @property
    def high(self) -> str:
        """What the highest point means."""
        return self.words[-1]

    @property
    def has_all_words(self) -> bool:
        """Every point has a word of its own."""
        return len(self.words) == self.points


def scale_of(step: Step) -> Scale:
    """One to five between two words; with three words or more each is a point."""
    words = tuple(str(word) for word in step.options)
    if len(words) > 2:
        return Scale(len(words), words)
    return Scale(USUAL_POINTS, words if len(words) > 1 else (_("Not at all"), _("Completely")))


def asked(step: Step, seat: Seat | None) -> list[Asked]:
    """The cards of the earlier step, then the options. Those of a rating are its scale: it asks its question."""
    points = scale_of(step).points if step.kind == Kind.RATING else USUAL_POINTS
    things: list[tuple[str, UUID | int, str]] = [
        (f"card-{card.pk}", card.pk, card.text) for card in weighed(step, seat)
    ]
    if step.kind != Kind.RATING:
        things += [(f"option-{place}", place, str(text)) for place, text in enumerate(step.options)]
    elif step.source_id is None:
        things = [("option-0", 0, step.question or step.name)]
    mine, given = _marks(step, seat)
    return [Asked(name, text, mine.get(key), tuple(sorted(given.get(key, ()))), points) for name, key, text in things]


def in_order(found: Iterable[Asked]) -> list[Asked]:
    """The best place first; what nobody gave a place comes last."""
    return sorted(found, key=lambda one: (one.average is None, one.average or 0))


def _marks(step: Step, seat: Seat | None) -> tuple[dict[UUID | int, int], dict[UUID | int, list[int]]]:
    """What this seat gave, and what all gave as soon as that is no secret any more."""
    marks = Mark.objects.filter(step=step)
    if step.is_secret:
        marks = marks.filter(seat=seat) if seat is not None else marks.none()
    mine: dict[UUID | int, int] = {}
    given: dict[UUID | int, list[int]] = {}
    for seat_id, card_id, option, value in marks.values_list("seat", "card", "option", "value"):
        key = option if card_id is None else card_id
        if seat is not None and seat_id == seat.pk:
            mine[key] = value
        if not step.is_secret:
            given.setdefault(key, []).append(value)
    return mine, given


def was_answered(step: Step) -> bool:
    """Somebody chose something in this step: a mark, a vote, or an answer to somebody's statement."""
    choice, exploration = choice_of(step), exploration_of(step)
    voted = choice is not None and (choice.is_closed or choice.papers.exists())
    return step.marks.exists() or voted or (exploration is not None and exploration.sheets.exists())


def lean_in_words(scale: Scale, lean: Lean) -> str:
    """Where most answers lie, as a sentence."""
    match lean:
        case Lean.NOWHERE:
            return _("Nobody answered this.")
        case Lean.APART:
            return _("We are far apart here.")
        case Lean.MIDDLE:
            return _("Most are in the middle.")
    return _("Most are near “%(end)s”.") % {"end": scale.low if lean == Lean.LOW else scale.high}
