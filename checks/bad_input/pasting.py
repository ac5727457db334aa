"""Lists that people paste: what is wrong is named by line and column, and nothing of it is taken."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from django.apps import apps

from checks.bad_input.climbing import Climber
from checks.bad_input.finding import Finder, Target
from checks.bad_input.lists import BROKEN_TABLES, broken_measurements, broken_rosters, noise
from checks.bad_input.trials import Trial

_A_LINE, _A_CELL, _ANYTHING = re.compile(r"Regel \d+"), re.compile(r"Regel \d+, \S"), re.compile(".")


class Paster:
    """Pastes broken lists where lists can be pasted."""

    def __init__(self, finder: Finder, climber: Climber, today: dt.date) -> None:
        self.finder, self.climber, self.today = finder, climber, today
        self.pasted = 0

    def paste_all(self) -> None:
        cells, lines = broken_rosters()
        self.paste("organisations:invite_many", "people", [(cells, _A_CELL), (lines, _A_LINE)])
        cells, lines = broken_measurements(self.today)
        self.paste("goals:paste_measurements", "lines", [(cells, _A_CELL), (lines, _A_LINE)])
        self.paste("cycles:add_source", "text", [(list(BROKEN_TABLES), _ANYTHING)], query="kind=table")

    def paste(self, name: str, into: str, kinds: list[tuple[list[str], re.Pattern[str]]], query: str = "") -> None:
        target = next(row for row in self.finder.of(name) if query in row.address)
        self.finder.fill(target)
        for texts, says in kinds:
            for text in texts:
                self._one(target, Trial(f"paste {text[-60:]!r}", {**target.filled, into: [text]}, True), says)
        for text in noise(7, 20):
            with target.visitor.undone():
                self.climber.attempt(target, Trial(f"paste {text!r}", {**target.filled, into: [text]}))
                self.pasted += 1

    def _one(self, target: Target, trial: Trial, says: re.Pattern[str]) -> None:
        before = dict(_rows())
        with target.visitor.undone():
            reply = self.climber.attempt(target, trial)
            if dict(_rows()) != before:
                self.climber.faults.append(f"{target} [{trial.name}] took a part")
        if not any(says.search(sentence) for sentence in reply.page.told["wrong"]):
            self.climber.faults.append(f"{target} [{trial.name}] names no place: {reply.page.told['wrong'][1:2]}")
        self.pasted += 1


def _rows() -> Iterator[tuple[str, int]]:
    for label in ("people.Person", "organisations.Post", "people.Invitation", "goals.Measurement", "cycles.Source"):
        yield label, apps.get_model(label)._default_manager.count()
