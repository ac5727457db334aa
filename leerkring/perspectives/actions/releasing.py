"""Telling what the answers come to: never of fewer people than keep each other's secret, and in batches."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from leerkring.communities.models import Audience
from leerkring.kit.models import the_one
from leerkring.perspectives.models import BY_LINK, Exploration, Release, Sheet, Stage, Statement
from leerkring.perspectives.rules.landscape import kept as as_kept
from leerkring.perspectives.rules.landscape import landscape
from leerkring.perspectives.rules.telling import LIVE_FROM, is_due, may_change, read, tallies_of, tell, written

# Every so many new people it is looked at again how often each statement was answered and passed.
EVERY = 10


@dataclass(frozen=True)
class Side:
    """Answers that are told together: of all who are known, or of guests by the link."""

    sheets: list[dict[str, int]]
    parts: list[list[dict[str, int]]]


def after_new_sheet(exploration: Exploration) -> None:
    """Somebody takes part for the first time."""
    sheets = Sheet.objects.filter(exploration=exploration)
    known, guests = (sheets.exclude(part=BY_LINK).count(), sheets.filter(part=BY_LINK).count())
    if max(known, guests) < LIVE_FROM or exploration.stage != Stage.ANSWERING:
        return
    if (known if known >= LIVE_FROM else guests) % EVERY == 0:
        look_again(exploration)
    if exploration.shows_meanwhile:
        kept = the_one(Release.objects.filter(exploration=exploration))
        told = (kept.sheets, kept.guests.get("sheets", 0)) if kept is not None else (0, 0)
        if is_due(known, told[0]) or is_due(guests, told[1]):
            release(exploration, meanwhile=True)


def look_again(exploration: Exploration) -> None:
    """How often each statement was answered and passed, so that new ones get seen and often-passed ones less.

    By one side only, the known if they are enough: a guest who is many could weigh their passes with passes of her own,
    and choose when it is looked at again.
    """
    known, guests = _sides(exploration)
    sheets = known.sheets if len(known.sheets) >= LIVE_FROM else guests.sheets
    tallies = tallies_of(sheets, _numbers(exploration))
    standings = {str(number): [tally.answers, tally.passed] for number, tally in tallies.items()}
    Exploration.objects.filter(pk=exploration.pk).update(standings=standings)


def release(exploration: Exploration, *, meanwhile: bool = False) -> Release:
    """Tell what may be told now; what was told before and may not change stays as it is."""
    kept = the_one(Release.objects.filter(exploration=exploration)) or Release(exploration=exploration)
    kept.on = timezone.localdate()
    before = {"sheets": kept.sheets, "told": kept.told, "landscape": kept.landscape}
    known, guests = _sides(exploration)
    now = _tell(exploration, known, before, meanwhile=meanwhile)
    kept.sheets, kept.told, kept.landscape = now["sheets"], now["told"], now["landscape"]
    if exploration.audience == Audience.GUESTS:
        kept.guests = _tell(exploration, guests, kept.guests, meanwhile=meanwhile)
    kept.save()
    return kept


def _tell(exploration: Exploration, side: Side, before: dict[str, Any], *, meanwhile: bool) -> dict[str, Any]:
    """One side of it, without looking at the other: nobody may find an answer by adding answers of her own."""
    people, were = len(side.sheets), before.get("sheets", 0)
    if meanwhile and people < LIVE_FROM:
        return before
    numbers, earlier = _numbers(exploration), read(before.get("told", {}))
    by_part = [tallies_of(some, numbers) for some in side.parts]
    told = {
        number: tell(
            tally,
            people=people,
            parts=[one[number] for one in by_part],
            with_counts=not exploration.shows_meanwhile,
            before=earlier.get(number),
        )
        for number, tally in tallies_of(side.sheets, numbers).items()
    }
    shown = before.get("landscape")
    if not earlier or may_change(were, people):
        shown = as_kept(landscape(side.sheets, numbers))
    return {"sheets": people, "told": written({**earlier, **told}), "landscape": shown}


def _sides(exploration: Exploration) -> tuple[Side, Side]:
    """Who is known, by school or role where these are compared; and guests by the link."""
    parts: dict[str, list[dict[str, int]]] = defaultdict(list)
    rows = Sheet.objects.filter(exploration=exploration).values_list("answers", "part")
    for answers, part in rows:
        parts[part].append(answers)
    guests = parts.pop(BY_LINK, [])
    known = [answers for some in parts.values() for answers in some]
    parts.pop("", None)
    return Side(known, list(parts.values())), Side(guests, [])


def _numbers(exploration: Exploration) -> list[int]:
    there = Statement.objects.filter(exploration=exploration, hidden_because="")
    return list(there.order_by("pk").values_list("pk", flat=True))
