"""What is filled in while a meeting is prepared: no guest sees it."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leerkring.goals.models import Goal
from leerkring.kit.forms import Clock, Day, Form, Line, Text
from leerkring.meetings.forms import Goals
from leerkring.meetings.models import Meeting
from leerkring.meetings.rules import NoSuchTime, moment_of
from leerkring.methods.forms.steps import StepForm
from leerkring.methods.rules import Fault, Kind, Method


class StepOfActivityForm(StepForm):
    """One step of an activity; what another step of it lacks is no matter here. `text` is what is read in it."""

    def __init__(self, *args: Any, text: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.kind == Kind.READING:
            self.initial["text"] = text
            self.fields["text"] = Text(
                label=_("What do you read?"),
                help_text=_("Paste a text, or a table from your spreadsheet. Leave it empty when it is on paper."),
                max_length=20_000,
                rows=10,
                required=False,
            )
            self.order_fields(["started_from", "name", "question", "text"])

    def faults(self, wanted: Method, here: str) -> list[Fault]:
        return [fault for fault in super().faults(wanted, here) if fault.place.startswith(here)]


class AheadForm(Form):
    """Until when everybody can write at home."""

    day = Day(label=_("Until which day?"))
    clock = Clock(label=_("Until what time?"))

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.meeting = meeting

    def clean(self) -> dict[str, Any]:
        asked = super().clean() or self.cleaned_data
        if self.errors:
            return asked
        try:
            until = moment_of(asked["day"], asked["clock"], timezone.get_current_timezone())
        except (NoSuchTime, OverflowError):
            self.add_error("clock", _("The clock skips this time on that day. Choose another one."))
            return asked
        if until <= timezone.now():
            self.add_error("day", _("This moment has passed already."))
        elif until > self.meeting.ends_at:
            self.add_error("day", _("This is after the meeting. Choose a moment before it."))
        return {"until": until}


class ChooseForm(Form):
    """Looking for a method; what is not understood is left out."""

    search = Line(label=_("Words"), max_length=80, required=False)
    knows = forms.BooleanField(label=_("We know each other well"), required=False)


class UseMethodForm(Form):
    """Which of its meetings, what it is for, and whether people know each other well where a method asks for that."""

    part = forms.TypedChoiceField(label=_("Which of its meetings?"), coerce=int, widget=forms.RadioSelect)
    serves = Goals(
        Goal.objects.none(), label=_("Which goal does it serve?"), required=False, empty_label=_("None of them")
    )
    question = Line(label=_("Or which question is it for?"), max_length=300, required=False)
    knows = forms.BooleanField(
        label=_("We know each other well enough for this"),
        error_messages={"required": _("This method is only for groups that know each other well. Do you?")},
    )

    def __init__(self, *args: Any, method: Method, parts: list[tuple[int, str]], goals: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["serves"].queryset = goals  # type: ignore[attr-defined]
        self.fields["part"].choices = parts  # type: ignore[attr-defined]
        if method.meetings == 1:
            del self.fields["part"]
        if not method.trusted:
            del self.fields["knows"]
