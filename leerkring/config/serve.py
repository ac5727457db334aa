"""`python -m leerkring.config.serve`: bring everything up to date and serve the pages, in one start of Python.

Where: LEERKRING_LISTEN (default 127.0.0.1) and PORT (default 8000). How many processes: WEB_CONCURRENCY (default 2).
With `--reload` it starts again whenever the code changes.
"""

import os
import socket
import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command, get_commands

from leerkring.config.prepare import prepare, start_django

MEMORY = Path("/dev/shm")  # noqa: S108  (only for the sign of life of a worker, which must not wait for a disk)


def where() -> tuple[str, int]:
    """Host and port, known to be free, or the sentence that says what to do."""
    host, port = os.environ.get("LEERKRING_LISTEN") or "127.0.0.1", os.environ.get("PORT") or "8000"
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, int(port)))
        except (OSError, OverflowError, ValueError) as reason:
            raise SystemExit(f"Port {port} on {host} cannot be used ({reason}). Try: PORT=8001 ./dev run") from None
    return host, int(port)


def welcome(host: str, port: int) -> None:
    """The address, and in the demo how to sign in as each person."""
    shown = "localhost" if host in ("127.0.0.1", "0.0.0.0") else host  # noqa: S104  (compared, not listened on)
    print(f"\nLeerkring is at http://{shown}:{port}/   (stop it with Ctrl-C)\n", flush=True)
    if settings.DEMO and "demo_people" in get_commands():
        call_command("demo_people")
    sys.stdout.flush()


def options(host: str, port: int, *, reload: bool) -> dict[str, Any]:
    return {
        "bind": f"{host}:{port}",
        "workers": int(os.environ.get("WEB_CONCURRENCY") or "2"),
        "threads": 4,
        # One load of the code for all workers; a reloading server must load it in each.
        "preload_app": not reload,
        "reload": reload,
        "graceful_timeout": 5,
        "loglevel": "warning",
        "control_socket_disable": True,
        "worker_tmp_dir": str(MEMORY) if MEMORY.is_dir() else None,
        "when_ready": lambda _server: welcome(host, port),
        # A connection must not be shared by two processes.
        "pre_fork": lambda _server, _worker: close_connections(),
    }


def close_connections() -> None:
    from django.db import connections

    connections.close_all()


def main(arguments: list[str]) -> None:
    host, port = where()
    # What people write here is for their group, not for everybody with an account on this machine.
    os.umask(0o077)
    start_django()
    prepare()
    close_connections()
    from leerkring.config.push import Server  # knows the models, and they can only be imported now

    Server(**options(host, port, reload="--reload" in arguments)).run()


if __name__ == "__main__":
    main(sys.argv[1:])
