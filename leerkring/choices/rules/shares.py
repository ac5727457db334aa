"""The method of equal shares (Peters and Skowron 2020), completed by sequential Phragmén; and Phragmén's rule alone.

Every voter has the same purse. A theme costs 1, and its supporters pay for it together, as evenly as their purses
allow; the theme whose dearest payer pays least is bought first. When no theme can be bought any more, the purses of
all grow at the same speed until the supporters of one have 1 together (Phragmén 1894); that goes on until the seats are
filled. Phragmén's rule alone is the second half, begun with empty purses.

Money is kept in whole numbers of a unit that becomes smaller when it must: exact, and much faster than fractions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import gcd

from leerkring.choices.rules.profile import Profile
from leerkring.choices.rules.steps import Phase, State, Step


@dataclass(frozen=True)
class Purses:
    """What everybody has left. Voters with the same ballot have the same purse, always."""

    profile: Profile
    chosen: frozenset[int]
    phase: Phase
    unit: int  # what a theme costs
    money: tuple[int, ...]  # of one voter of each different ballot

    @property
    def key(self) -> tuple[frozenset[int], Phase, int, tuple[int, ...]]:
        """Themes bought, and what everybody has left."""
        return self.chosen, self.phase, self.unit, self.money

    def best(self) -> tuple[int, ...]:
        """Those that can be bought with the lowest highest payment; else those that can be bought soonest."""
        return tuple(sorted(self._offers[1]))

    def take(self, theme: int) -> tuple[State, Step]:
        """Let the supporters of this theme pay for it."""
        phase, _, price = self._offers
        supporters = self.profile.supporters[theme]
        chosen = self.chosen | {theme}
        if price is None:
            return Purses(self.profile, chosen, phase, self.unit, self.money), Step(theme, Phase.FILLED, Fraction(0))
        # In units that are so small that every payment is a whole number.
        small, unit = price.denominator, self.unit * price.denominator
        money = [purse * small for purse in self.money]
        if phase == Phase.COMPLETION:
            money = [purse + price.numerator for purse in money]
        pays = {place: money[place] for place in supporters}
        if phase == Phase.SHARES:
            pays = {place: min(purse, price.numerator) for place, purse in pays.items()}
        for place, payment in pays.items():
            money[place] -= payment
        paid = tuple((place, Fraction(payment, unit)) for place, payment in pays.items() if payment)
        step = Step(theme, phase, max(payment for _, payment in paid), paid)
        return Purses(self.profile, chosen, phase, *_coarsest(unit, money)), step

    @cached_property
    def _offers(self) -> tuple[Phase, list[int], Fraction | None]:
        """How the next theme is paid for, which themes can be it, and the price in units."""
        left = [theme for theme in range(self.profile.themes) if theme not in self.chosen]
        if self.phase == Phase.SHARES:
            themes, price = _lowest((theme, self._highest_payment(theme)) for theme in left)
            if price is not None:
                return Phase.SHARES, themes, price
        themes, price = _lowest((theme, self._waiting(theme)) for theme in left)
        return Phase.COMPLETION, themes or left, price

    def _purses_of(self, theme: int) -> Counter[int]:
        """How many supporters have how much."""
        purses: Counter[int] = Counter()
        for place in self.profile.supporters[theme]:
            purses[self.money[place]] += self.profile.sizes[place]
        return purses

    def _highest_payment(self, theme: int) -> Fraction | None:
        """What is paid by those who pay most, when all pay as evenly as they can; nothing when it is not enough."""
        to_pay, payers = self.unit, self.profile.approvals[theme]
        for purse, voters in sorted(self._purses_of(theme).items()):
            if purse * payers >= to_pay:
                return Fraction(to_pay, payers) if payers else None
            to_pay -= purse * voters
            payers -= voters
        return None

    def _waiting(self, theme: int) -> Fraction | None:
        """How much every purse must grow before the supporters have enough; nothing when it has no supporters."""
        if not (voters := self.profile.approvals[theme]):
            return None
        return Fraction(self.unit - sum(purse * many for purse, many in self._purses_of(theme).items()), voters)


def equal_shares(profile: Profile, seats: int) -> Purses:
    """Everybody begins with the same share of the seats."""
    voters = max(len(profile.ballots), 1)
    return _begin(profile, Phase.SHARES, voters, seats)


def phragmen(profile: Profile, seats: int) -> Purses:
    """Everybody begins with nothing, and the purses grow."""
    return _begin(profile, Phase.COMPLETION, 1, 0)


def _begin(profile: Profile, phase: Phase, unit: int, purse: int) -> Purses:
    return Purses(profile, frozenset(), phase, *_coarsest(unit, [purse] * len(profile.alike)))


def _lowest(offers: Iterable[tuple[int, Fraction | None]]) -> tuple[list[int], Fraction | None]:
    best: list[int] = []
    lowest: Fraction | None = None
    for theme, price in offers:
        if price is None or (lowest is not None and price > lowest):
            continue
        if lowest is None or price < lowest:
            best, lowest = [], price
        best.append(theme)
    return best, lowest


def _coarsest(unit: int, money: list[int]) -> tuple[int, tuple[int, ...]]:
    """The same amounts in the largest unit that still makes them whole."""
    common = gcd(unit, *money)
    return unit // common, tuple(purse // common for purse in money)
