"""What allauth must know about our accounts."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody makes an account herself: a colleague invites."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
