"""The real server, in a process of its own: it starts, keeps its data, stops whole, and says what is wrong."""

from __future__ import annotations

import os
import select
import signal
import socket
import subprocess
import sys
import time
from contextlib import ExitStack
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tooling.server import ROOT, environment, prepare, serving

pytestmark = [pytest.mark.server, pytest.mark.static]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepare(tmp_path_factory.mktemp("served") / "data")


def group_is_gone(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


def answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@pytest.mark.parametrize("kind", [signal.SIGTERM, signal.SIGINT])
def test_it_answers_and_stops_with_its_workers(data: Path, kind: signal.Signals) -> None:
    with serving(data) as server:
        assert server.stop(kind) == 0
        assert group_is_gone(server.process.pid)


def test_it_ends_with_whoever_started_it(data: Path) -> None:
    starts = f"""
import sys, time
from pathlib import Path
from tooling.server import serving
with serving(Path({str(data)!r})) as server:
    print(server.process.pid, server.address.rpartition(":")[2], flush=True)
    time.sleep(60)
"""
    with subprocess.Popen([sys.executable, "-c", starts], cwd=ROOT, stdout=subprocess.PIPE, text=True) as tests:
        assert tests.stdout is not None
        group, port = map(int, tests.stdout.readline().split())
        tests.kill()
    for _ in range(200):
        if not answers(port):
            return
        time.sleep(0.05)
    os.killpg(group, signal.SIGKILL)
    pytest.fail("the server lived on")


def test_the_first_start_prepares_and_the_second_has_nothing_to_do(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as first:
        first.stop()
    with serving(tmp_path / "data") as second:
        second.stop()
    assert "Bringing the database up to date" in first.said()
    assert "Leerkring is at" in second.said()
    assert "·" not in second.said()


def test_what_it_keeps_is_for_its_own_account_only(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with serving(data):
        modes = {path.name: path.stat().st_mode & 0o077 for path in [data, *data.iterdir()]}
    assert {"data", "db.sqlite3", "secret-key", "static"} <= set(modes)
    assert not any(modes.values())


def test_no_process_takes_more_connections_than_it_can_work_on(data: Path) -> None:
    """Two processes of four threads: seven who send slowly leave room for one more, wherever they came in."""
    with ExitStack() as stack:
        port = urlsplit(stack.enter_context(serving(data)).address).port or 0
        for _ in range(7):
            slow = stack.enter_context(socket.create_connection(("127.0.0.1", port)))
            slow.sendall(b"GET /healthz HTTP/1.1\r\n")
        for _ in range(5):
            asker = HTTPConnection("127.0.0.1", port, timeout=20)
            asker.request("GET", "/healthz")
            assert asker.getresponse().status == 200
            asker.close()


def test_who_says_nothing_keeps_nobody_waiting(data: Path) -> None:
    """Browsers come in before they have a question. Somebody else is answered before they go."""
    with ExitStack() as stack:
        port = urlsplit(stack.enter_context(serving(data)).address).port or 0
        quiet = [stack.enter_context(socket.create_connection(("127.0.0.1", port))) for _ in range(24)]
        asker = HTTPConnection("127.0.0.1", port, timeout=60)
        asker.request("GET", "/healthz")
        assert asker.getresponse().status == 200
        asker.close()
        sent_away, _writable, _broken = select.select(quiet, [], [], 0)
        assert sent_away == []


def test_a_port_in_use_is_said_in_one_sentence(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        env = environment(tmp_path, PORT=str(other.getsockname()[1]))
        done = subprocess.run(
            [sys.executable, "-m", "leerkring.config.serve"], cwd=ROOT, env=env, capture_output=True, text=True
        )
    assert done.returncode == 1
    assert "PORT=8001" in done.stderr
    assert "Traceback" not in done.stderr
