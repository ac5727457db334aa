"""Choosing themes fairly: published outcomes, justice to groups, and speed: `./dev bench choices`."""

from __future__ import annotations

import random
import statistics
import sys
import time

from leerkring.choices.rules.committee import choose
from leerkring.choices.rules.profile import Profile
from leerkring.choices.rules.representation import slighted
from leerkring.choices.rules.steps import Rule
from leerkring.choices.tests.elections import made_up, published
from tooling.reference import reference

LIMIT = 1.5  # seconds of CPU
VOTERS, THEMES, SEATS = 2000, 60, 8


def outcomes_as_published() -> bool:
    """Every election of the reference data, by every rule."""
    folder = reference("approval-ballots")
    if folder is None:
        print("published elections: not here (LEERKRING_REFERENCE says where they are)")
        return True
    elections = list(published(folder))
    within = dict.fromkeys(Rule, 0)
    whole = 0
    for election in elections:
        for rule, outcomes in election.outcomes.items():
            outcome = choose(election.profile, election.seats, rule)
            within[rule] += frozenset(outcome.committee) in outcomes
            whole += outcome.possible == outcomes
    for rule, right in within.items():
        print(f"published, {rule:<15} {right} of {len(elections)} elections within the published outcomes")
    print(f"published, every tie       {whole} of {4 * len(elections)}: settled otherwise, exactly the other outcomes")
    return all(right == len(elections) for right in within.values())


def justice() -> bool:
    """Extended justified representation on 2,000 made-up elections; approval beside it, which does not promise it."""
    elections = [made_up(seed) for seed in range(2000)]

    def right(rule: Rule) -> int:
        return sum(
            slighted(profile, seats, choose(profile, seats, rule).committee) is None for profile, seats in elections
        )

    just, tied = right(Rule.EQUAL_SHARES), sum(bool(choose(profile, seats).ties) for profile, seats in elections)
    print(f"justice, equal shares      {just} of 2000 made-up elections do justice to every group that agrees")
    print(f"justice, approval          {right(Rule.APPROVAL)} of the same 2000 (it does not promise it)")
    print(f"ties, equal shares         {tied} of 2000 met a tie")
    return just == len(elections)


def speed() -> bool:
    """A large election, with few, some and many themes on a ballot."""
    slowest = 0.0
    for density in (0.1, 0.25, 0.5):
        dice = random.Random(7)  # noqa: S311
        ballots = [[theme for theme in range(THEMES) if dice.random() < density] for _ in range(VOTERS)]
        for rule in Rule:
            cost = statistics.median(seconds(ballots, rule) for _ in range(3))
            slowest = max(slowest, cost)
            print(f"speed, {rule:<15}     {cost:.3f} s CPU with {density:.0%} of the themes on a ballot")
    verdict = "ok" if slowest <= LIMIT else "TOO SLOW"
    print(f"speed, slowest of these    {slowest:.3f} s CPU (limit {LIMIT}) {verdict}")
    print(f"                           {VOTERS} voters, {THEMES} themes, {SEATS} seats")
    return slowest <= LIMIT


def seconds(ballots: list[list[int]], rule: Rule) -> float:
    start = time.process_time()
    choose(Profile.of(THEMES, ballots), SEATS, rule)
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(0 if all([outcomes_as_published(), justice(), speed()]) else 1)
