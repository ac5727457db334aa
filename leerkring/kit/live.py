"""What changed, told to the pages that are open: never what it says, only that topic T is at version N.

An action announces inside its own transaction; an open page hears it over its event stream and fetches its fragment
again through its ordinary address. Whoever may see a page gets its stream with it: the address is sealed, so the
stream itself needs no session and no database.
"""

import re
import time
from collections.abc import Iterable

from django.db import connection, transaction
from django.utils.crypto import constant_time_compare, salted_hmac

from leerkring.kit.models import Topic

PLACE = "/live/"
# How long a page may begin to listen again with the address it was given, in seconds; after that it asks for another.
TERM, STEP = 3600, 600
MOST = 20
CHANNEL = "leerkring"
_NAME = re.compile(r"[a-z][a-z0-9_:-]{0,99}")

# The table's own name, twice: its last serial decides the next, and one writer at a time decides on SQLite.
_ON_SQLITE = """
    INSERT INTO kit_topic (name, version, serial)
    VALUES (%s, 1, (SELECT COALESCE(MAX(serial), 0) + 1 FROM kit_topic))
    ON CONFLICT (name) DO UPDATE SET version = kit_topic.version + 1, serial = excluded.serial
"""
# What is notified inside a transaction is heard when, and only when, it is committed.
_ON_POSTGRES = f"""
    WITH raised AS (
        INSERT INTO kit_topic (name, version, serial) VALUES (%s, 1, 0)
        ON CONFLICT (name) DO UPDATE SET version = kit_topic.version + 1
        RETURNING name, version
    )
    SELECT pg_notify('{CHANNEL}', name || ' ' || version) FROM raised
"""  # noqa: S608  (nothing in it comes from outside)


def announce(*topics: str) -> None:
    """Say in the current transaction that these changed; open pages hear it when it is committed, and only then.

    Make it the last thing an action does: on PostgreSQL nobody else can announce the same topic until the commit.
    A name is small letters, digits and `:_-`, at most 100; it says a kind and an id, for instance `meeting:<uuid>`.
    """
    statement = _ON_SQLITE if connection.vendor == "sqlite" else _ON_POSTGRES
    with transaction.atomic(savepoint=False), connection.cursor() as cursor:
        for topic in sorted(_checked(topics)):  # in one order, so that two never wait for each other
            cursor.execute(statement, [topic])


def versions(topics: Iterable[str]) -> dict[str, int]:
    """The version of each; 0 for what never changed. Read it before what it stands for, never after."""
    names = _checked(topics)
    known = dict(Topic.objects.filter(name__in=names).values_list("name", "version"))
    return {name: known.get(name, 0) for name in names}


def subscription(topics: Iterable[str]) -> str:
    """The address of the event stream of these topics, for `data-stream` on a page whose reader may see them.

    Sealed and valid for about an hour; the stream tells the versions in the order of the names in the address.
    """
    names = ",".join(_checked(topics))
    until = (int(time.time()) // STEP + 1) * STEP + TERM
    return f"{PLACE}{names}.{until}.{_seal(names, until)}/"


def read_subscription(given: str) -> tuple[list[str], int] | None:
    """The topics and the end of a stream's address (the part after /live/); None when it is forged, altered or over."""
    names, until, seal = [*given.split(".", 2), "", ""][:3]
    if not (until.isascii() and until.isdecimal() and len(until) <= 12):
        return None
    if not constant_time_compare(seal, _seal(names, int(until))) or int(until) <= time.time():
        return None
    return names.split(","), int(until)


def _seal(names: str, until: int) -> str:
    return salted_hmac("leerkring.live", f"{names} {until}", algorithm="sha256").hexdigest()[:32]


def _checked(topics: Iterable[str]) -> list[str]:
    names = list(dict.fromkeys(topics))
    if wrong := [name for name in names if not _NAME.fullmatch(name)]:
        raise ValueError(f"{wrong[0]!r} is not the name of a topic")
    if not 0 < len(names) <= MOST:
        raise ValueError(f"from 1 to {MOST} topics, not {len(names)}")
    return names
