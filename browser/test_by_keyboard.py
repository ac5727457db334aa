"""Everything can be done with the keyboard: Tab, Enter, the space bar, the arrows and letters, and no mouse at all."""

from __future__ import annotations

import pytest

from browser.conftest import PHONE, PageAs
from browser.somebody import Somebody

FOCUSED = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return "";
  const label = one.labels?.[0]?.innerText ?? "";
  const group = one.closest("fieldset")?.querySelector("legend")?.innerText ?? "";
  const said = [label, one.innerText, one.getAttribute("aria-label"), group].filter(Boolean);
  return said.join(" · ").replace(/\\s+/g, " ");
}"""


class WithKeys(Somebody):
    """Somebody who has a keyboard and nothing else."""

    def focused(self) -> str:
        return str(self.page.evaluate(FOCUSED))

    def tabs_to(self, said: str, **filled: object) -> None:
        """Press Tab until the focus is on something with these words."""
        words, passed = self.words(said, **filled), []
        for _ in range(150):
            self.page.keyboard.press("Tab")
            passed.append(self.focused())
            if words in passed[-1]:
                return
        raise AssertionError(f"“{words}” is not reached; passed: {passed}")

    def presses(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def follows(self, said: str, **filled: object) -> None:
        """Tab to a link or a button, press Enter, and wait for the page it leads to."""
        self.tabs_to(said, **filled)
        with self.page.expect_navigation():
            self.presses("Enter")

    def types(self, label: str, text: str) -> None:
        self.tabs_to(label)
        self.page.keyboard.type(text)


@pytest.fixture
def nadia(page_as: PageAs) -> WithKeys:
    """Nadia at the door, at a desk."""
    return WithKeys(page_as())


def test_from_the_door_to_a_voice(nadia: WithKeys) -> None:
    comes_in(nadia)
    agrees_on_an_action(nadia)
    changes_it(nadia)
    ends_it(nadia)
    adds_a_measurement(nadia)
    says_consent(nadia)
    goes_out(nadia)


def comes_in(nadia: WithKeys) -> None:
    nadia.goes_to("/sign-in/")
    nadia.follows("Nadia Tahiri")
    nadia.reads("Hello %(name)s", name="Nadia")
    nadia.follows("Ouders erbij")


def agrees_on_an_action(nadia: WithKeys) -> None:
    nadia.follows("Actions")
    nadia.follows("New action")
    nadia.types("What will happen?", "Een ouder vragen voor de kleutergroep")
    nadia.tabs_to("Who takes care of it?")
    nadia.page.keyboard.type("Nadia")
    nadia.tabs_to("Agree on this")
    with nadia.page.expect_navigation():
        nadia.presses("Space")
    nadia.reads("Een ouder vragen voor de kleutergroep")


def changes_it(nadia: WithKeys) -> None:
    nadia.follows("Een ouder vragen voor de kleutergroep")
    nadia.follows("Change")
    nadia.tabs_to("What will happen?")
    nadia.presses("End")
    nadia.page.keyboard.type(" en voor groep 3")
    with nadia.page.expect_navigation():
        nadia.presses("Enter")
    nadia.is_at("Een ouder vragen voor de kleutergroep en voor groep 3")


def ends_it(nadia: WithKeys) -> None:
    nadia.follows("Done, or stop")
    nadia.tabs_to("How did it end?")
    nadia.presses("Space", "ArrowDown", "ArrowUp", "ArrowDown")
    nadia.types("What did you learn from it?", "Niemand kon om half negen.")
    nadia.follows("Keep this")
    nadia.reads("stopped", "Niemand kon om half negen.")


def adds_a_measurement(nadia: WithKeys) -> None:
    nadia.follows("Goals")
    nadia.follows("Ouders die we zelden zien")
    nadia.follows("Measure, or adjust")
    nadia.types("What did you see?", "12")
    nadia.types("What should one know about it?", "voor het eerst met de voetbalclub")
    nadia.follows("Write it down")
    nadia.tabs_to("The numbers in a table")
    nadia.presses("Enter")
    nadia.reads("voor het eerst met de voetbalclub")


def says_consent(nadia: WithKeys) -> None:
    nadia.follows("Decisions")
    nadia.follows("Het ouderpanel komt naar de ouders toe")
    nadia.follows("Say something else")
    nadia.tabs_to("What do you think of it?")
    nadia.presses("ArrowDown", "ArrowUp", "Space")
    nadia.types("What do you want to say about it?", "We beginnen bij het buurthuis.")
    nadia.follows("This is my voice")
    nadia.reads("We beginnen bij het buurthuis.")


def goes_out(nadia: WithKeys) -> None:
    nadia.tabs_to("Nadia Tahiri")
    nadia.presses("Enter")
    nadia.follows("Sign out")
    assert "/sign-in/" in nadia.page.url


def test_the_skip_link_leads_past_the_header(nadia: WithKeys) -> None:
    comes_in(nadia)
    nadia.goes_to("/")
    nadia.presses("Tab")
    assert nadia.focused() == nadia.words("Skip to the content")
    assert nadia.page.locator(".skip").bounding_box()["y"] >= 0
    nadia.presses("Enter", "Tab")
    assert nadia.page.evaluate("() => document.activeElement.closest('main') !== null")


def test_a_menu_opens_and_closes(page_as: PageAs) -> None:
    nadia = WithKeys(page_as(width=PHONE))
    comes_in(nadia)
    nadia.tabs_to("Menu")
    nadia.presses("Enter")
    nadia.tabs_to("Goals")
    nadia.presses("Escape")
    assert nadia.focused() == nadia.words("Menu")
    nadia.presses("Space")
    nadia.follows("Goals")
    nadia.is_at("Our goals")
