"""One box over everything one may read."""

import datetime as dt
import re
from typing import Any

import pytest
from django.utils import timezone

from leerkring.accountability.models import Need
from leerkring.choices.models import Choice
from leerkring.commitments.models import Action, Result
from leerkring.communities.models import CharterText, Community, Frame
from leerkring.conftest import As
from leerkring.cycles.models import (
    Ambition,
    Attention,
    Cycle,
    Evaluation,
    Evidence,
    Inquiry,
    Interpretation,
    Round,
    Source,
)
from leerkring.decisions.models import Decision, Proposal
from leerkring.drivers.models import Branch, Trial
from leerkring.goals.models import Goal, Indicator, Level
from leerkring.guidance.models import Knowledge, KnowledgeRequest, Question
from leerkring.home.queries.found import KINDS
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.people.models import Person
from leerkring.perspectives.models import Exploration
from leerkring.reflections.models import Reflection


@pytest.fixture
def goal(plg: Community, anna: Person) -> Goal:
    return Goal.objects.create(community=plg, level=Level.PUPIL, text="Every parent takes part", author=anna)


def search(person: Person, words: str) -> str:
    return As(person).get("/search/", {"words": words}).content.decode()


def test_it_works(goal: Goal, anna: Person) -> None:
    page = search(anna, "parent EVERY")

    assert f"/goals/{goal.pk}/" in page
    assert "1 thing found" in page


def test_every_word_must_occur(goal: Goal, anna: Person) -> None:
    assert "Nothing found" in search(anna, "parent elephant")


def test_it_stays_within_what_one_may_see(goal: Goal, erik: Person, leo: Person, dirk: Person) -> None:
    for person in (erik, leo, dirk):
        assert "Every parent takes part" not in search(person, "every parent")


def test_a_private_reflection_is_found_by_its_author_alone(plg: Community, anna: Person, bo: Person) -> None:
    Reflection.objects.create(community=plg, author=anna, text="I felt unsure")

    assert "I felt unsure" in search(anna, "unsure")
    assert "I felt unsure" not in search(bo, "unsure")


def test_what_is_not_revealed_is_not_found(plg: Community, anna: Person, bo: Person) -> None:
    cycle = Cycle.objects.create(community=plg, number=1)
    round_ = Round.objects.create(cycle=cycle, question="What strikes you?", author=anna)
    Interpretation.objects.create(round=round_, text="Fathers stay away", author=anna)

    assert "Fathers stay away" not in search(bo, "fathers")


def test_strange_words_are_only_words(plg: Community, anna: Person) -> None:
    Action.objects.create(community=plg, what="100% of them", who=anna, author=anna)

    assert "100% of them" in search(anna, "100%")
    assert "Nothing found" in search(anna, "%%%")
    assert As(anna).get("/search/", {"words": "\x00<script>" + "x" * 5000}).status_code == 200


def everything(plg: Community, anna: Person, fenna: Person, leo: Person) -> None:
    """One of each kind of thing, with the same word in it."""
    cycle = Cycle.objects.create(community=plg, number=1)
    goal = Goal.objects.create(community=plg, level=Level.PUPIL, text="walnut goal", author=anna)
    action = Action.objects.create(community=plg, what="walnut action", who=anna, author=anna)
    Result.objects.create(action=action, text="walnut result", author=anna)
    Indicator.objects.create(goal=goal, community=plg, name="walnut line", author=anna)
    driver = Branch.objects.create(goal=goal, kind="driver", words="driver", author=anna)
    branch = Branch.objects.create(goal=goal, above=driver, kind="idea", words="walnut idea", author=anna)
    day = timezone.localdate()
    Trial.objects.create(
        idea=branch, number=1, what="walnut test", predicted="more", who=anna, starts_on=day, look_on=day, author=anna
    )
    decision = Decision.objects.create(community=plg, title="walnut decision", author=anna)
    Proposal.objects.create(decision=decision, number=1, text="We plant one", author=anna)
    meeting = Meeting.objects.create(community=plg, title="walnut meeting", starts_at=timezone.now(), author=anna)
    AgendaItem.objects.create(meeting=meeting, position=1, title="walnut activity", author=anna)
    Made.objects.create(meeting=meeting, note="walnut note", author=anna)
    Ambition.objects.create(cycle=cycle, number=1, text="walnut ambition", author=anna)
    Inquiry.objects.create(cycle=cycle, text="walnut inquiry", author=anna)
    Source.objects.create(cycle=cycle, kind="note", title="walnut source", origin="us", author=anna)
    round_ = Round.objects.create(cycle=cycle, question="?", author=anna, revealed_at=timezone.now())
    Interpretation.objects.create(round=round_, text="walnut interpretation", author=anna)
    Attention.objects.create(cycle=cycle, text="walnut attention", author=anna)
    Evidence.objects.create(cycle=cycle, level=Level.PUPIL, kind="story", text="walnut effect", author=anna)
    Evaluation.objects.create(cycle=cycle, aspect="product", number=1, text="walnut evaluation", author=anna)
    CharterText.objects.create(community=plg, section="education", number=1, text="walnut vision", author=anna)
    Frame.objects.create(community=plg, number=9, limits="walnut limits", author=leo)
    Need.objects.create(community=plg, text="walnut request", why="so", author=anna)
    Question.objects.create(community=plg, text="walnut question", author=fenna)
    request = KnowledgeRequest.objects.create(community=plg, text="walnut wish", author=anna)
    Knowledge.objects.create(request=request, text="walnut knowledge", author=fenna)
    Exploration.objects.create(community=plg, question="walnut exploration", author=anna)
    Choice.objects.create(community=plg, question="walnut choice", author=anna)
    Reflection.objects.create(community=plg, author=anna, text="walnut reflection", shared_at=timezone.now())


