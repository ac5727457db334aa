"""Elections for tests: made up from a seed, and those with published outcomes."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from leerkring.choices.rules.profile import Profile
from leerkring.choices.rules.steps import Rule

# What abcvoting calls our rules.
PUBLISHED = {
    "equal-shares": Rule.EQUAL_SHARES,
    "seqphragmen": Rule.SEQ_PHRAGMEN,
    "seqpav": Rule.SEQ_PAV,
    "av": Rule.APPROVAL,
}
Committees = frozenset[frozenset[int]]


@dataclass(frozen=True)
class Published:
    """An election with all outcomes that a rule allows, whichever way ties are settled."""

    name: str
    profile: Profile
    seats: int
    outcomes: dict[Rule, Committees]


def published(folder: Path) -> Iterator[Published]:
    """Every election of the reference data."""
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    for path in sorted(folder.glob("*.abc.yaml")):
        held = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506  (one of the two safe ones)
        outcomes = {
            PUBLISHED[case["rule_id"]]: frozenset(frozenset(themes) for themes in case["result"])
            for case in held["compute"]
            if case["rule_id"] in PUBLISHED and not case["resolute"]
        }
        yield Published(path.name, Profile.of(held["num_cand"], held["profile"]), held["committeesize"], outcomes)


def made_up(seed: int) -> tuple[Profile, int]:
    """A small election: camps of different sizes with themes of their own, and now and then another theme."""
    dice = random.Random(seed)  # noqa: S311
    themes, voters = dice.randint(2, 8), dice.randint(1, 24)
    camps, often, sometimes = dice.randint(1, 4), dice.choice((1, 0.9, 0.6)), dice.choice((0, 0.1, 0.3))
    theirs = [min(dice.randrange(camps), dice.randrange(camps)) for _ in range(themes)]
    ballots = []
    for _ in range(voters):
        camp = min(dice.randrange(camps), dice.randrange(camps))
        chance = [often if theirs[theme] == camp else sometimes for theme in range(themes)]
        ballots.append([theme for theme in range(themes) if dice.random() < chance[theme]])
    return Profile.of(themes, ballots), dice.randint(1, (themes + 1) // 2 + 1)
