"""An attack on what is told of a vote: who knows her own ballot tries to find out how a colleague voted.

It goes through every vote of a group. Colleagues are alike to the attacker, so somebody's answer is known exactly where
in all votes that fit what she sees *all* colleagues gave it, or none did.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import combinations_with_replacement, permutations
from typing import TypeVar

from leerkring.choices.rules.profile import Profile
from leerkring.choices.rules.steps import Rule
from leerkring.choices.rules.telling import own_part, tell_chosen, tell_order, tell_poll

B = TypeVar("B", bound=Hashable)
# Of a ballot: each thing that it answers with yes or no.
Answers = Callable[[B], Sequence[bool]]


def recovered(
    ballots: Sequence[B], voters: int, answers: Answers[B], told: Callable[[Sequence[B], B], Hashable]
) -> list[tuple[B, Hashable, int]]:
    """Every answer of others that becomes known: by whose ballot, from what was told, and which answer."""
    sees: dict[tuple[B, Hashable], list[list[int]]] = {}
    said = {ballot: answers(ballot) for ballot in ballots}
    for others in combinations_with_replacement(ballots, voters - 1):
        sums = [sum(column) for column in zip(*(said[ballot] for ballot in others), strict=True)]
        for own in ballots:
            ranges = sees.setdefault((own, told([*others, own], own)), [[voters, -1] for _ in sums])
            for place, many in enumerate(sums):
                ranges[place] = [min(ranges[place][0], many), max(ranges[place][1], many)]
    return [
        (own, text, place)
        for (own, text), ranges in sees.items()
        for place, (least, most) in enumerate(ranges)
        if least == voters - 1 or most == 0
    ]


def approvals(themes: int) -> list[frozenset[int]]:
    """Every ballot about so many themes."""
    return [frozenset(theme for theme in range(themes) if bits >> theme & 1) for bits in range(2**themes)]


def attack_chosen(voters: int, themes: int, seats: int, rule: Rule) -> list[tuple[frozenset[int], Hashable, int]]:
    """What is told of a choice, and what somebody is told of her own ballot."""
    known: dict[Hashable, tuple[Profile, Hashable]] = {}

    def told(all_ballots: Sequence[frozenset[int]], own: frozenset[int]) -> Hashable:
        key = tuple(sorted(tuple(sorted(ballot)) for ballot in all_ballots))
        if key not in known:
            profile = Profile.of(themes, key)
            known[key] = (profile, repr(tell_chosen(profile, seats, rule)))
        profile, public = known[key]
        return public, repr(own_part(profile, seats, rule, own))

    return recovered(approvals(themes), voters, lambda ballot: [t in ballot for t in range(themes)], told)


def attack_poll(voters: int, options: int) -> list[tuple[int, Hashable, int]]:
    """What is told of a poll."""
    return recovered(
        range(options),
        voters,
        lambda pick: [pick == option for option in range(options)],
        lambda picks, own: repr(tell_poll(options, picks)),
    )


def attack_order(voters: int, options: int) -> list[tuple[tuple[int, ...], Hashable, int]]:
    """What is told of a ranking; an answer is which of two somebody put higher."""
    pairs = [(one, other) for one in range(options) for other in range(one)]
    return recovered(
        list(permutations(range(options))),
        voters,
        lambda ballot: [ballot.index(one) < ballot.index(other) for one, other in pairs],
        lambda ballots, own: repr(tell_order(options, ballots)),
    )


def batches(options: int, sizes: Sequence[int]) -> Iterator[str]:
    """A poll that is told after every batch: which answers become known to somebody in one of the batches."""
    tallies = {size: list(_tallies(options, size)) for size in set(sizes)}
    stories: list[tuple[tuple[str, ...], tuple[tuple[int, ...], ...]]] = [((), ())]
    for size in sizes:
        stories = [
            ((*told, repr(tell_poll(options, _picks([*before, tally])))), (*before, tally))
            for told, before in stories
            for tally in tallies[size]
        ]
    for mine in range(len(sizes)):
        for own in range(options):
            yield from _known(stories, sizes, mine, own, options)


def _known(
    stories: list[tuple[tuple[str, ...], tuple[tuple[int, ...], ...]]],
    sizes: Sequence[int],
    mine: int,
    own: int,
    options: int,
) -> Iterator[str]:
    ranges: dict[tuple[tuple[str, ...], int, int], list[int]] = {}
    for told, tallies in stories:
        if not tallies[mine][own]:
            continue
        for batch, tally in enumerate(tallies):
            for option in range(options):
                others = tally[option] - (batch == mine and option == own)
                least_most = ranges.setdefault((told, batch, option), [others, others])
                least_most[:] = [min(least_most[0], others), max(least_most[1], others)]
    for (told, batch, option), (least, most) in ranges.items():
        people = sizes[batch] - (batch == mine)
        # That somebody did *not* pick one of many is known of everybody where few may mean nobody at all.
        if least == people or most == 0:
            yield f"own {own} in batch {mine}: option {option} of batch {batch} after {told}"


def _tallies(options: int, people: int) -> Iterator[tuple[int, ...]]:
    if options == 1:
        yield (people,)
        return
    for first in range(people + 1):
        for rest in _tallies(options - 1, people - first):
            yield (first, *rest)


def _picks(tallies: Sequence[Sequence[int]]) -> list[int]:
    return [option for tally in tallies for option, many in enumerate(tally) for _ in range(many)]
