"""What one hands to a colleague on paper: the story, the minutes and the charter, and nothing to press on it."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from browser import eyes
from browser.somebody import Somebody

# A4 with the margins of the style sheet, in pixels.
PAPER = 680

OpenFor = Callable[..., Somebody]

# The name of the product and of the circle stay, as the head of the letter.
PRINTED = """() => [...document.querySelectorAll(".nav, .menu, .subnav, .footer, .skip, form, button, .button, select")]
  .filter((one) => one.checkVisibility({visibilityProperty: true}) && one.getBoundingClientRect().height > 1)
  .map((one) => `${one.tagName} ${one.className} ${one.innerText.slice(0, 30)}`)"""


@pytest.fixture
def marieke(somebody: OpenFor) -> Somebody:
    """Marieke, at the page of her circle."""
    marieke = somebody("Marieke Hofstra")
    marieke.goes_to("/plg/")
    marieke.clicks("Ouders erbij")
    return marieke


def on_paper(page: Page) -> bytes:
    """Print the page, after a look at what would be on paper."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": PAPER, "height": 900})
    eyes.still(page)
    assert page.evaluate(PRINTED) == []
    assert page.evaluate(eyes.FITS) == []
    printed: bytes = page.pdf(prefer_css_page_size=True)
    page.emulate_media(media="screen")
    return printed


def sheets(printed: bytes) -> int:
    """How many sheets it takes: pages stand in the file itself or in its packed parts."""
    packed = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", printed, re.DOTALL)
    return sum(len(re.findall(rb"/Type\s*/Page\b", part)) for part in (printed, *map(unpacked, packed)))


def unpacked(part: bytes) -> bytes:
    try:
        return zlib.decompress(part)
    except zlib.error:
        return b""


def test_our_story(marieke: Somebody) -> None:
    marieke.clicks("Our story")
    told = marieke.page.get_by_text(marieke.words("How we look back")).first
    assert not told.is_visible()
    marieke.page.emulate_media(media="print")
    assert told.is_visible()
    assert 2 <= sheets(on_paper(marieke.page)) <= 8


def test_the_charter(marieke: Somebody) -> None:
    marieke.turns_to("Charter")
    assert 1 <= sheets(on_paper(marieke.page)) <= 3


def test_minutes(marieke: Somebody) -> None:
    marieke.turns_to("Meetings")
    marieke.clicks("Naar de ouders toe")
    marieke.is_at("Naar de ouders toe")
    assert 1 <= sheets(on_paper(marieke.page)) <= 3


@pytest.mark.parametrize(("room", "thing"), [("Goals", "Elk kind merkt"), ("Decisions", "Het kind zit bij")])
def test_a_goal_and_a_decision(marieke: Somebody, room: str, thing: str) -> None:
    marieke.turns_to(room)
    marieke.clicks(thing)
    assert 1 <= sheets(on_paper(marieke.page)) <= 3
