import datetime as dt

from django.db import connection
from django.test.utils import CaptureQueriesContext

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.meetings.models import Meeting
from leerkring.meetings.tests.conftest import NOW, make_meeting
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/meetings/"


def test_the_next_one_comes_first_then_what_comes_then_what_was(plg: Community, anna: Person, bo: Person) -> None:
    for title, days in [("Later", 20), ("Soon", 3), ("Before", -10), ("Long ago", -40)]:
        make_meeting(plg, anna, title, starts_at=NOW + dt.timedelta(days=days))

    page = As(anna).get(address(plg)).content.decode()
    assert page.index("Soon") < page.index("Later") < page.index("Before") < page.index("Long ago")


def test_a_held_meeting_leads_to_its_minutes(plg: Community, anna: Person, held: Meeting) -> None:
    assert f"/meetings/{held.pk}/minutes/" in As(anna).get(address(plg)).content.decode()


def test_a_cancelled_one_that_was_to_come_stays_in_sight(plg: Community, anna: Person, meeting: Meeting) -> None:
    meeting.cancelled_at = NOW
    meeting.save()
    page = As(anna).get(address(plg)).content.decode()
    assert "Together" in page
    assert "cancelled" in page


def test_an_empty_list_asks_when(plg: Community, anna: Person, fenna: Person) -> None:
    assert "When will you come together?" in As(anna).get(address(plg)).content.decode()
    assert "/meetings/plan/" not in As(fenna).get(address(plg)).content.decode()


def test_what_was_is_paged(plg: Community, anna: Person) -> None:
    for number in range(45):
        make_meeting(plg, anna, f"Number {number}.", starts_at=NOW - dt.timedelta(days=number + 1))
    browser = As(anna)

    first, second, third = (browser.get(address(plg), {"page": n}).content.decode() for n in (1, 2, 3))
    assert "Number 19." in first
    assert "Number 20." not in first
    assert "Number 20." in second
    assert "Number 44." in third
    assert "?page=4" not in third


def test_a_strange_page_number_is_the_first_page(plg: Community, anna: Person, meeting: Meeting) -> None:
    for strange in ("x", "-1", "0", "²", "99999999999999"):
        assert As(anna).get(address(plg), {"page": strange}).status_code == 200


def test_many_meetings_cost_no_more_questions(plg: Community, anna: Person) -> None:
    for number in range(-30, 30):
        make_meeting(plg, anna, starts_at=NOW + dt.timedelta(days=number))
    browser = As(anna)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        browser.get(address(plg))
    assert len(asked) <= 6


def test_for_others_it_does_not_exist(plg: Community, erik: Person, leo: Person) -> None:
    assert As(erik).get(address(plg)).status_code == 404
    assert As(leo).get(address(plg)).status_code == 403
