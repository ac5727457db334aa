"""People who sign in, and the invitations by which they first come in."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from leerkring.kit.models import Row


class People(BaseUserManager["Person"]):
    """Finds people by the name they sign in with."""

    def get_by_natural_key(self, username: str | None) -> "Person":
        return self.get(sign_in_name__iexact=username)


class Digest(models.TextChoices):
    """How often somebody wants one mail with what is new."""

    DAILY = "daily", _("Once a day, when there is something")
    WEEKLY = "weekly", _("Once a week, on Monday")
    NEVER = "never", _("Never: I look on the page")


class Person(AbstractBaseUser, Row):
    """Somebody with an account. Needs neither an e-mail address nor a surname."""

    sign_in_name = models.CharField(max_length=60, unique=True)
    given_name = models.CharField(max_length=60)
    family_name = models.CharField(max_length=80, blank=True)
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=8, default="nl")
    digest = models.CharField(max_length=8, choices=Digest.choices, default=Digest.WEEKLY)
    # A mail for each meeting, with which it enters the calendar she uses.
    wants_invites = models.BooleanField(default=False)
    digest_sent_at = models.DateTimeField(null=True, blank=True)
    # Raised by one, every calendar address that was given out stops working.
    calendar_number = models.PositiveIntegerField(default=1)
    # Raised by one, every browser in which she was signed in is signed out.
    session_number = models.PositiveIntegerField(default=1)
    is_active = models.BooleanField(default=True)
    erased_at = models.DateTimeField(null=True, blank=True)

    USERNAME_FIELD = "sign_in_name"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["given_name"]
    objects = People()

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name others see."""
        return f"{self.given_name} {self.family_name}".strip() or str(_("a former colleague"))

    @property
    def initials(self) -> str:
        """One or two letters."""
        return (self.given_name[:1] + self.family_name[:1]).upper() or "–"

    @property
    def is_new(self) -> bool:
        """Has an account but never chose a password: she is still to come in for the first time."""
        return not self.has_usable_password()

    def get_session_auth_hash(self) -> str:
        """What a session must match: it ends when the password changes, or when all browsers are signed out."""
        return salted_hmac(
            "leerkring.people.session", f"{self.password}{self.session_number}", algorithm="sha256"
        ).hexdigest()


class Invitation(Row):
    """A link with which somebody chooses her own password, once. Only a hash of its secret is kept."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="invitations")
    secret_hash = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(Person, models.CASCADE, related_name="+")
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    @property
    def is_open(self) -> bool:
        """It can still be used."""
        return self.used_at is None and self.expires_at > timezone.now() and self.person.is_active

    @property
    def is_own(self) -> bool:
        """She asked for it herself, because she forgot her password."""
        return self.made_by_id == self.person_id
