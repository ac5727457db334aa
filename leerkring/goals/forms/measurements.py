"""The shape of one value, of lines of them, and of a file with them."""

import datetime as dt
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from leerkring.goals import queries
from leerkring.goals.forms.numbers import SAID, Number, sentence
from leerkring.goals.models import CountedAs, Indicator
from leerkring.goals.rules.numbers import Wrong, wrong_of_day
from leerkring.goals.rules.paste import (
    LONGEST_NOTE,
    MOST_LINES,
    Column,
    Expected,
    Fault,
    Pasted,
    read_lines,
    read_rows,
    wrong_sizes,
)
from leerkring.goals.rules.sheets import LARGEST_FILE, read_file
from leerkring.kit import forms as kit

_MOST_FAULTS = 20
_NO_SIZE = _("This value is a count, and it needs this number too.")


class MeasurementForm(kit.Form):
    """One value on one day."""

    on = kit.Day(label=_("On which day?"))
    value = Number(label=_("What did you see?"))
    size = Number(label=_("Out of how many?"), required=False)
    note = kit.Line(
        label=_("What should one know about it?"),
        max_length=LONGEST_NOTE,
        required=False,
        help_text=_("For example: three were ill. No names of pupils, please."),
    )
    is_baseline = forms.BooleanField(
        label=_("This is where we began"), required=False, help_text=_("The baseline: how it was before you started.")
    )

    def __init__(
        self, *args: Any, indicator: Indicator | None = None, correcting: UUID | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.indicator, self.correcting = indicator, correcting
        self.fields["on"].initial = timezone.localdate
        if indicator is not None and indicator.has_sizes:
            self.fields["size"].required = True
            self.fields["size"].error_messages["required"] = _NO_SIZE
        elif indicator is not None:
            del self.fields["size"]

    def clean_on(self) -> dt.date:
        on: dt.date = self.cleaned_data["on"]
        if wrong := wrong_of_day(on, today=timezone.localdate()):
            raise ValidationError(_("“%(written)s”: %(wrong)s."), params={"written": on, "wrong": SAID[wrong]})
        if self.indicator and on in queries.values_known(self.indicator, without=self.correcting):
            raise ValidationError(_("There is a measurement on this day already. You can correct that one."))
        return on

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        value, size = cleaned.get("value"), cleaned.get("size")
        if self.indicator is None or self.errors:
            return cleaned
        if size is not None and not self.indicator.has_sizes:
            self.add_error("size", _("Leave this empty: this value is a plain number."))
        elif size is not None and value is not None:
            is_share = self.indicator.counted == CountedAs.SHARE
            for column, wrong in wrong_sizes(value, size, is_share=is_share).items():
                self.add_error(
                    column.value,
                    gettext("“%(written)s”: %(wrong)s.")
                    % {"written": queries.exact_words(cleaned[column]), "wrong": SAID[wrong]},
                )
        return cleaned


def expected_of(indicator: Indicator) -> Expected:
    """What lines with measurements of it look like."""
    return Expected(
        known=queries.values_known(indicator),
        today=timezone.localdate(),
        has_sizes=indicator.has_sizes,
        is_share=indicator.counted == CountedAs.SHARE,
    )


class PasteForm(kit.Form):
    """Several measurements at once: day; value; note."""

    lines = kit.Paste(
        label=_("Your lines"),
        max_length=MOST_LINES * (LONGEST_NOTE + 60),
        rows=10,
        strip=False,
        help_text=_(
            "On each line a day, a value and, if you like, a note. Cells from a spreadsheet can be pasted too."
        ),
    )

    def __init__(self, *args: Any, indicator: Indicator, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.indicator = indicator
        if indicator.has_sizes:
            self.fields["lines"].help_text = _(
                "On each line a day, a count, out of how many and, if you like, a note. "
                "Cells from a spreadsheet can be pasted too."
            )

    def clean_lines(self) -> Pasted:
        return _faultless(read_lines(self.cleaned_data["lines"], expected_of(self.indicator)))


class UploadForm(kit.Form):
    """A file with measurements."""

    file = forms.FileField(
        label=_("Your file"),
        allow_empty_file=True,
        help_text=_("CSV or XLSX: a row a measurement, a day in the first column and the value in the second."),
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.xlsx"}),
    )

    def __init__(self, *args: Any, indicator: Indicator, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.indicator = indicator

    def clean_file(self) -> Pasted:
        data = self.cleaned_data["file"].read(LARGEST_FILE + 1)
        rows = read_file(data, numbers=2 if self.indicator.has_sizes else 1)
        if isinstance(rows, Fault):
            raise ValidationError(sentence(rows))
        expected = expected_of(self.indicator)
        return _faultless(read_rows(rows, expected), expected.columns)


def _faultless(pasted: Pasted, columns: tuple[Column, ...] = ()) -> Pasted:
    """The same, or every fault in words; of a sheet by the letter of its column."""
    if not pasted.faults:
        return pasted
    faults = pasted.faults[:_MOST_FAULTS]
    if columns:
        faults = tuple(_lettered(fault, columns) for fault in faults)
    raise ValidationError([sentence(fault) for fault in faults])


def _lettered(fault: Fault, columns: tuple[Column, ...]) -> Fault:
    if fault.column is None:
        place = 1 if fault.wrong == Wrong.ONE_COLUMN else 0
    else:
        place = columns.index(Column(fault.column))
    return Fault(fault.line, "ABCD"[place], fault.wrong, fault.written)
