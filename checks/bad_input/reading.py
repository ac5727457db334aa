"""Reads a page as a browser does: its forms, what stands in their fields, and everything that it says."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlsplit

_NOT_TYPED = {"submit", "button", "reset", "image"}
_SAYS_WRONG = {"error-summary": "wrong", "field__error": "wrong", "heading__lead": "lead"}
_EMPTY = {"input", "br", "img", "meta", "link", "hr", "use", "path", "circle", "source", "col", "wbr", "line", "rect"}


@dataclass
class Field:
    """One named field of a form: its kind (`text`, `textarea`, `select` …), what stands in it, what may be chosen."""

    name: str
    kind: str
    values: list[str] = field(default_factory=list)
    options: list[str] = field(default_factory=list)
    limit: int | None = None
    is_decimal: bool = False
    is_many: bool = False


@dataclass
class Form:
    """One form of a page."""

    action: str
    method: str
    fields: dict[str, Field] = field(default_factory=dict)


class Page(HTMLParser):
    """A page: forms, links, what it says to be wrong, all that can be read on it, and its tags."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.forms: list[Form] = []
        self.links: list[str] = []
        self.told: dict[str, list[str]] = {"wrong": [], "lead": []}
        self.said: list[str] = []
        self.tags: list[str] = []
        self._open: list[tuple[str, set[str]]] = []
        self._form: Form | None = None
        self._area: Field | None = None
        self._select: Field | None = None
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        self.tags.append(tag + "".join(f" {name}" for name in sorted(known) if name.startswith("on")))
        if tag not in _EMPTY:
            self._open.append((tag, {_SAYS_WRONG[one] for one in known.get("class", "").split() if one in _SAYS_WRONG}))
        if tag == "a" and known.get("href", "").startswith(("/", "?")):
            self.links.append(known["href"])
        elif tag == "form":
            self._form = Form(known.get("action", ""), known.get("method", "get").lower())
            self.forms.append(self._form)
        elif self._form is not None and tag in ("input", "textarea", "select", "option", "button"):
            self._read_field(self._form, tag, known)

    def _read_field(self, form: Form, tag: str, known: dict[str, str]) -> None:
        if tag == "option":
            self._read_option(known)
            return
        kind = known.get("type", "text") if tag == "input" else tag
        if "name" not in known or "disabled" in known or (kind in _NOT_TYPED and not known.get("value")):
            return
        one = form.fields.setdefault(known["name"], Field(known["name"], kind))
        one.is_decimal |= known.get("inputmode") == "decimal"
        one.is_many |= "multiple" in known or (kind == "checkbox" and bool(one.options))
        one.limit = int(known["maxlength"]) if known.get("maxlength") else one.limit
        self._area = one if tag == "textarea" else self._area
        self._select = one if tag == "select" else self._select
        if kind in ("radio", "checkbox", "button", "submit"):
            one.options.append(known.get("value", "on"))
            one.values += [one.options[-1]] if "checked" in known else []
        elif tag == "input":
            one.values.append(known.get("value", ""))
        elif tag == "textarea":
            one.values.append("")

    def _read_option(self, known: dict[str, str]) -> None:
        if self._select is not None:
            self._select.options.append(known.get("value", ""))
            self._select.values += [known.get("value", "")] if "selected" in known else []

    def handle_data(self, data: str) -> None:
        if self._area is not None:
            # A browser leaves out the first line end of a field.
            self._area.values[-1] += data if self._area.values[-1] else data.removeprefix("\n")
        self.said.append(data)
        if data.strip():
            for where in {kind for _tag, kinds in self._open for kind in kinds}:
                self.told[where].append(data.strip())

    def handle_endtag(self, tag: str) -> None:
        self._area = None if tag == "textarea" else self._area
        self._select = None if tag == "select" else self._select
        self._form = None if tag == "form" else self._form
        while self._open and any(name == tag for name, _kinds in self._open):
            if self._open.pop()[0] == tag:
                break

    @property
    def posts(self) -> list[Form]:
        return [form for form in self.forms if form.method == "post"]


def path_of(address: str, here: str) -> str:
    """Where a link or a form leads, seen from a page."""
    if not address:
        return here
    parts = urlsplit(address)
    path = parts.path or urlsplit(here).path
    return f"{path}?{parts.query}" if parts.query else path
