"""Bring the database, the demo and the static files up to date; what is up to date costs next to nothing.

`python -m leerkring.config.prepare` does only this; the page server does it by itself when it starts.
"""

import hashlib
import io
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command, get_commands
from django.db import transaction


def start_django() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leerkring.config.settings")
    django.setup()


@contextmanager
def step(what: str) -> Iterator[None]:
    """Tell what is done while it is done, and how long it took."""
    print(f"· {what} … ", end="", flush=True)
    start = time.monotonic()
    yield
    print(f"{time.monotonic() - start:.1f} s", flush=True)


def prepare() -> None:
    """All of it, in the order in which one needs the other."""
    from leerkring.config import durability

    durability.verify()
    if needs_migration():
        with step("Bringing the database up to date"):
            call_command("migrate", verbosity=0, interactive=False)
    if settings.DEMO and "load_demo" in get_commands() and is_empty():
        # All of it or nothing, so that stopping halfway does not leave half a demo.
        with step("Filling it with the demo"), transaction.atomic():
            call_command("load_demo", verbosity=0, stdout=io.StringIO())
    collect_static()


def needs_migration() -> bool:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def is_empty() -> bool:
    from django.contrib.auth import get_user_model

    return not get_user_model()._default_manager.exists()


def collect_static() -> None:
    """Copy the static files under names that change with their content, when one of them changed."""
    if settings.DEBUG:
        return
    root = Path(settings.STATIC_ROOT)
    stamp, seen = root.with_name(f"{root.name}.stamp"), fingerprint()
    if root.exists() and stamp.exists() and stamp.read_text() == seen:
        return
    with step("Collecting style sheets and scripts"):
        root.mkdir(parents=True, exist_ok=True)
        call_command("collectstatic", verbosity=0, interactive=False)
        stamp.write_text(seen)


def fingerprint() -> str:
    """Changes when a static file of ours or of a library is added, removed or edited."""
    from django.contrib.staticfiles.finders import get_finders

    digest = hashlib.sha256()
    for finder in get_finders():
        for path, storage in finder.list([]):
            status = os.stat(storage.path(path))
            digest.update(f"{path} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


if __name__ == "__main__":
    start_django()
    prepare()
