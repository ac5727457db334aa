"""The hub, turn by turn, with real sockets and a database of our own making."""

from __future__ import annotations

import socket
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from leerkring.kit.push import hub as hub_module
from leerkring.kit.push.hub import Hub
from leerkring.kit.push.sources import OnSqlite

HEAD = b"HTTP/1.1 200 OK\r\n\r\n"


class Told:
    """A database that says what a test tells it."""

    def __init__(self) -> None:
        self.versions: dict[str, int] = {}
        self.news: dict[str, int] = {}
        self.is_away = False
        self.reads = 0

    def read(self, names: list[str]) -> dict[str, int] | None:
        self.reads += 1
        return None if self.is_away else {name: self.versions.get(name, 0) for name in names}

    def look(self, names: Iterable[str]) -> dict[str, int]:
        news, self.news = self.news, {}
        return {} if self.is_away else news

    def announce(self, name: str) -> None:
        self.versions[name] = self.news[name] = self.versions.get(name, 0) + 1


class Room:
    """A hub, its database, and pages that open."""

    def __init__(self) -> None:
        self.source = Told()
        self.ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.hub = Hub(theirs, self.source, HEAD)
        self.door = socket.create_server(("127.0.0.1", 0))

    def open(self, names: str, until: float = 0, *, buffer: int = 0) -> socket.socket:
        page = socket.socket()
        if buffer:
            page.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
        page.connect(self.door.getsockname())
        link, _ = self.door.accept()
        if buffer:
            link.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, buffer)
        moment = int(until or time.time() + 60)
        socket.send_fds(self.ours, [f"{moment} {names}".encode()], [link.fileno()])
        link.close()
        page.setblocking(False)
        return page

    def turn(self, seconds: float = 0.1, each: Callable[[], None] = lambda: None) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            each()
            self.hub.turn()


@pytest.fixture
def room() -> Iterator[Room]:
    opened = Room()
    yield opened
    for one in (*(watcher.socket for watcher in opened.hub.watchers), opened.hub.intake, opened.ours, opened.door):
        one.close()
    opened.hub.selector.close()


def read(page: socket.socket) -> bytes:
    try:
        return page.recv(1_000_000)
    except BlockingIOError:
        return b"(nothing)"


def frames(page: socket.socket) -> list[str]:
    return [line for line in read(page).decode().splitlines() if line.startswith("data:")]


def test_who_comes_hears_where_things_stand(room: Room) -> None:
    room.source.versions["meeting:1"] = 7
    with room.open("seat:2,meeting:1") as page:
        room.turn()
        head, _, rest = read(page).partition(b"\r\n\r\n")

    assert head + b"\r\n\r\n" == HEAD
    assert rest.startswith(b"retry: ")
    assert rest.endswith(b"\n\ndata: 0,7\n\n")


def test_what_changes_is_told_to_those_who_follow_it(room: Room) -> None:
    with room.open("meeting:1") as one, room.open("meeting:2") as other:
        room.turn()
        read(one), read(other)
        room.source.announce("meeting:1")
        room.turn()

        assert frames(one) == ["data: 1"]
        assert read(other) == b"(nothing)"


def test_many_changes_become_few_frames_and_the_last_is_told(room: Room) -> None:
    with room.open("meeting:1") as page:
        room.turn()
        read(page)
        room.turn(1.0, lambda: room.source.announce("meeting:1"))
        room.turn()
        told = frames(page)

    assert room.source.versions["meeting:1"] > 30
    assert len(told) <= 1.2 / hub_module.GAP + 2
    assert told[-1] == f"data: {room.source.versions['meeting:1']}"


def test_those_who_come_together_cost_one_reading(room: Room) -> None:
    pages = [room.open(f"meeting:{number}") for number in range(5)]
    room.turn()

    assert [frames(page) for page in pages] == [["data: 0"]] * 5
    assert room.source.reads == 1
    for page in pages:
        page.close()


def test_what_nobody_follows_is_forgotten(room: Room) -> None:
    room.open("meeting:1").close()
    room.turn()

    assert not room.hub.watchers
    assert not room.hub.topics


