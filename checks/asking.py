"""Asks the whole application, middleware included, and looks at everything that comes back."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import quote, unquote

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from checks.seeds import TOKEN
from leerkring.kit.jinja import new_key
from leerkring.people.models import Person
from leerkring.rooms.access import GUEST_COOKIE

SAFE = ("GET", "HEAD", "OPTIONS", "TRACE")
METHODS = (*SAFE, "POST", "PUT", "PATCH", "DELETE")
_SEALS = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]*"|name="key" value="[^"]*"')
_WRITE = re.compile(r"\s*(INSERT|UPDATE|DELETE|REPLACE|TRUNCATE|DROP|ALTER|CREATE)\b", re.IGNORECASE)
_MARK = re.compile(r'\s*(SAVEPOINT|RELEASE SAVEPOINT|ROLLBACK TO SAVEPOINT) "?(\w+)"?', re.IGNORECASE)


@dataclass
class Writes:
    """Which statements changed something and were not taken back, read from the statements themselves."""

    kept: list[str] = field(default_factory=list)
    marks: dict[str, int] = field(default_factory=dict)

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if mark := _MARK.match(sql):
            what, name = mark[1].upper(), mark[2]
            if what == "SAVEPOINT":
                self.marks[name] = len(self.kept)
            elif what.startswith("ROLLBACK"):
                del self.kept[self.marks[name] :]
            return execute(sql, params, many, context)
        result = execute(sql, params, many, context)
        # Sign-in attempts are counted whatever comes of them, and a browser keeps its challenge for a passkey.
        is_data = "kit_cache" not in sql and "django_session" not in sql
        if is_data and _WRITE.match(sql) and context["cursor"].rowcount != 0:
            self.kept.append(sql[:80])
        return result


@dataclass(frozen=True)
class Reply:
    """What came back: its status as the matrix writes it, and everything that could tell something."""

    status: int
    cell: str
    headers: Mapping[str, str]
    body: bytes
    writes: tuple[str, ...]
    # What broke, when something did.
    broke: str = ""

    @cached_property
    def canaries(self) -> set[str]:
        """Those that can be read; seals and keys are chance, which now and then spells one."""
        text = _SEALS.sub(b"", self.body).replace(b"\r\n ", b"").decode("utf-8", "replace")
        return set(TOKEN.findall(f"{text} {unquote(' '.join(self.headers.values()))}"))

    def masked(self, identity: str) -> tuple[int, str, bytes]:
        """Without what is new in every answer (seals, keys, the moment) and without the id that was asked for."""
        new = {"Set-Cookie", "Expires"}
        headers = sorted((name, value) for name, value in self.headers.items() if name not in new)
        body = _SEALS.sub(b"", self.body)
        said = repr(headers).replace(identity, "ID").replace(quote(identity, safe=""), "ID")
        return self.status, said, body.replace(identity.encode(), b"ID")


class Asker:
    """One browser of somebody signed in, of a guest with her secret, or of nobody; what it does is taken back."""

    def __init__(self, person: Person | None, *, guest: str = "", **options: Any) -> None:
        self.client = Client(raise_request_exception=False, **options)
        if guest:
            self.client.cookies[GUEST_COOKIE] = guest
        if person is not None:
            self.client.cookies[settings.SESSION_COOKIE_NAME] = session_of(person)
        self.cookies = {name: morsel.value for name, morsel in self.client.cookies.items()}
        self.asked = 0

    def ask(self, method: str, path: str, data: Mapping[str, Any] | None = None, **extra: Any) -> Reply:
        self.asked += 1
        self.client.cookies = SimpleCookie(self.cookies)
        writes = Writes()
        with taken_back(), connection.execute_wrapper(writes):
            response = self._send(method, path, data, extra)
            body = b"".join(response.streaming_content) if response.streaming else response.content
        headers = dict(response.headers.items())
        if cookies := response.cookies.output(header="", sep="\n"):
            headers["Set-Cookie"] = cookies
        broke = repr(response.exc_info[1]) if response.exc_info else ""
        return Reply(response.status_code, _cell(response), headers, body, tuple(writes.kept), broke)

    def _send(self, method: str, path: str, data: Mapping[str, Any] | None, extra: Mapping[str, Any]) -> Any:
        if method == "POST":
            return self.client.post(path, {"key": new_key(), **(data or {})}, **extra)
        if method in ("GET", "HEAD"):
            return getattr(self.client, method.lower())(path, data or {}, **extra)
        return self.client.generic(method, path, **extra)


def session_of(person: Person) -> str:
    """A session in which this person is signed in and just confirmed that it is her, so that no page asks for that."""
    session = SessionStore()
    session["account_authentication_methods_user"] = str(person.pk)
    session["account_authentication_methods"] = [
        {"method": "password", "at": time.time() + 86_400, "reauthenticated": True}
    ]
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.create()
    return str(session.session_key)


@contextmanager
def taken_back() -> Iterator[None]:
    """Whatever happens inside is taken back."""
    with transaction.atomic():
        mark = transaction.savepoint()
        yield
        transaction.savepoint_rollback(mark)


def _cell(response: Any) -> str:
    """The status as people read it; a redirect to signing in is a word of its own."""
    if response.status_code == 302 and response.headers["Location"].startswith(reverse("account_login")):
        return "sign-in"
    return str(response.status_code)
