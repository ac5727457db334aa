"""Eight phones find their common ground and adopt an ambition: each alone, then one text, a decision, its place."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from playwright.sync_api import Page, expect

from browser.conftest import PHONE
from browser.somebody import Somebody, today
from tooling.server import Serving

EIGHT = (
    "Marieke Hofstra",
    "Samir El Amrani",
    "Jolanda Prins",
    "Daan Wouters",
    "Esra Yildiz",
    "Peter van Loon",
    "Anouk Bergsma",
    "Fatima Haddou",
)
KNOWN = "Elk kind merkt dat zijn leraar zijn familie kent"
TALK = "Kinderen vertellen thuis wat ze op school leren"
TORN = "Ouders komen vaker in de klas"
BETTER = "Elk kind merkt dat zijn leraar zijn familie kent, en vertelt thuis wat het leert."
ADOPTED = "Elk kind merkt dat zijn leraar zijn familie kent, en vertelt thuis en op school wat het leert."
REASON = "Zo gaat het alleen van school naar huis, en wij horen niets terug."

OpenFor = Callable[..., Somebody]


def test_eight_phones_adopt_an_ambition(somebody: OpenFor, server: Serving, axe: Callable[[Page], list[str]]) -> None:
    eight = [somebody(name, PHONE) for name in EIGHT]
    marieke, samir, jolanda, *_others = eight
    draft = begins(marieke, axe)
    exploration = all_write(eight, draft)
    all_answer(eight, exploration)
    closes(samir, exploration)
    makes_one_text(jolanda, marieke, draft, axe)
    decision = lays_before_the_group(samir, draft)
    everybody_decides(eight, decision, server)
    finds_its_place(jolanda, draft, axe)


def begins(marieke: Somebody, axe: Callable[[Page], list[str]]) -> str:
    marieke.goes_to("/plg/")
    marieke.clicks("Ouders erbij")
    marieke.turns_to("Charter")
    marieke.clicks("Our vision and ambition")
    marieke.clicks("Begin a text")
    assert axe(marieke.page) == []
    marieke.ticks("Our ambition")
    marieke.sends()
    marieke.reads("Step %(number)s of 4", number=1)
    return str(marieke.page.url)


def all_write(eight: list[Somebody], draft: str) -> str:
    """Three of them have a thought, and nobody reads it before all do."""
    marieke, samir, jolanda, *_others = eight
    for one, words in ((marieke, KNOWN), (samir, TALK), (jolanda, TORN)):
        one.goes_to(draft)
        one.clicks("To the question")
        one.page.locator("main textarea, main input[name=text]").first.fill(words)
        one.sends()
        one.reads(words)
    exploration = str(jolanda.page.url)
    jolanda.does_not_read(KNOWN, TALK)
    jolanda.unfolds("Let everybody answer now")
    jolanda.clicks("Yes, begin answering")
    return exploration


def all_answer(eight: list[Somebody], exploration: str) -> None:
    for place, one in enumerate(eight):
        one.goes_to(exploration)
        card = one.page.locator(".deck__card:visible")
        for _others in range(one.page.locator(".deck__card").count()):
            text = card.locator(".deck__words").inner_text()
            answer = one.words("Disagree" if text == TORN and place % 2 == 0 else "Agree")
            with one.page.expect_response(lambda response: "/answer/" in response.url):
                card.get_by_role("button", name=answer, exact=True).click()
            expect(card.filter(has_text=text)).to_have_count(0)
        expect(one.page.locator("[data-end]")).to_be_visible()


def closes(samir: Somebody, exploration: str) -> None:
    samir.goes_to(exploration)
    samir.clicks("Close the question")
    samir.clicks("Yes, close it")
    samir.reads(KNOWN, TALK)


def makes_one_text(jolanda: Somebody, marieke: Somebody, draft: str, axe: Callable[[Page], list[str]]) -> None:
    """What not all agree with is not offered; the text that was made of the rest gets better words."""
    jolanda.goes_to(draft)
    jolanda.reads(KNOWN, TALK)
    jolanda.does_not_read(TORN)
    assert axe(jolanda.page) == []
    jolanda.sends()
    jolanda.reads(f"{KNOWN}. {TALK}.")
    marieke.goes_to(draft)
    marieke.clicks("Make it better")
    marieke.writes("Our text", BETTER)
    marieke.sends()
    marieke.reads(BETTER)


def lays_before_the_group(samir: Somebody, draft: str) -> str:
    samir.goes_to(draft)
    samir.clicks("Lay it before the group")
    samir.clicks("The proposal and what you say of it")
    return str(samir.page.url)


def everybody_decides(eight: list[Somebody], decision: str, server: Serving) -> None:
    """One objects, and with her reason the text becomes better; four who are away are not waited for longer."""
    marieke, *others, fatima = eight
    fatima.goes_to(decision)
    fatima.ticks("I have a reasoned objection")
    fatima.writes("What do you want to say about it?", REASON)
    fatima.sends()
    fatima.clicks("Make the proposal better")
    fatima.writes("What do you propose now?", ADOPTED)
    fatima.writes("Until when can everybody speak?", today())
    fatima.sends()
    for one in (marieke, *others, fatima):
        one.goes_to(decision)
        one.page.get_by_role("radio", name=one.words("I consent"), exact=True).check()
        one.sends()
    with sqlite3.connect(server.data / "db.sqlite3", timeout=20) as database:
        past = (today(-1).isoformat(), decision.rstrip("/").rsplit("/", 1)[-1].replace("-", ""))
        assert database.execute("UPDATE decisions_decision SET respond_by = ? WHERE id = ?", past).rowcount == 1
    marieke.goes_to(decision)
    marieke.clicks("Decide this")
    marieke.writes("Why do you decide this?", "Dit willen we allemaal zien.")
    marieke.sends()


def finds_its_place(jolanda: Somebody, draft: str, axe: Callable[[Page], list[str]]) -> None:
    jolanda.goes_to(draft)
    assert axe(jolanda.page) == []
    jolanda.clicks("Make it our ambition")
    jolanda.reads("This is your ambition now.")
    jolanda.clicks("Our ambition")
    jolanda.reads(ADOPTED)
    jolanda.clicks("How you made this together")
    jolanda.reads("Done: it stands in its place.")
