"""A quick hasher that counts how often it worked: known and unknown names must cost the same."""

from typing import Any

from django.contrib.auth.hashers import MD5PasswordHasher


class Counting(MD5PasswordHasher):
    """MD5, counted."""

    algorithm = "counting"
    worked = 0

    def encode(self, password: str, salt: str) -> str:
        type(self).worked += 1
        return super().encode(password, salt)

    def verify(self, password: str, encoded: str) -> bool:
        return bool(super().verify(password, encoded))


def work_of(deed: Any) -> int:
    """How often a password was hashed while doing this."""
    before = Counting.worked
    deed()
    return Counting.worked - before
