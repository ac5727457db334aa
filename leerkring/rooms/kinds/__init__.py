"""The kinds of step: what each shows on phone and board, and what one can do in it.

To add a kind: a value in `methods.rules.Kind` with its traits, a module here with one `StepKind`, a line in `KINDS`,
and two templates, `rooms/kinds/<kind>/phone.html` and `board.html`. docs/develop/kinds.md walks through one.
"""

from leerkring.methods.rules import Kind
from leerkring.rooms.kinds import actions, cards, consent, dots, round, timer
from leerkring.rooms.kinds.base import Act, StepKind

KINDS: dict[Kind, StepKind] = {
    one.kind: one for one in (cards.CARDS, dots.DOTS, round.ROUND, timer.TIMER, actions.ACTIONS, consent.CONSENT)
}


def kind_of(kind: str) -> StepKind:
    """The kind of step by its word."""
    return KINDS[Kind(kind)]


__all__ = ["KINDS", "Act", "StepKind", "kind_of"]
