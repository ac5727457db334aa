from typing import Any

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.journal.models import Entry
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.meetings.tests.conftest import make_goal, make_item
from leerkring.people.models import Person


def address(meeting: Meeting) -> str:
    return f"/meetings/{meeting.pk}/agenda/add/"


def test_it_works(meeting: Meeting, plg: Community, anna: Person) -> None:
    goal = make_goal(plg, anna)
    make_item(meeting, "Look back")
    response = As(anna).send(address(meeting), title="Design", minutes=25, serves=goal.pk, how="In pairs")

    assert response["Location"] == f"/meetings/{meeting.pk}/"
    item = AgendaItem.objects.get(title="Design")
    assert (item.position, item.minutes, item.serves, item.how, item.author) == (2, 25, goal, "In pairs", anna)
    assert Entry.objects.get().did == "designed"


def test_a_facilitator_designs_too(meeting: Meeting, fenna: Person, hanna: Person) -> None:
    As(fenna).send(address(meeting), title="Look back", minutes=10)
    As(hanna).send(address(meeting), title="Ask", minutes=10)
    assert [item.author for item in AgendaItem.objects.order_by("position")] == [fenna, hanna]


def test_it_asks_again_and_keeps_what_was_typed(meeting: Meeting, anna: Person) -> None:
    for wrong in ({"title": ""}, {"minutes": ""}, {"minutes": "0"}, {"minutes": "601"}, {"serves": "x"}):
        fields: dict[str, Any] = {"title": "Design", "minutes": 5, "how": "In pairs"} | wrong
        response = As(anna).send(address(meeting), **fields)
        assert response.status_code == 422, wrong
        assert "In pairs" in response.content.decode()
    assert not AgendaItem.objects.exists()


def test_a_goal_of_another_group_is_not_a_choice(
    meeting: Meeting, sibling: Community, anna: Person, dirk: Person
) -> None:
    theirs = make_goal(sibling, dirk, "Secret")
    assert "Secret" not in As(anna).get(address(meeting)).content.decode()
    assert As(anna).send(address(meeting), title="Design", minutes=5, serves=theirs.pk).status_code == 422


def test_not_on_what_is_over(held: Meeting, anna: Person) -> None:
    assert As(anna).send(address(held), title="Design", minutes=5).status_code == 422
    assert not AgendaItem.objects.exists()


def test_for_others_it_does_not_exist(meeting: Meeting, erik: Person, dirk: Person, cas: Person) -> None:
    for person in (erik, dirk, cas):
        assert As(person).send(address(meeting), title="Design", minutes=5).status_code == 404
