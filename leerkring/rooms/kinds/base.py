"""What every kind of step is made of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.utils.functional import Promise

from leerkring.methods.rules import Kind
from leerkring.organisations.rules import Right
from leerkring.rooms.access import Visitor
from leerkring.rooms.actions import writing
from leerkring.rooms.forms import ActForm, ReadyForm
from leerkring.rooms.models import Seat, Step

Filled = TypeVar("Filled", bound=ActForm)


@dataclass(frozen=True)
class Act:
    """One thing that people can do in a step: the form that reads what they sent, what then happens, who may.

    `run(visitor=…, step=…, **what_the_form_read)` is an action of the room, or a few.
    """

    form: type[ActForm]
    run: Callable[..., Any]
    right: Right = Right.TAKE_PART
    # False for what nobody may find a trace of: it has an address of its own, and is not remembered as a form.
    leaves_trace: bool = True


READY = Act(ReadyForm, writing.be_ready)


def blank(form: type[Filled], step: Step, seat: Seat, **kwargs: Any) -> Filled:
    """A form as somebody with this seat finds it, before she filled it in."""
    return form(step=step, visitor=Visitor(seat.person, seat, frozenset()), **kwargs)


def nothing(step: Step, seat: Seat | None) -> dict[str, Any]:
    """A step that shows no more than its own words."""
    return {}


@dataclass(frozen=True)
class StepKind:
    """One kind of step.

    `phone(step, seat)` and `board(step, None)` give what the templates of that view need besides the step itself;
    what the board gets is seen by everybody. `acts` are by the word in the field `does` of the forms. `everybody(step)`
    is for what all see alike once it is no secret any more: `everybody.html` is drawn once for the whole room, and both
    other templates get it as `everybody`.
    """

    kind: Kind
    words: Promise
    phone: Callable[[Step, Seat | None], dict[str, Any]] = nothing
    board: Callable[[Step, Seat | None], dict[str, Any]] = nothing
    acts: Mapping[str, Act] = field(default_factory=dict)
    everybody: Callable[[Step], dict[str, Any]] | None = None
    # People choose or give numbers, so there are no cards to turn over but an outcome to show.
    is_vote: bool = False
    # What is read on paper afterwards, in `afterwards.html`, where that is not what everybody saw in the room.
    afterwards: Callable[[Step], dict[str, Any]] | None = None
    # For the few kinds where it matters who opened the board: what she may not read is not on her screen either.
    board_of: Callable[[Step, Visitor], dict[str, Any]] | None = None

    # What the chair can do in it besides going on, in `chair.html`; `goes_first` when that comes before going on.
    chair: Callable[[Step, Seat | None], dict[str, Any]] | None = None

    def on_board(self, step: Step, visitor: Visitor) -> dict[str, Any]:
        """What the board shows that this visitor opened."""
        return self.board_of(step, visitor) if self.board_of else self.board(step, None)

    @property
    def phone_template(self) -> str:
        """What somebody in the room sees."""
        return f"rooms/kinds/{self.kind}/phone.html"

    @property
    def board_template(self) -> str:
        """What all see together."""
        return f"rooms/kinds/{self.kind}/board.html"

    @property
    def everybody_template(self) -> str:
        """What all see alike, on the phone and on the board."""
        return f"rooms/kinds/{self.kind}/everybody.html"

    @property
    def chair_template(self) -> str:
        """What only the chair sees, while the step is open."""
        return f"rooms/kinds/{self.kind}/chair.html"

    @property
    def afterwards_template(self) -> str:
        """What stays to be read."""
        return f"rooms/kinds/{self.kind}/afterwards.html" if self.afterwards else self.everybody_template
