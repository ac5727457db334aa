"""Choose themes fairly from approval ballots.

BALLOTS is one of two kinds of file:

  CSV        The first column is called `voter` and names the voter; every other column is a theme, with its name in
             row 1. One row a voter: 1 where she or he supports the theme, 0 or nothing where not.
  .abc.yaml  As abcvoting writes it: `profile` (a list of ballots, each a list of themes counted from 0), `num_cand`
             (how many themes) and `committeesize` (the seats, unless --seats says otherwise).

Rules: equal-shares (the method of equal shares, completed by sequential Phragmén), seq-phragmen, seq-pav, approval.
All arithmetic is in exact fractions. Of themes with equal right to a seat the one with more supporters comes first,
then the one that stands earlier in the list; every such tie is told, and whether it mattered for the outcome.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from leerkring.choices.rules.committee import Outcome, choose
from leerkring.choices.rules.profile import Profile
from leerkring.choices.rules.steps import Phase, Rule, Step
from leerkring.program.ballots import Election, read_ballots
from leerkring.program.tables import Wrong, many

HOW = {
    Phase.SHARES: "bought from equal shares; the most that a supporter paid is",
    Phase.COMPLETION: "bought when the purses had grown; the most that a supporter paid is",
    Phase.SCORE: "has the highest score,",
    Phase.FILLED: "has no supporters, and stands first of those that are left; paid:",
}


def declare(parser: ArgumentParser) -> None:
    """The file, the seats and the rule."""
    parser.add_argument("ballots", metavar="BALLOTS", type=Path, help="a CSV or .abc.yaml file")
    parser.add_argument("--seats", metavar="K", type=int, help="how many themes are chosen")
    names = [rule.value for rule in Rule]
    parser.add_argument("--rule", choices=names, default=Rule.EQUAL_SHARES.value, help="default: %(default)s")


def answer(options: Namespace) -> dict[str, Any]:
    """The chosen themes, the ties, and who paid what."""
    election = read_ballots(options.ballots)
    seats = options.seats if options.seats is not None else election.seats
    if seats is None:
        raise Wrong("How many themes are to be chosen? Say it with --seats.")
    if not 1 <= seats <= len(election.themes):
        said = "--seats" if options.seats is not None else f"`committeesize` in {options.ballots}"
        raise Wrong(f"{said} is {seats}, and {options.ballots} has {len(election.themes)} themes to choose from.")
    outcome = choose(Profile.of(len(election.themes), election.ballots), seats, Rule(options.rule))
    return plain(election, outcome)


def plain(election: Election, outcome: Outcome) -> dict[str, Any]:
    """The outcome in the names of the file."""
    names, profile = election.themes, Profile.of(len(election.themes), election.ballots)
    possible = outcome.possible and sorted(sorted(themes) for themes in outcome.possible)
    return {
        "rule": outcome.rule.value,
        "seats": outcome.seats,
        "voters": len(election.ballots),
        "themes": list(names),
        "approvals": list(profile.approvals),
        "committee": [names[theme] for theme in outcome.committee],
        "ties": [
            {
                "seat": tie.seat,
                "themes": [names[theme] for theme in tie.themes],
                "chosen": names[tie.chosen],
                "broken_by": tie.broken_by.value,
                "decisive": tie.decisive,
            }
            for tie in outcome.ties
        ],
        "committees": possible and [[names[theme] for theme in themes] for themes in possible],
        "trace": [seat(number, step, election, profile) for number, step in enumerate(outcome.steps, start=1)],
    }


def seat(number: int, step: Step, election: Election, profile: Profile) -> dict[str, Any]:
    """One seat: how the theme got it, and what each voter paid for it."""
    paid = sorted((voter, payment) for place, payment in step.paid for voter in profile.alike[place].voters)
    return {
        "seat": number,
        "theme": election.themes[step.theme],
        "how": step.phase.value,
        "score" if step.phase == Phase.SCORE else "price": str(step.price),
        "payments": [{"voter": election.voters[voter], "paid": str(payment)} for voter, payment in paid],
    }


def words(answer: Mapping[str, Any]) -> str:
    """A few lines for whoever reads along."""
    chosen = ", ".join(map(str, answer["committee"]))
    lines = [
        f"Chosen from {many(len(answer['themes']), 'theme')} by {many(answer['voters'], 'voter')} "
        f"({answer['rule']}): {chosen}",
        "",
    ]
    for seat in answer["trace"]:
        how, payments = HOW[Phase(seat["how"])], seat["payments"]
        payers = f" ({len(payments)} paid)" if payments else ""
        lines.append(f"{seat['seat']}. {seat['theme']} {how} {seat.get('score', seat.get('price'))}{payers}")
    for tie in answer["ties"]:
        mattered = {True: "it mattered", False: "it did not matter", None: "whether it mattered is not known"}
        equal = ", ".join(map(str, tie["themes"]))
        lines.append(
            f"Tie at seat {tie['seat']}: {equal}. {tie['broken_by']}: {tie['chosen']}; {mattered[tie['decisive']]}."
        )
    return "\n".join(lines)
