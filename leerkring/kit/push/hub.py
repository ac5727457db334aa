"""The hub: every open page's stream, and what each of them was told last. `python -m leerkring.kit.push.hub`.

Settings come as JSON on standard input: {"intake": descriptor, "parent": its process, "head": the answer's headers,
"source": see sources.py}. Open connections arrive over `intake`, each with "<until> <topic>,<topic>…".
A stream says nothing but numbers: the versions of its topics, in the order in which its address names them.
"""

from __future__ import annotations

import json
import os
import random
import resource
import selectors
import signal
import socket
import sys
import time
from collections.abc import Iterable
from typing import Any

from leerkring.kit.push.sources import Source, source_of

# Seconds: between two looks at the database, between two signs of life, and how long a reader may take.
LOOK, HEARTBEAT, PATIENCE = 0.02, 15.0, 30.0
# One page gets a frame each so many seconds, and after a silence three at once: people do not act in step with a clock.
GAP = 0.08
AHEAD = 2 * GAP
# After a restart all pages come back at once, and therefore not in the same instant (milliseconds).
RETRY = (300, 1500)
MESSAGE = 4096


class Watcher:
    """One open page."""

    __slots__ = ("names", "paid_to", "rest", "socket", "told_at", "topics", "until")

    def __init__(self, link: socket.socket, names: str, until: int) -> None:
        self.socket, self.names, self.until = link, names, until
        self.topics = names.split(",")
        self.told_at = time.monotonic()
        self.paid_to = 0.0
        self.rest = b""


class Topic:
    """Its version, None until it was read, and who follows it."""

    __slots__ = ("version", "watchers")

    def __init__(self) -> None:
        self.version: int | None = None
        self.watchers: set[Watcher] = set()


