"""Phones and a chair in a meeting, as raw HTTP over real connections, with as little work of their own as can be."""

from __future__ import annotations

import asyncio
import re
import secrets
import time
from dataclasses import dataclass, field
from random import Random
from urllib.parse import urlencode, urlsplit

_STREAM = re.compile(r'data-stream="([^"]+)"')
_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
_PLACE = re.compile(rb"location: *(\S+)", re.IGNORECASE)
_NUMBER = re.compile(r'name="number" value="(\d+)"')
JITTER = 0.15
# The same moments in each run.
_DICE = Random(20)  # noqa: S311  (chance, not a secret)


@dataclass
class Reply:
    status: int
    body: bytes
    location: str = ""


@dataclass
class Line:
    """One connection that is kept open, and who sits behind it."""

    host: str
    port: int
    cookies: dict[str, str]
    reader: asyncio.StreamReader | None = None
    writer: asyncio.StreamWriter | None = None

    async def ask(self, method: str, path: str, fields: dict[str, str] | None = None) -> Reply:
        """A request and its whole answer; a connection that was closed meanwhile is opened anew."""
        token = self.cookies["csrf"]
        body = urlencode((fields or {}) | {"csrfmiddlewaretoken": token}).encode() if method == "POST" else b""
        head = [
            f"{method} {path} HTTP/1.1", f"Host: {self.host}:{self.port}", "X-Leerkring: fragment",
            "Cookie: " + "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
        ]  # fmt: skip
        if body:
            head += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}"]
        sent = "\r\n".join([*head, "", ""]).encode() + body
        for _try in range(20):
            try:
                return await self._send(sent)
            except (OSError, asyncio.IncompleteReadError):
                self.writer = None
                await asyncio.sleep(0.05)
        raise RuntimeError(f"{method} {path}: no answer")

    async def _send(self, sent: bytes) -> Reply:
        if self.writer is None:
            self.reader, self.writer = await asyncio.open_connection(self.host, self.port, limit=2**22)
        assert self.reader is not None
        self.writer.write(sent)
        await self.writer.drain()
        head = await self.reader.readuntil(b"\r\n\r\n")
        found = _LENGTH.search(head)
        if b"transfer-encoding: chunked" in head.lower():
            body = await self._pieces()
        else:
            body = await self.reader.readexactly(int(found[1])) if found else b""
        if b"connection: close" in head.lower():
            self.writer.close()
            self.writer = None
        place = _PLACE.search(head)
        return Reply(int(head[9:12]), body, place[1].decode() if place else "")

    async def _pieces(self) -> bytes:
        assert self.reader is not None
        pieces = []
        while size := int((await self.reader.readuntil(b"\r\n")).strip(), 16):
            pieces.append((await self.reader.readexactly(size + 2))[:-2])
        await self.reader.readexactly(2)
        return b"".join(pieces)


@dataclass
class Phone:
    """Somebody in the room: a page, its stream, and what she saw when."""

    line: Line
    meeting: str
    word: str = field(default_factory=lambda: f"card-{secrets.token_hex(6)}")
    heard: asyncio.Event = field(default_factory=asyncio.Event)
    page: str = ""
    sent_after: float = 0
    acknowledged_after: float = 0
    listener: asyncio.Task[None] | None = None

    @property
    def now(self) -> str:
        return f"/meetings/{self.meeting}/room/now/"

    async def come_in(self) -> None:
        await self.line.ask("POST", f"/meetings/{self.meeting}/room/sit-down/", {"key": key()})
        self.page = (await self.line.ask("GET", f"/meetings/{self.meeting}/room/")).body.decode()
        self.listener = asyncio.create_task(self.listen(_STREAM.findall(self.page)[0]))

    async def listen(self, stream: str) -> None:
        """Hear that something changed, as kit/js/live.js does."""
        reader, writer = await asyncio.open_connection(self.line.host, self.line.port)
        writer.write(f"GET {stream} HTTP/1.1\r\nHost: {self.line.host}:{self.line.port}\r\n\r\n".encode())
        first = True
        while said := await reader.readline():
            if said.startswith(b"data:"):
                if not first:
                    self.heard.set()
                first = False

    async def write(self, step: str, within: float) -> None:
        """Think a while, put down a card, and wait until the server says that it has it."""
        await asyncio.sleep(_DICE.random() * within)
        start = time.monotonic()
        fields = {"key": key(), "does": "write", "text": self.word}
        reply = await self.line.ask("POST", f"/steps/{step}/take-part/", fields)
        self.acknowledged_after = time.monotonic() - start
        if reply.status != 302:
            raise RuntimeError(f"a card was answered with {reply.status}: {reply.body.decode()[-900:]}")
        await self.line.ask("GET", urlsplit(reply.location).path)

    async def see(self, wanted: str) -> None:
        """Fetch the page again whenever something changed, until this stands on it."""
        while True:
            await self.heard.wait()
            self.heard.clear()
            await asyncio.sleep(_DICE.random() * JITTER)
            if wanted in (await self.line.ask("GET", self.now)).body.decode():
                return

    def go(self) -> None:
        if self.listener is not None:
            self.listener.cancel()


@dataclass
class Chair:
    """Who leads: one click onward at a time."""

    line: Line
    meeting: str

    async def onward(self) -> None:
        page = (await self.line.ask("GET", f"/meetings/{self.meeting}/lead/now/")).body.decode()
        fields = {"key": key(), "number": _NUMBER.findall(page)[0], "way": "on", "sure": "yes"}
        reply = await self.line.ask("POST", f"/meetings/{self.meeting}/lead/go/", fields)
        if reply.status != 302:
            raise RuntimeError(f"the chair's click was answered with {reply.status}: {reply.body.decode()[-900:]}")


def key() -> str:
    return secrets.token_urlsafe(18)
