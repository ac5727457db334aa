"""Every kind of step on phone, board and the chair's page: axe finds nothing, before the reveal and after it.

And a meeting is led and taken part in with a keyboard alone.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import PHONE, PageAs
from browser.rooms import CHAIR, prepare_meeting
from browser.somebody import Somebody
from browser.test_a_real_room import comes_in, onward
from browser.test_by_keyboard import WithKeys
from leerkring.methods.rules import TRAITS, Kind, Use
from tooling.server import Serving

OpenFor = Callable[..., Somebody]
Axe = Callable[[Page], list[str]]


def plan(kind: Kind) -> dict[str, Any]:
    """A step of this kind with what its traits ask for."""
    traits = TRAITS[kind]
    wanted: dict[str, Any] = {"kind": kind.value, "name": f"Stap {kind.value}", "question": "Wat zien we?"}
    if traits.write != Use.NO:
        wanted["write"] = "Ik zie …"
    if traits.size != Use.NO:
        wanted["size"] = 2
    if traits.source == Use.MUST or kind == Kind.DOTS:
        wanted["on_cards"] = True
    elif traits.options != Use.NO:
        wanted["options"] = ["rustig", "druk", "vol"]
    if kind == Kind.READING:
        wanted["text"] = "Wat ouders zeiden\n\nSchool\tOuders\nDe Beuk\t34\nDe Eik\t28"
    return wanted | {"speaks": traits.speaks[0].value, "yields": traits.yields[0].value}


# Cards first, for other kinds work on them.
KINDS = [Kind.CARDS, *(kind for kind in Kind if kind != Kind.CARDS)]


def test_axe_finds_nothing_in_any_kind(somebody: OpenFor, server: Serving, axe: Axe) -> None:
    meeting = f"/meetings/{prepare_meeting(server.data, [plan(kind) for kind in KINDS])}"
    chair, board = somebody(CHAIR, PHONE), somebody(CHAIR, 1920)
    chair.goes_to(f"{meeting}/lead/")
    onward(chair)
    expect(chair.page.locator("#now-name")).to_have_text(f"Stap {KINDS[0].value}")
    board.goes_to(f"{meeting}/board/")
    esra = comes_in(somebody("Esra Yildiz", PHONE), meeting)
    screens, faults, looks = {"chair": chair, "board": board, "phone": esra}, [], 0
    for number, kind in enumerate(KINDS):
        for state in states_of(kind):
            if (number, state) != (0, "open"):
                onward(chair)
            shows(kind, state, chair, board, esra)
            if state == "open":
                writes_something(esra)
            for name, one in screens.items():
                looks += 1
                faults += [f"{kind.value}, {state}, {name}: {fault}" for fault in axe(one.page)]
    print(f"Rooms: {len(KINDS)} kinds of step, axe looked {looks} times, {len(faults)} faults.")
    assert faults == []


def states_of(kind: Kind) -> tuple[str, ...]:
    return ("open", "revealed") if TRAITS[kind].reveals else ("open",)


def shows(kind: Kind, state: str, chair: Somebody, board: Somebody, phone: Somebody) -> None:
    """All three screens have come along."""
    expect(chair.page.locator("#now-name")).to_have_text(f"Stap {kind.value}")
    expect(phone.page.locator("#step-name")).to_have_text(f"Stap {kind.value}")
    expect(board.page.locator("#board")).to_contain_text(f"Stap {kind.value}")
    if state == "revealed":
        for one in (chair, phone):
            expect(one.page.locator("form[id^=write-]")).to_have_count(0)


def writes_something(phone: Somebody) -> None:
    """Where a card can be written, one is, so that there is something to look at."""
    form = phone.page.locator("form[id^=write-]:visible")
    if form.count():
        form.locator("textarea").first.fill("Thee met de ouders")
        form.locator("button.button--main, button[type=submit]").first.click()
        phone.page.wait_for_timeout(700)


@pytest.fixture
def with_keys(page_as: PageAs) -> Callable[[str], WithKeys]:
    """Somebody with a keyboard and nothing else, signed in."""
    return lambda name: WithKeys(page_as(name, PHONE))


def test_a_meeting_by_keyboard(with_keys: Callable[[str], WithKeys], server: Serving) -> None:
    speaking = plan(Kind.ROUND) | {"write": "", "reveal": "at_once"}
    steps = [plan(Kind.CARDS), plan(Kind.DOTS), speaking]
    meeting = f"/meetings/{prepare_meeting(server.data, steps)}"
    chair, esra = with_keys(CHAIR), with_keys("Esra Yildiz")
    chair.goes_to(f"{meeting}/lead/")
    looks_back = chair.words("What is still open?")
    goes_on(chair, looks_back, "Begin: %(name)s", name=looks_back)
    goes_on(chair, "Stap cards", "On to: %(name)s", name="Stap cards")
    esra.goes_to(f"{meeting}/room/")
    esra.follows("Come in")
    esra.types("Ik zie …", "Thee met de ouders")
    esra.tabs_to("Put down this card")
    esra.presses("Enter")
    expect(esra.page.locator(".paper-card--own")).to_contain_text("Thee met de ouders")
    goes_on(chair, "Stap cards", "Turn the cards over")
    expect(esra.page.locator(".paper-card")).to_contain_text("Thee met de ouders")
    goes_on(chair, "Stap dots", "On to: %(name)s", name="Stap dots")
    expect(esra.page.locator("#step-name")).to_have_text("Stap dots")
    esra.tabs_to("One dot more")
    esra.presses("Enter", "Enter")
    esra.tabs_to("Keep my dots")
    esra.presses("Enter")
    goes_on(chair, "Stap dots", "Show the outcome")
    expect(esra.page.locator(".dotted li")).to_contain_text("2")
    goes_on(chair, "Stap round", "On to: %(name)s", name="Stap round")
    expect(esra.page.locator("#step-name")).to_have_text("Stap round")
    esra.tabs_to("I have spoken")
    esra.presses("Enter")
    expect(esra.page.locator(".turn")).to_contain_text(esra.words("has spoken"))
    goes_back(chair)


def goes_on(chair: WithKeys, step: str, said: str, **filled: object) -> None:
    chair.tabs_to(said, **filled)
    chair.presses("Enter")
    expect(chair.page.locator("#now-name")).to_have_text(step)


def goes_back(chair: WithKeys) -> None:
    chair.tabs_to("One back")
    chair.presses("Enter")
    expect(chair.page.locator("#now-name")).to_have_text("Stap dots")


def test_words_that_come_too_late_are_not_lost(somebody: OpenFor, server: Serving, complaints: list[str]) -> None:
    """The group went on while her phone had no network: both cards stand there, also when she opens the room again."""
    meeting = f"/meetings/{prepare_meeting(server.data, [plan(Kind.CARDS), plan(Kind.DOTS)])}"
    chair = somebody(CHAIR, PHONE)
    chair.goes_to(f"{meeting}/lead/")
    onward(chair)
    expect(chair.page.locator("#now-name")).to_have_text(chair.words("What is still open?"))
    onward(chair)
    expect(chair.page.locator("#now-name")).to_have_text("Stap cards")
    esra = comes_in(somebody("Esra Yildiz", PHONE), meeting)
    esra.page.context.set_offline(True)
    for text in ("Thee met de ouders", "Koffie met de school"):
        esra.page.locator("textarea[id^=text-]").fill(text)
        esra.page.locator("form[id^=write-] button.button--main").click()
        expect(esra.page.locator("[data-waiting]")).to_contain_text(text)
    onward(chair)
    expect(chair.thing("On to: %(name)s", name="Stap dots")).to_be_visible()
    onward(chair)
    expect(chair.page.locator("#now-name")).to_have_text("Stap dots")
    esra.page.context.set_offline(False)
    refused = esra.page.locator("[data-not-kept]")
    for _time in range(2):
        expect(refused).to_contain_text("Thee met de ouders")
        expect(refused).to_contain_text("Koffie met de school")
        esra.page.reload()
    refused.get_by_role("button").click()
    expect(refused).to_be_hidden()
    esra.page.reload()
    expect(esra.page.locator("#step-name")).to_have_text("Stap dots")
    expect(refused).to_be_hidden()
    complaints.clear()
