"""Under what a device keeps the words that somebody typed and did not send yet (kit/js/kept.js)."""

from django.utils.crypto import salted_hmac


def seal_of(owner: str) -> str:
    """The same for this person each time she signs in, here and nowhere else; nobody gets it without signing in."""
    return salted_hmac("leerkring.kept", owner, algorithm="sha256").hexdigest()
