"""Many open pages in one process: sockets that read event streams and come back, as browsers do, when one breaks."""

from __future__ import annotations

import random
import selectors
import socket
import time
from dataclasses import dataclass, field

# A browser's own pause when the server has not named one, in seconds.
PAUSE = 2.0


@dataclass(eq=False)
class Watcher:
    """One page: its open line, what it has read of the next frame, and every version it heard with the moment."""

    line: socket.socket | None = None
    buffer: bytes = b""
    pause: float = PAUSE
    again_at: float = 0.0
    status: bytes = b""
    heard: list[tuple[float, int]] = field(default_factory=list)

    @property
    def version(self) -> int:
        return self.heard[-1][1] if self.heard else -1


class Audience:
    """All of them, over one selector."""

    def __init__(self, count: int, port: int, path: str) -> None:
        self.place, self.path = ("127.0.0.1", port), path
        self.request = f"GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nAccept: text/event-stream\r\n\r\n".encode()
        self.selector = selectors.DefaultSelector()
        self.watchers = [Watcher() for _ in range(count)]
        self.breaks = 0

    def run(self, until: float, *, version: int | None = None) -> bool:
        """Go on until that moment, or until everybody is connected and heard that version or a later one."""
        while time.monotonic() < until:
            self._open()
            for key, events in self.selector.select(0.02):
                if events & selectors.EVENT_WRITE:
                    self._ask(key.data)
                else:
                    self._read(key.data)
            if version is not None and all(one.line and one.version >= version for one in self.watchers):
                return True
        return False

    def _open(self) -> None:
        now = time.monotonic()
        for watcher in self.watchers:
            if watcher.line is None and watcher.again_at <= now:
                watcher.line = line = socket.socket()
                line.setblocking(False)
                line.connect_ex(self.place)
                self.selector.register(line, selectors.EVENT_WRITE, watcher)

    def _ask(self, watcher: Watcher) -> None:
        line = watcher.line
        if line is None or line.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR):
            return self._close(watcher)
        line.send(self.request)
        self.selector.modify(line, selectors.EVENT_READ, watcher)
        return None

    def _read(self, watcher: Watcher) -> None:
        if watcher.line is None:
            return None
        try:
            data = watcher.line.recv(65536)
        except BlockingIOError:
            return None
        except OSError:
            data = b""
        if not data:
            return self._close(watcher)
        now = time.monotonic()
        *lines, watcher.buffer = (watcher.buffer + data).split(b"\n")
        for line in lines:
            self._take(watcher, line.rstrip(b"\r"), now)
        return None

    def _take(self, watcher: Watcher, line: bytes, now: float) -> None:
        if line.startswith(b"data: "):
            watcher.heard.append((now, int(line[6:])))
        elif line.startswith(b"retry: "):
            watcher.pause = int(line[7:]) / 1000
        elif line.startswith(b"HTTP/"):
            watcher.status = line

    def _close(self, watcher: Watcher) -> None:
        if watcher.line is not None:
            self.selector.unregister(watcher.line)
            watcher.line.close()
            self.breaks += 1
        watcher.line, watcher.buffer = None, b""
        watcher.again_at = time.monotonic() + watcher.pause * random.uniform(0.9, 1.1)  # noqa: S311

    def close(self) -> None:
        for watcher in self.watchers:
            if watcher.line is not None:
                watcher.line.close()
        self.selector.close()
