"""The real server on a bad network, and against who means harm: half questions, long files, lines that stay."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection, HTTPResponse
from urllib.parse import urlsplit

import pytest

from leerkring.config.listening import QUIET, SMALL
from tooling.server import Serving, prepare, serving

pytestmark = [pytest.mark.server, pytest.mark.static]

HOST = b"Host: localhost\r\n"
ASK = b"GET /healthz HTTP/1.1\r\n" + HOST
SEND = b"POST /sign-in/ HTTP/1.1\r\n" + HOST + b"Cookie: csrf=" + b"a" * 32 + b"\r\n"
FORM = b"Content-Type: application/x-www-form-urlencoded\r\n"
# More than all threads of both processes.
MANY = 12


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    with serving(prepare(tmp_path_factory.mktemp("listening") / "data")) as running:
        yield running


@contextmanager
def lines(server: Serving, how_many: int, say: bytes) -> Iterator[list[socket.socket]]:
    """So many who come in, say this, and stay."""
    port = urlsplit(server.address).port or 0
    with ExitStack() as stack:
        opened = [
            stack.enter_context(socket.create_connection(("127.0.0.1", port), timeout=20)) for _ in range(how_many)
        ]
        for line in opened:
            line.sendall(say)
        yield opened


def seconds_to_answer(server: Serving) -> float:
    """How long somebody else waits."""
    start = time.monotonic()
    asker = HTTPConnection("127.0.0.1", urlsplit(server.address).port or 0, timeout=20)
    asker.request("GET", "/healthz")
    assert asker.getresponse().status == 200
    asker.close()
    return time.monotonic() - start


@pytest.mark.parametrize(
    "half",
    [
        b"G",
        b"GET /healthz HTTP/1.1\r\nHost: local",
        SEND + FORM + b"Content-Length: 900\r\n\r\nlogin=anna",
        SEND + FORM + b"Content-Length: 900000\r\n\r\nlogin=anna",
        SEND + FORM + b"Transfer-Encoding: chunked\r\n\r\n9\r\nlogin",
        SEND + FORM + b"Expect: 100-continue\r\nContent-Length: 90\r\n\r\n",
    ],
    ids=["letter", "head", "form", "file", "chunks", "expecting"],
)
def test_who_stops_half_way_keeps_nobody_waiting(server: Serving, half: bytes) -> None:
    with lines(server, MANY, half):
        assert max(seconds_to_answer(server) for _ in range(4)) < QUIET / 2


def test_who_was_answered_and_stays_on_the_line_keeps_nobody_waiting(server: Serving) -> None:
    with lines(server, MANY, ASK + b"Connection: close\r\n\r\n") as there:
        assert max(seconds_to_answer(server) for _ in range(4)) < 1.5
        assert all(b"200 OK" in line.recv(60) for line in there)


def test_a_question_may_come_letter_by_letter_and_two_at_once(server: Serving) -> None:
    with lines(server, 1, b"") as (line,):
        for letter in ASK + b"\r\n":
            line.sendall(bytes([letter]))
        assert answer_on(line) == 200
        line.sendall((ASK + b"\r\n") * 2 + ASK[:20])
        assert answer_on(line) == 200
        assert answer_on(line) == 200
        line.sendall(ASK[20:] + b"\r\n")
        assert answer_on(line) == 200
        line.sendall(SEND + FORM + b"Content-Length: 10\r\n\r\nlogin")
        time.sleep(0.1)
        line.sendall(b"=anna")
        assert answer_on(line) == 403  # without the token of a form


def test_a_head_without_an_end_is_refused(server: Serving) -> None:
    with lines(server, 1, ASK + b"X: " + b"a" * SMALL) as (line,):
        assert answer_on(line) == 431


def answer_on(line: socket.socket) -> int:
    """The status of the next answer on this line, read to its end and no further."""
    answer = HTTPResponse(line)
    answer.fp = _OneByOne(line)  # type: ignore[assignment]
    answer.begin()
    answer.read()
    return answer.status


class _OneByOne:
    """Reads no byte of the answer that follows."""

    def __init__(self, line: socket.socket) -> None:
        self.line = line

    def readline(self, most: int = -1) -> bytes:
        read = b""
        while not read.endswith(b"\n") and (more := self.line.recv(1)):
            read += more
        return read

    def read(self, number: int = -1) -> bytes:
        read = b""
        while len(read) != number and (more := self.line.recv(1)):
            read += more
        return read

    def close(self) -> None: ...

    def flush(self) -> None: ...
