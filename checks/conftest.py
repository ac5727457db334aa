"""The figures of the checks, printed where everybody sees them."""

from __future__ import annotations

import logging
from collections.abc import Generator, Iterator
from contextlib import contextmanager

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from checks.world import World, make_world

_FIGURES = pytest.StashKey[list[str]]()


@pytest.fixture
def figures(request: pytest.FixtureRequest) -> list[str]:
    """Append a line to have it printed at the end of the run, also when it ran in another process."""
    lines: list[str] = request.node.stash.setdefault(_FIGURES, [])
    return lines


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.when == "call":
        report.user_properties.extend(("figure", line) for line in item.stash.get(_FIGURES, []))
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reports = [report for kind in ("passed", "failed") for report in terminalreporter.stats.get(kind, [])]
    lines = [line for report in reports for name, line in report.user_properties if name == "figure"]
    if lines:
        terminalreporter.section("figures")
        for line in lines:
            terminalreporter.write_line(str(line))


@contextmanager
def a_world(blocker: DjangoDbBlocker) -> Iterator[World]:
    """A world for tests that carry the mark django_db; taken back at the end."""
    logging.disable(logging.CRITICAL)  # Thousands of wanted refusals; what breaks is in the replies.
    with blocker.unblock(), transaction.atomic():
        yield make_world()
        transaction.set_rollback(True)
    logging.disable(logging.NOTSET)


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    """One world for all tests of a file."""
    with a_world(django_db_blocker) as made:
        yield made
