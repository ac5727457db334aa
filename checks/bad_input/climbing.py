"""Tries everything on every form, and keeps what went wrong."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from checks.bad_input.asking import Reply
from checks.bad_input.finding import Finder, Target, name_of
from checks.bad_input.judging import ASKS, Storage, as_kept, judge, unescaped
from checks.bad_input.trials import Trial, is_text, trials

_DEEP = {"odd html", "odd lines sheet", "odd marks hidden formulas"}


@dataclass
class Climber:
    """Counts, and the faults."""

    finder: Finder
    foreign: list[str]
    # Only what may be taken: the rest says the same on every database.
    reaches_only: bool = False
    faults: list[str] = field(default_factory=list)
    forms: int = 0
    fields: int = 0
    values: int = 0
    stored: int = 0
    answers: Counter[int] = field(default_factory=Counter)
    storage: Storage = field(default_factory=Storage)

    def climb(self, target: Target) -> None:
        """Everything on one form; each trial is undone."""
        self.finder.fill(target)
        self.forms, self.fields = self.forms + 1, self.fields + len(target.typed)
        for trial in trials(target, self.forms, self.foreign):
            if self.reaches_only and (trial.is_refused or trial.body is not None):
                continue
            self.values += sum(trial.filled.get(name) != good for name, good in target.filled.items())
            with target.visitor.undone():
                self.attempt(target, trial)

    def attempt(self, target: Target, trial: Trial) -> Reply:
        visitor = target.visitor
        if trial.body is None:
            reply = visitor.send(target.address, trial.filled, trial.files)
        else:
            reply = visitor.send_raw(target.address, trial.body, trial.kind)
        self.answers[reply.status] += 1
        found = list(judge(target, trial, reply))
        if reply.is_taken and trial.odd and target.name not in ASKS:
            found += self._kept(target, trial)
        if reply.is_taken and (trial.odd or sum(self.answers.values()) % 4 == 0):
            found += self._shown(target, trial, reply)
        self.faults += [f"{target} [{trial.name}] {fault}" for fault in found]
        return reply

    def _kept(self, target: Target, trial: Trial) -> list[str]:
        """What was taken stands in the database as it was typed."""
        texts = [one for one in target.typed if is_text(one)]
        one = texts[self.stored % len(texts)]
        text = as_kept(one, trial.filled[one.name][0])
        self.stored += 1
        return [] if self.storage.holds(target, text) else [f"not kept as typed: {one.name} {text[:60]!r}"]

    def _shown(self, target: Target, trial: Trial, reply: Reply) -> list[str]:
        """The pages that show it are whole."""
        pages = [reply.leads_to]
        if trial.name in _DEEP:
            mine = [address for visitor, address in self.finder.reading.values() if visitor is target.visitor]
            pages += [mine[(self.forms + turn) % len(mine)] for turn in range(1 if mine else 0)]
        found = []
        for address in pages:
            if not name_of(address):
                continue
            page = target.visitor.get(address)
            if page.broke or page.status not in (200, 302, 403, 404):
                found.append(f"broke {name_of(address)}: {page.status} {page.broke}")
            found += unescaped(page)
        return found

    @property
    def figures(self) -> str:
        sent, seen = sum(self.answers.values()), self.faults
        counted = {word: sum(word in fault for fault in seen) for word in ("broke", "lost")}
        return (
            f"{self.forms} forms with {self.fields} fields, {self.values} bad values in {sent} forms sent, "
            f"{self.stored} odd texts kept as typed, "
            f"{counted['broke']} server errors, {counted['lost']} lost texts, {len(seen)} faults"
        )
