"""Event streams of the real server: several processes, a hub that falls, two machines on one PostgreSQL."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import time_machine
from django.conf import settings

from leerkring.kit.live import TERM, subscription
from leerkring.kit.middleware import HEADERS
from tooling import postgres
from tooling.server import ROOT, Serving, environment, prepare, serving

pytestmark = [pytest.mark.server, pytest.mark.static]

TOPICS = ["seat:2", "meeting:1"]
ANNOUNCE = "from leerkring.kit.live import announce; announce('meeting:1')"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    data = prepare(tmp_path_factory.mktemp("pushed") / "data")
    with serving(data, LEERKRING_SECRET_KEY=settings.SECRET_KEY, WEB_CONCURRENCY="2") as running:
        yield running


class Stream:
    """One open page, without a browser."""

    def __init__(self, server: Serving, path: str, method: str = "GET") -> None:
        self.line = socket.create_connection(("127.0.0.1", int(server.address.rpartition(":")[2])), timeout=10)
        self.line.sendall(f"{method} {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        self.bytes = b""

    def __enter__(self) -> Stream:
        return self

    def __exit__(self, *_: object) -> None:
        self.line.close()

    def wait_for(self, what: bytes, seconds: float = 10) -> float:
        """How long until these bytes came."""
        start = time.monotonic()
        while what not in self.bytes:
            self.line.settimeout(max(0.01, start + seconds - time.monotonic()))
            data = self.line.recv(65536)
            if not data:
                raise ConnectionError(f"the stream ended: {self.bytes[-300:]!r}")
            self.bytes += data
        return time.monotonic() - start

    @property
    def status(self) -> int:
        self.wait_for(b"\r\n\r\n")
        return int(self.bytes.split()[1])


def announce(data: Path, **more: str) -> None:
    """As a timer or another process does it."""
    command = [sys.executable, "manage.py", "shell", "--no-imports", "-c", ANNOUNCE]
    subprocess.run(command, cwd=ROOT, env=environment(data, **more), check=True, capture_output=True)


def hub_of(server: Serving) -> int:
    for process in (int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()):
        try:
            is_hub = b"leerkring.kit.push.hub" in Path(f"/proc/{process}/cmdline").read_bytes()
            if is_hub and os.getpgid(process) == server.process.pid:
                return process
        except OSError:  # it ended while we looked
            continue
    raise LookupError("no hub")


def test_it_goes_on_telling_and_tells_only_numbers(server: Serving) -> None:
    with Stream(server, subscription(TOPICS)) as page:
        page.wait_for(b"data: 0,")
        announce(server.data)
        page.wait_for(b"data: 0,1\n\n")
        body = page.bytes.partition(b"\r\n\r\n")[2].decode()

    assert re.fullmatch(r"retry: \d+\n\n(data: \d+,\d+\n\n)+", body)


def test_it_is_protected_like_every_answer(server: Serving) -> None:
    with Stream(server, subscription(TOPICS)) as page:
        page.wait_for(b"data: ")
        head = page.bytes.partition(b"\r\n\r\n")[0].decode().split("\r\n")[1:]
    given = dict(line.split(": ", 1) for line in head)

    assert given.items() >= HEADERS.items()
    assert given["Content-Type"] == "text/event-stream; charset=utf-8"
    assert "no-store" in given["Cache-Control"]
    assert "Access-Control-Allow-Origin" not in given
    assert "Set-Cookie" not in given


def test_a_forged_an_altered_and_an_expired_address_do_not_exist(server: Serving) -> None:
    good = subscription(TOPICS)
    with time_machine.travel(time.time() - 2 * TERM):
        old = subscription(TOPICS)
    for path in (good.replace("meeting:1", "meeting:2"), good.replace("seat:2,", ""), good[:-2] + "/", old, "/live/x/"):
        with Stream(server, path) as page:
            assert page.status == 404, path
    with Stream(server, good, "POST") as page:
        assert page.status in (403, 405)


def test_many_pages_take_no_threads_from_other_pages(server: Serving) -> None:
    pages = [Stream(server, subscription(TOPICS)) for _ in range(100)]
    try:
        for page in pages:
            page.wait_for(b"data: ")
        with Stream(server, "/healthz") as page:
            assert page.status == 200
    finally:
        for page in pages:
            page.line.close()


def test_a_hub_that_falls_is_started_again_and_pages_do_not_notice(server: Serving) -> None:
    with Stream(server, subscription(TOPICS)) as page:
        page.wait_for(b"data: ")
        fallen = hub_of(server)
        os.kill(fallen, signal.SIGKILL)
        with pytest.raises(ConnectionError):
            page.wait_for(b"never")
    with Stream(server, "/healthz") as page:
        assert page.status == 200
    announce(server.data)
    with Stream(server, subscription(TOPICS)) as page:
        page.wait_for(b"data: ")
        said = page.bytes.partition(b"data: ")[2]

    assert hub_of(server) != fallen
    assert int(said.split(b",")[1]) >= 1


def test_it_stops_at_once_with_streams_open(tmp_path: Path) -> None:
    with serving(tmp_path / "data", LEERKRING_SECRET_KEY=settings.SECRET_KEY) as running:
        with Stream(running, subscription(TOPICS)) as page:
            page.wait_for(b"data: ")
            start = time.monotonic()
            assert running.stop() == 0
            took = time.monotonic() - start
            with pytest.raises(ConnectionError):
                page.wait_for(b"never")
        with pytest.raises(ProcessLookupError):
            os.killpg(running.process.pid, 0)
    assert took < 4


def test_the_hub_leaves_with_a_master_that_was_killed(tmp_path: Path) -> None:
    with serving(tmp_path / "data", LEERKRING_SECRET_KEY=settings.SECRET_KEY) as running:
        running.process.kill()
        running.process.wait(5)
        for _ in range(100):
            try:
                hub_of(running)
            except LookupError:
                break
            time.sleep(0.1)
        else:
            pytest.fail("the hub stayed")


# -- PostgreSQL ----------------------------------------------------------------------------------------------------


@contextmanager
def two_machines(tmp_path: Path, address: str) -> Iterator[tuple[Serving, Serving]]:
    more = {"LEERKRING_DATABASE": address, "LEERKRING_SECRET_KEY": settings.SECRET_KEY, "WEB_CONCURRENCY": "1"}
    with serving(tmp_path / "one", **more) as one, serving(tmp_path / "two", **more) as two:
        yield one, two


@pytest.mark.slow
def test_two_machines_on_one_postgresql(tmp_path: Path) -> None:
    try:
        with (
            postgres.cluster(postgres.SETTINGS | postgres.DURABLE) as address,
            two_machines(tmp_path, address) as (one, two),
        ):
            heard_on_both(one, two, address)
    except postgres.NoServer as reason:
        pytest.skip(str(reason))


def heard_on_both(one: Serving, two: Serving, address: str) -> None:
    import psycopg

    more = {"LEERKRING_DATABASE": address}
    with Stream(one, subscription(TOPICS)) as here, Stream(two, subscription(TOPICS)) as there:
        for page in (here, there):
            page.wait_for(b"data: 0,0")
        announce(one.data, **more)
        for page in (here, there):
            page.wait_for(b"data: 0,1")
        # A database that went away for a moment: what was announced meanwhile is read when it is back.
        with psycopg.connect(address, autocommit=True) as link:
            link.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'")
        announce(one.data, **more)
        for page in (here, there):
            page.wait_for(b"data: 0,2")
