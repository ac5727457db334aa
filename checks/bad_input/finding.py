"""Finds every form: walks the pages as different people do, acts, and looks what can be filled in after that."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from urllib.parse import parse_qsl, urlencode, urlsplit

from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve

from checks.bad_input.asking import Reply, Visitor
from checks.bad_input.ladder import Value
from checks.bad_input.reading import Field, Form, path_of
from leerkring.kit.pages import declaration_of

_ENOUGH = 4
_CHOSEN = {"select", "radio", "checkbox", "button", "submit"}


def addresses(resolver: URLResolver | None = None, inside: str = "") -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every address by its name, with the methods that its view declares."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            yield from addresses(entry, f"{inside}{entry.namespace}:" if entry.namespace else inside)
        elif isinstance(entry, URLPattern):
            declared = declaration_of(entry.callback)
            yield f"{inside}{entry.name or entry.pattern}", declared.methods if declared else ()


def name_of(address: str) -> str:
    return _name_of_path(address.partition("?")[0])


@cache
def _name_of_path(path: str) -> str:
    try:
        return resolve(path).view_name
    except Resolver404:
        return ""


def kind_of(address: str) -> str:
    """Its name with the words behind the question mark; a number or an id there does not make another kind."""
    asked = [(name, value if value.isalpha() else "") for name, value in parse_qsl(urlsplit(address).query)]
    return f"{name_of(address)}?{urlencode(asked)}"


@dataclass
class Target:
    """A form, who found it and where it goes; `filled` is a way to fill it in that is taken, when one was found."""

    name: str
    visitor: Visitor
    address: str
    form: Form
    page: str
    filled: dict[str, list[Value]] = field(default_factory=dict)
    is_taken: bool = False

    @property
    def typed(self) -> list[Field]:
        """The fields that a ladder is put to."""
        return [one for one in self.form.fields.values() if one.name not in ("key", "csrfmiddlewaretoken")]

    def __str__(self) -> str:
        return f"{self.name} by {self.visitor.name}"


Climb = Callable[[Target], None]


class Finder:
    """Collects forms, at most a few of each kind."""

    def __init__(self, today: dt.date, known: dict[str, str], first: str) -> None:
        self.today, self.known, self.first = today, known, first
        self.found: dict[tuple[str, str, tuple[str, ...]], list[Target]] = {}
        self.reading: dict[str, tuple[Visitor, str]] = {}

    @property
    def names(self) -> set[str]:
        return {name for name, _query, _fields in self.found}

    def walk(self, visitor: Visitor, *starts: str, from_behind: bool = False) -> None:
        """Follow the links of the pages, one of each kind: the first that is seen, or the last of each page."""
        seen: set[str] = set()
        waiting = list(starts)
        while waiting:
            address = waiting.pop(0)
            name, kind = name_of(address), kind_of(address)
            alike = sum(one.partition("?")[0] == name for one in seen)
            if kind in seen or not name or "show_feed" in name or alike > _ENOUGH:
                continue
            seen.add(kind)
            reply = visitor.get(address)
            self.read(visitor, address, reply)
            waiting += [reply.leads_to] if reply.leads_to else []
            waiting += self.links(reply, address)[:: -1 if from_behind else 1]

    def links(self, reply: Reply, here: str) -> list[str]:
        return [path_of(link, here) for link in reply.page.links] if reply.status == 200 and reply.is_page else []

    def read(self, visitor: Visitor, address: str, reply: Reply) -> set[str]:
        """Keep the forms of a page; the names of those that are new."""
        if reply.status != 200 or not reply.is_page:
            return set()
        before = self.names
        self.reading.setdefault(name_of(address), (visitor, address))
        for form in reply.page.posts:
            to = path_of(form.action, address)
            shape = (name_of(to), kind_of(to), tuple(form.fields))
            there = [fields for name, _kind, fields in self.found if name == shape[0]]
            if shape not in self.found and len(there) >= _ENOUGH and set(form.fields) <= set().union(*there):
                continue
            rows = self.found.setdefault(shape, [])
            if len(rows) < _ENOUGH and to not in [row.address for row in rows]:
                rows.append(Target(shape[0], visitor, to, form, address))
        return self.names - before

    def explore(self, target: Target, missing: set[str], climb: Climb) -> None:
        """Do what a form does; climb the forms that only then are there, explore them too, and undo all of it."""
        if not self.fill(target):
            return
        with target.visitor.undone():
            reply = target.visitor.send(target.address, target.filled)
            landing = reply.leads_to
            if reply.status != 302 or not name_of(landing):
                return
            shown = target.visitor.get(landing)
            linked = [link for link in self.links(shown, landing) if name_of(link) in missing]
            back = [] if landing == target.page else [target.page]
            pages = {landing: shown} | {address: target.visitor.get(address) for address in linked + back}
            for address, page in pages.items():
                for name in self.read(target.visitor, address, page) & missing:
                    missing.discard(name)
                    for fresh in self.of(name):
                        climb(fresh)
                        self.explore(fresh, missing, climb)

    def of(self, name: str) -> list[Target]:
        """One form of each shape at an address."""
        return [rows[0] for (called, *_shape), rows in self.found.items() if called == name]

    @property
    def others(self) -> list[Target]:
        """Further forms of the same shapes, about other things."""
        return [row for rows in self.found.values() for row in rows[1:]]

    def fill(self, target: Target) -> bool:
        """Find a way to fill this form in that is taken; what the page offered when there is none."""
        if target.is_taken:
            return True
        for last in (False, True):
            for days in (100, -3):
                filled = {one.name: self._plain(one, last, days) for one in target.typed if one.kind != "file"}
                target.filled = target.filled or filled
                with target.visitor.undone():
                    reply = target.visitor.send(target.address, filled)
                if reply.is_taken:
                    target.filled, target.is_taken = filled, True
                    return True
                if not target.typed:
                    return False
        return False

    def _plain(self, one: Field, last: bool, days: int) -> list[Value]:
        """What an ordinary person would fill in."""
        if f"{one.name} {one.kind}" in self.known:
            return [self.known[f"{one.name} {one.kind}"]]
        if one.kind in _CHOSEN:
            options = [option for option in one.options if option]
            chosen = [value for value in one.values if value and not last]
            wanted = chosen or ([] if one.kind == "checkbox" and not one.is_many else options[-1 if last else 0 :][:1])
            return list(wanted)
        if one.kind == "date":
            return [(self.today + dt.timedelta(days=days)).isoformat()]
        if any(one.values):
            return list(one.values)
        plain = {
            "time": "15:30",
            "number": "3",
            "email": "noor@example.org",
            "url": "https://example.org/a",
            "hidden": "",
        }
        return [plain.get(one.kind, "7" if one.is_decimal else "Wat wij samen zagen")]
