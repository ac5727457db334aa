"""Event streams beside pages, on one port: page processes read a request and pass a stream's connection to the hub.

Pages stay in threads behind WSGI, where they are cheapest; the streams of all open pages are held by one small process
(leerkring/kit/push) that the master starts, and starts again when it falls.
"""

import json
import logging
import os
import socket
import subprocess
import sys
import time
from functools import partial
from selectors import EVENT_READ
from typing import Any

from django.conf import settings
from django.db import connection as database
from django.urls import resolve
from gunicorn.app.base import BaseApplication
from gunicorn.arbiter import Arbiter
from gunicorn.workers.gthread import ThreadWorker

from leerkring.kit.live import CHANNEL, PLACE, read_subscription
from leerkring.kit.middleware import protective_headers
from leerkring.kit.views import STREAM

logger = logging.getLogger(__name__)
# How long a page process waits when the hub is busy or starting, in seconds; then the answer is a short stream.
PATIENCE = 1.0
# How long a connection may say nothing before it is closed, in seconds.
QUIET = 5.0


class Keeper:
    """Starts the hub, keeps it running, and passes connections to it."""

    def __init__(self) -> None:
        self.ours, self.theirs = pair()
        self.ours.settimeout(PATIENCE)
        self.process: subprocess.Popen[bytes] | None = None
        self.started_at = 0.0

    def keep(self) -> None:
        """Start it when it does not run; at most once a second."""
        runs = self.process is not None and self.process.poll() is None
        if runs or time.monotonic() - self.started_at < 1:
            return
        self.started_at = time.monotonic()
        try:
            self._start()
        except OSError as reason:  # the pages go on without it; their streams are short meanwhile
            logger.error("The process for event streams does not start: %s", reason)

    def _start(self) -> None:
        told = {"intake": self.theirs.fileno(), "parent": os.getpid(), "head": head(), "source": source()}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "leerkring.kit.push.hub"],
            cwd=settings.ROOT, stdin=subprocess.PIPE, pass_fds=[self.theirs.fileno()],
        )  # fmt: skip
        if self.process.stdin is not None:
            with self.process.stdin as reader:
                reader.write(json.dumps(told).encode())

    def end(self) -> None:
        if self.process is None or self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(3)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def pass_on(self, link: socket.socket, topics: list[str], until: int) -> bool:
        """Whether the hub has it now; our own copy can be closed then."""
        try:
            socket.send_fds(self.ours, [f"{until} {','.join(topics)}".encode()], [link.fileno()])
        except OSError:
            return False
        return True


def pair() -> tuple[socket.socket, socket.socket]:
    """Two ends that keep messages whole and in order."""
    try:
        return socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    except OSError:  # macOS has the other kind only
        return socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)


def head() -> str:
    """What a stream begins with: the same protection as any other answer."""
    lines = [f"{name}: {value}" for name, value in (STREAM | protective_headers()).items()]
    return "\r\n".join(["HTTP/1.1 200 OK", *lines, "Connection: close", "", ""])


def source() -> dict[str, Any]:
    """Where the hub hears what was committed; told over a pipe, because it may hold a password."""
    given = database.settings_dict
    if database.vendor == "sqlite":
        return {"sqlite": str(given["NAME"])}
    names = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
    return {"postgres": {ours: given[theirs] for ours, theirs in names.items() if given[theirs]}, "channel": CHANNEL}


class Master(Arbiter):  # type: ignore[misc]  # the library is untyped
    """Gunicorn's master, which also keeps the hub."""

    def manage_workers(self) -> None:
        self.app.keeper.keep()
        super().manage_workers()

    def stop(self, graceful: bool = True) -> None:
        # The streams first: a browser that asks again finds the door closed, and not a page process that is leaving.
        self.app.keeper.end()
        super().stop(graceful)


class Worker(ThreadWorker):  # type: ignore[misc]  # the library is untyped
    """Gunicorn's threads for pages; a request for a stream leaves as soon as its seal was found good.

    While all threads are at work it takes no more connections: when a whole room comes at once, one process would take
    most of them and the others would stand idle. And no thread waits for somebody who came in and says nothing, as
    browsers do to be quicker later.
    """

    at_work = 0

    def enqueue_req(self, conn: Any) -> None:
        if not conn.initialized and not conn.wait_for_data(0):
            self._let_wait(conn)
            return
        self.at_work += 1
        super().enqueue_req(conn)
        if self.at_work >= self.cfg.threads:
            self.set_accept_enabled(False)

    def _let_wait(self, conn: Any) -> None:
        conn.sock.setblocking(False)
        conn.timeout = time.monotonic() + QUIET
        self.pending_conns.append(conn)
        self.poller.register(conn.sock, EVENT_READ, partial(self.on_pending_socket_readable, conn))

    def finish_request(self, conn: Any, fs: Any) -> None:
        self.at_work -= 1
        super().finish_request(conn, fs)

    def set_accept_enabled(self, enabled: bool) -> None:
        # The library asks for it again in each turn of its loop.
        super().set_accept_enabled(enabled and self.at_work < self.cfg.threads)

    def handle_request(self, req: Any, conn: Any) -> bool:
        if req.method == "GET" and req.path.startswith(PLACE) and self._passed_on(req.path, conn):
            # Closing in the library's way would end the stream for the hub as well.
            conn.sock.close()
            conn.sock = socket.socket()
            return False
        answered: bool = super().handle_request(req, conn)
        return answered

    def _passed_on(self, path: str, conn: Any) -> bool:
        found = read_subscription(path.removeprefix(PLACE).removesuffix("/"))
        return found is not None and self.app.keeper.pass_on(conn.sock, *found)


class Server(BaseApplication):  # type: ignore[misc]  # the library is untyped
    """Pages are short and wait for the database, and a slow reader holds only a thread; streams hold none."""

    def __init__(self, **options: Any) -> None:
        self.options = options | {"worker_class": Worker}
        self.keeper = Keeper()
        super().__init__()

    def load_config(self) -> None:
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        """Everything that answers, before there are several processes: else the first who asks each of them waits."""
        from leerkring.config.wsgi import application

        resolve("/")
        return application

    def run(self) -> None:
        Master(self).run()
