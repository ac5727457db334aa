import datetime as dt

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.meetings.models import Meeting
from leerkring.meetings.tests.conftest import NOW, make_item, make_meeting
from leerkring.people.models import Person


def address(meeting: Meeting) -> str:
    return f"/meetings/{meeting.pk}/agenda/copy/"


def earlier(plg: Community, author: Person) -> Meeting:
    meeting = make_meeting(plg, author, "Earlier", starts_at=NOW - dt.timedelta(days=14))
    make_item(meeting, "Look back", minutes=10, how="In pairs")
    make_item(meeting, "Design", minutes=40)
    return meeting


def test_it_works(meeting: Meeting, plg: Community, fenna: Person, bo: Person) -> None:
    make_item(meeting, "Welcome", minutes=5)
    response = As(fenna).send(address(meeting), like=earlier(plg, bo).pk)

    assert response["Location"] == f"/meetings/{meeting.pk}/"
    rows = meeting.agenda.order_by("position").values_list("title", "minutes", "how", "position")
    assert list(rows) == [("Welcome", 5, "", 1), ("Look back", 10, "In pairs", 2), ("Design", 40, "", 3)]


def test_only_meetings_with_an_agenda_are_offered(meeting: Meeting, plg: Community, anna: Person, bo: Person) -> None:
    make_meeting(plg, bo, "Empty one")
    assert "No other meeting of this group has an agenda yet" in As(anna).get(address(meeting)).content.decode()
    earlier(plg, bo)
    page = As(anna).get(address(meeting)).content.decode()
    assert "24 February 2026 · Earlier" in page
    assert "Empty one" not in page


def test_it_asks_again(
    meeting: Meeting, plg: Community, sibling: Community, anna: Person, bo: Person, dirk: Person
) -> None:
    earlier(plg, bo)
    for like in ("", "x", earlier(sibling, dirk).pk, meeting.pk):
        assert As(anna).send(address(meeting), like=like).status_code == 422
    assert not meeting.agenda.exists()


def test_not_on_what_is_over(held: Meeting, plg: Community, anna: Person, bo: Person) -> None:
    assert As(anna).send(address(held), like=earlier(plg, bo).pk).status_code == 422


def test_for_others_it_does_not_exist(meeting: Meeting, plg: Community, erik: Person, bo: Person) -> None:
    assert As(erik).send(address(meeting), like=earlier(plg, bo).pk).status_code == 404
    assert As(erik).get(address(meeting)).status_code == 404
