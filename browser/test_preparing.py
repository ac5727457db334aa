"""A meeting is prepared on a phone, its steps are moved by keyboard and by dragging, and somebody writes at home."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from browser.conftest import PHONE
from browser.somebody import Somebody

NEXT, STEPS = "Beslissen over het panel", "Besluiten zonder bezwaar"
NAMES = ".design__name"


def test_from_nothing_to_a_whole_activity_on_a_phone(
    somebody: Callable[..., Somebody], axe: Callable[[Page], list[str]]
) -> None:
    fatima = somebody("Fatima Haddou", PHONE)
    fatima.goes_to("/")
    fatima.clicks("Wat leverden de panels op?")
    fatima.clicks("Use a method")
    assert axe(fatima.page) == []
    fatima.writes("Search by a word", "twee vier")
    fatima.clicks("Search")
    fatima.clicks("Eén, twee, vier, allemaal")
    fatima.writes("Or which question is it for?", "Wie hoorden we nog niet?")
    fatima.sends()
    fatima.reads("It is on the agenda, with its steps. Change what you like.", "Wie hoorden we nog niet?")
    expect(fatima.page.locator(NAMES)).to_have_count(4)
    assert axe(fatima.page) == []
    fatima.clicks("To the agenda")
    fatima.reads("Eén, twee, vier, allemaal", "Alleen · Met z'n tweeën · Met z'n vieren · Allemaal")


def names(page: Page) -> list[str]:
    return [name.strip() for name in page.locator(NAMES).all_text_contents()]


def test_steps_are_moved_with_the_keyboard_and_by_dragging(somebody: Callable[..., Somebody]) -> None:
    samir = somebody("Samir El Amrani")
    samir.goes_to("/")
    samir.clicks(NEXT)
    samir.page.get_by_role("link", name=re.compile(f"5 stappen.*{STEPS}")).click()
    expect(samir.page.locator(NAMES)).to_have_count(5)
    first, second, *rest = names(samir.page)
    down = samir.page.get_by_role("button", name=f"Omlaag {first}")
    down.focus()
    with samir.page.expect_navigation():
        samir.page.keyboard.press("Enter")
    assert names(samir.page) == [second, first, *rest]
    expect(down).to_be_focused()
    drag(samir.page, first, above=second)
    assert names(samir.page) == [first, second, *rest]


def drag(page: Page, name: str, above: str) -> None:
    """Take a step by its handle, and let it go above another one."""

    def handle(of: str) -> dict[str, float]:
        item = page.locator("[data-order] > li").filter(has=page.locator(NAMES, has_text=of))
        box = item.locator(".order-handle").bounding_box()
        assert box is not None
        return {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}

    here, there = handle(name), handle(above)
    page.mouse.move(**here)
    page.mouse.down()
    page.mouse.move(here["x"], there["y"] - 80, steps=6)
    with page.expect_navigation():
        page.mouse.up()


def test_somebody_writes_at_home_and_sees_it_there(
    somebody: Callable[..., Somebody], axe: Callable[[Page], list[str]]
) -> None:
    koen = somebody("Koen de Graaf", PHONE)
    koen.goes_to("/")
    koen.reads("It is your turn")
    koen.clicks("Wat vind je goed, en waar moet het aan voldoen?")
    assert axe(koen.page) == []
    koen.page.locator("textarea[name=text]").first.fill("Voor mij is belangrijk dat het klein begint.")
    koen.page.get_by_role("button", name=koen.words("Put down this card")).click()
    expect(koen.page.locator(".paper-card--own")).to_contain_text("Voor mij is belangrijk dat het klein begint.")
    koen.does_not_read("Voor mij is belangrijk dat er iemand bij is die hun taal spreekt.")
    koen.goes_to("/")
    koen.does_not_read("Wat vind je goed, en waar moet het aan voldoen?")
