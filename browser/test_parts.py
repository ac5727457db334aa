"""What those around a circle see of it and what they do not, in the words of their own pages.

A facilitator asks and never answers; a leader gives the frame and sees the rhythm; an administrator keeps accounts.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from browser.conftest import PHONE
from browser.somebody import Somebody

# What the circle about parents made, one thing of each kind.
MADE = (
    "Elk kind merkt dat zijn ouders en de leraar elkaar kennen",
    "Het kind zit bij het startgesprek",
    "Met de imam afspreken",
    "Wie meepraat, hoort b",
    "Wie een kritische vraag krijgt",
)
ROOMS = ("goals", "decisions", "actions", "meetings", "cycle", "story", "questions", "reflections")

OpenFor = Callable[..., Somebody]


@pytest.fixture
def circle(somebody: OpenFor) -> str:
    """The address of the circle about parents."""
    marieke = somebody("Marieke Hofstra")
    marieke.goes_to("/plg/")
    marieke.clicks("Ouders erbij")
    return str(marieke.page.url)


def refused(one: Somebody, address: str) -> int:
    answer = one.goes_to(address)
    assert answer is not None
    return int(answer.status)


def test_a_facilitator_reads_all_and_asks(somebody: OpenFor, circle: str) -> None:
    tineke = somebody("Tineke Adema")
    tineke.goes_to(circle)
    for room, added in {
        "Goals": "Set a goal",
        "Decisions": "Make a proposal",
        "Actions": "New action",
        "Meetings": "Plan a meeting",
    }.items():
        tineke.turns_to(room)
        assert not tineke.may(added), added
    tineke.turns_to("Questions")
    tineke.clicks("Ask a question")
    tineke.writes("What do you ask the group?", "Wat zou een ouder van dit panel zeggen?")
    tineke.sends()
    tineke.reads("Wat zou een ouder van dit panel zeggen?")
    assert refused(tineke, f"{circle}goals/add/") == 403
    tineke.is_at("This is not possible here")


def test_a_leader_sees_frame_and_rhythm(somebody: OpenFor, circle: str) -> None:
    wim = somebody("Wim Terpstra")
    wim.goes_to("/leader/")
    wim.clicks("Ouders erbij")
    wim.is_at("Conditions")
    wim.reads(
        "You see the frame, the rhythm, and what the group asks of you. "
        "What the group makes, it shows itself when it is ready to."
    )
    wim.reads("Geen extra avonden boven de jaartaak.")
    wim.does_not_read(*MADE)
    wim.turns_to("Charter")
    wim.reads(
        "How the group sees its work and what it agreed on, is written and read by the group itself. "
        "You see the frame and the rhythm."
    )
    wim.does_not_read(*MADE)
    for room in ROOMS:
        assert refused(wim, f"{circle}{room}/") == 403, room
        wim.does_not_read(*MADE)


def test_the_board_sees_no_more_than_a_leader(somebody: OpenFor, circle: str) -> None:
    yvonne = somebody("Yvonne de Ruiter")
    yvonne.goes_to(f"{circle}rhythm/")
    yvonne.reads("Geen extra avonden boven de jaartaak.")
    yvonne.does_not_read(*MADE)
    for room in ROOMS:
        assert refused(yvonne, f"{circle}{room}/") == 403, room


def test_an_administrator_keeps_accounts_and_sees_no_circle(somebody: OpenFor, circle: str) -> None:
    bas = somebody("Bas Hendriks")
    bas.goes_to("/organisations/")
    bas.clicks("Stichting De Waterkant")
    for room in ("", "charter/", *(f"{room}/" for room in ROOMS)):
        assert refused(bas, circle + room) == 404, room
    bas.is_at("We cannot find this")
    bas.does_not_read("Ouders erbij")
    bas.goes_to("/search/?words=ouders")
    bas.does_not_read(*MADE)


def test_who_gets_a_link_chooses_a_password_and_is_in(somebody: OpenFor) -> None:
    bas, noor = somebody("Bas Hendriks"), somebody(None, PHONE)
    bas.goes_to("/organisations/")
    bas.clicks("De Boei")
    bas.clicks("Look after the accounts")
    bas.clicks("Add somebody")
    bas.writes("Given name", "Noor")
    bas.picks("Post", "teacher")
    bas.sends()
    noor.goes_to(bas.page.locator(".slip__link").inner_text())
    noor.is_at("Welcome, %(name)s", name="Noor")
    noor.writes("Choose a password", "kort")
    noor.sends()
    noor.writes("Choose a password", "de bel gaat om half negen")
    noor.sends()
    noor.reads("You are in, %(name)s.", name="Noor")


def test_a_member_of_another_circle_finds_nothing(somebody: OpenFor, circle: str) -> None:
    mo = somebody("Mo Bakkali")
    for room in ("", "charter/", *(f"{room}/" for room in ROOMS)):
        assert refused(mo, circle + room) == 404, room
    assert refused(mo, circle.replace("/plg/", "/plg/0")) == 404


def test_the_group_sees_what_its_leader_sees(somebody: OpenFor, circle: str) -> None:
    marieke = somebody("Marieke Hofstra")
    marieke.goes_to(f"{circle}charter/")
    marieke.clicks("Look at that page yourself")
    marieke.reads(
        "This is what the leaders see: the frame, how often the group meets, what it asks of them, "
        "and nothing of what it writes, decides or measures."
    )
    marieke.does_not_read(*MADE)
