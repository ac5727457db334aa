"""The shape of what is filled in before somebody is forgotten."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from leerkring.kit.forms import Form
from leerkring.people.models import Person


class ForgetMeForm(Form):
    """The password again; who has none types her sign-in name."""

    sure = forms.CharField(max_length=200, strip=False)

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person, field = person, self.fields["sure"]
        self.has_password = person.has_usable_password()
        if self.has_password:
            field.widget = forms.PasswordInput(attrs={"autocomplete": "current-password"})
            field.label = _("Your password, to be sure that it is you")
        else:
            field.widget.attrs |= {"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
            field.label = _("Your sign-in name, to be sure that you mean it")

    def clean_sure(self) -> str:
        typed = str(self.cleaned_data["sure"])
        if self.has_password and not self.person.check_password(typed):
            raise ValidationError(_("That is not your password. Nothing was done."))
        if not self.has_password and typed.strip().lower() != self.person.sign_in_name.lower():
            raise ValidationError(_("That is not your sign-in name. Nothing was done."))
        return typed
