"""From a goal to what drives it, an idea, and two small tests of it, both on the line: all with the keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from browser.conftest import PHONE, PageAs
from browser.somebody import today
from browser.test_by_keyboard import WithKeys, comes_in

GOAL, LINE = "We bellen ouders ook met goed nieuws", "Belletjes met goed nieuws"


@pytest.fixture
def nadia(page_as: PageAs) -> WithKeys:
    """Nadia at the door, at a desk."""
    return WithKeys(page_as())


def soon() -> str:
    """A day that is near, and the same whichever of day and month stands first."""
    days = (today(ahead) for ahead in range(1, 40))
    return next(f"{day:%d%m%Y}" for day in days if day.day == day.month)


def test_from_a_goal_to_two_small_tests_on_its_line(nadia: WithKeys) -> None:
    comes_in(nadia)
    draws_the_diagram(nadia)
    plans_a_test(nadia)
    does_and_studies_it(nadia)
    changes_it_and_tries_again(nadia)
    sees_both_on_the_line(nadia)


def draws_the_diagram(nadia: WithKeys) -> None:
    nadia.follows("Goals")
    nadia.follows(GOAL)
    nadia.follows("Drivers and small tests")
    nadia.reads("What has to go well to reach this goal?")
    nadia.follows("Add the first driver")
    nadia.types("In a few words", "Bellen kost geen moeite")
    nadia.follows("Add this driver")
    nadia.reads("It stands in your diagram. What could you try for it?")
    nadia.follows("Add an idea")
    nadia.types("In a few words", "Een vast belmoment")
    nadia.follows("Add this idea")
    nadia.reads("Bellen kost geen moeite", "Een vast belmoment")


def plans_a_test(nadia: WithKeys) -> None:
    nadia.follows("Een vast belmoment")
    nadia.follows("Plan a small test")
    nadia.types("What will you try?", "Eén week op donderdag om drie uur")
    nadia.tabs_to("Who takes care of it?")
    nadia.page.keyboard.type("Nadia")
    nadia.types("What do you expect to see?", "Vijf belletjes in die week")
    nadia.tabs_to("When do you look at what came out?")
    nadia.page.keyboard.type(soon())
    nadia.follows("Plan this test")
    nadia.reads("What we expect", "Vijf belletjes in die week")


def does_and_studies_it(nadia: WithKeys) -> None:
    nadia.follows("Tell what you did")
    nadia.types("What did you do?", "Wij belden met ons drieën")
    nadia.follows("Keep this")
    nadia.follows("Look at what came out")
    nadia.reads("Vijf belletjes in die week")
    nadia.types("What came out?", "Vier belletjes, en twee ouders namen niet op")
    nadia.tabs_to("Beside what you expected")
    nadia.presses("Space", "ArrowDown")
    nadia.follows("Keep this")
    nadia.reads("partly as we expected", "Wij belden met ons drieën")


def changes_it_and_tries_again(nadia: WithKeys) -> None:
    nadia.follows("Choose what you do with it")
    nadia.tabs_to("What do you do with this idea?")
    nadia.presses("Space", "ArrowDown")
    nadia.types("Why?", "Om drie uur haalt iedereen zijn kind op")
    nadia.follows("Choose this")
    nadia.follows("Plan the next test")
    nadia.reads("It goes on from test %(number)s", number=1)
    nadia.types("What do you expect to see?", "Alle vijf nemen op")
    nadia.tabs_to("When do you look at what came out?")
    nadia.page.keyboard.type(soon())
    nadia.follows("Plan this test")
    nadia.reads("Alle vijf nemen op")


def sees_both_on_the_line(nadia: WithKeys) -> None:
    nadia.follows(LINE)
    expect(nadia.page.locator(".line--wide .line__number")).to_have_text(["1", "2"])
    nadia.tabs_to("The numbers in a table")
    nadia.presses("Enter")
    table = nadia.page.locator("table")
    for number in (1, 2):
        expect(table).to_contain_text(nadia.words("test %(number)s", number=number))


def test_a_diagram_is_a_list_on_a_phone_and_a_tree_at_a_desk(page_as: PageAs) -> None:
    for width, is_beside in ((PHONE, False), (1280, True)):
        somebody = WithKeys(page_as("Marieke Hofstra", width))
        somebody.goes_to("/")
        somebody.clicks("Ouders erbij")
        somebody.turns_to("Goals")
        somebody.clicks("Elk kind merkt dat zijn ouders")
        somebody.clicks("Drivers and small tests")
        aim, first = (somebody.page.locator(f".tree__node--{kind}").first for kind in ("aim", "driver"))
        a, b = aim.bounding_box(), first.bounding_box()
        assert a is not None
        assert b is not None
        assert (b["x"] > a["x"] + a["width"]) == is_beside
        assert (b["y"] > a["y"] + a["height"]) != is_beside
