"""An attack on what is told of a vote: who knows her own ballot tries to find out how a colleague voted.

It goes through every vote of a group. Colleagues are alike to the attacker, so somebody's answer is known exactly where
in all votes that fit what she sees *all* colleagues gave it, or none did.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import combinations_with_replacement, permutations, product
from random import Random
from typing import TypeVar

from leerkring.choices.rules.profile import Profile
from leerkring.choices.rules.steps import Rule
from leerkring.choices.rules.telling import own_part, tell_chosen, tell_order, tell_poll

B = TypeVar("B", bound=Hashable)
# Of a ballot: each thing that it answers with yes or no.
Answers = Callable[[B], Sequence[bool]]


Told = Callable[[tuple[B, ...], B], Hashable]


def recovered(ballots: Sequence[B], voters: int, answers: Answers[B], told: Told[B]) -> list[tuple[B, Hashable, int]]:
    """Every answer of others that becomes known: by whose ballot, from what was told, and which answer."""
    sees: dict[tuple[B, Hashable], list[list[int]]] = {}
    said = {ballot: answers(ballot) for ballot in ballots}
    for others in combinations_with_replacement(ballots, voters - 1):
        sums = [sum(column) for column in zip(*(said[ballot] for ballot in others), strict=True)]
        for own in ballots:
            ranges = sees.setdefault((own, told((*others, own), own)), [[voters, -1] for _ in sums])
            for place, many in enumerate(sums):
                ranges[place] = [min(ranges[place][0], many), max(ranges[place][1], many)]
    return [
        (own, text, place)
        for (own, text), ranges in sees.items()
        for place, (least, most) in enumerate(ranges)
        if least == voters - 1 or most == 0
    ]


def recovered_from_alike(
    ballots: Sequence[B], voters: int, answers: Answers[B], told: Told[B], few: int = 0
) -> list[tuple[B, Hashable, int]]:
    """The same, for larger groups, by going only through the votes in which all others gave the same answer.

    An answer is known exactly where what is seen in such a vote is seen in no other. So each of them is changed, one or
    two colleagues at a time, until another vote looks the same to the attacker. Where none is found this says that it
    is recovered, though it might not be: nothing found is a proof. `few` takes so many of them, by chance, where going
    through all costs too much; then nothing found is no proof.
    """
    said = {ballot: answers(ballot) for ballot in ballots}
    found = []
    for place, way in product(range(len(said[ballots[0]])), (True, False)):
        same = [ballot for ballot in ballots if said[ballot][place] == way]
        different = [ballot for ballot in ballots if said[ballot][place] != way]
        hidden: set[tuple[B, Hashable]] = set()
        for others in _votes(same, voters - 1, few):
            for own in ballots:
                seen = own, told((*others, own), own)
                if seen not in hidden:
                    if _looks_alike(others, own, seen[1], different, ballots, told):
                        hidden.add(seen)
                    else:
                        found.append((own, seen[1], place))
    return found


def _votes(ballots: Sequence[B], people: int, few: int) -> Iterator[tuple[B, ...]]:
    if not few:
        yield from combinations_with_replacement(ballots, people)
        return
    dice = Random(people)  # noqa: S311  (chance, not a secret)
    for _ in range(few):
        # In most of them a few ballots are held by many, as when a group is divided.
        kinds = dice.sample(ballots, dice.randint(1, len(ballots)))
        yield tuple(dice.choice(kinds) for _ in range(people))


def _looks_alike(
    others: tuple[B, ...], own: B, seen: Hashable, different: Sequence[B], ballots: Sequence[B], told: Told[B]
) -> bool:
    """There is a vote in which somebody answered otherwise, and the attacker sees the same."""
    for rest in _without_one(others):
        for other in different:
            if told((*rest, other, own), own) == seen:
                return True
        for fewer in _without_one(rest):
            for other, another in product(different, ballots):
                if told((*fewer, other, another, own), own) == seen:
                    return True
    return False


def _without_one(people: tuple[B, ...]) -> Iterator[tuple[B, ...]]:
    """What is left without one of each different ballot."""
    for ballot in dict.fromkeys(people):
        place = people.index(ballot)
        yield people[:place] + people[place + 1 :]


def approvals(themes: int) -> list[frozenset[int]]:
    """Every ballot about so many themes."""
    return [frozenset(theme for theme in range(themes) if bits >> theme & 1) for bits in range(2**themes)]


def orders(options: int) -> list[tuple[int, ...]]:
    """Every ballot of an order, also those that leave options out; the last one alone is the same as its place."""
    return [one for many in range(1, options) for one in permutations(range(options), many)]


def attack_chosen(
    voters: int, themes: int, seats: int, rule: Rule, *, every: bool = False, few: int = 0
) -> list[tuple[frozenset[int], Hashable, int]]:
    """What is told of a choice, and what somebody is told of her own ballot."""
    known: dict[Hashable, tuple[Profile, Hashable]] = {}
    owns: dict[Hashable, Hashable] = {}
    ranks = {ballot: rank for rank, ballot in enumerate(approvals(themes))}

    def told(all_ballots: tuple[frozenset[int], ...], own: frozenset[int]) -> Hashable:
        key = tuple(sorted(ranks[ballot] for ballot in all_ballots))
        if key not in known:
            profile = Profile.of(themes, all_ballots)
            known[key] = (profile, repr(tell_chosen(profile, seats, rule)))
        profile, public = known[key]
        if (key, own) not in owns:
            owns[key, own] = tuple(own_part(profile, seats, rule, own).bought)
        return public, owns[key, own]

    def answers(ballot: frozenset[int]) -> list[bool]:
        return [theme in ballot for theme in range(themes)]

    if every:
        return recovered(list(ranks), voters, answers, told)
    return recovered_from_alike(list(ranks), voters, answers, told, few)


def attack_poll(voters: int, options: int) -> list[tuple[int, Hashable, int]]:
    """What is told of a poll."""
    return recovered(
        range(options),
        voters,
        lambda pick: [pick == option for option in range(options)],
        lambda picks, own: repr(tell_poll(options, picks)),
    )


def attack_order(
    voters: int, options: int, *, every: bool = False, few: int = 0
) -> list[tuple[tuple[int, ...], Hashable, int]]:
    """What is told of an order; an answer is whether somebody put one above the other."""
    pairs = list(permutations(range(options), 2))
    ballots = orders(options)
    ranks = {ballot: rank for rank, ballot in enumerate(ballots)}
    known: dict[Hashable, Hashable] = {}

    def told(all_ballots: tuple[tuple[int, ...], ...], own: tuple[int, ...]) -> Hashable:
        key = tuple(sorted(ranks[ballot] for ballot in all_ballots))
        if key not in known:
            known[key] = repr(tell_order(options, all_ballots))
        return known[key]

    def answers(ballot: tuple[int, ...]) -> list[bool]:
        place = {option: place for place, option in enumerate(ballot)}
        return [place.get(one, options) < place.get(other, options) for one, other in pairs]

    if every:
        return recovered(ballots, voters, answers, told)
    return recovered_from_alike(ballots, voters, answers, told, few)


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
