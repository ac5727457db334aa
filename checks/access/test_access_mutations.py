"""Every rule of access is broken once; each time an expectation of the access matrix must fail."""

from __future__ import annotations

import time

import pytest

from checks import matrix
from checks.addresses import addresses
from checks.mutants import (
    Court,
    Record,
    ask_nothing,
    guarded,
    is_idle,
    open_door,
    questions_of,
    refused_by_check,
    replaced,
)
from checks.walk import Walk
from checks.world import World
from leerkring.organisations.rules import MAY, Part, Right

pytestmark = [pytest.mark.slow, pytest.mark.django_db, pytest.mark.static, pytest.mark.xdist_group("the walk")]


@pytest.fixture(scope="module")
def court(world: World) -> Court:
    return Court(world, matrix.read(), matrix.read_shown())


@pytest.fixture(autouse=True)
def walked(walk: Walk) -> None:
    """What is recorded, is recorded on the walk."""


def test_every_right_is_asked_for_somewhere(record: Record) -> None:
    assert set(Right) - record.asked == set()


def test_every_grant_decides_something(record: Record) -> None:
    """No word of the table is without an effect; so a grant that could never matter cannot slip in either."""
    assert [f"{right} to {part}" for right in Right for part in MAY[right] if is_idle(right, part, record)] == []


def test_every_broken_rule_of_the_table_is_noticed(court: Court, record: Record, figures: list[str]) -> None:
    start, before = time.monotonic(), court.asked
    survivors, idle = [], 0
    for right in Right:
        for part in Part:
            hanging = [*record.decides[right, part], *record.lists[right, part]]
            if court.kills(right, part, hanging):
                continue
            if part not in MAY[right] and is_idle(right, part, record):
                idle += 1  # Granted, it would fail the test above.
            else:
                survivors.append(f"{'without' if part in MAY[right] else 'with'} {right} for {part}")
    total = len(Right) * len(Part)
    assert survivors == [], survivors
    figures.append(
        f"mutants: {total} of {total} cells of the table of rights killed when inverted ({idle} because that grant"
        f" could decide nothing), {court.asked - before:,} requests in {time.monotonic() - start:.0f} s"
    )


def test_every_open_door_is_noticed(world: World, court: Court, figures: list[str]) -> None:
    found = guarded(addresses())
    survivors = []
    for address in found:
        with replaced(address.view, "door", open_door(address)):
            if not any(court.fails(*candidate) for candidate in questions_of(world, address)):
                survivors.append(address.name)
    assert survivors == []
    figures.append(f"mutants: {len(found)} of {len(found)} doors killed when open to everybody")


def test_every_check_that_is_left_out_is_noticed(world: World, court: Court, figures: list[str]) -> None:
    survivors, killed, same, twice = [], 0, 0, 0
    for address in guarded(addresses()):
        refused = refused_by_check(court, address)
        with replaced(address.view, "require", ask_nothing):
            if any(court.fails(*one) for one in refused):
                killed += 1
            elif not refused:
                same += 1  # Whoever passes this door has the right already: there is nothing to leave out.
            elif all(court.ask(*one).status == 403 for one in refused):
                twice += 1  # The page itself asks once more, and refuses all of them too.
            else:
                survivors.append(address.name)
    assert survivors == []
    figures.append(
        f"mutants: {killed} of {killed} checks killed when left out ({same} ask what their door asked, {twice} again"
        " inside)"
    )
