"""The shape of what is filled in before somebody is forgotten."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from leerkring.kit.forms import Form, Line
from leerkring.people.models import Person


class ForgetMeForm(Form):
    """One's own sign-in name, typed: nobody does this by a slip of the thumb."""

    sign_in_name = Line(
        label=_("Your sign-in name, to be sure that you mean it"),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}),
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person

    def clean_sign_in_name(self) -> str:
        typed = str(self.cleaned_data["sign_in_name"])
        if typed.lower() != self.person.sign_in_name.lower():
            raise ValidationError(_("That is not your sign-in name. Nothing was done."))
        return typed
