"""The server does not start on a database that may lose what it acknowledged."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from leerkring.config import durability


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "sqlite", reason="PRAGMA is SQLite's word")
class TestSqlite:
    def test_a_lazy_disk_is_refused(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA synchronous=NORMAL")
            with pytest.raises(ImproperlyConfigured, match="synchronous is 1 and must be 2"):
                durability.verify()
            cursor.execute("PRAGMA synchronous=FULL")

    def test_what_is_asked_of_it_is_what_it_does(self) -> None:
        # A database in memory has no journal on disk; everything else is as in a file.
        assert durability.found() | {"journal_mode": "wal"} == durability.SQLITE


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SHOW is PostgreSQL's word")
def test_the_throw_away_cluster_of_the_tests_is_refused() -> None:
    with pytest.raises(ImproperlyConfigured, match="fsync is off and must be on"):
        durability.verify()
