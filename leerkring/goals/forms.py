"""The shape of what is filled in about goals."""

import datetime as dt
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from leerkring.goals import queries
from leerkring.goals.models import Goal, Level
from leerkring.goals.rules.norms import is_crossed, reads
from leerkring.goals.rules.numbers import Wrong, read_number, wrong_of_day
from leerkring.goals.rules.paste import LONGEST_NOTE, Column, Fault, Pasted, read_lines
from leerkring.kit import forms as kit

_SAID: dict[Wrong, Promise] = {
    Wrong.NOT_A_NUMBER: _("this is not a number"),
    Wrong.TWO_WAYS: _("this can be read in two ways; write 1250 for a thousand, or 1.25 with two decimals"),
    Wrong.TOO_LARGE: _("this number is too large"),
    Wrong.NOT_A_DAY: _("this is not a day we can read; write it like 12-3-2026"),
    Wrong.AHEAD: _("this day is still to come"),
    Wrong.LONG_AGO: _("this day is very long ago; is the year right"),
    Wrong.TWICE: _("this day is in your lines twice"),
    Wrong.OTHER_VALUE: _("there is another value on this day already; correct that one first"),
    Wrong.EMPTY: _("this is empty"),
    Wrong.ONE_COLUMN: _("there is one column only; put a semicolon or a tab between day and value"),
    Wrong.TOO_MANY_COLUMNS: _("there are more than three columns: day, value, note"),
    Wrong.TOO_LONG: _("this note is too long"),
    Wrong.INVISIBLE: _("there is an invisible character in it; type it again"),
    Wrong.TOO_MANY_LINES: _("there are too many lines; paste at most 500 at a time"),
    Wrong.NOTHING: _("there is no measurement in it"),
}
_COLUMNS: dict[Column, Promise] = {Column.DAY: _("day"), Column.VALUE: _("value"), Column.NOTE: _("note")}
_MOST_FAULTS = 20


class Number(forms.Field):
    """A number with a decimal comma or point."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})

    def to_python(self, value: Any) -> float | None:
        read = read_number(str(value or ""))
        if read is Wrong.EMPTY:
            return None
        if isinstance(read, Wrong):
            raise ValidationError(_("“%(written)s”: %(wrong)s."), params={"written": value, "wrong": _SAID[read]})
        return read

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, int | float):
            return value
        written = queries.exact_words(value)
        return f"{written}0" if read_number(written) is Wrong.TWO_WAYS else written


class GoalTextForm(kit.Form):
    """What the group wants to reach, and how it sees that."""

    level = forms.ChoiceField(
        label=_("For whom should something become better?"), choices=Level.choices, widget=forms.RadioSelect
    )
    text = kit.Line(
        label=_("What do you want to reach?"), max_length=300, help_text=_("Concrete, and small enough to finish.")
    )
    indicator = kit.Line(label=_("How will you see it?"), help_text=_("What do you count, ask or look at?"))
    unit = kit.Line(
        label=_("In what do you count?"),
        max_length=30,
        required=False,
        help_text=_("For example: %, parents, points, minutes."),
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
    """A goal with its first norm; the norm may wait."""


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


class MeasurementForm(kit.Form):
    """One value on one day."""

    on = kit.Day(label=_("On which day?"))
    value = Number(label=_("What did you see?"))
    note = kit.Line(
        label=_("What should one know about it?"),
        max_length=LONGEST_NOTE,
        required=False,
        help_text=_("For example: only group 5, or: three were ill."),
    )
    is_baseline = forms.BooleanField(
        label=_("This is where we began"), required=False, help_text=_("The baseline: how it was before you started.")
    )

    def __init__(self, *args: Any, goal: Goal | None = None, correcting: UUID | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.goal, self.correcting = goal, correcting
        self.fields["on"].initial = timezone.localdate

    def clean_on(self) -> dt.date:
        on: dt.date = self.cleaned_data["on"]
        if wrong := wrong_of_day(on, today=timezone.localdate()):
            raise ValidationError(_("“%(written)s”: %(wrong)s."), params={"written": on, "wrong": _SAID[wrong]})
        if self.goal and on in queries.values_known(self.goal, without=self.correcting):
            raise ValidationError(_("There is a measurement on this day already. You can correct that one."))
        return on


class PasteForm(kit.Form):
    """Several measurements at once: day; value; note."""

    lines = kit.Paste(
        label=_("Your lines"),
        max_length=20_000,
        rows=10,
        strip=False,
        help_text=_(
            "On each line a day, a value and, if you like, a note. Cells from a spreadsheet can be pasted too."
        ),
    )

    def __init__(self, *args: Any, goal: Goal, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.goal = goal

    def clean_lines(self) -> Pasted:
        pasted = read_lines(
            self.cleaned_data["lines"], known=queries.values_known(self.goal), today=timezone.localdate()
        )
        if pasted.faults:
            raise ValidationError([_sentence(fault) for fault in pasted.faults[:_MOST_FAULTS]])
        return pasted


def _sentence(fault: Fault) -> str:
    """A fault in words: which line, which column, what stands there, what is wrong."""
    said = {"line": fault.line, "written": fault.written, "wrong": _SAID[fault.wrong]}
    if fault.column is None:
        return gettext("Line %(line)s: %(wrong)s.") % said
    said["column"] = _COLUMNS[fault.column]
    if not fault.written:
        return gettext("Line %(line)s, column “%(column)s”: %(wrong)s.") % said
    return gettext("Line %(line)s, column “%(column)s”, “%(written)s”: %(wrong)s.") % said
