"""A proposal, a question, reactions, an objection with its reason, a better proposal, a decision, and a later word.

The circle of De Stap is small enough to let everybody speak.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from browser.conftest import PHONE
from browser.somebody import Somebody, today
from tooling.server import Serving

TITLE = "Werkplek zonder telefoon"
FIRST = "Op de werkplek liggen alle telefoons in de kluis."
BETTER = "Op de werkplek liggen alle telefoons in de kluis; wie een tolk-app nodig heeft, houdt hem bij zich."
QUESTION = "Ook in de kantine?"
ANSWER = "Nee, alleen waar we werken."
BECAUSE = "Met alle aandacht bij het werk is het veiliger."
LATER = "Mijn groep heeft geen kluis."
REASON = "Dan kan Hassan de kok niet meer verstaan, want hij vertaalt met zijn telefoon."

OpenFor = Callable[..., Somebody]


SetBack = Callable[[str, str], None]


def test_from_proposal_to_looking_again(somebody: OpenFor, set_back: SetBack) -> None:
    mo, sanne, gert, wendy = (
        somebody(name, PHONE) for name in ("Mo Bakkali", "Sanne Kuiper", "Gert Dijkstra", "Wendy Hoekstra")
    )
    decision = proposes(mo)
    is_made_clear(gert, mo, decision)
    everybody_reacts(sanne, gert, decision)
    for one in (mo, sanne, wendy):
        says(one, decision, "I consent")
    gert.goes_to("/")
    gert.reads(TITLE)
    objects(gert, decision)
    mo.goes_to(decision)
    mo.reads(REASON, "Somebody objects. What would you have to change so that the objection is met?")
    assert not mo.may("Decide this")
    makes_it_better(mo)
    for one in (mo, sanne, gert):
        says(one, decision, "I consent")
    assert not mo.may("Decide this")
    set_back(TITLE, "respond_by")
    decides(sanne, decision)
    speaks_later(wendy, decision)
    mo.goes_to("/")
    mo.reads(TITLE, "Time to look again")
    mo.goes_to(decision)
    mo.reads(LATER, BETTER)


def is_made_clear(gert: Somebody, mo: Somebody, decision: str) -> None:
    gert.goes_to(decision)
    gert.writes("What is not clear to you yet?", QUESTION)
    gert.sends()
    mo.goes_to("/")
    mo.reads(TITLE)
    mo.goes_to(decision)
    mo.clicks("Answer")
    mo.writes("What do you mean?", ANSWER)
    mo.sends()
    gert.goes_to(decision)
    gert.reads(QUESTION, ANSWER)
    gert.clicks("It is clear: on to the reactions")


def everybody_reacts(sanne: Somebody, gert: Somebody, decision: str) -> None:
    for one, words in ((sanne, "Rust op de werkplek, graag."), (gert, "En wie de taal nog leert?")):
        one.goes_to(decision)
        one.writes("What is your first reaction?", words)
        one.sends()
    gert.reads("Rust op de werkplek, graag.")
    gert.clicks("On to the consent round")


def proposes(mo: Somebody) -> str:
    mo.goes_to("/plg/")
    mo.clicks("Werk maken van werk")
    mo.turns_to("Decisions")
    mo.clicks("Make a proposal")
    mo.writes("What is it about?", TITLE)
    mo.writes("What do you propose?", FIRST)
    mo.sends()
    if mo.page.url.endswith("/decisions/"):
        mo.clicks(TITLE)
    return str(mo.page.url)


def says(one: Somebody, decision: str, stand: str) -> None:
    one.goes_to(decision)
    one.page.get_by_role("radio", name=one.words(stand), exact=True).check()
    one.sends()


def objects(gert: Somebody, decision: str) -> None:
    gert.goes_to(decision)
    gert.ticks("I have a reasoned objection")
    gert.sends()
    gert.reads("An objection needs a reason: what goes wrong if we do this?")
    gert.writes("What do you want to say about it?", REASON)
    gert.sends()
    gert.reads(REASON)


def makes_it_better(mo: Somebody) -> None:
    mo.clicks("Make the proposal better")
    mo.writes("What do you propose now?", BETTER)
    mo.writes("Until when can everybody speak?", today())
    # The objection that it takes up is ticked already: there is one.
    mo.sends()
    mo.reads(BETTER, REASON)
    mo.reads("objection of %(name)s, taken up in version %(number)s", name="Gert Dijkstra", number=2)


def decides(sanne: Somebody, decision: str) -> None:
    sanne.goes_to(decision)
    sanne.clicks("Decide this")
    sanne.writes("When do you look at it again?", today(30))
    sanne.sends()
    sanne.reads("Why do you decide this?")
    sanne.writes("Why do you decide this?", BECAUSE)
    sanne.sends()
    sanne.reads(BETTER, FIRST, BECAUSE)


def speaks_later(wendy: Somebody, decision: str) -> None:
    wendy.goes_to("/notices/")
    told = "%(group)s decided something while you were away. You can still say what you think of it."
    wendy.reads(told, group="Werk maken van werk")
    wendy.goes_to(decision)
    wendy.clicks("Say what you think of it")
    wendy.ticks("I have a reasoned objection")
    wendy.writes("What do you want to say about it?", LATER)
    wendy.sends()
    wendy.reads("decided", LATER)


@pytest.fixture
def set_back(server: Serving) -> SetBack:
    """Let a day of one decision be past, as the calendar would."""
    import sqlite3

    def set_back(title: str, day: str) -> None:
        with sqlite3.connect(server.data / "db.sqlite3", timeout=20) as database:
            database.execute(
                f"UPDATE decisions_decision SET {day} = ? WHERE title = ?",  # noqa: S608
                (today(-1).isoformat(), title),
            )

    return set_back
