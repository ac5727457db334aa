"""Eight phones find what they share, one of them without a network; and a network of 120 shows its two viewpoints."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import DESK, PHONE
from browser.somebody import Somebody

EIGHT = (
    "Nadia Tahiri", "Anouk Bergsma", "Daan Wouters", "Esra Yildiz",
    "Fatima Haddou", "Koen de Graaf", "Marieke Hofstra", "Samir El Amrani",
)  # fmt: skip
QUESTION = "Waar zijn we trots op?"
SHARED = "We bellen ouders nu zelf."
DISPUTED = "Het ouderpanel is groot genoeg."
OURS = "What do you think? Write one thought at a time. Others read it later, without your name."
OpenFor = Callable[..., Somebody]
Axe = Callable[[Page], list[str]]


def test_eight_phones_find_what_they_share(somebody: OpenFor, axe: Axe) -> None:
    people = [somebody(name, PHONE) for name in EIGHT]
    nadia, anouk = people[:2]
    place = puts_the_question(nadia)
    writes(nadia, SHARED)
    writes(anouk, DISPUTED, place)
    anouk.does_not_read(SHARED)
    assert axe(anouk.page) == []
    nadia.goes_to(place)
    nadia.unfolds("Let everybody answer now")
    nadia.clicks("Yes, begin answering")
    answers(nadia, place, {DISPUTED: "Agree"})
    answers(anouk, place, {SHARED: "Agree"})
    for number, one in enumerate(people[2:]):
        answers(one, place, {SHARED: "Agree", DISPUTED: "Disagree" if number % 2 else "Agree"})
    nadia.goes_to(place)
    nadia.does_not_read("We share this")
    closes(nadia, place)
    for one in (nadia, people[5]):
        one.goes_to(place)
        one.reads("We share this", "Worth talking about")
        tells_apart(one.page)
    assert axe(nadia.page) == []


def puts_the_question(nadia: Somebody) -> str:
    nadia.goes_to("/plg/")
    nadia.clicks("Ouders erbij")
    nadia.turns_to("Explorations")
    nadia.clicks("Put a question")
    nadia.writes("What do you want to ask?", QUESTION)
    nadia.sends()
    nadia.reads(OURS)
    return str(nadia.page.url)


def writes(one: Somebody, text: str, place: str = "") -> None:
    if place:
        one.goes_to("/")
        one.clicks(QUESTION)
    one.writes("Your statement", text)
    with one.page.expect_navigation():
        one.page.get_by_role("button", name=one.words("Put it in")).click()
    one.reads(text)
    expect(one.field("Your statement")).to_have_value("")


def answers(one: Somebody, place: str, said: dict[str, str]) -> None:
    """One statement after the other, whatever comes first; the answers go by themselves."""
    one.goes_to(place)
    for left in range(len(said), 0, -1):
        card = one.page.locator("[data-statement]:visible")
        text = card.locator(".deck__words").inner_text()
        with one.page.expect_response(lambda answer: answer.url.endswith("/answer/") and answer.status == 204):
            card.get_by_role("button", name=one.words(said[text]), exact=True).click()
        expect(one.page.locator("[data-statement]:visible")).to_have_count(1 if left > 1 else 0)
    one.reads("You answered everything that is here. Thank you.")
    expect(one.page.locator("[data-turn]")).to_be_hidden()


def closes(nadia: Somebody, place: str) -> None:
    nadia.goes_to(place)
    nadia.clicks("Close the question")
    nadia.clicks("Yes, close it")


def tells_apart(page: Page) -> None:
    lists = page.locator(".three-lists > section")
    expect(lists.nth(0)).to_contain_text(SHARED)
    expect(lists.nth(1)).to_contain_text(DISPUTED)


def test_without_a_network_by_keyboard_and_undone(somebody: OpenFor) -> None:
    """Answers wait on the device; the last one can be taken back; keys answer too."""
    ruben = somebody("Ruben Schouten", PHONE)
    ruben.goes_to("/")
    ruben.clicks("Wat zouden we missen als het ouderpanel er niet meer was?")
    page, card = ruben.page, ruben.page.locator("[data-statement]:visible")
    first = card.locator(".deck__words").inner_text()
    page.context.set_offline(True)
    card.get_by_role("button").first.focus()
    page.keyboard.press("2")
    expect(card.locator(".deck__words")).not_to_have_text(first)
    expect(page.locator("[data-waits]")).to_be_visible()
    page.keyboard.press("Backspace")
    expect(card.locator(".deck__words")).to_have_text(first)
    page.keyboard.press("1")
    expect(card.locator(".deck__words")).not_to_have_text(first)
    with page.expect_response(lambda answer: answer.url.endswith("/answer/") and answer.status == 204):
        page.context.set_offline(False)
    ruben.goes_to(page.url)
    ruben.unfolds("What you answered")
    expect(page.locator(".deck details li")).to_have_count(1)
    expect(page.locator(".deck details li")).to_contain_text(first)
    expect(page.locator(".deck details li")).to_contain_text(ruben.words("Agree"))


def test_a_second_tap_answers_nothing_that_was_not_read(somebody: OpenFor) -> None:
    """Nor does a key that is held down; and who comes back by the button of her browser does not answer again."""
    marieke = somebody("Marieke Hofstra", PHONE)
    marieke.goes_to("/")
    marieke.clicks("Wat zouden we missen als het ouderpanel er niet meer was?")
    page, card = marieke.page, marieke.page.locator("[data-statement]:visible")
    count = page.locator("[data-count]")
    expect(count).to_have_text(re.compile("^0 "))
    with page.expect_response(lambda answer: answer.url.endswith("/answer/") and answer.status == 204):
        card.get_by_role("button").first.dblclick()
    expect(count).to_have_text(re.compile("^1 "))
    card.get_by_role("button").first.focus()
    with page.expect_response(lambda answer: answer.url.endswith("/answer/") and answer.status == 204):
        for _repeated in range(3):
            page.keyboard.down("1")
        page.keyboard.up("1")
    expect(count).to_have_text(re.compile("^2 "))
    third = card.locator(".deck__words").inner_text()
    with page.expect_response(lambda answer: answer.url.endswith("/answer/") and answer.status == 204):
        card.get_by_role("button", name=marieke.words("Pass")).click()
    marieke.goes_to("/")
    page.go_back()
    expect(count).to_have_text(re.compile("^3 "))
    expect(card.locator(".deck__words")).not_to_have_text(third)


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_a_network_of_120_shows_its_two_viewpoints(somebody: OpenFor, axe: Axe, width: int) -> None:
    esra = somebody("Esra Yildiz", width)
    esra.goes_to("/plg/")
    esra.clicks("Ouders erbij")
    esra.turns_to("Explorations")
    esra.clicks("Wat helpt ouders om mee te doen op school?")
    esra.reads("120 mensen deden mee")
    expect(esra.page.locator(".landscape__group")).to_have_count(2)
    expect(esra.page.locator(".landscape__group circle")).to_have_count(120)
    esra.reads("Across all groups")
    assert axe(esra.page) == []


def test_a_guest_reads_it_in_her_own_language(somebody: OpenFor, axe: Axe) -> None:
    nadia = somebody("Nadia Tahiri", DESK)
    nadia.goes_to("/plg/")
    nadia.clicks("Ouders erbij")
    nadia.turns_to("Explorations")
    nadia.clicks("Put a question")
    nadia.writes("What do you want to ask?", "Wat helpt thuis?")
    nadia.ticks("our circle, and guests by a link")
    nadia.sends()
    link = nadia.page.locator("#guests-link").inner_text()
    guest = somebody(None, PHONE, "en", locale="ar")
    guest.goes_to(link)
    expect(guest.page.locator("html")).to_have_attribute("dir", "rtl")
    assert axe(guest.page) == []
    with guest.page.expect_navigation():
        guest.page.get_by_role("link", name="English").click()
    guest.writes("Your statement", "Reading aloud every evening.")
    guest.sends()
    guest.reads("Reading aloud every evening.", "Only you see that these are yours.")
