"""What protects every answer: its headers, and that a page loads nothing from elsewhere and runs nothing of its own."""

from __future__ import annotations

from collections.abc import Mapping
from html.parser import HTMLParser

from leerkring.kit.middleware import HEADERS, POLICY

_NEVER = ("unsafe-inline", "unsafe-eval", "unsafe-hashes", "http:", "https:", "*")
# What some answers say more strictly: secrets in addresses, files of people.
_AS_WELL = {
    "Referrer-Policy": ("strict-origin", "no-referrer"),
    "Content-Security-Policy": (f"{POLICY}; sandbox",),
}
_LOADED = {
    "script": "src", "link": "href", "img": "src", "iframe": "src", "source": "src", "video": "src", "use": "href",
}  # fmt: skip


def faults(status: int, headers: Mapping[str, str]) -> list[str]:
    """What is missing, other or too weak in one answer's headers."""
    wrong = [name for name, said in HEADERS.items() if headers.get(name, "") not in (said, *_AS_WELL.get(name, ()))]
    policy = headers.get("Content-Security-Policy", "")
    words = [word.strip("'") for word in policy.replace(";", " ").split()]
    wrong += [f"policy allows {word}" for word in _NEVER if word in words]
    if "default-src 'none'" not in policy and "sandbox" not in policy:
        wrong.append("policy has no default")
    if headers.get("X-Content-Type-Options") != "nosniff":
        wrong.append("may be sniffed")
    if "Cache-Control" not in headers or "public" in headers["Cache-Control"]:
        wrong.append("may be cached for others")
    if "Access-Control-Allow-Origin" in headers:
        wrong.append("open to other sites")
    if is_page(headers) and headers.get("Referrer-Policy") == "no-referrer":
        wrong.append("its forms come from nowhere")  # a browser calls their origin "null", and they are refused
    if status >= 400 and headers.get("Content-Length") != "0" and "charset" not in headers.get("Content-Type", ""):
        wrong.append("no charset")
    return wrong


def is_page(headers: Mapping[str, str]) -> bool:
    """It is HTML."""
    return headers.get("Content-Type", "").startswith("text/html")


class Page(HTMLParser):
    """What a page loads, and what it would run in itself."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.faults += [f"{tag} {name}" for name in given if name == "style" or name.startswith("on")]
        if tag == "style" or (tag == "script" and "src" not in given):
            self.faults.append(f"{tag} in the page itself")
        where = given.get(_LOADED.get(tag, ""), "") or ""
        if where and (not where.startswith(("/", "#")) or where.startswith("//")):
            self.faults.append(f"{tag} from {where}")
