"""What a field says when it cannot take what was typed: a kind sentence in place of the framework's own."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

_CHOOSE_AGAIN = _("This cannot be chosen here (any more). Choose again, please.")
_ONE_FILE = _("Choose a file, please.")
# By kind of field; the nearest one counts. Fields of ours have their own `default_error_messages` beside these.
_SENTENCES = {
    forms.Field: {
        "required": _("Please fill this in."),
        "max_length": _("At most %(limit_value)d signs fit here; you have %(show_value)d."),
        "min_value": _("This has to be %(limit_value)s or more."),
        "max_value": _("This has to be %(limit_value)s or less."),
        "null_characters_not_allowed": _("There is an invisible character in this text. Type it again, please."),
    },
    forms.BooleanField: {"required": _("Tick this first, please.")},
    forms.DateField: {"invalid": _("We cannot read this day. Choose one, or type it like this: 2026-03-12.")},
    forms.TimeField: {"invalid": _("We cannot read this time. Type it like this: 15:30.")},
    forms.IntegerField: {"invalid": _("Fill in a whole number, please.")},
    forms.DecimalField: {
        "invalid": _("Fill in a number, please."),
        "max_digits": _("This number is too long."),
        "max_whole_digits": _("This number is too large."),
        "max_decimal_places": _("At most %(max)s digits fit behind the point."),
    },
    forms.EmailField: {"invalid": _("This is not an e-mail address. Look at it once more, please.")},
    forms.URLField: {"invalid": _("Paste a web address, such as https://example.org/report.")},
    forms.ChoiceField: {"required": _("Choose one, please."), "invalid_choice": _CHOOSE_AGAIN},
    forms.MultipleChoiceField: {
        "required": _("Choose at least one, please."),
        "invalid_choice": _CHOOSE_AGAIN,
        "invalid_list": _CHOOSE_AGAIN,
    },
    forms.ModelChoiceField: {"invalid_choice": _CHOOSE_AGAIN},
    forms.ModelMultipleChoiceField: {
        "required": _("Choose at least one, please."),
        "invalid_choice": _CHOOSE_AGAIN,
        "invalid_list": _CHOOSE_AGAIN,
        "invalid_pk_value": _CHOOSE_AGAIN,
    },
    forms.FileField: {
        "required": _ONE_FILE,
        "invalid": _ONE_FILE,
        "missing": _ONE_FILE,
        "empty": _("There is nothing in this file. Choose another one, please."),
        "max_length": _("The name of this file is too long: at most %(max)d signs. Give it a shorter one, please."),
    },
}


def speak_kindly(field: forms.Field) -> None:
    """Give a field our sentences; those that were chosen for this one field stay."""
    theirs: dict[str, Any] = {}
    ours: dict[str, Any] = {}
    for kind in reversed(type(field).__mro__):
        own = vars(kind).get("default_error_messages", {})
        theirs |= own
        ours |= own | _SENTENCES.get(kind, {})
    chosen = {code: said for code, said in field.error_messages.items() if said is not theirs.get(code)}
    field.error_messages = ours | chosen
