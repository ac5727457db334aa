"""Looking for a method."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from leerkring.kit.forms import Form, Line
from leerkring.methods.forms.fields import CYCLE_STEPS, number_field
from leerkring.methods.rules import data as limits
from leerkring.methods.rules.finding import Wish


class FindForm(Form):
    """What a group looks for; what is not understood is left out."""

    search = Line(label=_("Words"), max_length=80, required=False)
    step = forms.TypedChoiceField(
        label=_("Step of the cycle"),
        coerce=int,
        empty_value=None,
        required=False,
    )
    minutes = number_field(_("How many minutes"), 1, limits.MOST_IN_ALL, required=False)
    people = number_field(_("How many people"), 1, limits.MOST_PEOPLE, required=False)
    knows = forms.BooleanField(label=_("We know each other well"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["step"].choices = [  # type: ignore[attr-defined]
            ("", _("Any step")),
            *((number, f"{number} {name}") for number, name in CYCLE_STEPS),
        ]

    @property
    def wish(self) -> Wish:
        """What was asked, as far as it was understood."""
        self.is_valid()
        asked = self.cleaned_data
        return Wish(
            step=asked.get("step"),
            minutes=asked.get("minutes"),
            people=asked.get("people"),
            words=asked.get("search", ""),
            knows=asked.get("knows", False),
        )
