"""Small readers of the environment that fail loudly."""

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured


def flag(name: str, *, default: bool = False) -> bool:
    """True for 1/true/yes/on, False for 0/false/no/off; anything else is an error."""
    value = os.environ.get(name, "").strip().lower()
    if not value:
        return default
    if value in {"1", "true", "yes", "on"}:
        return True
    if value in {"0", "false", "no", "off"}:
        return False
    raise ImproperlyConfigured(f"{name} must be 1 or 0, not {value!r}")


def words(name: str, default: str) -> list[str]:
    """A list separated by commas."""
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


def secret_key(folder: Path) -> str:
    """The key from LEERKRING_SECRET_KEY, else from a file in the data folder that is made at first use."""
    if key := os.environ.get("LEERKRING_SECRET_KEY"):
        return key
    file = folder / "secret-key"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        try:
            descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            return file.read_text().strip()
        with os.fdopen(descriptor, "w") as writer:
            writer.write(secrets.token_urlsafe(50))
    return file.read_text().strip()


def database(folder: Path) -> dict[str, Any]:
    """SQLite in the data folder, or the PostgreSQL in LEERKRING_DATABASE (postgres://user:word@host:port/name)."""
    url = os.environ.get("LEERKRING_DATABASE", "")
    if not url:
        return sqlite(folder / "db.sqlite3")
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured("LEERKRING_DATABASE must start with postgres://")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            "options": "-c synchronous_commit=on -c statement_timeout=5000 -c idle_in_transaction_session_timeout=10000"
        },
    }


def sqlite(file: Path) -> dict[str, Any]:
    """Settings under which no acknowledged write is lost in a power cut, and writers queue fairly."""
    file.parent.mkdir(parents=True, exist_ok=True)
    return {
        "ENGINE": "leerkring.kit.db.sqlite",
        "NAME": file,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;"
            "PRAGMA secure_delete=ON;PRAGMA mmap_size=0;",
        },
        "TEST": {"NAME": os.environ.get("LEERKRING_TEST_FILE", ":memory:")},
    }