class Hub:
    """All watchers of this machine, in one thread."""

    def __init__(self, intake: socket.socket, source: Source, head: bytes) -> None:
        self.intake, self.source, self.head = intake, source, head
        self.selector = selectors.DefaultSelector()
        self.watchers: set[Watcher] = set()
        self.topics: dict[str, Topic] = {}
        self.unread: set[str] = set()
        self.arrived: list[Watcher] = []
        self.due: dict[Watcher, None] = {}
        self.looked_at = self.tidied_at = 0.0
        intake.setblocking(False)
        self.selector.register(intake, selectors.EVENT_READ)

    def turn(self) -> None:
        """Wait for something to happen, at most until the next look; then tell whom it concerns."""
        for key, events in self.selector.select(LOOK if self.watchers else 1.0):
            if key.fileobj is self.intake:
                self._take_in()
            elif events & selectors.EVENT_READ and not self._is_there(key.data):
                self._drop(key.data)
            elif events & selectors.EVENT_WRITE:
                self._go_on(key.data)
        now = time.monotonic()
        self._look(now)
        self._welcome()
        self._tell(now)
        self._tidy(now)

    def _take_in(self) -> None:
        while True:
            try:
                message, descriptors, _, _ = socket.recv_fds(self.intake, MESSAGE, 1)
            except BlockingIOError:
                return
            if not message:
                return
            if not descriptors:  # this process may not open more
                continue
            until, _, names = message.decode().partition(" ")
            link = socket.socket(fileno=descriptors[0])
            try:
                link.setblocking(False)
                for level, option, value in OPTIONS:
                    link.setsockopt(level, option, value)
            except OSError:  # gone before it came
                link.close()
                continue
            self.arrived.append(self._admit(Watcher(link, names, int(until))))

    def _admit(self, watcher: Watcher) -> Watcher:
        self.watchers.add(watcher)
        for name in watcher.topics:
            topic = self.topics.get(name)
            if topic is None:
                topic = self.topics[name] = Topic()
                self.unread.add(name)
            topic.watchers.add(watcher)
        self.selector.register(watcher.socket, selectors.EVENT_READ, watcher)
        return watcher

    def _is_there(self, watcher: Watcher) -> bool:
        try:
            return watcher.socket.recv(MESSAGE) != b""
        except BlockingIOError:
            return True
        except OSError:
            return False

    def _drop(self, watcher: Watcher) -> None:
        if watcher not in self.watchers:
            return
        self.watchers.discard(watcher)
        self.due.pop(watcher, None)
        for name in watcher.topics:
            if (topic := self.topics.get(name)) is not None:
                topic.watchers.discard(watcher)
                if not topic.watchers:
                    del self.topics[name]
                    self.unread.discard(name)
        self.selector.unregister(watcher.socket)
        watcher.socket.close()

    def _look(self, now: float) -> None:
        if now - self.looked_at < LOOK / 2:
            return
        self.looked_at = now
        # Before new topics are read: what is committed in between is then heard of twice and never missed.
        self._changed(self.source.look(self.topics))
        if self.unread:
            self._changed(self.source.read(sorted(self.unread)) or {})

    def _changed(self, versions: dict[str, int]) -> None:
        for name, version in versions.items():
            topic = self.topics.get(name)
            if topic is None or topic.version == version:
                continue
            topic.version = version
            self.unread.discard(name)
            self.due.update(dict.fromkeys(topic.watchers))

    def _welcome(self) -> None:
        """Those who came get the headers at once, and the versions as soon as they are known."""
        for watcher in self.arrived:
            self._send(watcher, self.head + b"retry: %d\n\n" % random.randint(*RETRY))  # noqa: S311
            if watcher in self.watchers:
                self.due[watcher] = None
        self.arrived.clear()

    def _tell(self, now: float) -> None:
        frames: dict[str, bytes | None] = {}
        for watcher in [*self.due]:
            if watcher.rest or now < watcher.paid_to - AHEAD:
                continue
            if watcher.names not in frames:
                frames[watcher.names] = self._frame(watcher.topics)
            if (frame := frames[watcher.names]) is not None:
                del self.due[watcher]
                watcher.told_at = now
                watcher.paid_to = max(now, watcher.paid_to) + GAP
                self._send(watcher, frame)

    def _frame(self, topics: Iterable[str]) -> bytes | None:
        versions = [self.topics[name].version for name in topics]
        return None if None in versions else f"data: {','.join(map(str, versions))}\n\n".encode()

    def _send(self, watcher: Watcher, data: bytes) -> None:
        try:
            sent = watcher.socket.send(data)
        except BlockingIOError:
            sent = 0
        except OSError:
            return self._drop(watcher)
        if sent < len(data):
            watcher.rest = data[sent:]
            self.selector.modify(watcher.socket, selectors.EVENT_READ | selectors.EVENT_WRITE, watcher)
        return None

    def _go_on(self, watcher: Watcher) -> None:
        """Send the rest to a slow reader; meanwhile nothing was kept for it but the fact that there is news."""
        data, watcher.rest = watcher.rest, b""
        self.selector.modify(watcher.socket, selectors.EVENT_READ, watcher)
        self._send(watcher, data)

    def _tidy(self, now: float) -> None:
        """Once a second: signs of life, and an end to streams that are over or that nobody reads."""
        if now - self.tidied_at < 1:
            return
        self.tidied_at, clock = now, time.time()
        for watcher in [*self.watchers]:
            if watcher.until <= clock or (watcher.rest and now - watcher.told_at > PATIENCE):
                self._drop(watcher)
            elif now - watcher.told_at > HEARTBEAT:
                self.due[watcher] = None  # the same again; a page that hears nothing knows that its line is dead


OPTIONS = [
    (socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1),
    (socket.IPPROTO_TCP, socket.TCP_NODELAY, 1),
    *([(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, 30_000)] if hasattr(socket, "TCP_USER_TIMEOUT") else []),
]


def main(settings: dict[str, Any]) -> None:
    """Until the page server says stop, or is no longer there."""
    over: list[int] = []
    signal.signal(signal.SIGTERM, lambda number, _frame: over.append(number))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches everybody; the page server ends us
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    intake = socket.socket(fileno=settings["intake"])
    hub = Hub(intake, source_of(settings["source"]), settings["head"].encode())
    while not over and os.getppid() == settings["parent"]:
        hub.turn()


if __name__ == "__main__":
    main(json.load(sys.stdin))
