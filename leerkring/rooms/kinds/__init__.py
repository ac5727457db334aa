"""The kinds of step: what each shows on phone and board, and what one can do in it.

To add a kind: a value in `methods.rules.Kind` with its traits, a module here with one `StepKind`, a line in `KINDS`,
and two templates, `rooms/kinds/<kind>/phone.html` and `board.html`. docs/develop/kinds.md walks through one.
"""

from leerkring.methods.rules import Kind
from leerkring.rooms.kinds import (
    actions,
    build,
    cards,
    case,
    check_in,
    check_out,
    choice,
    consent,
    dots,
    group,
    measurement,
    open_actions,
    pairs,
    pause,
    perspectives,
    picture,
    poll,
    ranking,
    rating,
    reading,
    reflection,
    round,
    statements,
    timer,
)
from leerkring.rooms.kinds.base import Act, StepKind

KINDS: dict[Kind, StepKind] = {
    one.kind: one
    for one in (
        actions.ACTIONS,
        build.BUILD,
        cards.CARDS,
        case.CASE,
        check_in.CHECK_IN,
        check_out.CHECK_OUT,
        choice.CHOICE,
        consent.CONSENT,
        dots.DOTS,
        group.GROUP,
        measurement.MEASUREMENT,
        open_actions.OPEN_ACTIONS,
        pairs.PAIRS,
        pause.PAUSE,
        perspectives.PERSPECTIVES,
        picture.PICTURE,
        poll.POLL,
        ranking.RANKING,
        rating.RATING,
        reading.READING,
        reflection.REFLECTION,
        round.ROUND,
        statements.STATEMENTS,
        timer.TIMER,
    )
}


def kind_of(kind: str) -> StepKind:
    """The kind of step by its word."""
    return KINDS[Kind(kind)]


__all__ = ["KINDS", "Act", "StepKind", "kind_of"]
