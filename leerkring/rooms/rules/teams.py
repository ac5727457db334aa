"""Pairs, threes and fours: new ones each time, and across schools where that can be."""

from collections.abc import Collection, Hashable, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)


def teams(
    people: Sequence[Key],
    size: int,
    *,
    school_of: Mapping[Key, Hashable],
    met: Mapping[frozenset[Key], int],
) -> list[list[Key]]:
    """Everybody in teams of `size`, or one more or less where it does not come out even; nobody is left alone.

    Two who worked together before (`met`, how often) or come from one school are kept apart as far as it goes: each
    next person goes to the open team where this costs least. Deterministic in the order of `people`.
    """
    if len(people) <= size:
        return [list(people)] if people else []
    room = _sizes(len(people), size)
    made: list[list[Key]] = [[] for _ in room]
    for person in _largest_schools_first(people, school_of):
        place = min(
            (number for number in range(len(room)) if len(made[number]) < room[number]),
            key=lambda number: (_cost(person, made[number], school_of, met), len(made[number]), number),
        )
        made[place].append(person)
    return _improved(made, school_of, met)


def _sizes(number: int, size: int) -> list[int]:
    """How many in each team: `number` spread evenly over as many teams as makes their size nearest to `size`."""
    count = max(1, round(number / size))
    if number // count < 2:
        count = number // 2
    return [number // count + (place < number % count) for place in range(count)]


def _largest_schools_first(people: Sequence[Key], school_of: Mapping[Key, Hashable]) -> list[Key]:
    """Who has most colleagues here is the hardest to spread, so goes first."""
    count: dict[Hashable, int] = {}
    for person in people:
        count[school_of.get(person)] = count.get(school_of.get(person), 0) + 1
    places = {person: place for place, person in enumerate(people)}
    return sorted(people, key=lambda person: (-count[school_of.get(person)], places[person]))


def _cost(
    person: Key, team: Collection[Key], school_of: Mapping[Key, Hashable], met: Mapping[frozenset[Key], int]
) -> int:
    return sum(_apart(person, other, school_of, met) for other in team)


def _apart(one: Key, other: Key, school_of: Mapping[Key, Hashable], met: Mapping[frozenset[Key], int]) -> int:
    same = school_of.get(one) is not None and school_of.get(one) == school_of.get(other)
    return 3 * met.get(frozenset((one, other)), 0) + 2 * same


def _improved(
    made: list[list[Key]], school_of: Mapping[Key, Hashable], met: Mapping[frozenset[Key], int]
) -> list[list[Key]]:
    """Swap two people of two teams as long as that makes it better; a few rounds, for a room is small."""
    for _ in range(len(made)):
        swapped = False
        for here, there in combinations(made, 2):
            swapped |= _swap(here, there, school_of, met)
        if not swapped:
            break
    return made


def _swap(
    here: list[Key], there: list[Key], school_of: Mapping[Key, Hashable], met: Mapping[frozenset[Key], int]
) -> bool:
    for place, one in enumerate(here):
        rest = here[:place] + here[place + 1 :]
        for position, other in enumerate(there):
            others = there[:position] + there[position + 1 :]
            before = _cost(one, rest, school_of, met) + _cost(other, others, school_of, met)
            after = _cost(other, rest, school_of, met) + _cost(one, others, school_of, met)
            if after < before:
                here[place], there[position] = other, one
                return True
    return False
