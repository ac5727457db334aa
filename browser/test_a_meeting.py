"""A meeting from the first plan to the minutes: the group plans and keeps, the facilitator designs, the chair leads.

And the address with which meetings come into one's own calendar works until it is made anew.
"""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Callable

from browser.conftest import PHONE
from browser.somebody import Somebody, today

TITLE = "Koffie met de nieuwe ouders"

OpenFor = Callable[..., Somebody]


def test_from_plan_to_minutes(somebody: OpenFor) -> None:
    marieke, tineke = somebody("Marieke Hofstra", PHONE), somebody("Tineke Adema")
    plans_a_series(marieke)
    meeting = marieke.page.url
    designs(tineke, meeting)
    leads(marieke, meeting)
    keeps(marieke)
    closes(marieke)
    tineke.goes_to(meeting)
    tineke.clicks("Read the minutes")
    tineke.reads("Ouders kiezen de tafel", "Twee moeders bellen met de nieuwe ouders", "Drie moeders bleven napraten.")
    tineke.reads("Koffie elke eerste maandag", "Wie vergeten we?")


def plans_a_series(marieke: Somebody) -> None:
    marieke.goes_to("/plg/")
    marieke.clicks("Ouders erbij")
    marieke.turns_to("Meetings")
    marieke.clicks("Plan a meeting")
    marieke.writes("What do you call it?", TITLE)
    marieke.writes("On which day?", today())
    marieke.writes("At what time?", "08:30")
    marieke.writes("How many minutes?", 60)
    marieke.writes("Where?", "De hal van De Sluis")
    marieke.unfolds("A whole series")
    marieke.writes("How many meetings?", 3)
    marieke.writes("Every how many weeks?", 4)
    marieke.sends()
    if marieke.page.url.endswith("/meetings/"):
        assert marieke.page.get_by_role("link", name=TITLE).count() == 3
        marieke.clicks(TITLE)
    marieke.is_at(TITLE)


def designs(tineke: Somebody, meeting: str) -> None:
    tineke.goes_to(meeting)
    for title, minutes in {"Wie vergeten we?": 20, "Ouders kiezen de tafel": 30}.items():
        tineke.clicks("Add an activity")
        tineke.writes("What will you do?", title)
        tineke.writes("How many minutes?", minutes)
        tineke.sends()
    tineke.clicks("Up", near="Ouders kiezen de tafel")
    titles = tineke.page.locator(".agenda .list__title").all_inner_texts()
    assert titles == ["Ouders kiezen de tafel", "Wie vergeten we?"]
    assert not tineke.may("I take the chair")
    assert not tineke.may("Open the meeting")


def leads(marieke: Somebody, meeting: str) -> None:
    marieke.goes_to(meeting)
    if marieke.may("I take the chair"):
        marieke.clicks("I take the chair")
    parts = marieke.page.locator("main h2").all_inner_texts()
    assert parts.index(marieke.words("First: what is open")) < parts.index(marieke.words("Agenda"))
    marieke.clicks("Open the meeting")
    marieke.is_at("Who is here?")
    marieke.page.get_by_label("Koen de Graaf").uncheck()
    marieke.sends()
    there = marieke.page.locator(".panel").filter(has_text=marieke.words("Who is here"))
    assert "Nadia Tahiri" in there.inner_text()
    assert "Koen de Graaf" not in there.inner_text()


def keeps(marieke: Somebody) -> None:
    line = marieke.page.locator(".agenda > li").filter(has_text="Ouders kiezen de tafel")

    def keep(what: str) -> None:
        line.locator("summary").click()
        with marieke.page.expect_navigation():
            line.get_by_role("link", name=marieke.words(what)).click()

    keep("An action")
    marieke.writes("What will happen?", "Twee moeders bellen met de nieuwe ouders")
    marieke.picks("Who takes care of it?", "Esra Yildiz")
    marieke.sends()
    keep("A proposal")
    marieke.writes("What is it about?", "Koffie elke eerste maandag")
    marieke.writes("What do you propose?", "Elke eerste maandag staat er koffie in de hal, tot de zomer.")
    marieke.sends()
    keep("A note")
    marieke.writes("What should be in the minutes?", "Drie moeders bleven napraten.")
    marieke.sends()
    marieke.reads("Drie moeders bleven napraten.")


def closes(marieke: Somebody) -> None:
    marieke.clicks("Close the meeting")
    if marieke.may("Read the minutes"):
        marieke.clicks("Read the minutes")
    marieke.reads("Nadia Tahiri", "Drie moeders bleven napraten.")
    marieke.reads("Not there: %(names)s", names="Koen de Graaf")


def test_a_calendar_address_works_until_it_is_made_anew(somebody: OpenFor) -> None:
    marieke = somebody("Marieke Hofstra", PHONE)
    marieke.goes_to("/calendar/")
    old = marieke.field("Address of your own calendar").input_value()
    assert "BEGIN:VEVENT" in asked(old)
    marieke.clicks("Make new addresses")
    marieke.clicks("Yes, make new ones")
    new = marieke.field("Address of your own calendar").input_value()
    assert "BEGIN:VEVENT" in asked(new)
    assert asked(old) == "404"


def asked(address: str) -> str:
    """What a calendar gets that asks this address, without anybody signed in."""
    try:
        with urllib.request.urlopen(address) as answer:
            return str(answer.read().decode())
    except urllib.error.HTTPError as refusal:
        return str(refusal.code)
