"""The real page server in a process of its own, for tests that need one; nothing of it outlives the test,
even when the test is killed."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tooling.process import dies_with_us

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Serving:
    """Where it is, where its data are, what it says, and the process (which leads a group of its own)."""

    address: str
    data: Path
    log: Path
    process: subprocess.Popen[bytes]

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")

    def stop(self, kind: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(kind)
        return self.process.wait(20)

    def kill(self) -> None:
        """As in a power cut: all processes at once, with no time to tidy up."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(10)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(data: Path, **more: str) -> dict[str, str]:
    """This machine's environment without what somebody set for a Leerkring of her own."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("LEERKRING_")}
    return env | {"LEERKRING_DATA": str(data), "PYTHONUNBUFFERED": "1"} | more


def start(data: Path, **more: str) -> Serving:
    """Start without waiting for the first answer; on a free port unless PORT says which."""
    port = int(more.pop("PORT", 0)) or free_port()
    log = data.with_name(f"{data.name}-{port}.log")
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "leerkring.config.serve"],
            cwd=ROOT, env=environment(data, PORT=str(port), **more), stdin=subprocess.DEVNULL, stdout=out, stderr=out,
            process_group=0, preexec_fn=dies_with_us(),
        )  # fmt: skip
    return Serving(f"http://localhost:{port}", data, log, process)


@contextmanager
def serving(data: Path, **more: str) -> Iterator[Serving]:
    """A server that answers; `more` goes into its environment."""
    server = start(data, **more)
    try:
        wait_for(server)
        yield server
    finally:
        if server.process.poll() is None:
            server.kill()


def wait_for(server: Serving) -> None:
    for _ in range(1200):
        if server.process.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"{server.address}/healthz", timeout=5):
                return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError(f"the server did not answer:\n{server.said()}")


def prepare(data: Path, **more: str) -> Path:
    """Make a data folder ready to serve from (with LEERKRING_DEMO=1: the demo in it), to copy for each test."""
    done = subprocess.run(
        [sys.executable, "-m", "leerkring.config.prepare"],
        cwd=ROOT, env=environment(data, **more), capture_output=True, text=True,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"the data folder could not be prepared:\n{done.stdout}{done.stderr}")
    return data


def copy(template: Path, data: Path) -> Path:
    """A fresh copy of prepared data; the static files are shared (see `shared`)."""
    return shutil.copytree(template, data, ignore=lambda folder, _: ["static"] if Path(folder) == template else [])


def shared(template: Path) -> dict[str, str]:
    return {"LEERKRING_STATIC": str(template / "static")}
