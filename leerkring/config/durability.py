"""What must hold of the database before the first page is served: an acknowledged write survives a power cut."""

from django.core.exceptions import ImproperlyConfigured
from django.db import connection

SQLITE = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
POSTGRES = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"}


def found() -> dict[str, object]:
    """What the database itself says, not what we asked of it."""
    question, wanted = ("PRAGMA", SQLITE) if connection.vendor == "sqlite" else ("SHOW", POSTGRES)
    with connection.cursor() as cursor:
        answers: dict[str, object] = {}
        for name in wanted:
            cursor.execute(f"{question} {name}")
            answers[name] = cursor.fetchone()[0]
    return answers


def verify() -> None:
    """Refuse to start on a database that may lose what it has acknowledged."""
    wanted = SQLITE if connection.vendor == "sqlite" else POSTGRES
    wrong = {name: value for name, value in found().items() if value != wanted[name]}
    if wrong:
        said = ", ".join(f"{name} is {value} and must be {wanted[name]}" for name, value in wrong.items())
        raise ImproperlyConfigured(f"This database may lose what it has acknowledged: {said}.")
