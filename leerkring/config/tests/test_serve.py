"""The real server, in a process of its own: it starts, keeps its data, stops whole, and says what is wrong."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.conf import settings

pytestmark = [pytest.mark.server, pytest.mark.static]
SERVE = [sys.executable, "-m", "leerkring.config.serve"]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(data: Path, port: int) -> dict[str, str]:
    env = {name: value for name, value in os.environ.items() if not name.startswith("LEERKRING_")}
    return env | {"LEERKRING_DATA": str(data), "PORT": str(port), "PYTHONUNBUFFERED": "1"}


@contextmanager
def server(data: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        SERVE, cwd=settings.ROOT, env=environment(data, port), stdout=subprocess.PIPE, text=True, process_group=0
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        if process.stdout:
            process.stdout.close()


def ask(port: int) -> str:
    """The answer of the health page, when it comes within a reasonable time."""
    for _ in range(600):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5) as answer:
                return str(answer.read().decode())
        except OSError:
            time.sleep(0.05)
    raise AssertionError("the server did not answer")


def group_is_gone(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that has been served from once."""
    folder = tmp_path_factory.mktemp("served") / "data"
    with server(folder, port := free_port()) as process:
        ask(port)
        process.terminate()
        assert "Bringing the database up to date" in process.communicate()[0]
    return folder


@pytest.mark.parametrize("kind", [signal.SIGTERM, signal.SIGINT])
def test_it_answers_and_stops_with_its_workers(data: Path, kind: signal.Signals) -> None:
    with server(data, port := free_port()) as process:
        assert ask(port) == "ok"
        process.send_signal(kind)
        assert process.wait(10) == 0
        assert group_is_gone(process.pid)


def test_the_second_start_has_nothing_to_bring_up_to_date(data: Path) -> None:
    with server(data, port := free_port()) as process:
        ask(port)
        process.terminate()
        said = process.communicate()[0]
    assert "Leerkring is at" in said
    assert "·" not in said


def test_what_it_keeps_is_for_its_own_account_only(data: Path) -> None:
    modes = {path.name: path.stat().st_mode & 0o077 for path in [data, *data.iterdir()]}
    assert {"data", "db.sqlite3", "secret-key", "static"} <= set(modes)
    assert not any(modes.values())


def test_a_port_in_use_is_said_in_one_sentence(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = subprocess.run(
            SERVE, cwd=settings.ROOT, env=environment(tmp_path, port), capture_output=True, text=True, timeout=30
        )
    assert done.returncode == 1
    assert "PORT=8001" in done.stderr
    assert "Traceback" not in done.stderr
