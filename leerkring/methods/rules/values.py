"""Taking values out of a table that anybody may have written, and noting what is wrong with them."""

import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from leerkring.methods.rules.faults import Fault, Problem
from leerkring.methods.rules.words import Words, same

Word = TypeVar("Word", bound=StrEnum)
_HIDDEN = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_SHOWN = 60


class Table:
    """One table of a file. Whatever is wrong is noted, and something usable comes instead, so that reading goes on."""

    def __init__(self, values: Mapping[str, Any], faults: list[Fault], place: str = "") -> None:
        self._values, self._faults, self._place = dict(values), faults, place
        self._taken: set[str] = set()

    def has(self, key: str) -> bool:
        """True when somebody wrote this key."""
        return key in self._values

    def fault(self, problem: Problem, key: str, value: object = "", limit: object = "") -> None:
        """Note a fault at this key."""
        self._faults.append(Fault(problem, self.place(key), _shown(value), str(limit)))

    def place(self, key: str) -> str:
        """Where this key stands in the file."""
        return f"{self._place}.{key}" if self._place else key

    def words(self, key: str, longest: int, *, needed: bool = False) -> Words:
        """A text, once or per language."""
        value = self._take(key, needed)
        if value is None:
            return Words()
        if not isinstance(value, dict):
            return same(self._text(key, value, longest))
        for language in value.keys() - {"nl", "en"}:
            self.fault(Problem.UNKNOWN_KEY, f"{key}.{language[:_SHOWN]}", language)
        said = {name: self._text(f"{key}.{name}", value[name], longest) for name in ("nl", "en") if name in value}
        if needed and not any(said.values()):
            self.fault(Problem.MISSING, key)
        return Words(**said)

    def text(self, key: str, longest: int, *, needed: bool = False) -> str:
        """A text that is the same in every language."""
        value = self._take(key, needed)
        return "" if value is None else self._text(key, value, longest)

    def number(self, key: str, least: int, most: int, default: int | None = None) -> int:
        """A whole number from `least` to `most`; without a default it is needed."""
        value = self._take(key, default is None)
        if value is None:
            return least if default is None else default
        if not isinstance(value, int) or isinstance(value, bool):
            self.fault(Problem.NOT_NUMBER, key, value)
        elif not least <= value <= most:
            self.fault(Problem.OUT_OF_RANGE, key, value, f"{least}-{most}")
        else:
            return value
        return least if default is None else default

    def yes(self, key: str, default: bool = False) -> bool:
        """True or false."""
        value = self._take(key, False)
        if value is not None and not isinstance(value, bool):
            self.fault(Problem.NOT_YES_NO, key, value)
        return value if isinstance(value, bool) else default

    def word(self, key: str, words: type[Word], default: Word | None = None) -> Word | None:
        """One of a few words; without a default it is needed."""
        value = self._take(key, default is None)
        if value is None:
            return default
        if isinstance(value, str) and value in set(words):
            return words(value)
        self.fault(Problem.UNKNOWN_WORD, key, value, ", ".join(words))
        return default

    def table(self, key: str, *, needed: bool = False) -> "Table":
        """A table within this one; empty when it is not there."""
        value = self._take(key, needed)
        if value is not None and not isinstance(value, dict):
            self.fault(Problem.NOT_TABLE, key, value)
        return Table(value if isinstance(value, dict) else {}, self._faults, self.place(key))

    def tables(self, key: str, most: int) -> list["Table"]:
        """A list of tables; they are called by their number, from 1."""
        values = self._list(key, most)
        for number, value in enumerate(values, 1):
            if not isinstance(value, dict):
                self.fault(Problem.NOT_TABLE, f"{key}.{number}", value)
        return [
            Table(value, self._faults, self.place(f"{key}.{number}"))
            for number, value in enumerate(values, 1)
            if isinstance(value, dict)
        ]

    def list_of_words(self, key: str, most: int, longest: int) -> tuple[Words, ...]:
        """A list of texts."""
        values = self._list(key, most)
        inner = Table({str(number): value for number, value in enumerate(values, 1)}, self._faults, self.place(key))
        return tuple(inner.words(str(number), longest, needed=True) for number in range(1, len(values) + 1))

    def numbers(self, key: str, least: int, most: int) -> tuple[int, ...]:
        """Different whole numbers from `least` to `most`, in their order."""
        values = self._list(key, most)
        inner = Table({str(number): value for number, value in enumerate(values, 1)}, self._faults, self.place(key))
        return tuple(sorted({inner.number(str(number), least, most) for number in range(1, len(values) + 1)}))

    def finish(self) -> None:
        """Note the keys that nobody asked for."""
        for key in self._values.keys() - self._taken:
            self.fault(Problem.UNKNOWN_KEY, key[:_SHOWN], key)

    def _take(self, key: str, needed: bool) -> Any:
        self._taken.add(key)
        value = self._values.get(key)
        if needed and (value is None or value in ("", {}) or (isinstance(value, str) and not value.strip())):
            self.fault(Problem.MISSING, key)
            return None
        return value

    def _list(self, key: str, most: int) -> list[Any]:
        value = self._take(key, False)
        if value is None:
            return []
        if not isinstance(value, list):
            self.fault(Problem.NOT_LIST, key, value)
            return []
        if len(value) > most:
            self.fault(Problem.TOO_MANY, key, len(value), most)
        return value[:most]

    def _text(self, key: str, value: object, longest: int) -> str:
        if not isinstance(value, str):
            self.fault(Problem.NOT_TEXT, key, value)
            return ""
        text = value.replace("\r\n", "\n").strip()
        # What the fields of our forms let through must be read again.
        if any(
            sign in _HIDDEN or (sign not in "\r\n\t" and unicodedata.category(sign) in {"Cc", "Cs"}) for sign in text
        ):
            self.fault(Problem.INVISIBLE, key)
            return ""
        if len(text) > longest:
            self.fault(Problem.TOO_LONG, key, len(text), longest)
        return text[:longest]


def _shown(value: object) -> str:
    """What stood there, short enough to be shown; a table or an enormous number is not written out."""
    if isinstance(value, str):
        return " ".join(value[:_SHOWN].split())
    if isinstance(value, int):
        return str(value) if -(10**12) < value < 10**12 else "…"
    return "" if isinstance(value, dict | list) else str(value)[:_SHOWN]
