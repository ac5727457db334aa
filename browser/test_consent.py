"""A proposal, an objection with its reason, a better proposal, a decision, and the day on which it comes back.

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
REASON = "Dan kan Hassan de kok niet meer verstaan, want hij vertaalt met zijn telefoon."

OpenFor = Callable[..., Somebody]


def test_from_proposal_to_looking_again(somebody: OpenFor, set_back: Callable[[str, int], None]) -> None:
    mo, sanne, gert, wendy = (
        somebody(name, PHONE) for name in ("Mo Bakkali", "Sanne Kuiper", "Gert Dijkstra", "Wendy Hoekstra")
    )
    decision = proposes(mo)
    for one in (mo, sanne, wendy):
        says(one, decision, "I consent")
    gert.goes_to("/")
    gert.reads(TITLE)
    objects(gert, decision)
    mo.goes_to(decision)
    mo.reads(REASON, "Somebody objects. What would you have to change so that the objection is met?")
    assert not mo.may("Decide this")
    makes_it_better(mo)
    for one in (mo, sanne, gert, wendy):
        says(one, decision, "I consent")
    decides(sanne, decision)
    mo.goes_to("/")
    mo.does_not_read(TITLE)
    set_back(TITLE, 1)
    mo.page.reload()
    mo.reads(TITLE, "Time to look again")


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
    mo.sends()
    mo.reads(BETTER)


def decides(sanne: Somebody, decision: str) -> None:
    sanne.goes_to(decision)
    sanne.clicks("Decide this")
    sanne.writes("When do you look at it again?", today(30))
    sanne.sends()
    sanne.reads(BETTER, FIRST)


@pytest.fixture
def set_back(server: Serving) -> Callable[[str, int], None]:
    """Let so many days pass for one decision, as the calendar would."""
    import sqlite3

    def set_back(title: str, days: int) -> None:
        with sqlite3.connect(server.data / "db.sqlite3", timeout=20) as database:
            database.execute(
                "UPDATE decisions_decision SET review_on = ? WHERE title = ?", (today(-days).isoformat(), title)
            )

    return set_back
