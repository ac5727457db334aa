"""Server CPU of a request as a multiple of the floor: session, person and a static body of the same size.

Everything runs in one process over the real WSGI application and a real database file. Cases and their floors take
turns, so that a busy machine slows both; the medians are compared. Only the ratio means something on another machine.
"""

from __future__ import annotations

import gc
import io
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import urlencode

from tooling.server import ROOT, copy, prepare, shared

Environ = dict[str, Any]


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes
    seconds: float


@dataclass(frozen=True)
class Case:
    """One thing somebody does; `ask` makes the request, fresh each time, and `limit` is the ratio it must keep."""

    name: str
    ask: Callable[[], Environ]
    status: int
    limit: float


@dataclass(frozen=True)
class Figure:
    """What one case cost: medians in milliseconds of CPU, and how far they lie apart."""

    case: Case
    cost: float
    floor: float
    size: int

    @property
    def ratio(self) -> float:
        return self.cost / self.floor

    @property
    def line(self) -> str:
        verdict = "ok" if self.ratio <= self.case.limit else "TOO SLOW"
        return (
            f"{self.case.name:<28} {self.ratio:5.2f}× the floor (at most {self.case.limit:g}×)   "
            f"{self.cost:6.2f} ms / {self.floor:5.2f} ms CPU   {self.size / 1024:5.1f} KB   {verdict}"
        )


class World:
    """The application on a fresh copy of the demo, and somebody who is signed in."""

    def __init__(self, folder: Path) -> None:
        template = prepare(folder / "template", LEERKRING_DEMO="1")
        os.environ.update(shared(template), LEERKRING_DATA=str(copy(template, folder / "data")), LEERKRING_DEMO="1")
        os.environ.pop("LEERKRING_DATABASE", None)
        os.environ["DJANGO_SETTINGS_MODULE"] = "leerkring.config.settings"
        import django
        from django.conf import settings

        django.setup()
        settings.ROOT_URLCONF = "benchmarks.floor"
        from leerkring.config.wsgi import application

        self.application = application
        self.cookies: dict[str, str] = {}

    def sign_in(self, person: Any) -> None:
        from django.conf import settings
        from django.middleware.csrf import _get_new_csrf_string
        from django.test import Client

        client = Client()
        client.force_login(person)
        self.cookies = {name: morsel.value for name, morsel in client.cookies.items()}
        self.cookies[settings.CSRF_COOKIE_NAME] = self.token = _get_new_csrf_string()

    def get(self, path: str, **headers: str) -> Environ:
        return {
            "REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": "", "SERVER_NAME": "localhost",
            "SERVER_PORT": "8000", "SERVER_PROTOCOL": "HTTP/1.1", "REMOTE_ADDR": "127.0.0.1", "SCRIPT_NAME": "",
            "HTTP_HOST": "localhost:8000", "HTTP_COOKIE": "; ".join(f"{k}={v}" for k, v in self.cookies.items()),
            "wsgi.version": (1, 0), "wsgi.url_scheme": "http", "wsgi.input": io.BytesIO(), "wsgi.errors": sys.stderr,
            "wsgi.multithread": True, "wsgi.multiprocess": True, "wsgi.run_once": False,
            **{f"HTTP_{name.upper()}": value for name, value in headers.items()},
        }  # fmt: skip

    def post(self, path: str, **fields: str) -> Environ:
        body = urlencode(fields | {"csrfmiddlewaretoken": self.token}).encode()
        form = {"CONTENT_TYPE": "application/x-www-form-urlencoded", "CONTENT_LENGTH": str(len(body))}
        return self.get(path) | form | {"REQUEST_METHOD": "POST", "wsgi.input": io.BytesIO(body)}

    def answer(self, environ: Environ) -> Answer:
        said: list[tuple[str, list[tuple[str, str]]]] = []

        def begin(status: str, headers: list[tuple[str, str]], _failure: Any = None, /) -> Callable[[bytes], object]:
            said.append((status, headers))
            return said.append  # type: ignore[return-value]  # the old way to write, which Django does not use

        start = time.process_time()
        response = self.application(environ, begin)
        body = b"".join(response)
        # As a server does: it ends the request for Django.
        getattr(response, "close", lambda: None)()
        seconds = time.process_time() - start
        status, headers = said[0]
        return Answer(int(status.split()[0]), dict(headers), body, seconds)

    def measure(self, case: Case, *, repeats: int) -> Figure:
        first = self.answer(case.ask())
        if first.status != case.status:
            raise SystemExit(f"{case.name} answered {first.status} and not {case.status}:\n{first.body[:2000]!r}")
        size = len(first.body)
        costs, floors = [], []
        for turn in range(repeats + 5):
            one, floor = self.answer(case.ask()), self.answer(self.get(f"/floor/{size}"))
            if (one.status, floor.status) != (case.status, 200):
                raise SystemExit(f"{case.name} answered {one.status}, its floor {floor.status}")
            if turn >= 5:  # the first few fill caches that stay filled
                costs.append(one.seconds * 1000)
                floors.append(floor.seconds * 1000)
        return Figure(case, median(costs), median(floors), size)


def run(cases: Callable[[World], Iterable[Case]], *, repeats: int = 60) -> int:
    """Measure and print each case; 1 when one of them is over its limit."""
    with tempfile.TemporaryDirectory(prefix="leerkring-bench-") as folder:
        world = World(Path(folder))
        print(f"CPU of one request / CPU of the floor (session + person + static body); medians of {repeats} turns")
        gc.collect()
        gc.freeze()
        figures = []
        for case in cases(world):
            figures.append(world.measure(case, repeats=repeats))
            print(figures[-1].line, flush=True)
    return 1 if any(figure.ratio > figure.case.limit for figure in figures) else 0


__all__ = ["ROOT", "Case", "World", "run"]
