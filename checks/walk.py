"""Walks the whole matrix once and keeps what was found, so that each promise is a test of its own."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field

from checks.actors import ACTORS, FOREIGN
from checks.addresses import addresses
from checks.asking import SAFE, Asker, Reply
from checks.audience import Audience
from checks.headers import Page, faults, is_page
from checks.matrix import MISSING, Question, Row, Shown, is_asked, questions
from checks.pages import searches
from checks.world import World

# Names of people, groups and schools stand everywhere; who may read them is in the privacy table.
NAMES = {"people.Person", "communities.Community", "organisations.Organisation"}
Witness = Callable[[str, Question], AbstractContextManager[None]]
_PROBE = "Kq"  # The beginning of every canary: whoever searches for it finds all that a search gives away.


@dataclass
class Walk:
    """What was asked, what came back, and everything that should not have."""

    cells: dict[Row, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    shown: dict[Shown, set[str]] = field(default_factory=lambda: defaultdict(set))
    asked: int = 0
    seconds: float = 0
    searched: int = 0
    seen: set[str] = field(default_factory=set)
    leaks: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    different: list[str] = field(default_factory=list)
    bare: list[str] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    # Pages whose HTML was read for what they load and would run: each address once for each status.
    parsed: set[tuple[str, int]] = field(default_factory=set)


def unheard(actor: str, question: Question) -> AbstractContextManager[None]:
    """Nobody listens."""
    return nullcontext()


class Walker:
    """One actor's walk over all questions."""

    def __init__(self, world: World, audience: Audience, walk: Walk, actor: str, heard: Witness = unheard) -> None:
        self.world, self.audience, self.walk, self.actor, self.heard = world, audience, walk, actor, heard
        self.asker = Asker(world.person(actor), guest=world.secret(actor))
        self.missing: dict[tuple[str, str], tuple[int, str, bytes]] = {}

    def go(self, asked: list[Question]) -> None:
        # What does not exist is asked first: everything that cannot be seen must look like it.
        for question in sorted(asked, key=lambda question: question.about != MISSING):
            with self.heard(self.actor, question):
                reply = self.asker.ask(question.method, question.target.path)
            self.note(question, reply)
            if question.method == "GET" and reply.status == 200:
                self.search(question, reply)
        self.walk.asked += self.asker.asked

    def note(self, question: Question, reply: Reply) -> None:
        where = f"{self.actor}: {question.method} {question.address} ({question.about})"
        cell = self.walk.cells[question.row].get(self.actor, "")
        if reply.cell not in cell.split("/"):
            self.walk.cells[question.row][self.actor] = f"{cell}/{reply.cell}".strip("/")
        if reply.status >= 500:
            self.walk.broken.append(f"{where}: {reply.status} {reply.broke}")
        if reply.writes and (question.method in SAFE or reply.status >= 400):
            self.walk.written.append(f"{where}: {reply.status} and {reply.writes[0]}")
        self.walk.statuses[reply.status] += 1
        weak = faults(reply.status, reply.headers)
        if (question.address, reply.status) not in self.walk.parsed and is_page(reply.headers):
            self.walk.parsed.add((question.address, reply.status))
            weak += Page(reply.body.decode()).faults
        if weak:
            self.walk.bare.append(f"{where}: {reply.status} and {', '.join(weak)}")
        self.leaks(where, reply, question.target.bearer)
        self.compare(where, question, reply)

        for token in reply.canaries if question.method == "GET" else ():
            if (table := self.world.aviary.all[token].label) not in NAMES:
                self.walk.shown[question.address, question.about, table].add(self.actor)

    def leaks(self, where: str, reply: Reply, bearer: str = "") -> None:
        readers = {self.actor, bearer or self.actor}
        for token in reply.canaries:
            canary = self.world.aviary.all[token]
            self.walk.seen.add(token)
            if not any(self.audience.may_read(reader, canary) for reader in readers):
                self.walk.leaks.append(f"{where}: {reply.status} shows {canary}")

    def compare(self, where: str, question: Question, reply: Reply) -> None:
        """What cannot be seen answers like what does not exist: status, headers and body."""
        masked = reply.masked(question.target.identity)
        if question.about == MISSING:
            self.missing[question.address, question.method] = masked
        elif question.about and (reply.status == 404 or self.is_outside(question)):
            alike = "POST" if question.method == "POST" else "GET"
            status, headers, body = self.missing[question.address, alike]
            if masked != (status, headers, b"" if question.method == "HEAD" else body):
                self.walk.different.append(f"{where}: {reply.status} and not like what does not exist")

    def is_outside(self, question: Question) -> bool:
        """It must not exist for this actor; a secret in an address opens it to whoever has it."""
        is_foreign = question.about == FOREIGN and not question.target.bearer
        return is_foreign and FOREIGN not in ACTORS[self.actor].in_communities

    def search(self, question: Question, reply: Reply) -> None:
        """Search forms find nothing that one may not read."""
        if b'method="get"' not in reply.body:
            return
        for form in searches(reply.body):
            self.walk.searched += 1
            words = {**form.given, **dict.fromkeys(form.typed, _PROBE)}
            found = self.asker.ask("GET", form.action or question.target.path, words)
            self.leaks(f"{self.actor}: search at {question.address}", found)


def walk_all(world: World, witness: Witness) -> Walk:
    """Everybody asks everything; the witness listens to each question."""
    start = time.monotonic()
    walk, audience = Walk(), Audience(world)
    asked = list(questions(world, addresses()))
    for actor in ACTORS:
        Walker(world, audience, walk, actor, witness).go([question for question in asked if is_asked(question, actor)])
    walk.seconds = time.monotonic() - start
    return walk
