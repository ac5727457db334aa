"""A passkey made, used to come in and to say that it is still you, renamed and removed.

The browser's own test authenticator stands in for the finger, the face or the code of a device.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import CDPSession, Page, expect

from browser.conftest import DESK, PHONE, PageAs

PERSON, OTHER = "Marieke Hofstra", "Samir El Amrani"
AUTHENTICATOR = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
    "isUserVerified": True, "automaticPresenceSimulation": True,
}  # fmt: skip
SHOWS, MAKES = "form[data-passkey=get] button", "form[data-passkey=create] button[type=submit]"


class Device:
    """What holds the passkeys of one browser."""

    def __init__(self, session: CDPSession) -> None:
        self.session = session
        session.send("WebAuthn.enable")
        made = session.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
        self.where = {"authenticatorId": made["authenticatorId"]}

    @property
    def passkeys(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.session.send("WebAuthn.getCredentials", self.where)["credentials"]
        return found

    def knows_its_owner(self, yes: bool) -> None:
        self.session.send("WebAuthn.setUserVerified", {**self.where, "isUserVerified": yes})


@contextmanager
def device(page: Page) -> Iterator[Device]:
    session = page.context.new_cdp_session(page)
    yield Device(session)
    session.detach()


def here(page: Page, end: str) -> None:
    expect(page).to_have_url(re.compile(f"^http://localhost:[0-9]+{end}$"))


def make_passkey(page: Page, name: str) -> None:
    page.goto("/account/passkeys/add/")
    page.locator("input[name=name]").fill(name)
    page.locator(MAKES).click()
    here(page, "/account/")
    expect(page.get_by_text(name).first).to_be_visible()


def sign_out(page: Page) -> None:
    page.locator("details.account summary").click()
    page.locator("form[data-signs-out] button").click()
    here(page, "/sign-in/")


def open_ways_in(page: Page) -> None:
    page.locator("details:has(form[data-passkey]) > summary").click()


def test_a_passkey_from_beginning_to_end(page_as: PageAs, axe: Callable[[Page], list[str]]) -> None:
    page = page_as(PERSON, PHONE)
    with device(page) as phone:
        page.goto("/account/passkeys/add/")
        assert axe(page) == []
        make_passkey(page, "Mijn telefoon")
        assert [passkey["isResidentCredential"] for passkey in phone.passkeys] == [True]

        sign_out(page)
        page.goto("/sign-in/?next=/account/")
        open_ways_in(page)
        assert axe(page) == []
        page.locator(SHOWS).click()
        here(page, "/account/")
        expect(page.get_by_text("demo.marieke")).to_be_visible()

        page.locator("a[href$='/rename/']").click()
        here(page, "/account/confirm/passkey/.*")
        assert axe(page) == []
        page.locator(SHOWS).click()
        here(page, "/account/passkeys/[0-9]+/rename/")
        page.locator("input[name=name]").fill("Oude telefoon")
        page.locator("main form button[type=submit]").click()
        here(page, "/account/")
        expect(page.get_by_text("Oude telefoon").first).to_be_visible()

        page.locator("a[href$='/remove/']").click()
        page.locator("main form button[type=submit]").click()
        here(page, "/account/")
        expect(page.locator("a[href$='/remove/']")).to_have_count(0)

        sign_out(page)
        open_ways_in(page)
        page.locator(SHOWS).click()
        here(page, "/sign-in/")
        expect(page.locator(".messages .notice--wrong")).to_be_visible()


def test_who_does_not_show_a_finger_does_not_come_in(page_as: PageAs) -> None:
    page = page_as(OTHER, DESK)
    with device(page) as laptop:
        make_passkey(page, "Laptop")
        sign_out(page)
        laptop.knows_its_owner(False)
        open_ways_in(page)
        page.locator(SHOWS).click()
        expect(page.locator("[data-said]")).not_to_be_empty()
        here(page, "/sign-in/")


def test_a_device_without_passkeys_says_so_kindly(page_as: PageAs) -> None:
    page = page_as(None, PHONE)
    with device(page):
        page.goto("/sign-in/")
        open_ways_in(page)
        page.locator(SHOWS).click()
        expect(page.locator("[data-said]")).not_to_be_empty()


def test_without_passkeys_in_the_browser_there_is_no_button(page_as: PageAs) -> None:
    page = page_as(None, PHONE)
    page.add_init_script("delete window.PublicKeyCredential")
    page.goto("/sign-in/")
    open_ways_in(page)
    expect(page.locator("form[data-passkey]")).to_be_hidden()
    expect(page.locator("input[name=login]")).to_be_visible()


def test_a_password_can_be_looked_at(page_as: PageAs) -> None:
    page = page_as(None, PHONE)
    page.goto("/sign-in/")
    open_ways_in(page)
    field, button = page.locator("input[name=password]"), page.locator(".peek__button")
    field.fill("de kat zit op het dak")
    expect(field).to_have_attribute("type", "password")
    button.click()
    expect(field).to_have_attribute("type", "text")
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    expect(field).to_have_attribute("type", "password")
