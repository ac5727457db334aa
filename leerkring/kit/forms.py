"""The base of our forms: plain fields that keep what was typed and say clearly what is wrong."""

import re
import unicodedata
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import ProhibitNullCharactersValidator
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from leerkring.kit.sentences import speak_kindly

SHORT, LINE, TEXT, LONG = 80, 200, 2_000, 10_000
_BREAKS = re.compile("[\r\n\t\u2028\u2029]+")
# Control characters, halves of pairs, and marks that turn the direction of what follows.
_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")


# Spaces and signs that say something about others; and letters that no font draws.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"})
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")


def is_seen(text: str) -> bool:
    """There is something to read in it: a name or a link of only unseen signs is nowhere to be clicked."""
    return any(unicodedata.category(sign) not in _UNSEEN and sign not in _BLANK for sign in text)


def refuse_invisible(value: str) -> None:
    """No control characters or hidden direction marks: they make a text say something else than it shows."""
    if _INVISIBLE.search(value):
        raise ValidationError(_("There is an invisible character in this text. Type it again, please."))


def offer(form: forms.Form, name: str, things: QuerySet[Any], words: str, most: int | None = None) -> None:
    """What can be chosen in a field of a form, each by these words of it; of long ones the beginning."""
    field = form.fields[name]
    field.queryset = things  # type: ignore[attr-defined]
    field.label_from_instance = lambda thing: getattr(thing, words)[:most]  # type: ignore[attr-defined]


class Form(forms.Form):
    """A form whose fields carry no markup of their own; the page's macros draw them."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)

    def full_clean(self) -> None:
        for field in self.fields.values():
            speak_kindly(field)
        super().full_clean()


def _or_nothing(text: str) -> str:
    """What holds only signs that are not seen is empty; what may not stand in a text is refused as that."""
    return text if is_seen(text) or _INVISIBLE.search(text) else ""


class Line(forms.CharField):
    """One line of text; a break in it, which no browser sends, becomes a space."""

    default_validators = [refuse_invisible]

    def __init__(self, *, max_length: int = LINE, **kwargs: Any) -> None:
        super().__init__(max_length=max_length, **kwargs)

    def to_python(self, value: Any) -> str:
        return _or_nothing(_BREAKS.sub(" ", str(super().to_python(value))))


class Text(forms.CharField):
    """Several lines of text."""

    default_validators = [refuse_invisible]

    def __init__(self, *, max_length: int = TEXT, rows: int = 4, **kwargs: Any) -> None:
        super().__init__(max_length=max_length, widget=forms.Textarea(attrs={"rows": rows}), **kwargs)

    def to_python(self, value: Any) -> str:
        return _or_nothing(str(super().to_python(value)).replace("\r\n", "\n"))


class Paste(Text):
    """Lines from elsewhere; whoever reads them says what is wrong by line and column, so nothing is refused here."""

    default_validators = []

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.validators = [check for check in self.validators if not isinstance(check, ProhibitNullCharactersValidator)]


class Day(forms.DateField):
    """A day, as a date picker."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **kwargs)


class Clock(forms.TimeField):
    """A time of day."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"), **kwargs)
