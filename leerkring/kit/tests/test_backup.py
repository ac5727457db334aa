import shutil
import sqlite3
import threading
from contextlib import closing
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from leerkring.kit.db import backup
from leerkring.people.models import Person

on_sqlite = pytest.mark.skipif(connection.vendor != "sqlite", reason="about a file of SQLite")
on_postgres = pytest.mark.skipif(connection.vendor != "postgresql", reason="about PostgreSQL")
# What is being written cannot be copied, and an ordinary test is one long writing.
committed = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def files(settings: Any, tmp_path: Path) -> Path:
    """An uploaded file."""
    folder = tmp_path / "uploads"
    folder.mkdir()
    (folder / "panel.txt").write_text("What parents said")
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {**settings.STORAGES["default"], "OPTIONS": {"location": folder}},
    }
    return folder


def back_up(target: Path, **options: bool) -> str:
    said = StringIO()
    call_command("backup", str(target), stdout=said, **options)
    return said.getvalue()


@on_sqlite
@committed
def test_it_works(anna: Person, tmp_path: Path) -> None:
    target = tmp_path / "monday"

    assert "read from end to end" in back_up(target)
    with closing(sqlite3.connect(target / "db.sqlite3")) as copy:
        assert copy.execute("SELECT given_name FROM people_person").fetchall() == [("Anna",)]
    assert (target / "files" / "panel.txt").read_text() == "What parents said"
    assert sorted(path.name for path in target.iterdir()) == ["db.sqlite3", "files"]
    assert target.stat().st_mode & 0o077 == 0
    assert "whole" in back_up(target, check=True)


@on_sqlite
@committed
def test_a_file_that_is_taken_away_meanwhile_does_not_spoil_the_copy(anna: Person, files: Path, tmp_path: Path) -> None:
    (files / "gone").symlink_to(files / "nowhere")  # it is listed, and not there when its turn comes
    back_up(tmp_path / "monday")
    assert [path.name for path in (tmp_path / "monday" / "files").iterdir()] == ["panel.txt"]


@on_sqlite
@committed
def test_a_copy_never_replaces_another(anna: Person, tmp_path: Path) -> None:
    back_up(tmp_path / "monday")
    with pytest.raises(CommandError, match="never replaces"):
        back_up(tmp_path / "monday")


@on_sqlite
@committed
def test_what_a_broken_try_left_behind_is_no_hindrance(anna: Person, tmp_path: Path) -> None:
    (tmp_path / "monday.unfinished").mkdir()
    (tmp_path / "monday.unfinished" / "db.sqlite3").write_text("half")

    back_up(tmp_path / "monday")
    assert not (tmp_path / "monday.unfinished").exists()


@on_sqlite
@committed
def test_a_damaged_copy_is_found(anna: Person, tmp_path: Path) -> None:
    back_up(tmp_path / "monday")
    file = tmp_path / "monday" / "db.sqlite3"
    whole = file.read_bytes()
    for damaged in (whole[: len(whole) // 2], b"\0" * len(whole), whole[:8192] + b"\xff" * 8192 + whole[16384:]):
        file.write_bytes(damaged)
        with pytest.raises(CommandError):
            back_up(tmp_path / "monday", check=True)


def test_a_folder_without_a_copy_is_not_one(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="holds neither"):
        back_up(tmp_path, check=True)


def test_a_missing_program_is_said_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(backup.Unreadable, match="postgresql-client"):
        backup._run("pg_dump")


def test_others_write_while_it_is_copied(tmp_path: Path) -> None:
    """A copy made in the middle of many writes holds all of them up to one moment, and no half of one."""
    file, stop = tmp_path / "live.sqlite3", threading.Event()
    with closing(sqlite3.connect(file, isolation_level=None)) as source:
        source.executescript("PRAGMA journal_mode=WAL; CREATE TABLE pair (a, b)")
        writer = threading.Thread(target=write_pairs, args=(file, stop))
        writer.start()
        counts = [count_pairs(source, tmp_path / f"{number}.sqlite3") for number in range(5)]
        stop.set()
        writer.join()
    assert counts == sorted(counts)
    assert counts[0] < counts[-1]


def count_pairs(source: sqlite3.Connection, file: Path) -> int:
    backup.copy_sqlite(source, file)
    with closing(sqlite3.connect(file)) as copy:
        assert copy.execute("SELECT COUNT(*) FROM pair WHERE b IS NULL").fetchone() == (0,)
        return int(copy.execute("SELECT COUNT(*) FROM pair").fetchone()[0])


def write_pairs(file: Path, stop: threading.Event) -> None:
    with closing(sqlite3.connect(file, isolation_level=None, timeout=20)) as own:
        while not stop.is_set():
            own.execute("BEGIN IMMEDIATE")
            row = own.execute("INSERT INTO pair (a) VALUES (randomblob(2000))").lastrowid
            own.execute("UPDATE pair SET b = 1 WHERE rowid = ?", (row,))
            own.execute("COMMIT")


@on_postgres
@committed
@pytest.mark.skipif(shutil.which("pg_dump") is None, reason="no pg_dump here: sudo apt install postgresql-client")
def test_it_works_on_postgresql(anna: Person, tmp_path: Path) -> None:
    target = tmp_path / "monday"

    assert "read from end to end" in back_up(target)
    dump = target / "db.dump"
    dump.write_bytes(dump.read_bytes()[:-2000])
    with pytest.raises(CommandError):
        back_up(target, check=True)
