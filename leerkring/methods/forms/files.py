"""Bringing in a method from a file."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from leerkring.kit.forms import Form, Paste
from leerkring.methods.rules import Faults, Method, read_method
from leerkring.methods.rules.files import LARGEST
from leerkring.methods.words import say

MOST_SAID = 20


class ImportForm(Form):
    """A method from a file, or pasted; what is wrong is told place by place."""

    file = forms.FileField(label=_("Choose a file"), required=False)
    text = Paste(
        label=_("Or paste the text of a method here"), max_length=LARGEST, rows=10, strip=False, required=False
    )
    sure = forms.BooleanField(required=False, widget=forms.HiddenInput)
    method: Method | None = None

    def clean(self) -> dict[str, Any]:
        asked = super().clean() or self.cleaned_data
        if self.errors:
            return asked
        name = "file" if asked.get("file") else "text"
        asked["text"] = text = _decoded(asked["file"].read(LARGEST * 4 + 4)) if name == "file" else asked["text"]
        if not text.strip():
            raise ValidationError(_("Choose a file or paste a text, please."))
        read = read_method(text)
        if isinstance(read, Faults):
            raise ValidationError(_say_all(read))
        self.method = read
        return asked


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        raise ValidationError(_("This is not a text file. Choose a file that ends in .toml, please.")) from None


def _say_all(faults: Faults) -> list[str]:
    sentences = [say(fault) for fault in faults]
    more = len(sentences) - MOST_SAID
    return sentences[:MOST_SAID] + ([gettext("… and %(number)s more.") % {"number": more}] if more > 0 else [])
