"""What allauth must know about our accounts, and what it says in our words."""

import math
import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.internal import ratelimit
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from leerkring.people.models import Person

_SAID = {
    "account/messages/password_changed.txt": gettext_lazy("Your new password works from now on."),
    "mfa/messages/webauthn_added.txt": gettext_lazy("Your passkey is added. You can sign in with it from now on."),
    "mfa/messages/webauthn_removed.txt": gettext_lazy("This passkey no longer gives access to your account."),
}


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """A colleague makes one's account. A passkey is another door to it, not a second lock on the first."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": gettext_lazy(
            "This sign-in name and this password do not belong together. Look at both again, please."
        ),
        "incorrect_password": gettext_lazy("This is not your password yet. Type it again, please."),
        "enter_current_password": gettext_lazy("This is not your password of now. Type it again, please."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_login_stages(self) -> list[str]:
        return []

    def is_safe_url(self, url: str | None) -> bool:
        """Only ever to a page of our own, written without a host."""
        return bool(url) and str(url).startswith("/") and url_has_allowed_host_and_scheme(url, allowed_hosts=None)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("people:show_account")

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        words = message or _SAID.get(message_template or "")
        if words:
            messages.add_message(request, level, str(words), extra_tags=extra_tags)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """At most ten tries in a quarter of an hour for one account; a whole school may share one address."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            raise ValidationError(_say_when(self._seconds_to_wait(request, credentials))) from None

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        return str(credentials.get("username", "")).lower()

    def _seconds_to_wait(self, request: HttpRequest, credentials: dict[str, Any]) -> float:
        of = {"app": "allauth.account", "action": "login_failed"}
        (rate,) = ratelimit.get_rates(**of)
        key = self._get_login_attempts_cache_key(request, **credentials)
        tries = cache.get(ratelimit.get_cache_key(request, **of, rate=rate, key=key), [])
        return float(tries[-1] + rate.duration - time.time()) if tries else float(rate.duration)


def _say_when(seconds: float) -> str:
    minutes = max(1, math.ceil(seconds / 60))
    return ngettext(
        "This did not work ten times in a row. Try again in %(minutes)s minute; with a passkey you can come in now.",
        "This did not work ten times in a row. Try again in %(minutes)s minutes; with a passkey you can come in now.",
        minutes,
    ) % {"minutes": minutes}


class PasskeyAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Passkeys in our words."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": gettext_lazy("This passkey was not accepted. Try once more, or sign in with your password."),
    }

    def generate_authenticator_name(self, user: Person, type: Authenticator.Type) -> str:
        number = Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1
        return _("Passkey %(number)s") % {"number": number}

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        entity: dict[str, str] = super().get_public_key_credential_rp_entity()
        return entity | {"name": "Leerkring"}
