"""The shape of what is filled in about accounts."""

from typing import Any

from allauth.account import forms as allauth
from allauth.mfa.webauthn import forms as webauthn
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from leerkring.kit.forms import Form, Line
from leerkring.kit.sentences import speak_kindly
from leerkring.people.models import Digest, Person
from leerkring.people.rules import is_sign_in_name

# Each in its own language, so that everybody finds hers.
LANGUAGES = [("nl", "Nederlands"), ("nl-be", "Nederlands (Vlaanderen)"), ("en", "English")]
_SHOW = _("Show")
_LARGEST_CREDENTIAL = 20_000
_HELP = _("At least 10 characters. A few words in a row are easy to remember.")


def _plain(field: forms.Field, label: Any, hint: Any = "") -> None:
    """Give a field of a library our words, and take away the words inside the box."""
    field.label, field.help_text, field.label_suffix = label, hint, ""
    field.widget.attrs.pop("placeholder", None)
    speak_kindly(field)


class Password(forms.CharField):
    """A new password; the page can show what is typed."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Choose a password"))
        kwargs.setdefault("help_text", _HELP)
        widget = forms.PasswordInput(attrs={"autocomplete": "new-password", "data-peek": _SHOW})
        super().__init__(strip=False, max_length=200, widget=widget, **kwargs)


class SignInForm(allauth.LoginForm):  # type: ignore[misc]
    """A sign-in name and a password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _plain(self.fields["login"], _("Your sign-in name"))
        _plain(self.fields["password"], _("Your password"))
        _plain(self.fields["remember"], _("Keep me signed in"), _("Not on a computer that others use too."))
        self.fields["login"].widget.attrs |= {"autocapitalize": "none", "spellcheck": "false"}
        self.fields["password"].widget.attrs["data-peek"] = _SHOW


class ChangePasswordForm(allauth.ChangePasswordForm):  # type: ignore[misc]
    """The password of now, and a new one."""

    password2 = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _plain(self.fields["oldpassword"], _("Your password of now"))
        _plain(self.fields["password1"], _("Your new password"), _HELP)
        for name in ("oldpassword", "password1"):
            self.fields[name].widget.attrs["data-peek"] = _SHOW


class ConfirmForm(allauth.ReauthenticateForm):  # type: ignore[misc]
    """One's password once more, before something that touches the safety of the account."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _plain(self.fields["password"], _("Your password"))
        self.fields["password"].widget.attrs["data-peek"] = _SHOW


class Credential(forms.JSONField):
    """What a device signed. Anything that is not even of that shape is refused here, before a library reads it."""

    widget = forms.HiddenInput
    default_error_messages = {
        "invalid": _("This passkey was not accepted. Try once more, or sign in with your password.")
    }

    def to_python(self, value: Any) -> Any:
        if value and len(value) > _LARGEST_CREDENTIAL:
            raise self._refusal()
        try:
            credential = super().to_python(value)
        except (RecursionError, ValueError):
            raise self._refusal() from None
        if credential is not None and not (
            isinstance(credential, dict) and isinstance(credential.get("response"), dict)
        ):
            raise self._refusal()
        return credential

    def _refusal(self) -> forms.ValidationError:
        return forms.ValidationError(self.error_messages["invalid"], code="invalid")


class SignInPasskeyForm(webauthn.LoginWebAuthnForm):  # type: ignore[misc]
    """A passkey with which somebody comes in."""

    credential = Credential()


class ConfirmPasskeyForm(webauthn.ReauthenticateWebAuthnForm):  # type: ignore[misc]
    """A passkey that says it is still the same person."""

    credential = Credential()


class AddPasskeyForm(webauthn.AddWebAuthnForm):  # type: ignore[misc]
    """A passkey that signs in by itself: the device asks for a finger, a face or its code."""

    passwordless = None
    name = Line(label=_("What do you call this device?"), max_length=60, required=False)
    credential = Credential()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label_suffix = ""

    def clean(self) -> dict[str, Any]:
        self.cleaned_data["passwordless"] = True
        try:
            cleaned: dict[str, Any] = super().clean()
        except (ValueError, KeyError, TypeError):
            # The library stumbles over some answers that no device gives.
            raise forms.ValidationError(_("No passkey was made. Try again when you like.")) from None
        return cleaned


class RenamePasskeyForm(webauthn.EditWebAuthnForm):  # type: ignore[misc]
    """What one calls a passkey."""

    name = Line(label=_("What do you call this device?"), max_length=60)


class AccountForm(Form):
    """What one's account says."""

    given_name = Line(label=_("Given name"), max_length=60)
    family_name = Line(label=_("Surname"), max_length=80, required=False)
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES, widget=forms.RadioSelect)
    email = forms.EmailField(
        label=_("E-mail address"),
        required=False,
        max_length=254,
        help_text=_(
            "For the mail with news, and for when you forgot your password. "
            "Only you and whoever looks after the accounts see it."
        ),
    )
    digest = forms.ChoiceField(
        label=_("A mail with what is new"),
        choices=Digest.choices,
        widget=forms.RadioSelect,
        help_text=_("Needs an e-mail address."),
    )
    wants_invites = forms.BooleanField(
        label=_("Mail me an invitation for each meeting"),
        required=False,
        help_text=_("One mail for each meeting of the coming months; it enters the calendar that you use."),
    )


class ForgottenForm(Form):
    """Who forgot her password."""

    name_or_address = Line(label=_("Your sign-in name or your e-mail address"), max_length=254)


class WelcomeForm(Form):
    """A password, chosen with an invitation."""

    password = Password()

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(password, self.person)
        return password


class FirstTimeForm(WelcomeForm):
    """A sign-in name and a password, at the first time."""

    sign_in_name = Line(
        label=_("Your sign-in name"),
        help_text=_("With this you sign in. Small letters, digits, dots and dashes."),
        max_length=60,
    )
    field_order = ["sign_in_name", "password"]

    def clean_sign_in_name(self) -> str:
        name: str = self.cleaned_data["sign_in_name"].lower()
        if not is_sign_in_name(name):
            raise forms.ValidationError(_("Use 2 to 60 small letters, digits, dots and dashes, and nothing else."))
        if Person.objects.filter(sign_in_name=name).exclude(pk=self.person.pk).exists():
            raise forms.ValidationError(_("Somebody already signs in with this name. Choose another one, please."))
        return name
