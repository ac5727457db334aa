"""What a password must be, in our words. Nothing is asked of anybody outside: the lists are on this machine."""

from django.contrib.auth import password_validation as django
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from leerkring.people.models import Person
from leerkring.people.rules import SHORTEST_PASSWORD, is_guessable


class LongEnough:
    """Long beats complicated."""

    def validate(self, password: str, user: Person | None = None) -> None:
        if len(password) < SHORTEST_PASSWORD:
            words = _("Make it at least %(number)s characters; a few words in a row are easy to remember.")
            raise ValidationError(words % {"number": SHORTEST_PASSWORD})

    def get_help_text(self) -> str:
        return ""


class NotWellKnown:
    """Not one of the twenty thousand most used ones, nor a well-known Dutch word with a year behind it."""

    def __init__(self) -> None:
        self.common = django.CommonPasswordValidator().passwords

    def validate(self, password: str, user: Person | None = None) -> None:
        if password.lower().strip() in self.common or is_guessable(password):
            raise ValidationError(_("Many people use this one, so it is quickly guessed. Choose another, please."))

    def get_help_text(self) -> str:
        return ""


class NotOnesName(django.UserAttributeSimilarityValidator):
    """Not one's own name."""

    def __init__(self) -> None:
        super().__init__(user_attributes=("sign_in_name", "given_name", "family_name", "email"))

    def validate(self, password: str, user: Person | None = None) -> None:
        try:
            super().validate(password, user)
        except ValidationError:
            raise ValidationError(_("This is too much like your own name. Choose another, please.")) from None

    def get_help_text(self) -> str:
        return ""
