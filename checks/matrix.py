"""The matrix of access: every address, asked in every way, by everybody, about everything.

`access_matrix.csv` says who gets which answer, `access_shown.csv` what a page then shows to whom; people review them
line by line. After a wanted change, write them anew with

    WRITE_ACCESS_MATRIX=1 ./dev test --on sqlite checks/access/test_access_matrix.py

and read the difference before it is committed.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from checks.actors import ACTORS, FOREIGN, OURS, SIBLING
from checks.addresses import Address
from checks.asking import METHODS
from checks.fillings import FILLINGS
from checks.seeds import in_communities
from checks.world import World

FILE = Path(__file__).with_name("access_matrix.csv")
SHOWN = Path(__file__).with_name("access_shown.csv")
MISSING = "missing"
# Methods that are asked alike are one line: reading, sending a form, and what no browser does.
KINDS = {method: "read" if method in ("GET", "HEAD") else "POST" if method == "POST" else "other" for method in METHODS}
# Asked about the first of our things only, by everybody in turn: a door stands before the method.
_IN_TURN = [method for method in METHODS if method not in ("GET", "POST")]
# Two of the four roles of a facilitator stand for all of them where a thing has many states.
_LOOKS_AT_ALL = {"guest", "member", "chair", "process facilitator", "external expert"}
_WAS_NEVER_OR_NO_LONGER = {"signed out", "ended member", "ended facilitator"}
Row = tuple[str, str, str]
Shown = tuple[str, str, str]
Cells = tuple[str, ...]
_AND = " + "


@dataclass(frozen=True)
class Target:
    """One thing an address can be about; with a secret in it, it shows what the bearer may read."""

    about: str
    identity: str
    path: str
    bearer: str = ""
    # The how many-eth state of a thing of a community it is.
    turn: int = 0


@dataclass(frozen=True)
class Question:
    """One way to ask one address about one thing."""

    address: str
    target: Target
    method: str

    @property
    def about(self) -> str:
        return self.target.about

    @property
    def row(self) -> Row:
        return self.address, KINDS[self.method], self.target.about


def questions(world: World, found: Iterable[Address]) -> Iterator[Question]:
    """Everything that can be asked."""
    for address in found:
        is_first = True
        for target in targets(world, address):
            for method in METHODS if is_first else ("GET", "POST"):
                yield Question(address.name, target, method)
            is_first = False


def is_asked(question: Question, actor: str) -> bool:
    """Not everybody asks everything: strange methods take turns, and who sees nothing asks about less."""
    if question.method in _IN_TURN:
        return (list(ACTORS).index(actor) + _IN_TURN.index(question.method)) % 3 == 0
    if actor in _WAS_NEVER_OR_NO_LONGER and question.about in (SIBLING, FOREIGN):
        return bool(question.target.bearer)
    return question.target.turn == 0 or actor in _LOOKS_AT_ALL


def targets(world: World, address: Address) -> Iterator[Target]:
    """Each thing that this address can be asked about, and at last one that does not exist."""
    if not address.needs:
        yield Target("", "", address.path())
        return
    if len(address.needs) != 1:
        raise AssertionError(f"{address.name}: one id in an address, for a child knows its parent")
    (need,) = address.needs
    nothing: object = UUID("00000000-0000-4000-8000-000000000000")
    if (model := address.about) is not None:
        takes_turns = model in in_communities()
        for scope in (OURS, SIBLING, FOREIGN):
            for turn, (state, thing) in enumerate(world.things_of(model, scope)):
                about = f"{scope} {state}".strip() if scope == OURS else scope
                yield Target(about, str(thing.pk), address.path(**{need: thing.pk}), turn=turn * takes_turns)
    elif filling := FILLINGS.get(address.name, FILLINGS.get(need)):
        values, nothing = filling
        for one in values(world):
            path = address.path(**{need: one.value})
            yield Target(one.about, _identity(one.value, path), path, one.bearer)
    else:
        raise AssertionError(f"{address.name}: what is <{need}>? See checks/fillings.py")
    path = address.path(**{need: nothing})
    yield Target(MISSING, _identity(nothing, path), path)


def _identity(value: object, path: str) -> str:
    """What tells one thing from another in an answer; a plain number could be any number, so there it is the path."""
    return path if isinstance(value, int) else str(value)


def read(file: Path = FILE) -> dict[Row, dict[str, str]]:
    """What we expect: {(address, way, about): {actor: status}}."""
    with file.open(newline="", encoding="utf-8") as lines:
        return {
            (line["address"], way, about): {actor: line[actor] for actor in ACTORS}
            for line in csv.DictReader(lines)
            for way in line["way"].split(_AND)
            for about in line["about"].split(_AND)
        }


def write(cells: Mapping[Row, Mapping[str, str]], file: Path = FILE) -> None:
    """Write what was found, for people to read; what is answered alike stands on one line."""
    ways: dict[tuple[str, str, Cells], list[str]] = defaultdict(list)
    for (address, way, about), found in sorted(cells.items()):
        ways[address, about, tuple(found.get(actor, "") for actor in ACTORS)].append(way)
    abouts: dict[tuple[str, str, Cells], list[str]] = defaultdict(list)
    for (address, about, answers), asked in ways.items():
        abouts[address, _AND.join(asked), answers].append(about)
    with file.open("w", newline="", encoding="utf-8") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(["address", "about", "way", *ACTORS])
        for (address, way, answers), places in sorted(abouts.items(), key=_in_reading_order):
            writer.writerow([address, _AND.join(places), way, *answers])


def _in_reading_order(line: tuple[tuple[str, str, Cells], list[str]]) -> tuple[str, int, str, int]:
    """By address; ours before the others', reading before writing."""
    (address, way, _), (about, *_) = line
    order = [OURS, SIBLING, FOREIGN, MISSING]
    return address, order.index(about.split()[0]) if about else 0, about, -way.count("read")


def read_shown(file: Path = SHOWN) -> dict[Shown, set[str]]:
    """What pages show to whom: {(address, about, table): actors}."""
    with file.open(newline="", encoding="utf-8") as lines:
        return {
            (line["address"], about, line["shows"]): {actor for actor in ACTORS if line[actor]}
            for line in csv.DictReader(lines)
            for about in line["about"].split(_AND)
        }


def write_shown(shown: Mapping[Shown, set[str]], file: Path = SHOWN) -> None:
    """Write what was shown to whom, for people to read."""
    abouts: dict[tuple[str, str, frozenset[str]], list[str]] = defaultdict(list)
    for (address, about, table), actors in sorted(shown.items()):
        abouts[address, table, frozenset(actors)].append(about)
    with file.open("w", newline="", encoding="utf-8") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(["address", "about", "shows", *ACTORS])
        for (address, table, seers), places in abouts.items():
            writer.writerow([address, _AND.join(places), table, *("x" if actor in seers else "" for actor in ACTORS)])
