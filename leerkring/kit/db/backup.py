"""A copy of everything that people wrote, made while they go on writing, and the proof that it can be read.

A copy is a folder: the database (`db.sqlite3`, or `db.dump` from PostgreSQL) and the uploaded files. Copying the
file of a running SQLite by hand tears it apart: half of it stands in the write-ahead log beside it.
"""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from django.core.files.storage import default_storage
from django.db import connection

SQLITE, POSTGRES, FILES = "db.sqlite3", "db.dump", "files"


class Unreadable(Exception):
    """There is no copy here, or it could not be made or read; the message says what was wrong."""


def back_up(target: Path) -> None:
    """Make a copy in a new folder. It has its name only when it is whole and was read from end to end."""
    if target.exists():
        raise Unreadable(f"{target} is there already; a copy never replaces another one")
    making = target.with_name(f"{target.name}.unfinished")
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir(mode=0o700, parents=True)
    # The database first: a file that comes in meanwhile is one too many, never one too few.
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        copy_sqlite(connection.connection, making / SQLITE)
    else:
        _copy_postgres(making / POSTGRES)
    files = Path(default_storage.path(""))
    if files.is_dir():
        shutil.copytree(files, making / FILES, copy_function=_copy_if_there)
    check(making)
    making.rename(target)


def _copy_if_there(file: str, copy: str) -> str:
    """Somebody may take a file away while they are copied: then it is gone, and the copy of all others is whole."""
    try:
        return str(shutil.copy2(file, copy))
    except FileNotFoundError:
        return copy


def check(folder: Path) -> None:
    """Read a copy from end to end; raise when it is not one, or not whole."""
    if (folder / SQLITE).is_file():
        _check_sqlite(folder / SQLITE)
    elif (folder / POSTGRES).is_file():
        _run("pg_restore", "--file", os.devnull, str(folder / POSTGRES))
    else:
        raise Unreadable(f"{folder} holds neither {SQLITE} nor {POSTGRES}")


def copy_sqlite(source: sqlite3.Connection, file: Path) -> None:
    """Everything that was committed up to now; others may write meanwhile, `source` itself may not."""
    with closing(sqlite3.connect(file)) as copy:
        source.backup(copy)
        # One file that can be carried away, without a log beside it; the page server turns the log on again.
        copy.execute("PRAGMA journal_mode=DELETE")


def _check_sqlite(file: Path) -> None:
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as copy:
        try:
            (verdict,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
            loose = copy.execute("PRAGMA foreign_key_check").fetchone()
            copy.execute("SELECT COUNT(*) FROM people_person").fetchone()
        except sqlite3.Error as reason:
            raise Unreadable(f"{file}: {reason}") from None
    if verdict != "ok" or loose:
        raise Unreadable(f"{file}: {verdict if verdict != 'ok' else f'a key leads nowhere in {loose[0]}'}")


def _copy_postgres(file: Path) -> None:
    place = connection.settings_dict
    known = {"PGHOST": "HOST", "PGPORT": "PORT", "PGUSER": "USER", "PGPASSWORD": "PASSWORD", "PGDATABASE": "NAME"}
    where = {name: str(place[key]) for name, key in known.items() if place[key]}
    _run("pg_dump", "--format", "custom", "--no-owner", "--file", str(file), **where)


def _run(program: str, *arguments: str, **env: str) -> None:
    try:
        done = subprocess.run([program, *arguments], env=os.environ | env, capture_output=True, text=True)  # noqa: S603
    except FileNotFoundError:
        raise Unreadable(f"{program} is not here; on Debian: sudo apt install postgresql-client") from None
    if done.returncode:
        raise Unreadable(f"{program}: {done.stderr.strip()}")
