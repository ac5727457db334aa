"""Options in order of liking, by the count of Borda (1781): easy to tell, and everything somebody wrote counts.

Of n options the first place gives n - 1 points, the next n - 2, the last none. Who ranked only some options divides the
points that are left equally over the others, so that leaving out neither helps nor harms. Equal points: the option
with more first places comes first, then the one that stands earlier in the list. Beside it stands the option that wins
from every other one when only those two are compared (Condorcet 1785), if there is one: where it is not the first, a
group had better talk about it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

Ballot = tuple[int, ...]  # options from most to least liked; may be shorter than the list


@dataclass(frozen=True, slots=True)
class Ranked:
    """The options in their order, and where the tie rule was needed."""

    order: tuple[int, ...]
    points: tuple[Fraction, ...]  # by option
    firsts: tuple[int, ...]  # by option: how often it was put first
    ties: tuple[tuple[int, ...], ...]  # options with equal points, in the order they got
    beats_all: int | None


def ranked(options: int, ballots: Sequence[Ballot]) -> Ranked:
    """Count what everybody wrote."""
    points = [Fraction(0)] * options
    firsts = [0] * options
    for ballot in ballots:
        for option, given in _points(options, ballot):
            points[option] += given
        if ballot:
            firsts[ballot[0]] += 1
    order = sorted(range(options), key=lambda option: (-points[option], -firsts[option], option))
    equal = [tuple(option for option in order if points[option] == worth) for worth in dict.fromkeys(points)]
    ties = tuple(sorted(same for same in equal if len(same) > 1))
    return Ranked(tuple(order), tuple(points), tuple(firsts), ties, _beats_all(options, ballots))


def _points(options: int, ballot: Ballot) -> list[tuple[int, Fraction]]:
    given = [(option, Fraction(options - 1 - place)) for place, option in enumerate(ballot)]
    rest = [option for option in range(options) if option not in ballot]
    # The places that are left are len(rest) - 1 … 0: on average half of the highest.
    return given + [(option, Fraction(len(rest) - 1, 2)) for option in rest]


def _beats_all(options: int, ballots: Sequence[Ballot]) -> int | None:
    places = [{option: place for place, option in enumerate(ballot)} for ballot in ballots]

    def beats(one: int, other: int) -> bool:
        ahead = sum(_sign(place.get(other, options), place.get(one, options)) for place in places)
        return ahead > 0

    for one in range(options):
        if all(beats(one, other) for other in range(options) if other != one):
            return one if options > 1 else None
    return None


def _sign(left: int, right: int) -> int:
    return (left > right) - (left < right)
