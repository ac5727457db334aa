from typing import Any

import pytest

from leerkring.commitments.models import State
from leerkring.communities.models import Community
from leerkring.kit.errors import NotAllowed, Refused
from leerkring.meetings import access
from leerkring.meetings.actions import agenda, made, planning
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.meetings.tests.conftest import NOW, make_indicator, make_item, make_meeting
from leerkring.notices.models import Notice
from leerkring.organisations.rules import Part
from leerkring.people.models import Person


def news_of(person: Person) -> list[str]:
    return [notice.words for notice in Notice.objects.filter(person=person).order_by("created_at")]


def details(**changed: Any) -> dict[str, Any]:
    return {"title": "Together", "minutes": 90, "place": "", "link": ""} | changed


def test_the_others_at_the_table_hear_of_it(
    plg: Community, anna: Person, bo: Person, fenna: Person, leo: Person
) -> None:
    (meeting,) = planning.plan(author=anna, community=plg, moments=[NOW], **details())
    planning.change(author=anna, meeting=meeting, started_from=0, starts_at=NOW, **details(place="Library"))
    meeting.refresh_from_db()
    later = NOW.replace(day=17)
    planning.change(author=anna, meeting=meeting, started_from=1, starts_at=later, **details())
    planning.cancel(author=anna, meeting=meeting)
    planning.restore(author=anna, meeting=meeting)

    for person in (bo, fenna):
        assert news_of(person) == [
            "Ouders erbij: “Together” is planned on 10-3-2026 at 14:00.",
            "Ouders erbij: “Together” is moved to 17-3-2026 at 14:00.",
            "Ouders erbij: “Together” of 17-3-2026 is cancelled.",
            "Ouders erbij: “Together” of 17-3-2026 takes place after all.",
        ]
    assert news_of(anna) == news_of(leo) == []
    assert set(Notice.objects.values_list("address", flat=True)) == {f"/meetings/{meeting.pk}/"}


def test_a_series_is_one_notice(plg: Community, anna: Person, bo: Person) -> None:
    planning.plan(author=anna, community=plg, moments=[NOW.replace(day=day) for day in (17, 24, 31)], **details())
    assert news_of(bo) == ["Ouders erbij: 3 meetings are planned, the first on 17-3-2026 at 14:00."]


def test_the_chair_is_chair_only_while_she_is_a_member(
    meeting: Meeting, plg: Community, bo: Person, anna: Person
) -> None:
    assert access.parts_at(bo, meeting) == {Part.MEMBER, Part.CHAIR}
    assert access.parts_at(anna, meeting) == {Part.MEMBER}
    plg.memberships.filter(person=bo).update(ended_at=NOW)
    assert access.parts_at(Person.objects.get(pk=bo.pk), meeting) == set()


def test_things_of_another_group_or_meeting_stay_there(
    running: Meeting, sibling: Community, anna: Person, dirk: Person
) -> None:
    theirs = make_meeting(sibling, dirk)
    their_item, theirs_too = make_item(theirs, "Secret"), make_indicator(sibling, dirk)
    other_item = make_item(make_meeting(running.community, anna), "Another day")

    with pytest.raises(NotAllowed):
        planning.plan(author=anna, community=running.community, moments=[NOW], like=theirs, **details())
    with pytest.raises(NotAllowed):
        agenda.copy(author=anna, meeting=running, like=theirs)
    with pytest.raises(NotAllowed):
        agenda.add(author=anna, meeting=running, title="A", how="", minutes=5, serves=theirs_too.goal)
    with pytest.raises(NotAllowed):
        made.measure(author=anna, meeting=running, item=None, indicator=theirs_too, on=NOW.date(), value=1.0)
    for item in (their_item, other_item):
        with pytest.raises(NotAllowed):
            made.note(author=anna, meeting=running, item=item, text="A")


def test_an_ended_action_is_not_ended_twice(running: Meeting, anna: Person) -> None:
    thing = made.agree(author=anna, meeting=running, item=None, what="Call", who=anna, due_on=None)
    assert thing.action is not None
    ended = made.end_action(author=anna, meeting=running, action=thing.action, state=State.DONE, because="")
    with pytest.raises(Refused, match="already told"):
        made.end_action(author=anna, meeting=running, action=ended, state=State.STOPPED, because="No time")


def test_an_activity_that_was_taken_away_meanwhile_is_told(meeting: Meeting, anna: Person) -> None:
    item = make_item(meeting, "Look back")
    AgendaItem.objects.all().delete()
    with pytest.raises(Refused, match="meanwhile") as refused:
        agenda.change(author=anna, item=item, started_from=1, title="Look ahead", how="", minutes=5, serves=None)
    assert refused.value.typed == "Look ahead"
    with pytest.raises(Refused, match="meanwhile"):
        agenda.move(author=anna, item=item, by=1)


def test_a_facilitator_who_is_busy_when_it_begins_changes_nothing_any_more(meeting: Meeting, fenna: Person) -> None:
    item = make_item(meeting, "Look back")
    Meeting.objects.filter(pk=meeting.pk).update(opened_at=NOW)

    with pytest.raises(NotAllowed):
        agenda.remove(author=fenna, item=item)
    assert AgendaItem.objects.filter(pk=item.pk).exists()
