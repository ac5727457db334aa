"""Parts of a page that stay up to date, in a real browser: page and part are ours, the stream is the server's."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import Page, Route, expect

from browser.conftest import PageAs
from leerkring.kit.live import subscription
from tooling.server import ROOT, Serving, copy, environment, serving, shared

# Milliseconds; a little less than the page keeps between two sentences.
BREATH = 2_800
PAGE = """<!doctype html><html lang="en">
<head><title>x</title><link rel="icon" href="/static/kit/icon.svg">{script}</head>
<body data-stream="{stream}">
<p role="status" data-connection data-here="connected" data-away="no connection" data-out="signed out"></p>
<section id="cards" data-live="meeting:1" data-fragment="/part/" data-pause="100">{part}</section></body></html>"""
PART = """<p id="count">{number} cards</p><details><summary>More</summary>words</details>
<form id="write"><input name="card" aria-label="Card"><input type="hidden" name="key" value="key{number}"></form>
<p role="status" id="said">{number} said</p><button>Vote {number}</button>"""


@pytest.fixture(scope="module")
def server(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """A server whose streams we may seal, because it has our key."""
    data = copy(demo, tmp_path_factory.mktemp("server") / "data")
    with serving(data, LEERKRING_SECRET_KEY=settings.SECRET_KEY, WEB_CONCURRENCY="1", **shared(demo)) as running:
        yield running


class Meeting:
    """What the page shows, and how it changes."""

    def __init__(self, page: Page, server: Serving) -> None:
        self.page, self.server, self.number = page, server, 1
        self.asked: list[str] = []
        self.gateway = self.is_away = False
        page.goto("/sign-in/")
        found = re.search(r'<script type="module" src="[^"]*/live[^>]*></script>', page.locator("head").inner_html())
        assert found is not None
        self.script = found[0]
        page.route("**/meeting/", self._page)
        page.route("**/part/", self._part)
        page.goto("/meeting/")
        expect(page.locator("[data-connection]")).to_have_text("connected")

    def _page(self, route: Route) -> None:
        html = PAGE.format(script=self.script, stream=subscription(["meeting:1"]), part=PART.format(number=self.number))
        route.fulfill(body=html, content_type="text/html", headers={"X-Leerkring": "page"})

    def _part(self, route: Route) -> None:
        tag = f'"{self.number}"'
        self.asked.append(route.request.headers.get("if-none-match", ""))
        if self.is_away:
            route.abort("internetdisconnected")
        elif self.gateway:
            route.fulfill(body="<h1>Welcome to this hotel</h1>", content_type="text/html")
        elif self.asked[-1] == tag:
            route.fulfill(status=304)
        else:
            headers = {"X-Leerkring": "fragment", "ETag": tag}
            route.fulfill(body=PART.format(number=self.number), content_type="text/html", headers=headers)

    def change(self) -> None:
        self.number += 1
        words = "from leerkring.kit.live import announce; announce('meeting:1')"
        command = [sys.executable, "manage.py", "shell", "--no-imports", "-c", words]
        subprocess.run(command, cwd=ROOT, env=environment(self.server.data), check=True, capture_output=True)


@pytest.fixture
def meeting(page_as: PageAs, server: Serving) -> Meeting:
    return Meeting(page_as(), server)


def test_what_changed_is_shown_and_what_she_does_stays(meeting: Meeting) -> None:
    page = meeting.page
    page.locator("summary").click()
    field = page.get_by_label("Card")
    field.fill("half a sentence")
    field.evaluate("field => field.setSelectionRange(4, 6)")

    meeting.change()

    expect(page.locator("#count")).to_have_text("2 cards")
    expect(page.get_by_role("button")).to_have_text("Vote 2")
    expect(field).to_have_value("half a sentence")
    expect(field).to_be_focused()
    assert field.evaluate("field => [field.selectionStart, field.selectionEnd]") == [4, 6]
    # The form she is writing in keeps its key, so that sending it twice has one effect.
    assert page.locator("[name=key]").input_value() == "key1"
    assert page.locator("details").get_attribute("open") is not None


def test_focus_stays_on_a_button_that_changes_its_words(meeting: Meeting) -> None:
    button = meeting.page.get_by_role("button")
    button.focus()

    meeting.change()

    expect(button).to_have_text("Vote 2")
    expect(button).to_be_focused()


def test_a_live_region_is_not_said_faster_than_one_can_listen(meeting: Meeting) -> None:
    page = meeting.page
    page.evaluate("""() => {
        window.said = [];
        new MutationObserver(() => said.push(performance.now()))
            .observe(document.querySelector("#said"), {childList: true, characterData: true, subtree: true});
    }""")
    for _ in range(4):
        meeting.change()
        expect(page.locator("#count")).to_have_text(f"{meeting.number} cards")

    expect(page.locator("#said")).to_have_text("5 said")
    # However slow the machine: between one and the next there is time to listen.
    moments = page.evaluate("said")
    assert all(later - sooner > BREATH for sooner, later in pairwise(moments)), moments


def test_the_page_of_a_gateway_is_never_taken_for_ours(meeting: Meeting) -> None:
    page = meeting.page
    meeting.gateway = True
    meeting.change()
    expect(page.locator("[data-connection]")).to_have_text("no connection", timeout=15_000)
    expect(page.locator("#count")).to_have_text("1 cards")

    meeting.gateway = False
    expect(page.locator("#count")).to_have_text("2 cards", timeout=15_000)
    expect(page.locator("[data-connection]")).to_have_text("connected")


def test_without_a_network_it_says_so_and_catches_up(meeting: Meeting) -> None:
    page = meeting.page
    # The browser keeps the answers we give ourselves and the lines that are open from its own loss of network.
    meeting.is_away = True
    with page.expect_event("requestfailed", lambda request: request.resource_type == "eventsource"):
        page.context.set_offline(True)
    expect(page.locator("[data-connection]")).to_have_text("no connection")
    meeting.change()
    expect(page.locator("#count")).to_have_text("1 cards")
    meeting.is_away = False
    page.context.set_offline(False)

    expect(page.locator("#count")).to_have_text("2 cards")
    expect(page.locator("[data-connection]")).to_have_text("connected")


HAND_OVER = """([html, asOf]) => document.querySelector("#cards").dispatchEvent(
    new CustomEvent("fresh", {bubbles: true, detail: {html, asOf}}))"""


def test_an_answer_that_comes_after_a_later_question_is_not_lost(meeting: Meeting) -> None:
    """She sends a card; a refresh is asked for later and drawn before the card is written; then the answer comes."""
    page = meeting.page
    sent = page.evaluate("performance.now()")
    meeting.change()
    expect(page.locator("#count")).to_have_text("2 cards")

    # Nobody is told of a card that is secret, but its writer sees it.
    meeting.number = 3
    page.evaluate(HAND_OVER, [PART.format(number=3), sent])

    expect(page.locator("#count")).to_have_text("3 cards")


def test_what_was_overtaken_on_its_way_is_asked_again(meeting: Meeting) -> None:
    """The answer to what she sent knows less than the refresh that is on its way, and comes before it."""
    page = meeting.page
    sent = page.evaluate("performance.now()")

    def comes_later(route: Route) -> None:
        page.unroute("**/part/", comes_later)
        page.evaluate(HAND_OVER, [PART.format(number=1), sent])
        meeting._part(route)

    page.route("**/part/", comes_later)
    meeting.change()

    expect(page.locator("#count")).to_have_text("2 cards")
    assert len(meeting.asked) >= 2


def test_where_no_stream_can_be_had_it_asks_now_and_then(meeting: Meeting) -> None:
    page = meeting.page
    page.route("**/live/**", lambda route: route.fulfill(status=404, body="no"))
    page.reload()
    meeting.number = 2

    expect(page.locator("#count")).to_have_text("2 cards", timeout=25_000)
    expect(page.locator("[data-connection]")).to_have_text("connected")
