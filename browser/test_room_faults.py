"""A meeting in which everything goes wrong that can: the outcome is the same, nothing is lost or there twice.

The server is killed twice, a phone is ten minutes without a network, a Wi-Fi portal answers in our place, a form is
sent twice, and two chairs click at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from browser.conftest import PATIENCE, PHONE
from browser.rooms import CHAIR, prepare_meeting
from browser.somebody import Somebody
from browser.test_a_real_room import comes_in, goes_on, looks_back, onward, presses_onward
from tooling import server as servers
from tooling.server import Serving

OpenFor = Callable[..., Somebody]
TEN_MINUTES = 10 * 60 * 1000


class Fragile:
    """A server that falls, and comes back at the same address."""

    def __init__(self, data: Path, **more: str) -> None:
        self.data, self.more = data, {"PORT": str(servers.free_port())} | more
        self.running = self.start()

    def start(self) -> Serving:
        started = servers.start(self.data, **self.more)
        servers.wait_for(started)
        return started

    @property
    def address(self) -> str:
        return self.running.address

    def falls_and_comes_back(self) -> None:
        self.running.kill()
        self.running = self.start()


@pytest.fixture
def server(demo: Path, tmp_path: Path) -> Iterator[Fragile]:
    """One of this story's own."""
    fragile = Fragile(
        servers.copy(demo, tmp_path / "data"), LEERKRING_DEMO="1", WEB_CONCURRENCY="2", **servers.shared(demo)
    )
    yield fragile
    fragile.running.kill()


@pytest.fixture
def signed_in() -> dict[str, str]:
    """Each story has a server of its own, so nobody is signed in yet."""
    return {}


def puts_down(phone: Somebody, text: str) -> None:
    phone.page.locator("textarea[id^=text-]").fill(text)
    phone.page.locator("form[id^=write-] button.button--main").click()


def kept(phone: Somebody) -> list[list[str]]:
    """What waits on the device: names and sealed texts."""
    found: list[list[str]] = phone.page.evaluate(
        "Object.entries(localStorage).filter(([name]) => name.startsWith('kept:'))"
    )
    return found


