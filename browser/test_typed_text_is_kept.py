"""What somebody typed is never lost, and what she sends has one effect, however often she presses.

Anouk writes down an action; the page is loaded again, the network goes, her session ends, she presses twice.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Route, expect

from browser.conftest import PHONE, sign_in
from browser.somebody import Somebody

WHAT = "What will happen?"
TEXT = "De voetbalclub vragen of we in de kantine mogen"

OpenFor = Callable[..., Somebody]


@pytest.fixture
def anouk(somebody: OpenFor) -> Somebody:
    """Anouk on her phone, at the form for a new action of her circle."""
    anouk = somebody("Anouk Bergsma", PHONE)
    anouk.goes_to("/plg/")
    anouk.clicks("Ouders erbij")
    anouk.turns_to("Actions")
    anouk.clicks("New action")
    return anouk


def typed(anouk: Somebody, text: str = TEXT) -> None:
    """She types, and the page says that it keeps what she typed."""
    anouk.field(WHAT).press_sequentially(text, delay=1)
    anouk.picks("Who takes care of it?", "Anouk Bergsma")
    anouk.reads("Kept on this device until you send it.")


def still_there(anouk: Somebody, text: str = TEXT) -> None:
    expect(anouk.field(WHAT)).to_have_value(text)
    expect(anouk.field("Who takes care of it?").locator("option:checked")).to_have_text("Anouk Bergsma")


def on_the_list(anouk: Somebody, text: str) -> int:
    anouk.goes_to(anouk.page.url.partition("add/")[0])
    return int(anouk.page.locator("main li").filter(has_text=text).count())


def test_loading_the_page_again(anouk: Somebody) -> None:
    typed(anouk)
    anouk.page.reload()
    still_there(anouk)
    anouk.reads("This is what you typed earlier.")


def test_what_comes_back_is_in_sight(anouk: Somebody) -> None:
    anouk.turns_to("Meetings")
    anouk.clicks("Plan a meeting")
    anouk.unfolds("A whole series")
    anouk.writes("How many meetings?", 4)
    anouk.reads("Kept on this device until you send it.")
    anouk.page.reload()
    expect(anouk.field("How many meetings?")).to_have_value("4")


def test_without_a_network(anouk: Somebody) -> None:
    form = anouk.page.url
    anouk.page.context.set_offline(True)
    text = f"{TEXT} als het regent"
    anouk.writes(WHAT, text)
    anouk.picks("Who takes care of it?", "Anouk Bergsma")
    anouk.reads("You are offline. Your text is kept on this device.")
    anouk.page.locator("main form.form button.button--main").click()
    anouk.page.wait_for_timeout(500)
    anouk.page.context.set_offline(False)
    anouk.goes_to(form)
    still_there(anouk, text)
    anouk.sends()
    assert on_the_list(anouk, text) == 1


def test_when_only_the_answer_was_lost(anouk: Somebody) -> None:
    form, text = anouk.page.url, f"{TEXT} met oud en nieuw"
    typed(anouk, text)
    anouk.page.route("**/actions/add/", lose_the_answer)
    anouk.page.locator("main form.form button.button--main").click()
    anouk.page.wait_for_timeout(500)
    anouk.page.unroute_all()
    anouk.page.context.clear_cookies(name="sent")
    anouk.goes_to(form)
    still_there(anouk, text)
    anouk.sends()
    assert on_the_list(anouk, text) == 1


def lose_the_answer(route: Route) -> None:
    """The server does what was asked, and nobody hears of it."""
    route.fetch(max_redirects=0)
    route.abort()


def test_after_the_session_has_ended(anouk: Somebody) -> None:
    text = f"{TEXT} na schooltijd"
    typed(anouk, text)
    anouk.page.context.clear_cookies(name="session")
    anouk.sends()
    assert "/sign-in/" in anouk.page.url
    with anouk.page.expect_navigation():
        anouk.page.get_by_role("button", name="Anouk Bergsma").click()
    assert anouk.page.url.endswith("/actions/add/")
    still_there(anouk, text)
    anouk.sends()
    assert on_the_list(anouk, text) == 1


def test_a_button_after_the_session_has_ended(anouk: Somebody) -> None:
    anouk.goes_to(anouk.page.url.partition("add/")[0])
    anouk.clicks("Een kaart met drie beginvragen")
    anouk.page.context.clear_cookies(name="session")
    action = anouk.page.url
    anouk.clicks("Open it again")
    with anouk.page.expect_navigation():
        anouk.page.get_by_role("button", name="Anouk Bergsma").click()
    assert anouk.page.url == action
    anouk.clicks("Open it again")
    assert not anouk.may("Open it again")


def test_a_form_that_is_refused(anouk: Somebody, axe: Callable[..., list[str]]) -> None:
    anouk.writes(WHAT, TEXT)
    anouk.writes("When is it done?", "2031-01-05")
    anouk.sends()
    anouk.reads("This did not work yet. What you typed is kept.")
    expect(anouk.field(WHAT)).to_have_value(TEXT)
    expect(anouk.field("When is it done?")).to_have_value("2031-01-05")
    assert axe(anouk.page) == []
    anouk.page.locator(".error-summary a").first.click()
    expect(anouk.field("Who takes care of it?")).to_be_focused()


@pytest.mark.parametrize("pressing", ["twice", "Enter and a click"])
def test_pressing_twice_has_one_effect(anouk: Somebody, pressing: str) -> None:
    text = f"{TEXT}, {pressing}"
    typed(anouk, text)
    button = anouk.page.locator("main form.form button.button--main")
    form = anouk.page.url
    if pressing == "twice":
        button.dblclick(no_wait_after=True)
    else:
        anouk.page.evaluate(
            "() => { const form = document.querySelector('main form.form'); form.requestSubmit();"
            " form.querySelector('button').click(); }"
        )
    anouk.page.wait_for_url(lambda address: address != form)
    assert on_the_list(anouk, text) == 1


def test_back_and_sending_again(anouk: Somebody) -> None:
    text = f"{TEXT} op vrijdag"
    typed(anouk, text)
    anouk.sends()
    anouk.page.go_back()
    if anouk.field(WHAT).input_value() == text:
        anouk.sends()
    assert on_the_list(anouk, text) == 1


def test_what_was_sent_is_not_kept(anouk: Somebody) -> None:
    form = anouk.page.url
    typed(anouk, f"{TEXT} om negen uur")
    anouk.sends()
    anouk.goes_to(form)
    expect(anouk.field(WHAT)).to_have_value("")


def test_what_was_refused_and_mended_is_not_put_back(anouk: Somebody) -> None:
    anouk.turns_to("Goals")
    anouk.clicks("We bellen ouders ook met goed nieuws")
    anouk.clicks("Collega’s die vorige maand met goed nieuws belden")
    anouk.writes("What did you see?", 30)
    anouk.sends()
    anouk.writes("Out of how many?", 71)
    anouk.sends()
    anouk.reads("Written down. It is in your line.")
    expect(anouk.field("What did you see?")).to_have_value("")
    expect(anouk.field("Out of how many?")).to_have_value("")


def test_signing_out_clears_what_was_kept(anouk: Somebody) -> None:
    form = anouk.page.url
    typed(anouk)
    anouk.page.locator("header summary").click()
    with anouk.page.expect_navigation():
        anouk.page.get_by_role("button", name=anouk.words("Sign out")).click()
    assert anouk.page.evaluate("() => JSON.stringify({...sessionStorage, ...localStorage})") == "{}"
    sign_in(anouk.page, "Koen de Graaf")
    anouk.goes_to(form)
    expect(anouk.field(WHAT)).to_have_value("")
