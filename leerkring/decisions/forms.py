"""The shape of what is filled in about decisions."""

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leerkring.decisions.models import Stand
from leerkring.decisions.rules import needs_reason
from leerkring.kit.forms import Day, Form, Line, Text

KEEP, END = "keep", "end"


def refuse_past(day: dt.date) -> None:
    """A day to do something by is today or later."""
    if day < timezone.localdate():
        raise ValidationError(_("This day has passed. Choose today or a later day."))


def refuse_today(day: dt.date) -> None:
    """A day to look again is later than today."""
    if day <= timezone.localdate():
        raise ValidationError(_("Choose a day after today."))


def in_three_months() -> dt.date:
    """A usual time to try something out."""
    return timezone.localdate() + dt.timedelta(days=91)


class ProposalForm(Form):
    """A proposal."""

    title = Line(label=_("What is it about?"))
    text = Text(
        label=_("What do you propose?"),
        max_length=4000,
        rows=6,
        help_text=_("What will we do, from when, and for whom? Good enough for now and safe enough to try."),
    )
    respond_by = Day(
        label=_("Until when can everybody speak?"),
        required=False,
        validators=[refuse_past],
        help_text=_("After this day you can decide when at least half of you have spoken. May stay empty."),
    )


class AmendForm(Form):
    """A better text; `number` is the version it started from."""

    text = Text(label=_("What do you propose now?"), max_length=4000, rows=6)
    respond_by = Day(label=_("Until when can everybody speak?"), required=False, validators=[refuse_past])
    number = forms.IntegerField(min_value=1, widget=forms.HiddenInput)


class VoiceForm(Form):
    """What one member says about one version."""

    stand = forms.ChoiceField(label=_("What do you think of it?"), choices=Stand.choices, widget=forms.RadioSelect)
    text = Text(
        label=_("What do you want to say about it?"),
        required=False,
        rows=3,
        help_text=_("With an objection: what goes wrong if we do this?"),
    )
    number = forms.IntegerField(min_value=1, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        if needs_reason(cleaned.get("stand", "")) and "text" in cleaned and not cleaned["text"].strip():
            self.add_error("text", _("An objection needs a reason: what goes wrong if we do this?"))
        return cleaned


class AdoptForm(Form):
    """When the group looks at its decision again."""

    review_on = Day(
        label=_("When do you look at it again?"),
        validators=[refuse_today],
        initial=in_three_months,
        help_text=_("On that day it comes back on your first page by itself."),
    )
    number = forms.IntegerField(min_value=1, widget=forms.HiddenInput)


class WithdrawForm(Form):
    """Why a proposal goes off the table."""

    because = Text(label=_("Why do you withdraw it?"), rows=3)


class ReviewForm(Form):
    """What the group found, and whether it goes on."""

    text = Text(
        label=_("What did you find?"),
        max_length=4000,
        help_text=_("What came of it? What went well, what did not, what surprised you?"),
    )
    outcome = forms.ChoiceField(
        label=_("How do you go on?"),
        choices=[(KEEP, _("We keep it")), (END, _("We end it"))],
        widget=forms.RadioSelect,
        initial=KEEP,
    )
    next_review_on = Day(
        label=_("When do you look again?"),
        required=False,
        validators=[refuse_today],
        initial=in_three_months,
        help_text=_("Only when you keep it."),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        keeps = cleaned.get("outcome") == KEEP
        if keeps and "next_review_on" in cleaned and cleaned["next_review_on"] is None:
            self.add_error("next_review_on", _("When do you look at it again?"))
        if not keeps:
            self.errors.pop("next_review_on", None)
            cleaned["next_review_on"] = None
        return cleaned
