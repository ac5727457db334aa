"""Everybody can use every page: each kind of person walks along every link she has, and each kind of page is looked at.

What each person sees of a page differs, so it is opened again by who finds something on it that nobody before her had.
Test processes share what was looked at. Planted faults show that a look finds what is wrong.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from playwright.sync_api import Page

from browser import axe
from browser.conftest import PHONE, PageAs
from browser.looking import glance_at, look_at, send_empty
from browser.planted import PLANTED, plant
from browser.walk import Found, Shared, Walk
from tooling.server import Serving

PEOPLE = {
    "a member": "Marieke Hofstra",
    "a member in Flanders": "Lotte Vermeersch",
    "a leader who also steers": "Wim Terpstra",
    "an administrator": "Bas Hendriks",
    "a facilitator": "Tineke Adema",
    "a process guardian": "Jurgen Maas",
    "a critical friend": "Bram Desmedt",
    "an external expert": "Ilse Coppens",
    "the board": "Yvonne de Ruiter",
    "an adviser": "An Verstraete",
    "somebody without a circle": "Rosa Lind",
    "somebody at the door": None,
}
WRITERS = ["a member", "a leader who also steers", "an administrator", "an external expert"]
FORM = "/account/change/"
NOWHERE = "/plg/00000000-0000-4000-8000-000000000000/"

Told = Callable[[str, object], None]
Walked = Callable[[str, Page], list[Found]]


def each(*people: str) -> pytest.MarkDecorator:
    """Once for each of them; what one of them does stays in one test process, on one server."""
    return pytest.mark.parametrize("who", [pytest.param(who, marks=pytest.mark.xdist_group(who)) for who in people])


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Shared:
    base = tmp_path_factory.getbasetemp()
    return Shared((base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "looked-at.json")


@pytest.fixture(scope="module")
def walked(server: Serving) -> Walked:
    """Every page she can reach, those with most on them first; the second time it is remembered."""
    known: dict[str, list[Found]] = {}

    def walk_as(who: str, page: Page) -> list[Found]:
        if who not in known:
            cookie = "; ".join(f"{one['name']}={one['value']}" for one in page.context.cookies())
            walk = Walk(server.address, cookie)
            known[who] = sorted(walk.pages("/", NOWHERE), key=lambda found: -len(found.shape))
            assert walk.broken == []
        return known[who]

    return walk_as


@each(*PEOPLE)
def test_every_page(who: str, page_as: PageAs, walked: Walked, shared: Shared, record_property: Told) -> None:
    page = page_as(PEOPLE[who], reduced_motion="reduce")
    found = walked(who, page)
    axe.stands_ready(page)
    said, opened = [], Counter[str]()
    for one in found:
        if new := shared.claim(one):
            look = look_at if new == "kind" else glance_at
            said += [f"{one.address} {fault}" for fault in look(page, one.address)]
            opened[new] += 1
    looks = opened["kind"] * 4 + opened["part"]
    told = {"pages": len(found), "opened": opened.total(), "looks": looks, "faults": len(said)}
    record_property("walk", {"kinds": sorted({one.kind for one in found}), **told})
    assert said == [], "\n".join(["", *said])


@each(*WRITERS)
def test_every_form_that_is_sent_empty(
    who: str, page_as: PageAs, walked: Walked, shared: Shared, record_property: Told
) -> None:
    """It says at each field what is wrong, or nothing had to be filled in; it never stumbles."""
    page = page_as(PEOPLE[who], PHONE, reduced_motion="reduce")
    found = walked(who, page)
    axe.stands_ready(page)
    said, sent = [], []
    for one in found:
        if "form.form" in one.shape and shared.claim(replace(one, kind=f"sent empty: {one.kind}")) == "kind":
            faults = send_empty(page, one.address)
            said += [f"{one.address} {fault}" for fault in faults or []]
            sent += [] if faults is None else [one.kind]
    record_property("forms", {"kinds": sent, "faults": len(said)})
    assert said == [], "\n".join(["", *said])


def test_planted_faults_are_found(page_as: PageAs) -> None:
    """Each of them, in the one setting in which it is to be seen."""
    page = page_as(PEOPLE["a member"], reduced_motion="reduce")
    plant(page, FORM, *("\n".join(one[part] for one in PLANTED.values()) for part in (0, 1)))
    found = look_at(page, FORM)
    missed = {
        what: where
        for what, (_, _, where, said) in PLANTED.items()
        if not any(one.startswith(f"{where}: ") and said in one for one in found)
    }
    assert missed == {}, "\n".join(found)


def test_a_page_in_which_nothing_is_wrong_is_left_alone(page_as: PageAs) -> None:
    page = page_as(PEOPLE["a member"], reduced_motion="reduce")
    plant(page, FORM, "<p>Nothing</p>", ".nothing { color: #ddd; }")
    assert look_at(page, FORM) == []


def test_a_form_that_does_not_say_what_is_wrong_is_found(page_as: PageAs) -> None:
    page = page_as(PEOPLE["a member"], reduced_motion="reduce")
    plant(page, FORM, "<div class=field--wrong>Silent</div>")
    assert send_empty(page, FORM) == ["Silent does not say what is wrong"]
