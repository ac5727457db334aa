"""Guests: the languages their pages speak, and the short code with which they come in."""

import unicodedata
from collections.abc import Iterable

# Each in its own language, so that everybody finds hers. The rest of the product speaks Dutch and English.
LANGUAGES = {
    "nl": "Nederlands",
    "en": "English",
    "tr": "Türkçe",
    "ar": "العربية",
    "pl": "Polski",
    "uk": "Українська",
    "fr": "Français",
    "de": "Deutsch",
}
# Letters and figures that nobody mistakes for one another when they stand on a wall.
SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
CODE_LENGTH = 6
# What a keyboard of another script makes of them, and the two round signs that no code has.
_ALIKE = str.maketrans("АВЕКМНРСТХУОO0", "ABEKMHPCTXYQQQ")


def nearest_language(wanted: Iterable[str], otherwise: str = "nl") -> str:
    """The first of these languages that guests' pages speak; a country after it (`fr-be`) does not matter."""
    for language in wanted:
        known = language.lower().partition("-")[0]
        if known in LANGUAGES:
            return known
    return otherwise


def code_in(typed: str) -> str:
    """The code that somebody means: small letters, spaces, dashes and other scripts' figures are all the same."""
    signs = [_plain(sign) for sign in typed[:40].upper()]
    return "".join(sign for sign in signs if sign.isalnum()).translate(_ALIKE)


def _plain(sign: str) -> str:
    """A figure of another script, such as ٣, as one of ours."""
    figure = unicodedata.decimal(sign, None)
    return str(figure) if figure is not None else sign
