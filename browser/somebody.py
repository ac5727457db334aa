"""The verbs of the stories: what somebody does on her screen and what she reads there.

A story says the words of the code; on the page stand the words of her language, so each verb looks them up first. What
people write themselves is in no catalogue and stays as it is.
"""

from __future__ import annotations

import datetime as dt
import gettext
import re
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from playwright.sync_api import Locator, Page, Response, expect

LOCALE = Path(__file__).parents[1] / "leerkring" / "locale"
_FOLDERS = {"nl": ["nl"], "nl-be": ["nl_BE", "nl"], "en": []}


def today(days: int = 0) -> dt.date:
    """The day it is where the schools are, or so many days later."""
    return dt.datetime.now(ZoneInfo("Europe/Amsterdam")).date() + dt.timedelta(days=days)


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """The words of a language; without compiled catalogues every page speaks English, and so does this."""
    return gettext.translation("django", LOCALE, _FOLDERS[language], fallback=True)


class Somebody:
    """Somebody at her own screen."""

    def __init__(self, page: Page, language: str = "nl") -> None:
        self.page = page
        self.language = language

    def words(self, said: str, **filled: object) -> str:
        """What stands on her screen for these words."""
        found = catalogue(self.language).gettext(said)
        return found % filled if filled else found

    # -- going somewhere

    def goes_to(self, address: str) -> Response | None:
        return self.page.goto(address)

    def clicks(self, said: str, near: str = "", **filled: object) -> None:
        """Press a link or a button, and wait for the page it leads to."""
        thing = self.thing(said, near, **filled)
        with self.page.expect_navigation():
            thing.click()

    def thing(self, said: str, near: str = "", **filled: object) -> Locator:
        """A link or a button by its words; `near` is something that stands in the same line or part."""
        name = re.compile(rf"\b{re.escape(self.words(said, **filled))}")
        place = self.page.locator("main")
        if near:
            holders = self.page.locator("main :is(li, section, article, form, .card)")
            place = holders.filter(has_text=self.words(near)).last
        link, button = place.get_by_role("link", name=name), place.get_by_role("button", name=name)
        return link.or_(button).filter(visible=True).first

    def turns_to(self, room: str) -> None:
        """To one of the places of her circle, from the line below the header; on a phone that is a menu."""
        rooms = self.page.locator("nav.plg")
        link = rooms.get_by_role("link", name=self.words(room), exact=True)
        if not link.is_visible():
            rooms.locator("summary").click()
        with self.page.expect_navigation():
            link.click()

    def unfolds(self, said: str, **filled: object) -> None:
        self.page.locator("summary").filter(has_text=self.words(said, **filled)).first.click()

    # -- forms

    def field(self, label: str) -> Locator:
        return self.page.get_by_label(self.words(label)).filter(visible=True).first

    def writes(self, label: str, text: object) -> None:
        self.field(label).fill(str(text))

    def picks(self, label: str, option: str) -> None:
        """Choose from a list."""
        self.field(label).select_option(label=self.words(option))

    def ticks(self, *choices: str) -> None:
        """Choose one of the round ones or some of the square ones."""
        for choice in choices:
            name = re.compile(re.escape(self.words(choice)))
            kinds = [self.page.get_by_role(kind, name=name) for kind in ("radio", "checkbox")]
            kinds[0].or_(kinds[1]).first.check()

    def sends(self) -> None:
        """Press the one filled button of the form, and wait for the page that follows."""
        with self.page.expect_navigation():
            self.page.locator("main form.form button.button--main").first.click()

    # -- reading

    def reads(self, *texts: str, **filled: object) -> None:
        for text in texts:
            said = self.page.locator("body").get_by_text(self.words(text, **filled))
            expect(said.filter(visible=True).first).to_be_visible()

    def does_not_read(self, *texts: str, **filled: object) -> None:
        """Not on the page, and not hidden in what the page is made of either."""
        made_of = self.made_of()
        for text in texts:
            assert self.words(text, **filled) not in made_of, f"“{text}” stands on {self.page.url}"

    def made_of(self) -> str:
        """All of the page as it is made, seen or hidden; when the page just changes, that of the next one."""
        found: str = self.page.locator("html").inner_html()
        return found

    def is_at(self, said: str, **filled: object) -> None:
        """The heading of the page says where she is."""
        expect(self.page.locator("h1")).to_contain_text(self.words(said, **filled))

    def may(self, said: str) -> bool:
        """Whether her page offers this to press."""
        return bool(self.thing(said).count())
