"""The invented people of the demo, in the order of the page: whom one can be, and what she may do."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class CastMember:
    """Somebody one can be with one click. `may` says per language what she may do; `group` is the heading above her."""

    sign_in_name: str
    may: Mapping[str, str]
    group: str

    def may_in(self, language: str) -> str:
        """What she may do, in this language or the nearest there is: nl-be falls back on nl."""
        return self.may.get(language) or self.may.get(language.partition("-")[0]) or self.may.get("en", "")


CAST: list[CastMember] = []
