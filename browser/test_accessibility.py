"""Everybody can use every page: each kind of person walks along every link she has, and each kind of page is looked at.

What each person sees of a page differs, so a page is opened again when somebody finds something on it that nobody
before her had. Two test processes share what was looked at.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace

import pytest
from playwright.sync_api import Page

from browser import eyes
from browser.axe import violations
from browser.conftest import DESK, PHONE, PageAs
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
NOWHERE = "/plg/00000000-0000-4000-8000-000000000000/"

Told = Callable[[str, object], None]


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Shared:
    base = tmp_path_factory.getbasetemp()
    return Shared((base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "looked-at.json")


@pytest.mark.parametrize("who", [pytest.param(who, marks=pytest.mark.xdist_group(who)) for who in PEOPLE])
def test_every_page(who: str, page_as: PageAs, server: Serving, shared: Shared, record_property: Told) -> None:
    page = page_as(PEOPLE[who], reduced_motion="reduce")
    cookie = "; ".join(f"{one['name']}={one['value']}" for one in page.context.cookies())
    walk = Walk(server.address, cookie)
    found = list(walk.pages("/", NOWHERE))
    said, opened, looks = [*walk.broken], 0, 0
    for one in found:
        if new := shared.claim(one):
            faults, times = look_at(page, one, thoroughly=new == "kind")
            said += [f"{one.address} {fault}" for fault in faults]
            opened, looks = opened + 1, looks + times
    told = {"pages": len(found), "opened": opened, "looks": looks, "faults": len(said)}
    record_property("walk", {"kinds": sorted({one.kind for one in found}), **told})
    assert said == [], "\n".join(["", *said])


@pytest.mark.parametrize(
    "who", [pytest.param(who, marks=pytest.mark.xdist_group(f"{who}, refused")) for who in WRITERS]
)
def test_every_form_that_is_sent_empty(
    who: str, page_as: PageAs, server: Serving, shared: Shared, record_property: Told
) -> None:
    """It says at each field what is wrong, or there was nothing to fill in; it never stumbles."""
    page = page_as(PEOPLE[who], PHONE, reduced_motion="reduce")
    walk = Walk(server.address, "; ".join(f"{one['name']}={one['value']}" for one in page.context.cookies()))
    said, sent = [], []
    for one in list(walk.pages("/")):
        if "form.form" in one.shape and shared.claim(replace(one, kind=f"sent empty: {one.kind}")) == "kind":
            said += [f"{one.address} {fault}" for fault in send_empty(page, one)]
            sent.append(one.kind)
    record_property("forms", {"kinds": sent, "faults": len(said)})
    assert said == [], "\n".join(["", *said])


EMPTY = """() => {
  const form = document.querySelector("main form.form[method=post]:not([data-passkey])");
  if (!form) return false;
  form.removeAttribute("data-keep");
  for (const field of form.elements) {
    if (["hidden", "submit", "button"].includes(field.type)) continue;
    if (field.matches("[type=radio], [type=checkbox]")) field.checked = false;
    else field.value = "";
  }
  return true;
}"""
UNSAID = """() => [...document.querySelectorAll(".field--wrong")].filter((one) => !one.querySelector(".field__error"))
  .concat([...document.querySelectorAll("[aria-invalid=true]")].filter((one) => !one.closest("[aria-describedby]")))
  .map((one) => `${one.id || one.innerText.slice(0, 30)} does not say what is wrong`)"""


def send_empty(page: Page, found: Found) -> list[str]:
    """What is wrong with the page that answers the first form of this one, sent with nothing in it."""
    page.goto(found.address)
    if not page.evaluate(EMPTY):
        return []
    with page.expect_navigation() as answered:
        page.locator("main form.form[method=post]:not([data-passkey]) button.button--main").first.click()
    status = answered.value.status
    if status == 200:
        return []
    if status != 422 or not page.locator(".error-summary").count():
        return [f"answers {status}"]
    eyes.still(page)
    return [*violations(page), *eyes.structure(page), *page.evaluate(UNSAID)]


def look_at(page: Page, found: Found, *, thoroughly: bool) -> tuple[list[str], int]:
    """Everything that is wrong with this page, and in how many settings axe looked."""
    becomes, said = eyes.becomes, {}
    page.set_viewport_size({"width": PHONE, "height": 844})
    page.goto(found.address)
    eyes.still(page)
    said["structure"] = eyes.structure(page)
    said["phone"] = violations(page) + eyes.targets(page)
    if thoroughly:
        becomes(page, dark=True)
        said["dark"] = violations(page, colours=True)
    becomes(page, DESK)
    said["wide"] = violations(page) + eyes.targets(page)
    said["keyboard"] = eyes.focus(page)
    if thoroughly:
        becomes(page, forced=True)
        said["forced colours"] = violations(page, colours=True)
        becomes(page)
    said["letters 200 %"] = eyes.fits(page, letters=200)
    said["zoom 200 %"] = eyes.fits(page, DESK // 2)
    said["320 px"] = eyes.fits(page, 320)
    return [f"{where}: {one}" for where, all_of_it in said.items() for one in all_of_it], 4 if thoroughly else 2
