"""The languages that pages of guests speak; the rest of the product speaks Dutch and English."""

from collections.abc import Iterable

# Each in its own language, so that everybody finds hers.
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


def nearest_language(wanted: Iterable[str], otherwise: str = "nl") -> str:
    """The first of these languages that guests' pages speak; a country after it (`fr-be`) does not matter."""
    for language in wanted:
        known = language.lower().partition("-")[0]
        if known in LANGUAGES:
            return known
    return otherwise
