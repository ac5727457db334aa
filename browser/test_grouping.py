"""Cards are laid on piles on a phone: by dragging, by tapping and with the keyboard."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from browser.conftest import PHONE
from browser.rooms import CHAIR, prepare_meeting
from browser.somebody import Somebody
from browser.test_a_real_room import comes_in, goes_on, looks_back, onward
from tooling.server import Serving

OpenFor = Callable[..., Somebody]
STEPS = (
    {"kind": "cards", "name": "Eerst alleen", "question": "Wat zou een ouder willen vertellen?", "write": "Ouders …"},
    {"kind": "group", "name": "Bij elkaar", "question": "Wat hoort bij elkaar?", "on_cards": True},
)


def test_on_a_phone(somebody: OpenFor, server: Serving) -> None:
    meeting = f"/meetings/{prepare_meeting(server.data, STEPS)}"
    chair = somebody(CHAIR, PHONE)
    chair.goes_to(f"{meeting}/lead/")
    looks_back(chair)
    goes_on(chair, "Eerst alleen")
    phone = comes_in(somebody("Esra Yildiz", PHONE), meeting)
    for number in range(4):
        phone.page.locator("textarea[id^=text-]").fill(f"Kaartje {number}")
        phone.page.locator("form[id^=write-] button.button--main").click()
        expect(phone.page.locator(".paper-card--own")).to_have_count(number + 1)
    onward(chair)
    expect(chair.page.locator("form[action$='/lead/go/'] button.button--main")).to_contain_text("Bij elkaar")
    goes_on(chair, "Bij elkaar")
    page = phone.page
    expect(page.locator("[data-card]")).to_have_count(4)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    with_the_keyboard(page)
    by_tapping(page)
    by_dragging(page)
    expect(page.locator("[data-pile=loose] [data-card]")).to_have_count(1)


def lies(page: Page, number: int) -> None:
    """So many cards lie on the one pile."""
    expect(page.locator("[data-pile]:not([data-pile=loose]) [data-card]")).to_have_count(number)


def with_the_keyboard(page: Page) -> None:
    page.locator("[data-pile=loose] input").first.focus()
    page.keyboard.press("Space")
    page.locator(".piles__bar button[value=new]").focus()
    page.keyboard.press("Enter")
    lies(page, 1)


def by_tapping(page: Page) -> None:
    page.locator("[data-pile=loose] .pick").first.click()
    page.locator(".piles__bar button[name=pile]").first.click()
    lies(page, 2)


def by_dragging(page: Page) -> None:
    """The pile may be far away: the buttons come within reach, to drop the card on."""
    grip = page.locator("[data-pile=loose] [data-grip]").first
    grip.scroll_into_view_if_needed()
    held = grip.bounding_box() or {}
    page.mouse.move(held["x"] + 10, held["y"] + 10)
    page.mouse.down()
    page.mouse.move(held["x"] - 20, held["y"] + 30, steps=5)
    button = page.locator(".piles__bar button[name=pile]").first
    expect(button).to_be_in_viewport()
    place = button.bounding_box() or {}
    page.mouse.move(place["x"] + 20, place["y"] + 20, steps=5)
    page.mouse.up()
    lies(page, 3)
