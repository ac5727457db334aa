"""How a page process listens: a thread is for whoever has said all of what she asks, never for who is still saying it.

On a bad network half of a question may stay away for ever, and whoever means harm sends one letter and waits. So what
is asked is gathered beside the threads, as it comes, as long as it is small. Files are read by threads, some at a time.
"""

import re
import socket
import struct
import time
from collections import deque
from enum import Enum
from functools import partial
from selectors import EVENT_READ
from typing import Any

from gunicorn.workers.gthread import ThreadWorker

# How long a connection may say nothing before it is closed, and how long it may take over one small question; seconds.
QUIET, SAYING = 5.0, 30.0
# How long a thread waits for the next bytes of a file, or for somebody who reads, in seconds.
STALLED = 15
# How long the end of an answer may take to arrive, in seconds, and how much is still listened to meanwhile.
PARTING = 2.0
# So many bytes are gathered beside the threads; a question without its words is never larger.
SMALL = 64 * 1024
_END = b"\r\n\r\n"
_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d{1,18})[ \t]*(?=\r\n)", re.IGNORECASE)
_OF_ITS_OWN = re.compile(rb"\r\n(transfer-encoding|expect)[ \t]*:", re.IGNORECASE)
_TOO_MUCH = b"HTTP/1.1 431 Request Header Fields Too Large\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"


class Said(Enum):
    """How much of a question is there."""

    PART = "part"
    ALL = "all"
    # The rest is a file, or comes in a way that only who reads it understands.
    BEGINNING = "beginning"
    TOO_MUCH = "too much"


def how_much(said: bytes) -> Said:
    """How much of a question these bytes are; the library reads them afterwards, and its word counts."""
    head, end, rest = said.partition(_END)
    if not end:
        return Said.TOO_MUCH if len(said) > SMALL else Said.PART
    if _OF_ITS_OWN.search(head):
        return Said.BEGINNING
    length = max((int(number) for number in _LENGTH.findall(head + end)), default=0)
    if len(rest) >= length:
        return Said.ALL
    return Said.PART if len(head) + length <= SMALL else Said.BEGINNING


class Listener(ThreadWorker):  # type: ignore[misc]  # the library is untyped
    """Gunicorn's threads for pages.

    While all threads are at work it takes no more connections: when a whole room comes at once, one process would take
    most of them and the others would stand idle. No thread waits for who says nothing yet, as browsers do to be quicker
    later, nor for who stopped half way; and those who send files leave half of the threads to others.
    Nor does it stop for who was answered and stays on the line.
    """

    at_work = 0
    receiving = 0

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.with_files: deque[Any] = deque()
        self.leaving: deque[Any] = deque()

    def enqueue_req(self, conn: Any) -> None:
        conn.sock.setblocking(False)
        if conn.initialized and not hasattr(conn, "said"):
            # What came along with her last question.
            conn.said, conn.since = conn.parser.unreader.take_buffered(), time.monotonic()
        match self._listen(conn):
            case Said.PART:
                self._let_wait(conn)
            case Said.ALL:
                self._work_on(conn)
            case Said.BEGINNING:
                self.with_files.append(conn)
                self._work_on_files()
            case _:
                self._send_away(conn)

    def _listen(self, conn: Any) -> Said:
        """What is there now, without waiting for more."""
        if not hasattr(conn, "said"):
            conn.said, conn.since = b"", time.monotonic()
        if conn.said and (said := how_much(conn.said)) != Said.PART:
            return said
        try:
            more = conn.sock.recv(SMALL)
        except BlockingIOError:
            return Said.PART
        except OSError:
            more = b""
        conn.said += more
        return how_much(conn.said) if more else Said.TOO_MUCH

    def _let_wait(self, conn: Any) -> None:
        now = time.monotonic()
        conn.timeout = min(now + QUIET, conn.since + SAYING)
        if conn.timeout <= now:
            self._send_away(conn)
            return
        self.pending_conns.append(conn)
        self.poller.register(conn.sock, EVENT_READ, partial(self.on_pending_socket_readable, conn))

    def _send_away(self, conn: Any) -> None:
        try:
            if len(conn.said) > SMALL:
                conn.sock.send(_TOO_MUCH)
        except OSError:
            pass  # she is gone
        self._forget(conn)

    def _work_on(self, conn: Any) -> None:
        conn.data_ready = True
        self.at_work += 1
        super().enqueue_req(conn)
        if self.at_work >= self.cfg.threads:
            self.set_accept_enabled(False)

    def _work_on_files(self) -> None:
        while self.with_files and self.receiving < max(1, self.cfg.threads // 2):
            conn = self.with_files.popleft()
            conn.has_file = True
            self.receiving += 1
            self._work_on(conn)

    def handle(self, conn: Any) -> Any:
        """In a thread: the library reads what was gathered, and the rest of a file."""
        for option in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
            conn.sock.setsockopt(socket.SOL_SOCKET, option, struct.pack("ll", STALLED, 0))
        conn.init()
        said = conn.said
        del conn.said
        conn.parser.unreader.unread(said)
        return super().handle(conn)

    def finish_request(self, conn: Any, fs: Any) -> None:
        self.at_work -= 1
        if conn.__dict__.pop("has_file", False):
            self.receiving -= 1
            self._work_on_files()
        if fs.cancelled() or fs.exception() is not None or fs.result():
            super().finish_request(conn, fs)
        else:
            self._part(conn)

    def _part(self, conn: Any) -> None:
        """The library would stop everything until she who was answered has gone too."""
        try:
            conn.sock.shutdown(socket.SHUT_WR)
            conn.sock.setblocking(False)
        except OSError:  # she is gone, or the hub has her line
            self._forget(conn)
            return
        conn.timeout, conn.heard = time.monotonic() + PARTING, 0
        self.leaving.append(conn)
        self.poller.register(conn.sock, EVENT_READ, partial(self._hear_out, conn))

    def _hear_out(self, conn: Any, _sock: Any) -> None:
        try:
            more = len(conn.sock.recv(SMALL))
        except BlockingIOError:
            return
        except OSError:
            more = 0
        conn.heard += more
        if not more or conn.heard > SMALL:
            self.leaving.remove(conn)
            self.poller.unregister(conn.sock)
            self._forget(conn)

    def _forget(self, conn: Any) -> None:
        self.nr_conns -= 1
        conn.close()

    def murder_pending(self) -> None:
        super().murder_pending()
        while self.leaving and self.leaving[0].timeout <= time.monotonic():
            conn = self.leaving.popleft()
            self.poller.unregister(conn.sock)
            self._forget(conn)

    def set_accept_enabled(self, enabled: bool) -> None:
        # The library asks for it again in each turn of its loop.
        super().set_accept_enabled(enabled and self.at_work < self.cfg.threads)
