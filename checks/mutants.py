"""Breaks the rules of access one by one, and asks again exactly what hangs on the broken rule."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.http import Http404

from checks.actors import ACTORS, GUEST, OURS, SIGNED_OUT
from checks.addresses import Address
from checks.asking import Asker, Reply
from checks.audience import Audience
from checks.matrix import Question, Row, Shown, is_asked, questions
from checks.walk import NAMES, Witness
from checks.world import World
from leerkring.organisations.rules import MAY, Part, Right

Cell = tuple[Right, Part]
Candidate = tuple[str, Question]
Log = list[tuple[Right, frozenset[Part]]]
_ENOUGH, _ENOUGH_REFUSALS = 40, 6


class Watched(frozenset[Part]):
    """The parts that have a right, which tells each time somebody's parts are held against it."""

    right: Right
    log: Log

    def isdisjoint(self, other: Any) -> bool:
        self.log.append((self.right, frozenset(other)))
        return super().isdisjoint(other)


@contextmanager
def watched() -> Iterator[Log]:
    """Every question to the table of rights, as (right, parts of who asks)."""
    log: Log = []
    before = dict(MAY)
    try:
        for right, parts in before.items():
            MAY[right] = Watched(parts)
            MAY[right].right, MAY[right].log = right, log  # type: ignore[attr-defined]
        yield log
    finally:
        MAY.update(before)


@contextmanager
def changed(right: Right, part: Part) -> Iterator[None]:
    """The table with one cell the other way round."""
    before = MAY[right]
    MAY[right] = before ^ {part}
    try:
        yield
    finally:
        MAY[right] = before


@dataclass
class Record:
    """Which cell of the table decides about which questions of whom."""

    decides: dict[Cell, list[Candidate]] = field(default_factory=lambda: defaultdict(list))
    # Where a list was made of everything somebody has this right in, by asking for each part in turn.
    lists: dict[Cell, list[Candidate]] = field(default_factory=lambda: defaultdict(list))
    asked: set[Right] = field(default_factory=set)

    def witness(self, log: Log) -> Witness:
        """Who listens to each question of a walk, and notes what hangs on reading and sending about our own things."""

        @contextmanager
        def listen(actor: str, question: Question) -> Iterator[None]:
            log.clear()
            yield
            is_ours = question.about.split(" ")[0] in ("", OURS)
            is_one_of_a_few = question.target.turn == 0 or actor in ("member", "chair", GUEST)
            if question.method in ("GET", "POST") and is_ours and is_one_of_a_few:
                self.note(actor, question, log)

        return listen

    def note(self, actor: str, question: Question, log: Log) -> None:
        own = playable(actor)
        listed = {right for right, parts in log if not parts <= own}
        for right, parts in set(log):
            self.asked.add(right)
            cells = self.lists if right in listed else self.decides
            for part in own & parts:
                if (parts - {part}).isdisjoint(frozenset(MAY[right])):
                    cells[right, part].append((actor, question))


def playable(actor: str) -> set[Part]:
    """Every part this actor plays anywhere; the chair also chairs."""
    known = ACTORS[actor]
    parts = {*known.in_communities.values(), *known.in_organisations.values()}
    return parts | {Part.CHAIR} if actor == "chair" else parts


class Court:
    """Asks questions and says whether an expectation fails."""

    def __init__(self, world: World, cells: dict[Row, dict[str, str]], shown: dict[Shown, set[str]]) -> None:
        self.world, self.cells, self.audience = world, cells, Audience(world)
        self.askers = {actor: Asker(world.person(actor), guest=world.secret(actor)) for actor in ACTORS}
        self.shown: dict[tuple[str, str, str], set[str]] = defaultdict(set)
        for (address, about, table), actors in shown.items():
            for actor in actors:
                self.shown[address, about, actor].add(table)

    @property
    def asked(self) -> int:
        return sum(asker.asked for asker in self.askers.values())

    def ask(self, actor: str, question: Question) -> Reply:
        return self.askers[actor].ask(question.method, question.target.path)

    def fails(self, actor: str, question: Question) -> bool:
        """Something is not as expected: the status, what is shown, or who reads it."""
        reply = self.ask(actor, question)
        if reply.cell not in self.cells.get(question.row, {}).get(actor, "").split("/"):
            return True
        canaries = [self.world.aviary.all[token] for token in reply.canaries]
        if not all(self.audience.may_read(question.target.bearer or actor, canary) for canary in canaries):
            return True
        tables = {canary.label for canary in canaries} - NAMES
        return question.method == "GET" and tables != self.shown[question.address, question.about, actor]

    def kills(self, right: Right, part: Part, candidates: list[Candidate]) -> bool:
        """True when the changed table makes an expectation fail."""
        with changed(right, part):
            return any(self.fails(*candidate) for candidate in spread(candidates))


def spread(candidates: list[Candidate]) -> list[Candidate]:
    """A few of the candidates, from as many addresses as possible, those about our own things first."""
    by_address: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in sorted(candidates, key=lambda one: not one[1].about.startswith(OURS)):
        by_address[candidate[1].address].append(candidate)
    rounds = max((len(some) for some in by_address.values()), default=0)
    return [some[turn] for turn in range(rounds) for some in by_address.values() if turn < len(some)][:_ENOUGH]


def is_idle(right: Right, part: Part, record: Record) -> bool:
    """No question hangs on this cell: a grant here would be a word without an effect, which is itself a fault."""
    return not record.decides.get((right, part))


# -- doors ------------------------------------------------------------------------------------------------------------


@contextmanager
def replaced(view: Callable[..., Any], name: str, stand_in: Callable[..., Any]) -> Iterator[None]:
    """The same view with another door or another check in its closure."""
    cell = closure_of(view)[name]
    before, cell.cell_contents = cell.cell_contents, stand_in
    try:
        yield
    finally:
        cell.cell_contents = before


def closure_of(view: Any) -> dict[str, Any]:
    """What the view was made of, by name."""
    return dict(zip(view.__code__.co_freevars, view.__closure__ or (), strict=True))


def open_door(address: Address) -> Callable[..., Any]:
    """A door that asks nobody anything."""
    model = address.about
    assert model is not None

    def door(person: object, thing_id: object) -> object:
        thing = model._default_manager.filter(pk=thing_id).first()
        if thing is None:
            raise Http404
        return thing

    return door


def ask_nothing(person: object, thing: object) -> None:
    """A check that lets everybody pass."""


def refused_by_check(court: Court, address: Address) -> list[Candidate]:
    """Questions that the check of this address refuses, and nothing before it; none when its door asks as much."""
    refusals: list[bool] = []
    check = closure_of(address.view)["require"].cell_contents

    def noted(person: object, thing: object) -> None:
        try:
            check(person, thing)
        except Exception:
            refusals.append(True)
            raise

    found: list[Candidate] = []
    with replaced(address.view, "require", noted):
        for actor, question in questions_of(court.world, address):
            if court.cells[question.row].get(actor) == "403" and len(found) < _ENOUGH_REFUSALS:
                refusals.clear()
                court.ask(actor, question)
                found += [(actor, question)] if refusals else []
    return found


def guarded(found: list[Address]) -> list[Address]:
    """Addresses about one thing."""
    return [one for one in found if one.declaration and one.declaration.door]


def questions_of(world: World, address: Address) -> Iterator[Candidate]:
    """Everybody's questions to one address, reading and sending; those from outside first."""
    for question in questions(world, [address]):
        if question.method in ("GET", "POST"):
            asked = [actor for actor in reversed(ACTORS) if actor != SIGNED_OUT and is_asked(question, actor)]
            yield from ((actor, question) for actor in asked)
