"""Finds the search forms on a page: forms that ask and change nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Search:
    """Where it asks, what one types into, and what goes along."""

    action: str
    typed: list[str] = field(default_factory=list)
    given: dict[str, str] = field(default_factory=dict)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Search] = []
        self.open: Search | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.open = None if known.get("method", "get").lower() == "post" else Search(known.get("action", ""))
            self.found += [self.open] if self.open else []
        elif tag == "input" and self.open and "name" in known:
            if known.get("type", "text") in ("text", "search"):
                self.open.typed.append(known["name"])
            else:
                self.open.given[known["name"]] = known.get("value", "")


def searches(body: bytes) -> list[Search]:
    """Every form of this page that is sent by reading."""
    reader = _Reader()
    reader.feed(body.decode("utf-8"))
    return reader.found
