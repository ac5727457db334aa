"""Telling what the answers come to: never of fewer people than keep each other's secret, and in batches."""

from collections import defaultdict

from django.utils import timezone

from leerkring.perspectives.models import Exploration, Release, Sheet, Stage, Statement
from leerkring.perspectives.rules.landscape import kept as as_kept
from leerkring.perspectives.rules.landscape import landscape
from leerkring.perspectives.rules.telling import LIVE_FROM, is_due, may_change, read, tallies_of, tell, written

# Every so many new people it is looked at again how often each statement was answered and passed.
EVERY = 10


def after_new_sheet(exploration: Exploration) -> None:
    """Somebody takes part for the first time."""
    sheets = Sheet.objects.filter(exploration=exploration).count()
    if sheets < LIVE_FROM or exploration.stage != Stage.ANSWERING:
        return
    if sheets % EVERY == 0:
        look_again(exploration)
    if exploration.shows_meanwhile:
        told = Release.objects.filter(exploration=exploration).values_list("sheets", flat=True).first() or 0
        if is_due(sheets, told):
            release(exploration)


def look_again(exploration: Exploration) -> None:
    """How often each statement was answered and passed, so that new ones get seen and often-passed ones less."""
    tallies = tallies_of(_answers(exploration), _numbers(exploration))
    standings = {str(number): [tally.answers, tally.passed] for number, tally in tallies.items()}
    Exploration.objects.filter(pk=exploration.pk).update(standings=standings)


def release(exploration: Exploration) -> Release:
    """Tell what may be told now; what was told before and may not change stays as it is."""
    kept = Release.objects.filter(exploration=exploration).first()
    before = read(kept.told) if kept is not None else {}
    rows = list(Sheet.objects.filter(exploration=exploration).values_list("answers", "part"))
    sheets, numbers = [answers for answers, _part in rows], _numbers(exploration)
    parts: dict[str, list[dict[str, int]]] = defaultdict(list)
    for answers, part in rows:
        parts[part].append(answers)
    parts.pop("", None)
    by_part = [tallies_of(some, numbers) for some in parts.values()]
    told = {
        number: tell(
            tally,
            people=len(sheets),
            parts=[one[number] for one in by_part],
            with_counts=not exploration.shows_meanwhile,
            before=before.get(number),
        )
        for number, tally in tallies_of(sheets, numbers).items()
    }
    values = {"on": timezone.localdate(), "sheets": len(sheets), "told": written({**before, **told})}
    if kept is None or may_change(kept.sheets, len(sheets)):
        values["landscape"] = as_kept(landscape(sheets, numbers))
    made, _is_new = Release.objects.update_or_create(exploration=exploration, defaults=values)
    return made


def _numbers(exploration: Exploration) -> list[int]:
    there = Statement.objects.filter(exploration=exploration, hidden_because="")
    return list(there.order_by("pk").values_list("pk", flat=True))


def _answers(exploration: Exploration) -> list[dict[str, int]]:
    return list(Sheet.objects.filter(exploration=exploration).values_list("answers", flat=True))
