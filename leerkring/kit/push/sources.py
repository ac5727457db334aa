"""Where the hub hears what was committed, whichever process or machine did it. No Django here: the hub stays small."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import quote

if TYPE_CHECKING:
    from psycopg.pq.abc import PGconn

CHUNK = 500
# How long to wait before a database that went away is tried again, in seconds.
PAUSE = 1.0


class Source(Protocol):
    """A database; while it is away there is nothing new, and what was missed is read when it is back."""

    def read(self, names: list[str]) -> dict[str, int] | None:
        """The versions of these topics, or None while the database is away."""

    def look(self, names: Iterable[str]) -> dict[str, int]:
        """Versions that may have changed since the last look; `names` are read whole after the database was away."""


class OnSqlite:
    """Looks often at a number that SQLite raises with each commit of anybody, and only then at the table."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.database: sqlite3.Connection | None = None
        self.seen = self.serial = -1
        self.again_at = 0.0

    def read(self, names: list[str]) -> dict[str, int] | None:
        return self._ask(lambda database: self._read(database, names))

    def look(self, names: Iterable[str]) -> dict[str, int]:
        if self.database is None:
            return self.read(list(names)) or {}
        return self._ask(self._changes) or {}

    def _ask(self, question: Callable[[sqlite3.Connection], dict[str, int]]) -> dict[str, int] | None:
        try:
            if self.database is None:
                if time.monotonic() < self.again_at:
                    return None
                self.database = self._open()
            return question(self.database)
        except sqlite3.Error:
            self.database, self.again_at = None, time.monotonic() + PAUSE
            return None

    def _open(self) -> sqlite3.Connection:
        database = sqlite3.connect(f"file:{quote(self.file)}?mode=rw", uri=True, isolation_level=None, timeout=1)
        database.execute("PRAGMA query_only=ON")
        self.seen = -1
        (self.serial,) = database.execute("SELECT COALESCE(MAX(serial), 0) FROM kit_topic").fetchone()
        return database

    def _read(self, database: sqlite3.Connection, names: list[str]) -> dict[str, int]:
        known: dict[str, int] = {}
        for start in range(0, len(names), CHUNK):
            part = names[start : start + CHUNK]
            marks = ",".join("?" * len(part))
            known.update(database.execute(f"SELECT name, version FROM kit_topic WHERE name IN ({marks})", part))  # noqa: S608
        return {name: known.get(name, 0) for name in names}

    def _changes(self, database: sqlite3.Connection) -> dict[str, int]:
        (seen,) = database.execute("PRAGMA data_version").fetchone()
        if seen == self.seen:
            return {}
        rows = database.execute(
            "SELECT name, version, serial FROM kit_topic WHERE serial > ?", [self.serial]
        ).fetchall()
        self.seen = seen
        self.serial = max([self.serial, *(serial for _, _, serial in rows)])
        return {name: version for name, version, _ in rows}


class OnPostgres:
    """Listens on one connection of its own, and finds its way back when that breaks."""

    def __init__(self, parameters: dict[str, Any], channel: str) -> None:
        from psycopg.conninfo import make_conninfo

        # A connection that went dead without a word is noticed within half a minute.
        quick: dict[str, Any] = {
            "connect_timeout": 3,
            "keepalives_idle": 10,
            "keepalives_interval": 5,
            "keepalives_count": 3,
        }
        self.address = make_conninfo("", **quick, **parameters).encode()
        self.channel = channel
        self.link: PGconn | None = None
        self.again_at = 0.0

    def read(self, names: list[str]) -> dict[str, int] | None:
        return self._ask(lambda link: self._read(link, names))

    def look(self, names: Iterable[str]) -> dict[str, int]:
        if self.link is None:
            return self.read(list(names)) or {}
        return self._ask(self._heard) or {}

    def _ask(self, question: Callable[[PGconn], dict[str, int]]) -> dict[str, int] | None:
        from psycopg import Error

        try:
            if self.link is None:
                if time.monotonic() < self.again_at:
                    return None
                self.link = self._open()
            return question(self.link)
        except (Error, OSError):
            if self.link is not None:
                self.link.finish()
            self.link, self.again_at = None, time.monotonic() + PAUSE
            return None

    def _open(self) -> PGconn:
        from psycopg import OperationalError, pq

        link = pq.PGconn.connect(self.address)
        if link.status != pq.ConnStatus.OK:
            raise OperationalError(link.error_message.decode(errors="replace"))
        self._run(link, f"LISTEN {self.channel}")
        return link

    def _run(self, link: PGconn, statement: str, *values: bytes) -> Any:
        from psycopg import OperationalError, pq

        result = link.exec_params(statement.encode(), values)
        if result.status not in (pq.ExecStatus.COMMAND_OK, pq.ExecStatus.TUPLES_OK):
            raise OperationalError(result.error_message.decode(errors="replace"))
        return result

    def _read(self, link: PGconn, names: list[str]) -> dict[str, int]:
        # Names of topics hold nothing that an array would need to quote.
        result = self._run(
            link, "SELECT name, version FROM kit_topic WHERE name = ANY($1)", f"{{{','.join(names)}}}".encode()
        )
        rows = range(result.ntuples)
        known = {result.get_value(row, 0).decode(): int(result.get_value(row, 1)) for row in rows}
        return {name: known.get(name, 0) for name in names}

    def _heard(self, link: PGconn) -> dict[str, int]:
        link.consume_input()
        heard: dict[str, int] = {}
        while (told := link.notifies()) is not None:
            name, _, version = told.extra.decode().partition(" ")
            heard[name] = int(version)
        return heard


def source_of(settings: dict[str, Any]) -> Source:
    """The source that the page server named: {"sqlite": file} or {"postgres": parameters, "channel": name}."""
    if "sqlite" in settings:
        return OnSqlite(settings["sqlite"])
    return OnPostgres(settings["postgres"], settings["channel"])
