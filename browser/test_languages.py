"""Everybody reads her own language: Dutch, Dutch as in Flanders, or English, and nothing of another one in between."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser

import polib
import pytest

from browser.somebody import LOCALE, Somebody
from browser.walk import Walk
from tooling.server import Serving

OpenFor = Callable[..., Somebody]

# Words that stand in almost every English sentence and in no Dutch one.
ENGLISH = re.compile(r"\b(the|and|you|your|with|this|what|who|not|they|their|from|when|how)\b", re.IGNORECASE)
SAID_ALOUD = {
    "aria-label",
    "alt",
    "title",
    "placeholder",
    "data-sending",
    "data-saved",
    "data-offline",
    "data-restored",
}


class Words(HTMLParser):
    """Everything that a page says, on the screen or to somebody who listens."""

    def __init__(self) -> None:
        super().__init__()
        self.said: set[str] = set()
        self.silent = 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.silent += tag in {"script", "style"}
        self.said |= {self.tidy(value or "") for name, value in attributes if name in SAID_ALOUD}

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in {"script", "style"}

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.said.add(self.tidy(data))

    @staticmethod
    def tidy(text: str) -> str:
        return " ".join(text.split())


def entries(language: str) -> Iterator[polib.POEntry]:
    """The words of a language, each with what was written for it."""
    yield from polib.pofile(str(LOCALE / language / "LC_MESSAGES" / "django.po"))


def everything_said(one: Somebody, server: Serving) -> dict[str, str]:
    """What all her pages say, each with a page on which it stands."""
    cookie = "; ".join(f"{kept['name']}={kept['value']}" for kept in one.page.context.cookies())
    said: dict[str, str] = {}
    for found in Walk(server.address, cookie, keep_text=True).pages("/"):
        words = Words()
        words.feed(found.text)
        said |= {text: found.address for text in words.said if text}
    return said


@pytest.mark.parametrize(
    "person", ["Marieke Hofstra", "Wim Terpstra", "Bas Hendriks", "Tineke Adema", "Lotte Vermeersch"]
)
def test_dutch_pages_say_nothing_in_english(person: str, somebody: OpenFor, server: Serving) -> None:
    said = everything_said(somebody(person), server)
    ours = {Words.tidy(one.msgid): one for one in entries("nl") if one.msgid != one.msgstr}
    ours.pop("English", None)  # Languages are called by their own names.
    left = {text: at for text, at in said.items() if text in ours or ENGLISH.search(text)}
    assert left == {}


def test_pages_in_flanders_use_the_words_of_flanders(somebody: OpenFor, server: Serving) -> None:
    people = [somebody(name, language="nl-be") for name in ("Lotte Vermeersch", "Dirk Lambrecht", "Joris Peeters")]
    said = {text for one in people for text in everything_said(one, server)}
    dutch = {one.msgid: one.msgstr for one in entries("nl")}
    flemish = {one.msgid: one.msgstr for one in entries("nl_BE") if one.msgstr and "%(" not in one.msgid}
    here = {Words.tidy(words) for words in flemish.values()} & said
    there = {Words.tidy(dutch[msgid]) for msgid in flemish} - {Words.tidy(words) for words in flemish.values()}
    assert len(here) >= 5
    assert there & said == set()


@pytest.mark.parametrize(
    ("language", "code", "heading"),
    [("Dutch", "nl", "Mijn account"), ("Dutch (Flanders)", "nl-be", "Mijn account"), ("English", "en", "My account")],
)
def test_a_page_speaks_the_language_one_chose(somebody: OpenFor, language: str, code: str, heading: str) -> None:
    lies = somebody("Lies Postma", language="nl")
    lies.goes_to("/account/change/")
    lies.page.locator("select[name=language], input[name=language]").first.wait_for()
    chosen = lies.page.locator("select[name=language]")
    if chosen.count():
        chosen.select_option(code)
    else:
        lies.page.locator(f"input[name=language][value={code}]").check()
    lies.sends()
    lies.goes_to("/account/")
    assert lies.page.locator("html").get_attribute("lang") == code
    assert lies.page.locator("h1").inner_text() == heading


def test_at_the_door_the_browser_decides(somebody: OpenFor) -> None:
    for locale, code in {"nl-NL": "nl", "nl-BE": "nl-be", "en-GB": "en", "fr-FR": "nl"}.items():
        stranger = somebody(locale=locale)
        stranger.goes_to("/sign-in/")
        assert stranger.page.locator("html").get_attribute("lang") == code
