"""Every address × method × part × (ours, a sibling's, a foreigner's, nothing): no leak, no surprise, no difference."""

from __future__ import annotations

import os
from collections.abc import Set
from pathlib import Path

import pytest
from django.conf import settings

from checks import matrix
from checks.actors import OURS
from checks.addresses import addresses, undeclared
from checks.asking import Asker
from checks.walk import Walk
from checks.world import World

SEAL = "s" * 32
# Without a seal, with another one, and with the right one from another site.
FORGED: list[tuple[dict[str, str], dict[str, str]]] = [
    ({}, {}),
    ({"csrfmiddlewaretoken": "t" * 32}, {}),
    ({"csrfmiddlewaretoken": SEAL}, {"HTTP_ORIGIN": "https://elsewhere.example"}),
]
REWRITE = os.environ.get("WRITE_ACCESS_MATRIX") == "1"
pytestmark = [pytest.mark.slow, pytest.mark.static, pytest.mark.django_db, pytest.mark.xdist_group("the walk")]


def some(faults: list[str]) -> str:
    return "\n".join([f"{len(faults)} faults", *faults[:30]])


def test_every_address_declares_who_may_come_in() -> None:
    assert undeclared(addresses()) == []


def test_everybody_gets_what_the_matrix_says(walk: Walk) -> None:
    if REWRITE:
        matrix.write(walk.cells)
    expected = matrix.read()
    faults = strangers(walk.cells.keys(), expected.keys(), matrix.FILE)
    for row in walk.cells.keys() & expected.keys():
        for actor, cell in walk.cells[row].items():
            if cell != expected[row][actor]:
                faults.append(f"{' '.join(row)}: {actor} gets {cell}, expected {expected[row][actor]}")
    assert not faults, some(sorted(faults))


def test_pages_show_everybody_what_they_should(walk: Walk) -> None:
    if REWRITE:
        matrix.write_shown(walk.shown)
    expected = matrix.read_shown()
    faults = strangers(walk.shown.keys(), expected.keys(), matrix.SHOWN)
    for row in walk.shown.keys() & expected.keys():
        if wrong := sorted(walk.shown[row] ^ expected[row]):
            faults.append(f"{' '.join(row)}: not as expected for {', '.join(wrong)}")
    assert not faults, some(sorted(faults))


def strangers(found: Set[tuple[str, ...]], expected: Set[tuple[str, ...]], file: Path) -> list[str]:
    """Lines that are on one side only."""
    faults = [f"{' '.join(row)}: not in {file.name}" for row in found - expected]
    return faults + [f"{' '.join(row)}: in {file.name}, and no longer there" for row in expected - found]


def test_nothing_is_shown_to_who_may_not_read_it(walk: Walk, figures: list[str]) -> None:
    assert not walk.leaks, some(walk.leaks)
    figures.append(
        f"access: {walk.asked:,} requests in {walk.seconds:.0f} s, 0 leaks, {len(undeclared(addresses()))} undeclared "
        f"of {len(addresses())} addresses; {len(walk.seen)} canaries were read by those who may"
    )


def test_what_is_foreign_looks_like_what_does_not_exist(walk: Walk) -> None:
    assert not walk.different, some(walk.different)


def test_nothing_breaks(walk: Walk) -> None:
    assert not walk.broken, some(walk.broken)


def test_asking_and_being_refused_change_nothing(walk: Walk) -> None:
    assert not walk.written, some(walk.written)


def test_every_answer_is_protected(walk: Walk, figures: list[str]) -> None:
    """Its headers; and a page loads nothing from elsewhere and runs nothing of its own."""
    told = ", ".join(f"{status}: {count:,}" for status, count in sorted(walk.statuses.items()))
    figures.append(f"headers: {walk.asked:,} answers ({told}), {len(walk.parsed)} pages read, {len(walk.bare)} faults")
    assert not walk.bare, some(walk.bare)
    assert {200, 302, 403, 404, 405, 422} <= set(walk.statuses)


def test_no_form_is_accepted_without_its_seal_or_from_elsewhere(world: World, figures: list[str]) -> None:
    """Whoever may send a form sends it herself: another site cannot, for lack of the seal or by its origin."""
    asked = matrix.questions(world, addresses())
    sent = [one for one in asked if one.method == "POST" and one.target.turn == 0 and one.about[:4] in ("", OURS)]
    accepted, tried = [], 0
    for actor in ("member", "leader", "administrator"):
        asker = Asker(world.person(actor), enforce_csrf_checks=True)
        asker.cookies[settings.CSRF_COOKIE_NAME] = SEAL
        for question in sent:
            for fields, origin in FORGED:
                reply = asker.ask("POST", question.target.path, fields, **origin)
                tried += 1
                if reply.status != 403 or reply.writes:
                    accepted.append(f"{actor}: {question.address} with {fields} {origin}: {reply.status}")
    assert not accepted, some(accepted)
    figures.append(f"forged forms: 0 of {tried:,} accepted")


def test_a_form_with_its_seal_is_accepted(world: World) -> None:
    """So that the zero above means something."""
    asker = Asker(world.person("member"), enforce_csrf_checks=True)
    asker.cookies[settings.CSRF_COOKIE_NAME] = SEAL
    path = f"/plg/{world.places.communities[OURS].pk}/actions/add/"
    assert asker.ask("POST", path, {"csrfmiddlewaretoken": SEAL}).status == 422
