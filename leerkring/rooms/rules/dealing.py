"""Who gets which card of somebody else: everybody another one, and every card as often as any other."""

from collections.abc import Hashable, Sequence
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)
Person = TypeVar("Person", bound=Hashable)


def dealt(cards: Sequence[tuple[Key, Person | None]], people: Sequence[Person], person: Person) -> list[Key]:
    """The cards for this person, the first one first and never her own; `people` in the order in which they came.

    The cards lie in a ring: first one of each writer, then the second ones. Whoever wrote begins behind her own first
    card, so all begin at another one and go round together. Whoever wrote none joins where fewest people began. A
    person who comes later changes nothing for those who were there.
    """
    ring, writers = _ring(cards)
    if not ring:
        return []
    start = _starts(ring, writers, people).get(person, 0)
    turned = [*ring[start:], *ring[:start]]
    return [key for key, writer in turned if writer is None or writer != person]


def _ring(cards: Sequence[tuple[Key, Person | None]]) -> tuple[list[tuple[Key, Person | None]], int]:
    """One card of each writer, then the second of each, and so on; and how many lie in that first row.

    Cards of nobody all lie in the first row.
    """
    turns: dict[Person, int] = {}
    placed = []
    for place, (key, writer) in enumerate(cards):
        turn = 0
        if writer is not None:
            turn = turns.get(writer, 0)
            turns[writer] = turn + 1
        placed.append((turn, place, key, writer))
    placed.sort(key=lambda one: one[:2])
    return [(key, writer) for _turn, _place, key, writer in placed], sum(1 for turn, *_rest in placed if turn == 0)


def _starts(ring: Sequence[tuple[Key, Person | None]], row: int, people: Sequence[Person]) -> dict[Person, int]:
    """Where each begins: a writer behind her own card in the first row, another where fewest begin."""
    began = [0] * len(ring)
    starts: dict[Person, int] = {}
    for place, (_key, writer) in enumerate(ring[:row]):
        if writer is not None:
            starts[writer] = (place + 1) % row
            began[starts[writer]] += 1
    for person in people:
        if person not in starts:
            starts[person] = min(range(len(ring)), key=lambda place: (began[place], place))
            began[starts[person]] += 1
    return starts
