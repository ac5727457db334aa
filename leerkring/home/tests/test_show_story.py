import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from leerkring.commitments.actions import end, tell_result
from leerkring.commitments.models import State
from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.cycles.actions import ambition, consequences, cycle, evaluation, information, interpretation
from leerkring.cycles.models import Aspect, Cycle, SourceKind
from leerkring.decisions.models import Decision, Stage
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/story/"


@pytest.fixture
def road(plg: Community, anna: Person, bo: Person) -> list[Cycle]:
    """Two rounds: the first with everything in it, the second just begun."""
    first = cycle.start(author=anna, community=plg)
    for number, text in enumerate(("Draft ambition", "Every parent involved")):
        ambition.word_ambition(
            author=anna, cycle=first, text=text, by_on=dt.date(2026, 6, 1), how_we_know="We hear it", number=number
        )
    ambition.set_goal(author=anna, cycle=first, level="pupil", text="Parents read along", indicator="parents", low=20.0)
    information.ask(author=anna, cycle=first, text="Who never comes?")
    information.gather(author=anna, cycle=first, kind=SourceKind.NOTE, title="Talks", origin="12 parents", text="…")
    seen = interpretation.pose(author=anna, cycle=first, question="What strikes you?")
    interpretation.interpret(author=bo, row=seen, text="They want to be asked")
    interpretation.reveal(author=bo, row=seen)
    hidden = interpretation.pose(author=anna, cycle=first, question="And now?")
    interpretation.interpret(author=bo, row=hidden, text="Still mine alone")
    interpretation.interpret(author=anna, row=hidden, text="My own, not told yet")
    interpretation.heed(author=anna, cycle=first, text="We ask too late")
    action = consequences.draw(author=anna, cycle=first, what="Call four parents", who=bo, due_on=None).action
    tell_result(author=bo, action=action, text="Three were glad")
    tell_result(author=bo, action=action, text="One came by")
    end(author=bo, action=action, state=State.STOPPED, because="It takes an evening")
    Decision.objects.create(
        community=plg, title="We call first", stage=Stage.ADOPTED, decided_at=timezone.now(), author=anna
    )
    Meeting.objects.create(
        community=plg, title="First", starts_at=timezone.now(), opened_at=timezone.now(), author=anna
    )
    for aspect in Aspect:
        evaluation.evaluate(author=anna, cycle=first, aspect=aspect, text=f"Told of {aspect}", number=0)
    cycle.close(author=anna, cycle=first)
    return [first, cycle.start(author=anna, community=plg)]


@pytest.mark.parametrize(
    "words",
    [
        "Every parent involved",
        "We hear it",
        "Parents read along",
        "Who never comes?",
        "Talks",
        "12 parents",
        "They want to be asked",
        "We ask too late",
        "We call first",
        "Call four parents",
        "Three were glad",
        "One came by",
        "It takes an evening",
        "Told of product",
        "Told of process",
        "1 meeting",
    ],
)
def test_it_tells(plg: Community, anna: Person, road: list[Cycle], words: str) -> None:
    assert words in As(anna).get(address(plg)).content.decode()


def test_the_oldest_round_comes_first(plg: Community, fenna: Person, road: list[Cycle]) -> None:
    page = As(fenna).get(address(plg)).content.decode()

    assert page.index("Round 1") < page.index("Round 2")
    assert "Draft ambition" not in page


def test_what_is_not_revealed_is_not_told_to_anybody(
    plg: Community, anna: Person, bo: Person, fenna: Person, road: list[Cycle]
) -> None:
    for person in (anna, bo, fenna):
        page = As(person).get(address(plg)).content.decode()
        assert "Still mine alone" not in page
        assert "My own, not told yet" not in page


def test_each_action_is_told_once(plg: Community, anna: Person, road: list[Cycle]) -> None:
    assert As(anna).get(address(plg)).content.decode().count("Call four parents") == 1


def test_before_the_first_round_it_says_how_a_story_begins(plg: Community, anna: Person) -> None:
    assert b"Your story begins with your first round." in As(anna).get(address(plg)).content


def test_the_number_of_questions_to_the_database(
    plg: Community, anna: Person, road: list[Cycle], django_assert_max_num_queries: Any
) -> None:
    for number in range(20):
        consequences.draw(author=anna, cycle=road[1], what=f"Action {number}", who=anna, due_on=None)
        ambition.set_goal(author=anna, cycle=road[1], level="pupil", text=f"Goal {number}", indicator="x")
    browser = As(anna)
    with django_assert_max_num_queries(10):
        browser.get(address(plg))


def test_leaders_do_not_read_it(plg: Community, leo: Person, cas: Person, sam: Person, ivo: Person) -> None:
    for person in (leo, cas, sam):
        assert As(person).get(address(plg)).status_code == 403
    assert As(ivo).get(address(plg)).status_code == 200


def test_for_others_it_does_not_exist(plg: Community, erik: Person, dirk: Person) -> None:
    for person in (erik, dirk):
        assert As(person).get(address(plg)).status_code == 404


def test_rounds_that_are_closed_lie_folded_and_the_last_lies_open(
    plg: Community, anna: Person, road: list[Cycle]
) -> None:
    information.ask(author=anna, cycle=road[1], text="And who comes now?")
    page = As(anna).get(address(plg)).content.decode()

    assert (
        page.index("Read round 1") < page.index("Who never comes?") < page.index("</details>", page.index("Read round"))
    )
    assert "Read round 2" not in page
    assert page.rindex("</details>") < page.index("And who comes now?")


def test_much_that_struck_is_folded(plg: Community, anna: Person, road: list[Cycle]) -> None:
    for number in range(5):
        row = interpretation.pose(author=anna, cycle=road[1], question=f"Question {number}?")
        interpretation.interpret(author=anna, row=row, text=f"Seen {number}")
        interpretation.reveal(author=anna, row=row)
    page = As(anna).get(address(plg)).content.decode()

    assert page.index("Seen 2") < page.index("Everything that struck us") < page.index("Seen 3")


def test_its_meetings_lead_to_their_minutes_and_what_came_out(plg: Community, anna: Person, road: list[Cycle]) -> None:
    meeting = Meeting.objects.get()
    told, talked = (
        AgendaItem.objects.create(meeting=meeting, position=1, title=title, author=anna, has_outcome=title == "Cards")
        for title in ("Cards", "Talk")
    )
    page = As(anna).get(address(plg)).content.decode()
    assert f"/meetings/{meeting.pk}/minutes/" in page
    assert f"/agenda/{told.pk}/outcome/" in page
    assert str(talked.pk) not in page
