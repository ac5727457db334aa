"""Everybody thinks and writes for herself: a reflection of her own, which nobody else reads.

Nothing of it is kept in the room, not even that somebody wrote: it stands among her own reflections from the beginning.
"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from leerkring.kit.forms import LONG, Text
from leerkring.methods.rules import Kind
from leerkring.organisations.rules import Right
from leerkring.reflections.models import Reflection
from leerkring.rooms.actions import reflecting
from leerkring.rooms.forms import ActForm
from leerkring.rooms.kinds.base import READY, Act, StepKind
from leerkring.rooms.models import Seat, Step
from leerkring.rooms.queries.reflecting import reflections_in


class WriteForm(ActForm):
    """What one thinks, for oneself."""

    text = Text(label=_("For yourself"), max_length=LONG)


class OwnReflectionForm(ActForm):
    """Something that one wrote during this step."""

    reflection = forms.ModelChoiceField(Reflection.objects.none(), widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reflection"].queryset = reflections_in(self.step, self.visitor.person)  # type: ignore[attr-defined]


class ChangeForm(OwnReflectionForm):
    """It in other words."""

    text = Text(label=_("For yourself"), max_length=LONG)


def phone(step: Step, seat: Seat | None) -> dict[str, Any]:
    """What one wrote oneself."""
    return {"own": list(reflections_in(step, seat.person if seat is not None else None))}


REFLECTION = StepKind(
    Kind.REFLECTION,
    _("Reflect for yourself"),
    phone=phone,
    acts={
        "write": Act(WriteForm, reflecting.write, Right.REFLECT),
        "change": Act(ChangeForm, reflecting.change, Right.REFLECT),
        "delete": Act(OwnReflectionForm, reflecting.delete, Right.REFLECT),
        "ready": READY,
    },
)
