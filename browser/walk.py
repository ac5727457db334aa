"""A walk along everything somebody can open: every link within the site, each kind of page a few times.

The walk itself goes without a browser, so that it is quick; what it finds is then opened in one.
"""

from __future__ import annotations

import fcntl
import json
import re
import urllib.error
import urllib.request
import urllib.response
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qsl, urldefrag, urljoin, urlsplit

PER_KIND = 5
ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)\d+(?=/)")
TOKEN = re.compile(r"(?<=/)[\w-]{20,}(?=[/.])")


def kind_of(address: str) -> str:
    """An address without what is particular about it: ids, secrets, numbers and free text."""
    parts = urlsplit(address)
    path = TOKEN.sub("<token>", ID.sub("<id>", parts.path))
    asked = [f"{name}={value if value.isalpha() else ''}" for name, value in parse_qsl(parts.query)]
    return path + (f"?{'&'.join(sorted(asked))}" if asked else "")


class Reader(HTMLParser):
    """The links of a page, and its shape: which elements with which classes stand in it."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.shape: set[str] = set()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        has = dict(attributes)
        if tag == "a" and has.get("href"):
            self.links.append(has["href"] or "")
        what = [tag, *sorted((has.get("class") or "").split()), has.get("type") or "", has.get("role") or ""]
        self.shape.add(re.sub(r"\d+", "", ".".join(filter(None, what))))


@dataclass(frozen=True)
class Found:
    """A page that was walked along."""

    address: str
    kind: str
    status: int
    shape: frozenset[str]
    text: str = ""


@dataclass
class Walk:
    """From the first page along every link; `broken` are links that lead nowhere, with the page they stand on."""

    site: str
    cookie: str
    keep_text: bool = False
    seen: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)

    def pages(self, *starts: str) -> Iterator[Found]:
        known = set(starts)
        line = deque((start, "the start") for start in starts)
        while line:
            address, on = line.popleft()
            kind = kind_of(address)
            if self.seen[kind] >= PER_KIND:
                continue
            self.seen[kind] += 1
            status, text = self.fetch(address)
            if status != 200 and on != "the start":
                self.broken.append(f"{address} answers {status}; linked from {on}")
            if text is None:
                continue
            reader = Reader()
            reader.feed(text)
            yield Found(address, kind, status, frozenset(reader.shape), text if self.keep_text else "")
            for link in reader.links:
                further = self.inside(address, link)
                if further and further not in known:
                    known.add(further)
                    line.append((further, address))

    def inside(self, address: str, link: str) -> str | None:
        """The path that a link leads to, when it stays within the site."""
        whole = urldefrag(urljoin(self.site + address, link)).url
        return whole.removeprefix(self.site) if whole.startswith(f"{self.site}/") else None

    def fetch(self, address: str) -> tuple[int, str | None]:
        """The status, and the text when it is a page."""
        request = urllib.request.Request(self.site + address, headers={"Cookie": self.cookie, "Accept-Language": "nl"})
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, _text(answer)
        except urllib.error.HTTPError as refusal:
            return refusal.code, _text(refusal)


def _text(answer: urllib.response.addinfourl | urllib.error.HTTPError) -> str | None:
    if not answer.headers.get("Content-Type", "").startswith("text/html"):
        return None
    return answer.read().decode()


@dataclass(frozen=True)
class Shared:
    """What has been looked at already, kept in one file by all test processes together."""

    place: Path

    def claim(self, found: Found) -> str:
        """`kind` for the first page of its kind, `part` when something new stands on a further one, else nothing.

        What follows a question mark makes another kind only when the page looks different for it.
        """
        path, _, question = found.kind.partition("?")
        with self.place.open("a+") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            file.seek(0)
            known: dict[str, list[str]] = json.loads(file.read() or "{}")
            before, at_path = known.get(found.kind), known.get(path)
            if found.shape <= set(before or (at_path if question else None) or []):
                return ""
            for kind in {found.kind, path}:
                known[kind] = sorted(found.shape | set(known.get(kind, [])))
            file.truncate(0)
            file.write(json.dumps(known))
        return "kind" if before is None else "part"
