"""From a measurement in a meeting to what the line says, to adjusting, another norm, and looking again; and a file
whose faults are mended: all with the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser.conftest import PHONE, PageAs
from browser.rooms import CHAIR, prepare_meeting
from browser.test_by_keyboard import WithKeys, comes_in
from browser.test_room_kinds import goes_on, plan
from leerkring.methods.rules import Kind
from tooling.server import Serving

# The same day whichever of day and month stands first.
A_DAY = "11112027"


@pytest.fixture
def nadia(page_as: PageAs) -> WithKeys:
    """Nadia at the door, at a desk."""
    return WithKeys(page_as())


@pytest.fixture
def chair(page_as: PageAs) -> WithKeys:
    """Who leads the meeting, on her phone."""
    return WithKeys(page_as(CHAIR, PHONE))


def test_from_a_meeting_to_looking_again(nadia: WithKeys, chair: WithKeys, server: Serving) -> None:
    meeting = f"/meetings/{prepare_meeting(server.data, [plan(Kind.MEASUREMENT)])}"
    leads_to_the_measurement(chair, meeting)
    comes_in(nadia)
    measures_in_the_meeting(nadia, meeting)
    reads_the_signal(nadia)
    adjusts(nadia)
    sets_another_norm(nadia)
    looks_again(nadia)
    marks_a_change(nadia)


def leads_to_the_measurement(chair: WithKeys, meeting: str) -> None:
    chair.goes_to(f"{meeting}/lead/")
    looks_back = chair.words("What is still open?")
    goes_on(chair, looks_back, "Begin: %(name)s", name=looks_back)
    goes_on(chair, "Stap measurement", "On to: %(name)s", name="Stap measurement")


def measures_in_the_meeting(nadia: WithKeys, meeting: str) -> None:
    nadia.goes_to(f"{meeting}/room/")
    nadia.follows("Come in")
    nadia.types("What did you see?", "94")
    nadia.types("What should one know about it?", "met twee tolken")
    nadia.tabs_to("Write this down")
    nadia.presses("Enter")
    expect(nadia.page.locator(".error-summary")).to_contain_text(nadia.words("Choose one, please."))
    nadia.tabs_to("What did you measure?")
    nadia.page.keyboard.type("Gezinnen")
    nadia.tabs_to("Write this down")
    nadia.presses("Enter")
    expect(nadia.page.locator("#room")).to_contain_text("met twee tolken")


def reads_the_signal(nadia: WithKeys) -> None:
    nadia.goes_to("/")
    nadia.follows("Ouders erbij")
    nadia.follows("Goals")
    nadia.follows("Elk kind merkt dat zijn ouders")
    nadia.follows("Measure, or adjust")
    nadia.reads("That is probably a real change, and not noise.")


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
    nadia.follows("We did something differently")
    nadia.tabs_to("Since when?")
    nadia.page.keyboard.type("11112025")
    nadia.types("What do you do differently since then?", "Ouders kiezen zelf de tijd")
    nadia.follows("Mark it in the line")
    nadia.reads("Marked. From this day on the line is read anew.", "Ouders kiezen zelf de tijd")


def test_a_file_whose_faults_are_mended(nadia: WithKeys, tmp_path: Path) -> None:
    file = tmp_path / "thuis.csv"
    # The browser hands choosers over from now on; asked for at the moment itself, that may come too late.
    nadia.page.on("filechooser", lambda chooser: None)
    comes_in(nadia)
    nadia.follows("Goals")
    nadia.follows("Ouders die we zelden zien")
    nadia.follows("Measure, or adjust")
    nadia.follows("Read them from a file")
    for lines, fault in (
        ("31-2-2024;11;\n4-3-2024;=A1;\n", "=A1"),
        ("28-2-2024;twintig;\n4-3-2024;12;\n", "twintig"),
        ("28-2-2024;11;\n4-3-2024;12;bij de voetbalclub\n", ""),
    ):
        file.write_text(f"dag;waarde;opmerking\n{lines}", encoding="utf-8")
        sends_file(nadia, file)
        if fault:
            expect(nadia.page.locator(".error-summary")).to_contain_text(fault)
    nadia.is_at("Is this right?")
    nadia.follows("Yes, add these")
    nadia.tabs_to("The numbers in a table")
    nadia.presses("Enter")
    nadia.reads("bij de voetbalclub")


def sends_file(nadia: WithKeys, file: Path) -> None:
    """The field opens the window of the system itself; there the file is chosen."""
    nadia.tabs_to("Your file")
    while nadia.page.evaluate("document.activeElement.type") != "file":
        nadia.tabs_to("Your file")  # the link in the list of faults has these words too
    with nadia.page.expect_file_chooser() as chosen:
        nadia.presses("Enter")
    chosen.value.set_files(file)
    nadia.follows("Look at what is in it")
