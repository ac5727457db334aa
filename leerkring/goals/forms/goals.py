"""The shape of what is filled in about goals and norms."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from leerkring.goals.forms.numbers import Number
from leerkring.goals.models import Level
from leerkring.goals.rules.norms import is_crossed, reads
from leerkring.kit import forms as kit


class GoalTextForm(kit.Form):
    """What the group wants to reach."""

    level = forms.ChoiceField(
        label=_("For whom should something become better?"), choices=Level.choices, widget=forms.RadioSelect
    )
    text = kit.Line(
        label=_("What do you want to reach?"), max_length=300, help_text=_("Concrete, and small enough to finish.")
    )


class NormNumbersForm(kit.Form):
    """The numbers of a norm."""

    low = Number(label=_("At least"), required=False)
    high = Number(label=_("At most"), required=False)
    by_on = kit.Day(label=_("By when?"), required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        if is_crossed(cleaned.get("low"), cleaned.get("high")):
            self.add_error("high", _("This is lower than “at least”. Turn the two round, please."))
        if cleaned.get("by_on") and not self.errors and reads(cleaned.get("low"), cleaned.get("high")) is None:
            self.add_error("low", _("You named a day. Which number do you want to see by then?"))
        return cleaned


class GoalForm(NormNumbersForm, GoalTextForm):
    """A goal with its first indicator and its first norm; the norm may wait."""

    indicator = kit.Line(label=_("How will you see it?"), help_text=_("What do you count, ask or look at?"))
    unit = kit.Line(
        label=_("In what do you count?"),
        max_length=30,
        required=False,
        help_text=_("For example: %, parents, points, minutes."),
    )


class NormForm(NormNumbersForm):
    """A new version of a norm; `number` is the version it started from."""

    number = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.errors and reads(cleaned.get("low"), cleaned.get("high")) is None:
            self.add_error("low", _("A norm needs a number: at least, at most, or both."))
        return cleaned


class LetGoForm(kit.Form):
    """Why the group stops with a goal."""

    because = kit.Text(
        label=_("Why do you let go of it?"),
        max_length=400,
        help_text=_("Reached, too large, overtaken by something else: every reason is a good one to tell."),
    )