def keeps(phone: Somebody, number: int) -> list[list[str]]:
    """Wait until so many things wait on the device. It is asked from outside: the page's own policy forbids Playwright
    to look again from within."""
    for _ in range(PATIENCE // 100):
        if len(found := kept(phone)) == number:
            return found
        phone.page.wait_for_timeout(100)
    raise AssertionError(f"{len(found)} things wait on the device instead of {number}")


def test_whatever_happens_the_outcome_is_the_same(somebody: OpenFor, server: Fragile, complaints: list[str]) -> None:
    meeting = f"/meetings/{prepare_meeting(server.data)}"
    chair, second = somebody(CHAIR, PHONE), somebody(CHAIR, PHONE)
    lets_them_write(chair, meeting)
    esra, koen, nadia = (
        comes_in(somebody(name, PHONE), meeting) for name in ("Esra Yildiz", "Koen de Graaf", "Nadia Tahiri")
    )
    falls_while_they_write(server, esra, koen)
    is_without_a_network(nadia)
    meets_a_portal(koen)
    sends_twice(esra)
    taps_twice(esra)
    server.falls_and_comes_back()
    two_click_at_once(chair, second, meeting)
    expected = [
        "door de val",
        "ook door de val",
        "zonder netwerk",
        "achter het portaal",
        "twee keer verstuurd",
        "twee keer getikt",
    ]
    for one in (esra, koen, nadia):
        expect(one.page.locator(".paper-card")).to_have_count(len(expected))
        for text in expected:
            expect(one.page.locator(".paper-card").get_by_text(text, exact=True)).to_have_count(1)
    complaints.clear()


def lets_them_write(chair: Somebody, meeting: str) -> None:
    """To the step in which everybody writes."""
    chair.goes_to(f"{meeting}/lead/")
    looks_back(chair)
    goes_on(chair, "Aankomen")
    goes_on(chair, "Eerst alleen")


def falls_while_they_write(server: Fragile, *phones: Somebody) -> None:
    server.running.kill()
    for phone, text in zip(phones, ("door de val", "ook door de val"), strict=True):
        puts_down(phone, text)
        expect(phone.page.locator("[data-waiting]")).to_contain_text(text)
    server.running = server.start()
    for phone, text in zip(phones, ("door de val", "ook door de val"), strict=True):
        expect(phone.page.locator(".paper-card--own")).to_contain_text(text)
        expect(phone.page.locator("[data-waiting]")).to_be_hidden()


def is_without_a_network(phone: Somebody) -> None:
    """What was typed waits on the device, sealed; ten minutes later it goes by itself."""
    phone.page.clock.install()
    phone.page.context.set_offline(True)
    puts_down(phone, "zonder netwerk")
    phone.page.clock.run_for(TEN_MINUTES)
    expect(phone.page.locator("[data-waiting]")).to_contain_text("zonder netwerk")
    assert "netwerk" not in str(keeps(phone, 1))
    phone.page.context.set_offline(False)
    phone.page.clock.run_for(60_000)
    expect(phone.page.locator(".paper-card--own")).to_contain_text("zonder netwerk")
    phone.page.clock.resume()
    keeps(phone, 0)


def meets_a_portal(phone: Somebody) -> None:
    """A page of somebody else, with status 200, is no receipt."""

    def portal(route: Route) -> None:
        route.fulfill(status=200, content_type="text/html", body="<h1>Welkom op de gastwifi</h1>")

    phone.page.route("**/take-part/", portal)
    puts_down(phone, "achter het portaal")
    expect(phone.page.locator("[data-waiting]")).to_contain_text("achter het portaal")
    expect(phone.page.locator("main")).not_to_contain_text("gastwifi")
    phone.page.unroute("**/take-part/")
    expect(phone.page.locator(".paper-card--own", has_text="achter het portaal")).to_be_visible()


def sends_twice(phone: Somebody) -> None:
    """The answer to the first time never comes, so it is sent again; it has one effect."""
    seen: list[str] = []

    def loses_the_answer(route: Route) -> None:
        seen.append(route.request.post_data or "")
        if len(seen) == 1:
            route.fetch(max_redirects=0)
            route.abort()
        else:
            route.continue_()

    phone.page.route("**/take-part/", loses_the_answer)
    puts_down(phone, "twee keer verstuurd")
    expect(phone.page.locator(".paper-card--own", has_text="twee keer verstuurd")).to_have_count(1)
    assert len(seen) == 2
    assert seen[0] == seen[1]
    phone.page.unroute("**/take-part/")


def taps_twice(phone: Somebody) -> None:
    """The second tap finds an empty form, and sends nothing that would be refused."""
    sent: list[str] = []
    phone.page.on("request", lambda one: sent.append(one.post_data or "") if "take-part" in one.url else None)
    phone.page.locator("textarea[id^=text-]").fill("twee keer getikt")
    phone.page.locator("form[id^=write-] button.button--main").dblclick()
    expect(phone.page.locator(".paper-card--own", has_text="twee keer getikt")).to_have_count(1)
    keeps(phone, 0)  # so all was sent and answered
    assert len(sent) == 1


def two_click_at_once(chair: Somebody, second: Somebody, meeting: str) -> None:
    """Both saw the same step and press the same button: the meeting goes one step."""
    for one in (chair, second):
        one.goes_to(f"{meeting}/lead/")
    second.page.route("**/lead/**", lambda route: route.abort() if route.request.method == "GET" else route.continue_())
    onward(chair)
    presses_onward(second)
    expect(chair.page.locator("form[action$='/lead/go/'] button.button--main")).to_contain_text("Wat weegt zwaar?")
    chair.page.wait_for_timeout(1000)
    expect(chair.page.locator("#now-name")).to_have_text("Eerst alleen")


def test_a_chair_whose_page_is_behind_is_asked_all_the_same(
    somebody: OpenFor, server: Fragile, complaints: list[str]
) -> None:
    """Somebody said she was ready while the chair's page could not ask how things stand: the click asks, there."""
    meeting = f"/meetings/{prepare_meeting(server.data)}"
    chair = somebody(CHAIR, PHONE)
    lets_them_write(chair, meeting)
    chair.page.route("**/lead/now/", lambda route: route.abort())
    esra, _koen = (comes_in(somebody(name, PHONE), meeting) for name in ("Esra Yildiz", "Koen de Graaf"))
    puts_down(esra, "klaar")
    esra.thing("I am ready").click()
    expect(esra.thing("Not ready yet after all")).to_be_visible()
    presses_onward(chair)
    sure = chair.page.locator(".room-sure[open]")
    expect(sure).to_contain_text(chair.words("Yes, go on"))
    expect(chair.page.locator("[data-not-kept]")).to_be_hidden()
    chair.page.unroute("**/lead/now/")
    sure.get_by_role("button").click()
    expect(chair.thing("On to: %(name)s", name="Wat weegt zwaar?")).to_be_visible()
    complaints.clear()


def test_nothing_stays_on_the_device_after_signing_out(
    somebody: OpenFor, server: Fragile, complaints: list[str]
) -> None:
    meeting = f"/meetings/{prepare_meeting(server.data)}"
    chair = somebody(CHAIR, PHONE)
    lets_them_write(chair, meeting)
    esra = comes_in(somebody("Esra Yildiz", PHONE), meeting)
    esra.page.locator("textarea[id^=text-]").fill("nog niet verstuurd")
    expect(esra.page.locator("form[id^=write-] [data-kept]")).not_to_be_empty()
    keeps(esra, 1)
    esra.page.reload()
    expect(esra.page.locator("textarea[id^=text-]")).to_have_value("nog niet verstuurd")
    esra.page.locator(".account summary").click()
    with esra.page.expect_navigation():
        esra.page.locator("[data-signs-out] button").click()
    assert kept(esra) == []
    complaints.clear()
