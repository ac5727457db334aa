"""A small browser that talks to a real server: cookies, forms with their key, and answers read to the end."""

from __future__ import annotations

import http.client
import re
import secrets
import sqlite3
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

from tooling.server import Serving

TIMEOUT = 20


class Visitor:
    """Somebody of the demo in a browser of her own; `server` may be replaced while she is at it."""

    def __init__(self, server: Serving) -> None:
        self.server = server
        self.cookies: dict[str, str] = {}

    def ask(self, method: str, path: str, fields: dict[str, str] | None = None) -> tuple[int, str, str]:
        """Status, where it leads, and the page. Raises OSError or HTTPException when no whole answer came."""
        connection = http.client.HTTPConnection(urlsplit(self.server.address).netloc, timeout=TIMEOUT)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if fields is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request(method, path, urlencode(fields) if fields is not None else None, headers)
            response = connection.getresponse()
            page = response.read().decode()
        finally:
            connection.close()
        for cookie in response.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return response.status, response.headers.get("Location", ""), page

    def send(self, path: str, key: str, **fields: str) -> tuple[int, str, str]:
        """Send a form; the page's seal is the secret of the cookie itself."""
        return self.ask("POST", path, {"csrfmiddlewaretoken": self.cookies["csrf"], "key": key, **fields})

    def sign_in_as(self, name: str) -> None:
        """One click on the demo's sign-in page."""
        self.ask("GET", "/sign-in/")
        status, _, page = self.send("/demo/sign-in-as/", secrets.token_urlsafe(18), sign_in_name=name)
        if status != 302:
            raise RuntimeError(f"signing in as {name} answered {status}: {re.sub('<[^>]+>', ' ', page)[:200]}")


def ask_database(data: Path, question: str) -> list[tuple[Any, ...]]:
    """Rows straight from the file, past the server."""
    connection = sqlite3.connect(data / "db.sqlite3")
    try:
        return connection.execute(question).fetchall()
    finally:
        connection.close()


def dashed(identity: object) -> str:
    """An id as it stands in addresses, from how SQLite keeps it."""
    text = str(identity)
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
