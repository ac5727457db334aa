"""The base of every row, and the memory of forms that were already sent."""

import secrets
import uuid
from collections.abc import Iterable
from typing import Any, TypeVar

from django.db import models

Found = TypeVar("Found")


class Row(models.Model):
    """A row with an id that cannot be guessed and the moment it was made (UTC)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True


def any_number() -> int:
    """A number of 63 bits by chance."""
    return secrets.randbits(62) + (1 << 62)


def any_key() -> str:
    """A key that leads to nobody."""
    return secrets.token_hex(32)


class AnyKey(models.Func):
    """Such a key for each row of an update, made by the database itself: there may be a hundred thousand of them."""

    template = "lower(hex(randomblob(32)))"
    output_field = models.CharField()

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        """Two random ids without their dashes are as long."""
        twice = "replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')"
        return self.as_sql(compiler, connection, template=twice, **context)


class Unordered(models.Model):
    """A row that tells neither when nor in which order it came.

    Its number is the row number of SQLite too: only a column that SQLite declares as `integer` is, and a number of the
    database's own beside it would count up.
    """

    id = models.BigAutoField(primary_key=True, default=any_number, editable=False)

    class Meta:
        abstract = True


def the_one(rows: Iterable[Found]) -> Found | None:
    """The row of a question that finds one at most. `first` would put it in order, which takes as long as the rest."""
    return next(iter(rows), None)


class Sent(models.Model):
    """A form that was sent and took effect: its key, and the address the sender was led to."""

    key = models.CharField(max_length=80, primary_key=True)
    digest = models.CharField(max_length=64)
    answer = models.CharField(max_length=500)
    at = models.DateTimeField(auto_now_add=True, db_index=True)


class Cached(models.Model):
    """The table of Django's database cache, which counts sign-in attempts for all processes together."""

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "kit_cache"


class Topic(models.Model):
    """Something that open pages follow: how often it changed. `serial` orders the changes of all topics on SQLite."""

    name = models.CharField(max_length=100, primary_key=True)
    version = models.BigIntegerField()
    serial = models.BigIntegerField(db_index=True)