def test_who_does_not_read_holds_up_nobody(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hub_module, "GAP", 0.0)
    monkeypatch.setattr(hub_module, "AHEAD", 0.0)
    long = ",".join(f"topic:{number}" for number in range(20))
    with room.open(long, buffer=1024) as slow, room.open("topic:0") as quick:
        room.source.versions.update({f"topic:{number}": 10**15 for number in range(20)})
        room.turn()
        stuck = next(watcher for watcher in room.hub.watchers if watcher.names == long)
        for _ in range(3000):
            room.source.announce("topic:0")
            room.hub.looked_at = 0.0
            room.hub.turn()
            if stuck.rest:
                break
        assert stuck.rest
        assert frames(quick)[-1] == f"data: {room.source.versions['topic:0']}"
        last = b""
        for _ in range(200):
            last += read(slow)
            room.hub.turn()
        assert f"data: {room.source.versions['topic:0']},".encode() in last


def test_who_never_reads_is_let_go(room: Room) -> None:
    with room.open("meeting:1"):
        room.turn()
        (watcher,) = room.hub.watchers
        watcher.rest, watcher.told_at = b"x", time.monotonic() - hub_module.PATIENCE - 1
        room.hub.tidied_at = 0.0
        room.hub._tidy(time.monotonic())

    assert not room.hub.watchers


def test_a_stream_ends_when_its_address_does(room: Room) -> None:
    with room.open("meeting:1", until=time.time() + 1) as page:
        room.turn(0.2)
        assert frames(page) == ["data: 0"]
        room.turn(2.2)
        assert read(page) == b""


def test_a_silent_stream_says_the_same_again(room: Room) -> None:
    with room.open("meeting:1") as page:
        room.turn()
        read(page)
        (watcher,) = room.hub.watchers
        watcher.told_at -= hub_module.HEARTBEAT
        room.hub.tidied_at = 0.0
        room.turn()

        assert frames(page) == ["data: 0"]


def test_while_the_database_is_away_pages_wait(room: Room) -> None:
    room.source.is_away = True
    with room.open("meeting:1") as page:
        room.turn()
        assert frames(page) == []
        room.source.is_away = False
        room.turn()
        assert frames(page) == ["data: 0"]


# -- SQLite --------------------------------------------------------------------------------------------------------


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Any]:
    database = sqlite3.connect(tmp_path / "a b?.sqlite3", isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("CREATE TABLE kit_topic (name TEXT PRIMARY KEY, version INTEGER, serial INTEGER)")
    database.execute("INSERT INTO kit_topic VALUES ('meeting:1', 3, 10)")
    yield database
    database.close()


def test_it_sees_what_another_process_commits(file: sqlite3.Connection, tmp_path: Path) -> None:
    source = OnSqlite(str(tmp_path / "a b?.sqlite3"))

    assert source.read(["meeting:1", "meeting:2"]) == {"meeting:1": 3, "meeting:2": 0}
    assert source.look(["meeting:1"]) == {}
    file.execute("BEGIN IMMEDIATE")
    file.execute("UPDATE kit_topic SET version = 4, serial = 11")
    assert source.look(["meeting:1"]) == {}
    file.execute("COMMIT")
    assert source.look(["meeting:1"]) == {"meeting:1": 4}
    assert source.look(["meeting:1"]) == {}


def test_it_reads_more_names_than_a_statement_may_hold(file: sqlite3.Connection, tmp_path: Path) -> None:
    found = OnSqlite(str(tmp_path / "a b?.sqlite3")).read([f"meeting:{number}" for number in range(1200)])

    assert found is not None
    assert (len(found), found["meeting:1"]) == (1200, 3)


def test_a_database_that_is_not_there_is_tried_again(tmp_path: Path) -> None:
    source = OnSqlite(str(tmp_path / "later.sqlite3"))
    assert source.read(["meeting:1"]) is None
    assert source.look(["meeting:1"]) == {}

    with sqlite3.connect(tmp_path / "later.sqlite3") as database:
        database.execute("CREATE TABLE kit_topic (name TEXT PRIMARY KEY, version INTEGER, serial INTEGER)")
        database.execute("INSERT INTO kit_topic VALUES ('meeting:1', 1, 1)")
    database.close()
    source.again_at = 0.0

    assert source.look(["meeting:1"]) == {"meeting:1": 1}
