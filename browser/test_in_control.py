"""From a measurement to what the line says, to adjusting, another norm, and looking again: all with the keyboard."""

from __future__ import annotations

import pytest

from browser.conftest import PageAs
from browser.test_by_keyboard import WithKeys, comes_in

# The same day whichever of day and month stands first.
A_DAY = "11112027"


@pytest.fixture
def nadia(page_as: PageAs) -> WithKeys:
    """Nadia at the door, at a desk."""
    return WithKeys(page_as())


def test_from_measuring_to_looking_again(nadia: WithKeys) -> None:
    comes_in(nadia)
    measures(nadia)
    adjusts(nadia)
    sets_another_norm(nadia)
    looks_again(nadia)
    marks_a_change(nadia)


def measures(nadia: WithKeys) -> None:
    nadia.follows("Goals")
    nadia.follows("Elk kind merkt dat zijn ouders")
    nadia.follows("Measure, or adjust")
    nadia.types("What did you see?", "94")
    nadia.types("What should one know about it?", "met twee tolken")
    nadia.follows("Write it down")
    nadia.reads("Written down. It is in your line.", "That is probably a real change, and not noise.")


def adjusts(nadia: WithKeys) -> None:
    nadia.follows("What do we do about it?")
    nadia.tabs_to("What do you do about it?")
    nadia.presses("Space", "ArrowDown", "ArrowDown")
    nadia.types("What will you do, or why do you leave it?", "De norm mag hoger")
    nadia.tabs_to("When do you look at it again?")
    nadia.page.keyboard.type(A_DAY)
    nadia.follows("Keep this with the line")
    nadia.is_at("Our norm")


def sets_another_norm(nadia: WithKeys) -> None:
    nadia.tabs_to("At least")
    nadia.presses("ControlOrMeta+A")
    nadia.page.keyboard.type("97")
    nadia.follows("Set this norm")
    nadia.reads("This is your norm now. Earlier norms stay to be seen.", "De norm mag hoger", "Earlier norms")


def looks_again(nadia: WithKeys) -> None:
    nadia.follows("Look at it again")
    nadia.reads("Now", "97")
    nadia.types("What came of it?", "We haalden het")
    nadia.tabs_to("This worked, and we keep doing it")
    nadia.presses("Space")
    nadia.follows("Keep this")
    nadia.reads("we keep doing this", "We haalden het", "Make it a working agreement")


def marks_a_change(nadia: WithKeys) -> None:
    nadia.follows("We did something otherwise")
    nadia.tabs_to("Since when?")
    nadia.page.keyboard.type("11112025")
    nadia.types("What do you do differently since then?", "Ouders kiezen zelf de tijd")
    nadia.follows("Mark it in the line")
    nadia.reads("Marked. From this day on the line is read anew.", "Ouders kiezen zelf de tijd")
