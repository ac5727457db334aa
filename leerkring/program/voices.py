"""Sentences in Dutch and English without Django: the same catalogue that the pages read, by Python itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.dates import format_date
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

LANGUAGES = ("nl", "en")
_LOCALE = Path(__file__).resolve().parent.parent / "locale"


@dataclass(frozen=True)
class FileVoice:
    """Says the reading of one series from a file; `places` are what stands in its column x."""

    language: str
    places: Sequence[str | dt.date]
    norm: str = ""
    is_share: bool = False

    def gettext(self, message: str) -> str:
        return catalogue(self.language).gettext(message)

    def ngettext(self, one: str, many: str, number: int) -> str:
        return catalogue(self.language).ngettext(one, many, number)

    def value(self, value: float) -> str:
        """A number with at most two decimals; of a share, per cents."""
        if self.is_share:
            return str(format_decimal(value * 100, format="#,##0.#", locale=self.language)) + "%"
        return str(format_decimal(value, format="###0.##", locale=self.language))

    def at(self, place: int) -> str:
        found = self.places[place]
        return str(format_date(found, "d MMMM y", locale=self.language)) if isinstance(found, dt.date) else found


@lru_cache(maxsize=4)
def catalogue(language: str) -> NullTranslations:
    """The words of a language: as they were compiled, or else from their source. English stands in the code."""
    if language == "en":
        return NullTranslations()
    source = _LOCALE / language / "LC_MESSAGES" / "django.po"
    made = source.with_suffix(".mo")
    if made.exists() and made.stat().st_mtime >= source.stat().st_mtime:
        return GNUTranslations(BytesIO(made.read_bytes()))
    compiled = BytesIO()
    with source.open("rb") as words:
        write_mo(compiled, read_po(words, locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)
