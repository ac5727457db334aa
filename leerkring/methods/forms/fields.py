"""What the forms about methods have in common."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from leerkring.methods.rules import Words
from leerkring.methods.words import language

CYCLE_STEPS = [
    (1, _("Ambition")),
    (2, _("Information")),
    (3, _("Interpretation")),
    (4, _("Consequences")),
    (5, _("Action and results")),
    (6, _("Evaluation")),
]


def number_field(label: Any, least: int, most: int, **kwargs: Any) -> forms.IntegerField:
    """A whole number in these limits."""
    return forms.IntegerField(label=label, min_value=least, max_value=most, **kwargs)


def putting(asked: dict[str, Any]) -> Callable[[str, Words], Words]:
    """A way to take a text that was filled in, in the language of the page."""
    return lambda key, words: words.put(asked[key], language())
