"""Guests: the short code with which they come in."""

import unicodedata

# Letters and figures that nobody mistakes for one another when they stand on a wall.
SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
CODE_LENGTH = 6
# What a keyboard of another script makes of them, and the two round signs that no code has.
_ALIKE = str.maketrans("АВЕКМНРСТХУОO0", "ABEKMHPCTXYQQQ")


def code_in(typed: str) -> str:
    """The code that somebody means: small letters, spaces, dashes and other scripts' figures are all the same."""
    signs = [_plain(sign) for sign in typed[:40].upper()]
    return "".join(sign for sign in signs if sign.isalnum()).translate(_ALIKE)


def _plain(sign: str) -> str:
    """A figure of another script, such as ٣, as one of ours."""
    figure = unicodedata.decimal(sign, None)
    return str(figure) if figure is not None else sign
