"""One world for all tests of this folder, and one walk over the whole matrix.

What needs the walk stays in one test process (its mark `xdist_group`), so that it is walked once.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytest_django import DjangoDbBlocker

from checks.conftest import a_world
from checks.mutants import Record, watched
from checks.walk import Walk, walk_all
from checks.world import World


@pytest.fixture(scope="package")
def world(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    """One world for all of them; what a test changes in it is taken back after the test."""
    with a_world(django_db_blocker) as made:
        yield made


@pytest.fixture(scope="package")
def record() -> Record:
    """Which cell of the table of rights decides about what, written down during the walk."""
    return Record()


@pytest.fixture(scope="package")
def walk(world: World, record: Record) -> Walk:
    with watched() as log:
        return walk_all(world, record.witness(log))
