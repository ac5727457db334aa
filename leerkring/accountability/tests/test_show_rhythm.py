import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import models
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from leerkring.accountability import actions
from leerkring.accountability.models import Need
from leerkring.commitments.models import Action, Result
from leerkring.communities.models import CharterText, Community, Frame, Section
from leerkring.communities.rules import school_year_of
from leerkring.conftest import As
from leerkring.cycles.models import Ambition, Cycle
from leerkring.decisions.models import Decision, Proposal
from leerkring.goals.models import Goal, Indicator, Measurement
from leerkring.guidance.models import Answer, Knowledge, KnowledgeRequest, Question
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.people.models import Person
from leerkring.perspectives.actions import closing
from leerkring.reflections.models import Reflection

CANARY = "qzxcanary"


def address(community: Community) -> str:
    return f"/plg/{community.pk}/rhythm/"


def page_of(community: Community, person: Person) -> str:
    return As(person).get(address(community)).content.decode()


def make(model: type[models.Model], **fields: Any) -> Any:
    """A row in which every text that may be empty or is not given holds the canary."""
    texts = {
        field.name: f"{CANARY}-{field.name}"
        for field in model._meta.local_fields
        if isinstance(field, (models.TextField, models.CharField))
        and not field.choices
        and field.name not in fields
        and not isinstance(field, models.URLField)
    }
    return model._default_manager.create(**texts, **fields)


def meet(community: Community, author: Person, day: dt.date, **fields: Any) -> Meeting:
    starts_at = timezone.make_aware(dt.datetime.combine(day, dt.time(15, 30)))
    made: Meeting = make(Meeting, community=community, starts_at=starts_at, author=author, **fields)
    return made


@pytest.fixture
def frame(plg: Community, leo: Person) -> Frame:
    return Frame.objects.create(
        community=plg, number=2, mandate="Choose the method", means="A room", hours=40, meetings=10, author=leo
    )


def test_it_counts_promised_and_held(plg: Community, frame: Frame, anna: Person, leo: Person) -> None:
    year = school_year_of(timezone.localdate())
    now = timezone.now()
    meet(plg, anna, year.starts_on, opened_at=now, closed_at=now)
    meet(plg, anna, year.ends_on, opened_at=now, closed_at=now)
    meet(plg, anna, year.starts_on - dt.timedelta(days=1), opened_at=now, closed_at=now)
    meet(plg, anna, year.starts_on, cancelled_at=now)

    page = page_of(plg, leo)
    assert "2 of the 10 promised meetings were held." in page
    assert "Choose the method" in page
    assert "A room" in page


def test_without_a_promise_it_counts_what_was_held(plg: Community, leo: Person) -> None:
    page = page_of(plg, leo)

    assert "0 meetings were held." in page
    assert "There is no frame yet" in page


def test_of_the_next_meeting_only_the_day(plg: Community, frame: Frame, anna: Person, leo: Person) -> None:
    day = timezone.localdate() + dt.timedelta(days=5)
    meet(plg, anna, day)

    page = page_of(plg, leo)
    assert f"{day.day} {day:%B} {day.year}" in page
    assert CANARY not in page


def test_nothing_of_what_the_group_makes(
    plg: Community, frame: Frame, anna: Person, fenna: Person, ivo: Person, leo: Person, bea: Person, cas: Person
) -> None:
    today = timezone.localdate()
    meeting = meet(plg, anna, today)
    make(AgendaItem, meeting=meeting, position=1, author=anna)
    make(Made, meeting=meeting, author=anna)
    cycle = make(Cycle, community=plg, number=1)
    make(Ambition, cycle=cycle, number=1, author=anna)
    goal = make(Goal, community=plg, author=anna)
    indicator = make(Indicator, community=plg, goal=goal, author=anna)
    make(Measurement, indicator=indicator, on=today, value=1, author=anna)
    action = make(Action, community=plg, who=anna, author=anna)
    make(Result, action=action, author=anna)
    decision = make(Decision, community=plg, author=anna)
    make(Proposal, decision=decision, number=1, author=anna)
    reflection = make(Reflection, community=plg, author=anna, shared_at=timezone.now())
    question = make(Question, community=plg, author=fenna)
    Answer.objects.create(question=question, reflection=reflection)
    asked = make(KnowledgeRequest, community=plg, author=anna)
    make(Knowledge, request=asked, author=ivo)
    for section in Section:
        make(CharterText, community=plg, section=section, number=1, author=anna)

    for person in (leo, bea, cas):
        assert CANARY not in page_of(plg, person)
        assert CANARY not in As(person).get(f"/plg/{plg.pk}/charter/").content.decode()
        assert CANARY not in As(person).get("/leader/").content.decode()
    assert CANARY in As(anna).get(f"/plg/{plg.pk}/charter/").content.decode()


def test_members_may_look_at_the_same_page(plg: Community, frame: Frame, anna: Person, fenna: Person) -> None:
    for person in (anna, fenna):
        page = page_of(plg, person)
        assert "This is what the leaders see" in page
        assert "Change the frame" not in page


def test_it_says_how_many_hours_meetings_took_and_of_nobody_how_many(
    plg: Community, frame: Frame, anna: Person, leo: Person
) -> None:
    now = timezone.now()
    meet(plg, anna, school_year_of(timezone.localdate()).starts_on, opened_at=now, closed_at=now, minutes=90)

    seen = page_of(plg, leo)
    assert "1.5 of the 40 promised to each member" in seen
    assert "time plan" not in seen
    assert "time plan" in page_of(plg, anna)


def test_requests_are_seen_by_both_and_who_typed_them_by_the_group(plg: Community, need: Need, leo: Person) -> None:
    for person, is_named, turn in ((leo, False, "your turn"), (need.author, True, "waiting for an answer")):
        seen = page_of(plg, person)
        assert need.text in seen
        assert need.why in seen
        assert turn in seen
        assert ("· Anna Aerts" in seen) == is_named


def test_what_is_done_stands_below(plg: Community, need: Need, anna: Person, leo: Person) -> None:
    actions.end(author=anna, need=need, came_of="We found a way")
    seen = page_of(plg, leo)
    assert "There is no open request." in seen
    assert "We found a way" in seen


def test_a_leader_can_change_the_frame(plg: Community, frame: Frame, leo: Person) -> None:
    page = page_of(plg, leo)

    assert "Change the frame" in page
    assert "Earlier versions" in page


@pytest.mark.parametrize("many", [1, 9])
def test_questions_to_the_database_do_not_grow(
    plg: Community,
    frame: Frame,
    anna: Person,
    leo: Person,
    many: int,
    django_assert_max_num_queries: Callable[[int], CaptureQueriesContext],
) -> None:
    day = timezone.localdate()
    for number in range(many):
        meet(plg, anna, day)
        need = actions.ask(author=anna, community=plg, text=f"Room {number}", why="We need it")
        actions.answer(author=leo, need=need, text="Yes", by_on=day)
        check = actions.check_principles(author=anna, community=plg)
        assert check.exploration is not None
        closing.close(author=anna, exploration=check.exploration)
    browser, inside = As(leo), As(anna)

    with django_assert_max_num_queries(9):
        browser.get(address(plg))
    with django_assert_max_num_queries(10):
        inside.get(address(plg))


def test_for_others_it_does_not_exist(plg: Community, erik: Person, dirk: Person, truus: Person, adi: Person) -> None:
    assert {As(person).get(address(plg)).status_code for person in (erik, dirk, truus, adi)} == {404}


def test_a_service_sees_no_rhythm(plg: Community, ivo: Person, sam: Person) -> None:
    assert As(sam).get(address(plg)).status_code == 403
