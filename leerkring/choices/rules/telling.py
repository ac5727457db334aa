"""What may be told of a vote, so that no single vote can be worked out from it.

The measure: whoever knows her own ballot and reads everything that is told must still think it possible of every
colleague that he voted the other way. What a vote must tell, its outcome, cannot do that among three; what makes it
understandable (was there a tie, how much support) needs more people the more it says. Where it may be told was found,
and is proved in `tests/test_telling.py`, by going through all votes of small groups.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from leerkring.choices.rules.committee import Outcome, choose
from leerkring.choices.rules.profile import Profile
from leerkring.choices.rules.ranking import Ballot, ranked
from leerkring.choices.rules.steps import Phase, Rule

TIES_FROM = 5
ORDER_FROM, ORDER_TIES_FROM = 5, 6
HALVES_FROM = 8
POLL_FROM = 5
COUNTS_FROM = 15
SMALLEST = 5
"""No cell below this is ever told, nor the rest of a cell; and nothing new for fewer new ballots."""


class Word(StrEnum):
    """How much support there is, where a count may not be told."""

    FEW = "few"
    SOME = "some"
    NEARLY_ALL = "nearly_all"


@dataclass(frozen=True)
class Bought:
    """One chosen theme, and whether its supporters could pay for it from their shares."""

    theme: int
    from_shares: bool


@dataclass(frozen=True)
class Chosen:
    """The outcome of choosing some of many, as far as it may be told. Empty where it may not."""

    voters: int
    themes: Sequence[int] = ()
    # A tie decided, or not; nothing where neither may be told.
    tie: bool | None = None
    # By theme: at least half of the voters support it.
    half: Sequence[bool] = ()
    # By theme: how many support it, or in a word where the number may not be told.
    support: Sequence[int | None] = ()
    words: Sequence[str] = ()
    bought: Sequence[Bought] = ()


@dataclass(frozen=True)
class Polled:
    """What came out of a poll: the answer that more than half picked, if any, and from many people on the numbers."""

    voters: int
    is_told: bool = False
    majority: int | None = None
    counts: Sequence[int] = ()


@dataclass(frozen=True)
class Ordered:
    """The options in their order. Points are not told: in a small group a sum is a list of people."""

    voters: int
    order: Sequence[int] = ()
    tie: bool | None = None
    beats_all: int | None = None


@dataclass(frozen=True)
class Own:
    """What somebody's own ballot did; for her eyes only."""

    supported: Sequence[int]
    bought: Sequence[int] = field(default_factory=tuple)


def voters_needed(seats: int) -> int:
    """With fewer ballots even the outcome gives somebody away: then a group had better talk.

    When two voters are enough for a seat, a theme that is not chosen has no other supporters.
    """
    return max(4, 2 * seats)


def tell_chosen(profile: Profile, seats: int, rule: Rule) -> Chosen:
    """The outcome in words that this many voters allow."""
    voters = len(profile.ballots)
    if voters < voters_needed(seats):
        return Chosen(voters)
    outcome = choose(profile, seats, rule)
    tie = any(one.decisive is not False for one in outcome.ties) if voters >= TIES_FROM else None
    half = [2 * many >= voters for many in profile.approvals] if voters >= HALVES_FROM else []
    if voters < COUNTS_FROM:
        return Chosen(voters, outcome.committee, tie, half)
    support = [many if may_be_told(many, voters) else None for many in profile.approvals]
    if any(support[theme] is None for theme in outcome.committee):
        # What was chosen depends on every supporter: beside a number that is hidden the others say what it hides.
        support = [None] * len(support)
    return Chosen(
        voters,
        [step.theme for step in outcome.steps],
        tie,
        half,
        support,
        [word_for(many, voters) for many in profile.approvals],
        _story(outcome, support) if rule == Rule.EQUAL_SHARES else [],
    )


def _story(outcome: Outcome, support: Sequence[int | None]) -> list[Bought]:
    """How each was paid for, where the numbers are told. Not what it cost: that says too much even where rounded."""
    if any(support[step.theme] is None for step in outcome.steps):
        return []
    return [Bought(step.theme, step.phase == Phase.SHARES) for step in outcome.steps]


def own_part(profile: Profile, seats: int, rule: Rule, ballot: frozenset[int]) -> Own:
    """Which of the chosen themes this ballot helped to buy (or, where nothing is bought, supported)."""
    if len(profile.ballots) < voters_needed(seats) or ballot not in profile.ballots:
        return Own(sorted(ballot))
    outcome = choose(profile, seats, rule)
    place = next(place for place, group in enumerate(profile.alike) if group.themes == ballot)
    paid = [step.theme for step in outcome.steps if any(at == place for at, _ in step.paid)]
    if rule in (Rule.APPROVAL, Rule.SEQ_PAV):
        paid = [theme for theme in outcome.committee if theme in ballot]
    return Own(sorted(ballot), sorted(paid))


def tell_poll(options: int, picks: Sequence[int]) -> Polled:
    """How the answers to a poll fell. Each picked one option."""
    voters, counts = len(picks), [picks.count(option) for option in range(options)]
    if voters < POLL_FROM:
        return Polled(voters)
    majority = next((option for option, many in enumerate(counts) if 2 * many > voters), None)
    return Polled(voters, True, majority, counts if voters >= COUNTS_FROM and min(counts) >= SMALLEST else ())


def told_next(told: Polled | None, now: Polled) -> Polled:
    """What is told of a poll when it stands as now and this was told: the same, until enough people came.

    Counts follow counts only: beside a telling without them they could say that who came later are all alike. Nor may
    a majority turn among fewer than as many again: that there were no counts said that hardly anybody was against it.
    """
    if told is None or not told.voters:
        return now
    if any(told.counts) and now.counts:
        return now if is_batch(told.counts, now.counts) else told
    return replace(now, counts=()) if now.voters >= 2 * told.voters else told


def is_batch(told: Sequence[int], now: Sequence[int]) -> bool:
    """These counts may follow those: enough people came, and they did not all pick the same."""
    gained = [after - before for before, after in zip(told, now, strict=True)]
    return sum(gained) >= SMALLEST and sum(more >= 2 for more in gained) >= 2


def tell_order(options: int, ballots: Sequence[Ballot]) -> Ordered:
    """The order of all together."""
    if len(ballots) < ORDER_FROM:
        return Ordered(len(ballots))
    result = ranked(options, ballots)
    if len(ballots) < ORDER_TIES_FROM:
        return Ordered(len(ballots), result.order)
    tie = any(len({result.firsts[option] for option in same}) < len(same) for same in result.ties)
    return Ordered(len(ballots), result.order, tie, result.beats_all if len(ballots) >= COUNTS_FROM else None)


def may_be_told(many: int, voters: int) -> bool:
    """A number may, where it and the rest are both groups."""
    return voters >= COUNTS_FROM and SMALLEST <= many <= voters - SMALLEST


def word_for(many: int, voters: int) -> Word:
    """For numbers of many people that may not be told themselves."""
    if many < SMALLEST:
        return Word.FEW
    return Word.NEARLY_ALL if many > voters - SMALLEST else Word.SOME
