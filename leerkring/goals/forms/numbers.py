"""Numbers as teachers write them, and what is wrong with what they wrote, in words."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from leerkring.goals import queries
from leerkring.goals.rules.numbers import Wrong, read_number
from leerkring.goals.rules.paste import Column, Fault

SAID: dict[Wrong, Promise] = {
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
    Wrong.TOO_MANY_COLUMNS: _("there are too many columns: day, value, note"),
    Wrong.TOO_LONG: _("this note is too long"),
    Wrong.INVISIBLE: _("there is an invisible character in it; type it again"),
    Wrong.TOO_MANY_LINES: _("there are too many lines; at most 500 can be read at a time"),
    Wrong.NOTHING: _("there is no measurement in it"),
    Wrong.BELOW_ZERO: _("this is below zero, and a count cannot be"),
    Wrong.NOT_ABOVE_ZERO: _("this has to be more than zero"),
    Wrong.MORE_THAN_ALL: _("this is more than it is out of"),
    Wrong.NOT_A_TABLE: _("this file cannot be read; save it as CSV or as XLSX, please"),
    Wrong.TOO_BIG: _("this file is too large, or unfolds into too much"),
    Wrong.NOT_TEXT: _("there is something here that is not text; save the file as CSV in UTF-8, please"),
    Wrong.FORMULA: _("there is a formula in this cell; put its value there instead"),
    Wrong.MERGED: _("cells are merged here; split them first"),
    Wrong.BROKEN: _("a quotation mark is opened here and not closed"),
}
COLUMNS: dict[str, Promise] = {
    Column.DAY: _("day"),
    Column.VALUE: _("value"),
    Column.SIZE: _("out of how many"),
    Column.NOTE: _("note"),
}


class Number(forms.Field):
    """A number with a decimal comma or point."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})

    def to_python(self, value: Any) -> float | None:
        read = read_number(str(value or ""))
        if read is Wrong.EMPTY:
            return None
        if isinstance(read, Wrong):
            raise ValidationError(_("“%(written)s”: %(wrong)s."), params={"written": value, "wrong": SAID[read]})
        return read

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, int | float):
            return value
        written = queries.exact_words(value)
        return f"{written}0" if read_number(written) is Wrong.TWO_WAYS else written


def sentence(fault: Fault) -> str:
    """A fault in words: which line, which column, what stands there, what is wrong."""
    said = {"line": fault.line, "written": fault.written, "wrong": SAID[fault.wrong]}
    if fault.column is None:
        return gettext("Line %(line)s: %(wrong)s.") % said
    said["column"] = COLUMNS.get(fault.column, fault.column)
    if not fault.written:
        return gettext("Line %(line)s, column “%(column)s”: %(wrong)s.") % said
    return gettext("Line %(line)s, column “%(column)s”, “%(written)s”: %(wrong)s.") % said
