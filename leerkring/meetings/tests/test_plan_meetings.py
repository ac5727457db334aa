import datetime as dt
from typing import Any

from leerkring.communities.models import Community, Facilitation, TimePlan
from leerkring.conftest import As
from leerkring.journal.models import Entry
from leerkring.kit.jinja import new_key
from leerkring.meetings.models import Meeting
from leerkring.meetings.tests.conftest import NOW, make_goal, make_item, make_meeting
from leerkring.notices.models import Notice
from leerkring.organisations.models import Organisation, Post, PostKind
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/meetings/plan/"


def fields(**changed: Any) -> dict[str, Any]:
    standard = {"title": "Together", "day": "2026-03-17", "begins": "15:30", "minutes": 90, "times": 1, "weeks": 2}
    return standard | changed


def test_it_works(plg: Community, anna: Person) -> None:
    response = As(anna).send(address(plg), **fields(place="Room 3", link="meet.example/us"))

    meeting = Meeting.objects.get()
    assert response["Location"] == f"/meetings/{meeting.pk}/"
    assert meeting.starts_at == dt.datetime(2026, 3, 17, 14, 30, tzinfo=dt.UTC)
    assert (meeting.title, meeting.minutes, meeting.place) == ("Together", 90, "Room 3")
    assert meeting.link == "https://meet.example/us"
    assert meeting.author == anna


def test_it_is_noted_and_announced(plg: Community, anna: Person) -> None:
    before = plg.version
    As(anna).send(address(plg), **fields(times=3))

    assert list(Entry.objects.values_list("did", "place_id")) == [("planned", plg.pk)] * 3
    plg.refresh_from_db()
    assert plg.version == before + 3


def test_a_series_goes_on_through_summer_time_and_the_chair_rotates(plg: Community, anna: Person, bo: Person) -> None:
    response = As(anna).send(address(plg), **fields(times=3, weeks=1))

    assert response["Location"] == f"/plg/{plg.pk}/meetings/"
    meetings = Meeting.objects.order_by("starts_at")
    assert [meeting.starts_at.isoformat() for meeting in meetings] == [
        "2026-03-17T14:30:00+00:00",
        "2026-03-24T14:30:00+00:00",
        "2026-03-31T13:30:00+00:00",
    ]
    assert [meeting.chair for meeting in meetings] == [anna, bo, anna]


def test_it_can_begin_with_an_earlier_agenda(plg: Community, anna: Person, meeting: Meeting) -> None:
    goal, gone = make_goal(plg, anna), make_goal(plg, anna, "Let go")
    gone.ended_at = NOW
    gone.save()
    make_item(meeting, "Look back", minutes=10, serves=goal)
    make_item(meeting, "Design", minutes=40, serves=gone)

    As(anna).send(address(plg), **fields(times=2, like=meeting.pk))
    for planned in Meeting.objects.exclude(pk=meeting.pk):
        rows = planned.agenda.order_by("position").values_list("title", "minutes", "serves", "position")
        assert list(rows) == [("Look back", 10, goal.pk, 1), ("Design", 40, None, 2)]


def test_the_form_knows_what_is_likely(plg: Community, anna: Person, bo: Person) -> None:
    TimePlan.objects.create(
        community=plg, number=1, weeks_between=2, minutes=60, hours_between=1, school_years=1, author=anna
    )
    make_meeting(plg, bo, "Our table", starts_at=NOW - dt.timedelta(days=7), place="Library", minutes=75)

    page = As(anna).get(address(plg)).content.decode()
    for likely in ("Our table", "Library", "75", "2026-03-17", "14:00", "Anna Aerts’s turn"):
        assert likely in page


def test_sending_it_ten_times_has_one_effect(plg: Community, anna: Person) -> None:
    browser, key = As(anna), new_key()
    answers = {browser.send(address(plg), key=key, **fields())["Location"] for _ in range(10)}

    assert Meeting.objects.count() == 1
    assert len(answers) == 1


def test_a_time_that_the_clock_skips_is_told_at_its_field(plg: Community, anna: Person) -> None:
    response = As(anna).send(address(plg), **fields(day="2026-03-22", begins="02:30", times=2, weeks=1))

    assert response.status_code == 422
    page = response.content.decode()
    assert "On 29 March 2026 the clock goes forward and skips this time." in page
    assert "2026-03-22" in page
    assert not Meeting.objects.exists()


def test_it_asks_again_and_keeps_what_was_typed(plg: Community, anna: Person) -> None:
    wrong = {
        "day": ("", "31-31-2026", "2126-03-17", "0001-01-01", "9999-12-31"),
        "begins": ("", "25:00"),
        "minutes": ("", "0", "6000", "x"),
        "times": ("0", "41", ""),
        "weeks": ("0", "27", "", "99999999999"),
        "link": ("javascript:alert(1)", "ftp://x.example/"),
        "title": ("", "x" * 121, "a\u202eb"),
        "like": ("nothing", "00000000-0000-0000-0000-000000000000"),
    }
    for name, values in wrong.items():
        for value in values:
            response = As(anna).send(address(plg), **fields(place="In the library", **{name: value}))
            assert response.status_code == 422, (name, value)
            assert "In the library" in response.content.decode()
    assert not Meeting.objects.exists()


def test_the_agenda_of_another_group_is_not_a_choice(
    plg: Community, sibling: Community, anna: Person, dirk: Person
) -> None:
    theirs = make_meeting(sibling, dirk)
    make_item(theirs, "Secret")

    assert "Together" not in As(anna).get(address(plg)).content.decode()
    assert As(anna).send(address(plg), **fields(like=theirs.pk)).status_code == 422


def test_a_facilitator_cannot(plg: Community, fenna: Person) -> None:
    assert As(fenna).send(address(plg), **fields()).status_code == 403
    assert As(fenna).get(address(plg)).status_code == 403


def test_for_others_it_does_not_exist(plg: Community, erik: Person, dirk: Person) -> None:
    assert As(erik).send(address(plg), **fields()).status_code == 404
    assert As(dirk).get(address(plg)).status_code == 404
    assert not Meeting.objects.exists()


def test_a_number_out_of_reach_is_told_in_one_sentence(plg: Community, anna: Person) -> None:
    for minutes in ("0", "601", "many", "1.5"):
        page = As(anna).send(address(plg), **fields(minutes=minutes)).content.decode()
        assert "Choose a number from 5 to 600." in page


def test_who_does_not_guide_any_more_hears_of_no_meeting(
    plg: Community, anna: Person, fenna: Person, gijs: Person, hanna: Person, beuk: Organisation
) -> None:
    Facilitation.objects.filter(person=gijs).update(ends_on=NOW.date() - dt.timedelta(days=1))
    Post.objects.create(person=hanna, organisation=beuk, kind=PostKind.LEADER)
    As(anna).send(address(plg), **fields())

    assert {notice.person for notice in Notice.objects.all()} == {fenna}
