"""What came of it, as everybody who is asked reads it: from what was told, never from the answers themselves."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from leerkring.kit.models import the_one
from leerkring.perspectives.models import Exploration, Release, Statement
from leerkring.perspectives.rules.landscape import Group, Landscape, unkept
from leerkring.perspectives.rules.lists import COUNTS_FROM, FEWEST_ANSWERS, LIST_OF, Listed, Tally, Word
from leerkring.perspectives.rules.telling import Told, read

SENTENCES: dict[Word, Promise] = {
    Word.NEARLY_ALL_AGREE: _("(nearly) everybody agrees"),
    Word.NEARLY_ALL_DISAGREE: _("(nearly) everybody disagrees"),
    Word.VIEWS_DIFFER: _("we see this differently"),
    Word.UNDECIDED: _("many do not know yet"),
    Word.FEW_ANSWERS: _("too few people answered this"),
}


@dataclass(frozen=True)
class Line:
    """A statement and what is told of it."""

    statement: Statement
    words: str
    counts: Tally | None
    is_shared: bool


@dataclass(frozen=True)
class Viewpoint:
    """A group on the map by its letter, with what it agrees with more than others, and what it does not."""

    letter: str
    group: Group
    agrees: list[Statement]
    disagrees: list[Statement]

    def said_of(self, statement: Statement) -> str:
        """Its side where the statement is typical of it."""
        if statement in self.agrees:
            return str(_("agrees more"))
        return str(_("disagrees more")) if statement in self.disagrees else "–"


@dataclass(frozen=True)
class Results:
    """The three lists, and how many people they tell of."""

    people: int
    agreed: list[Line]
    talk: list[Line]
    unclear: list[Line]
    # From fifteen people on: whether there are signs of more than one viewpoint; from fifty also the groups.
    landscape: Landscape | None
    groups: list[Viewpoint]
    common: list[Statement]

    @property
    def is_too_few(self) -> bool:
        """So few took part that nothing may be said of any statement."""
        return self.people < FEWEST_ANSWERS

    @property
    def is_small(self) -> bool:
        """So few took part that a number would point at somebody."""
        return self.people < COUNTS_FROM

    @property
    def map_in_rows(self) -> list[tuple[str, ...]]:
        """Each statement that is typical of a group, with the side of every group."""
        typical = {one for view in self.groups for one in (*view.agrees, *view.disagrees)}
        in_order = sorted(typical, key=lambda one: one.text.casefold())
        return [(one.text, *(view.said_of(one) for view in self.groups)) for one in in_order]


def results_of(exploration: Exploration) -> Results | None:
    """What was told of all who are known; None before anything was."""
    return both_results(exploration)[0]


def both_results(exploration: Exploration) -> tuple[Results | None, Results | None]:
    """What was told of all who are known, and apart from it what was told of guests by the link."""
    release = the_one(Release.objects.filter(exploration=exploration))
    if release is None:
        return None, None
    there = list(Statement.objects.filter(exploration=exploration, hidden_because=""))
    guests = release.guests
    return (
        _results(there, release.sheets, release.told, release.landscape),
        _results(there, guests["sheets"], guests["told"], guests["landscape"]) if guests.get("sheets") else None,
    )


def _results(
    there: list[Statement], sheets: int, released: dict[str, Any], landscape: dict[str, Any] | None
) -> Results:
    """Statements stand in an order that says nothing: that of their words."""
    told = read(released)
    lists: dict[Listed, list[Line]] = {listed: [] for listed in Listed}
    for statement in sorted(there, key=lambda one: one.text.casefold()):
        one = told.get(statement.pk, Told(Word.FEW_ANSWERS, 0))
        lists[LIST_OF[one.word]].append(Line(statement, str(SENTENCES[one.word]), one.counts, one.is_shared))
    shown, by_number = unkept(landscape), {statement.pk: statement for statement in there}
    return Results(
        sheets,
        lists[Listed.AGREED],
        lists[Listed.TALK],
        lists[Listed.UNCLEAR],
        shown,
        _viewpoints(shown, by_number) if shown else [],
        [by_number[number] for number in shown.common if number in by_number] if shown else [],
    )


def _viewpoints(shown: Landscape, statements: Mapping[int, Statement]) -> list[Viewpoint]:
    return [
        Viewpoint(
            letter,
            group,
            [statements[number] for number, side in group.says if side == "agree" and number in statements],
            [statements[number] for number, side in group.says if side != "agree" and number in statements],
        )
        for letter, group in zip("ABCDE", shown.groups, strict=False)
    ]


def silent_aspects(exploration: Exploration, seen: Iterable[Statement]) -> list[str]:
    """Sides of the question that no statement touches, as the group marked them."""
    if exploration.is_writing:
        return []
    touched = {place for one in seen if not one.hidden_because for place in one.aspects}
    if not touched:
        # Nobody looked at it yet, and that says nothing about what was written.
        return []
    return [str(words) for place, words in enumerate(exploration.aspects) if place not in touched]


def taken_out(exploration: Exploration, seen: Iterable[Statement]) -> list[Statement]:
    """Statements that the group took out, each with its reason."""
    return [] if exploration.is_writing else [one for one in seen if one.hidden_because]