def hits_of(page: str) -> list[tuple[str, str]]:
    found = re.findall(r'<a[^>]*href="([^"]+)"[^>]*>[^<]*?(walnut[^<]*)', page)
    return [(text.strip(), address) for address, text in found]


def test_everything_is_found_and_opens(plg: Community, anna: Person, fenna: Person, leo: Person) -> None:
    everything(plg, anna, fenna, leo)
    Community.objects.update(theme="walnut")
    for person in (anna, fenna):
        hits = hits_of(search(person, "walnut"))
        assert len(hits) == len(KINDS) - 1
        assert f"{len(KINDS)} things found" in search(person, "walnut")
        answers = {text: As(person).get(address).status_code for text, address in hits}
        assert {text for text, status in answers.items() if status != 200} == set()


def test_a_leader_finds_frame_and_requests_and_no_content(
    plg: Community, anna: Person, fenna: Person, leo: Person
) -> None:
    everything(plg, anna, fenna, leo)
    hits = hits_of(search(leo, "walnut"))
    assert {text for text, _address in hits} == {"walnut limits", "walnut request"}
    assert {As(leo).get(address).status_code for _text, address in hits} == {200}


def test_what_is_of_another_is_found_by_nobody_else(plg: Community, anna: Person, bo: Person) -> None:
    cycle = Cycle.objects.create(community=plg, number=1)
    round_ = Round.objects.create(cycle=cycle, question="What strikes you?", author=anna)
    Interpretation.objects.create(round=round_, text="Fathers stay away", author=anna)
    Choice.objects.create(community=plg, question="Fathers in the meeting", author=anna, is_live=True)

    assert "Fathers stay away" in search(anna, "fathers")
    assert "Fathers stay away" not in search(bo, "fathers")
    assert "in the meeting" not in search(anna, "fathers")


def test_only_the_newest_few_of_a_kind_and_as_many_questions(
    plg: Community, anna: Person, django_assert_max_num_queries: Any
) -> None:
    for number in range(9):
        made = Action.objects.create(community=plg, what=f"Plant tree {number}", who=anna, author=anna)
        Action.objects.filter(pk=made.pk).update(created_at=timezone.now() - dt.timedelta(days=number))
    browser = As(anna)
    with django_assert_max_num_queries(10):
        page = browser.get("/search/", {"words": "tree"}).text
    assert [number for number in range(9) if f"Plant tree {number}" in page] == [0, 1, 2, 3, 4, 5]


def test_of_a_long_text_the_part_with_the_word_is_shown(plg: Community, anna: Person) -> None:
    text = f"{'before ' * 100}walnut {'after ' * 100}"
    CharterText.objects.create(community=plg, section="education", number=1, text=text, author=anna)
    page = search(anna, "WALNUT")
    assert "before walnut after" in page
    assert "before " * 20 not in page


def test_what_no_longer_stands_there_is_not_found(plg: Community, anna: Person) -> None:
    for number, text in enumerate(("The old oak", "The new elm"), start=1):
        CharterText.objects.create(community=plg, section="education", number=number, text=text, author=anna)
    CharterText.objects.create(community=plg, section="role", number=1, text="An oak as well", author=anna)

    assert "The new elm" in search(anna, "elm")
    page = search(anna, "oak")
    assert ("An oak as well" in page, "The old oak" in page) == (True, False)
