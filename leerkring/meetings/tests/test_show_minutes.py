import datetime as dt

from django.db import connection
from django.test.utils import CaptureQueriesContext

from leerkring.commitments.models import Action
from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.decisions.models import Decision
from leerkring.meetings.models import Attendance, Made, Meeting
from leerkring.meetings.tests.conftest import NOW, make_goal, make_item, make_meeting
from leerkring.people.models import Person


def address(meeting: Meeting) -> str:
    return f"/meetings/{meeting.pk}/minutes/"


def see(person: Person, meeting: Meeting) -> str:
    return As(person).get(address(meeting)).content.decode()


def make_action(meeting: Meeting, what: str, **fields: object) -> Action:
    action = Action.objects.create(community=meeting.community, what=what, who=meeting.author, author=meeting.author)
    Action.objects.filter(pk=action.pk).update(created_at=NOW - dt.timedelta(days=9), **fields)
    return action


def test_they_assemble_themselves(held: Meeting, anna: Person, bo: Person, fenna: Person) -> None:
    Attendance.objects.create(meeting=held, person=bo)
    Attendance.objects.create(meeting=held, person=anna, was_there=False)
    first, _second = make_item(held, "Look back"), make_item(held, "Look ahead")
    Made.objects.create(meeting=held, item=first, note="It went well", author=anna)
    Made.objects.create(meeting=held, item=first, action=make_action(held, "Invite parents"), author=anna)
    Made.objects.create(meeting=held, note="Buy coffee", author=anna)

    for person in (anna, fenna):
        page = see(person, held)
        order = ["Bo Bakker", "Not there: Anna Aerts", "Look back", "It went well", "Invite parents", "Look ahead"]
        places = [page.index(words, page.index("<h1>")) for words in [*order, "In between", "Buy coffee"]]
        assert places == sorted(places)


def test_they_tell_what_was_open_then(held: Meeting, anna: Person) -> None:
    make_action(held, "Ended before", state="done", ended_at=NOW - dt.timedelta(days=2))
    make_action(held, "Ended in it", state="done", because="It helped", ended_at=NOW + dt.timedelta(minutes=5))
    make_action(held, "Ended later", state="done", ended_at=NOW + dt.timedelta(days=2))
    make_action(held, "Still open")
    later = make_action(held, "Made later")
    Action.objects.filter(pk=later.pk).update(created_at=NOW + dt.timedelta(days=1))

    page = see(anna, held)
    finished, still = page.index("What was finished"), page.index("Still open when we stopped")
    assert finished < page.index("Ended in it") < page.index("It helped") < still
    assert still < page.index("Ended later")
    assert still < page.index("Still open", still + 20)
    assert "Ended before" not in page
    assert "Made later" not in page


def test_what_was_made_in_it_is_not_told_twice(held: Meeting, anna: Person) -> None:
    Made.objects.create(meeting=held, action=make_action(held, "Invite parents"), author=anna)
    assert see(anna, held).count("Invite parents") == 1


def test_while_it_goes_on_they_say_so(running: Meeting, anna: Person) -> None:
    assert "still going on" in see(anna, running)


def test_before_it_begins_there_are_none(meeting: Meeting, anna: Person) -> None:
    assert "there are no minutes" in see(anna, meeting)


def test_the_next_meeting_stands_beside(held: Meeting, plg: Community, anna: Person, bo: Person) -> None:
    make_meeting(plg, bo, "Next time", starts_at=NOW + dt.timedelta(days=14))
    make_meeting(plg, bo, "Not this", starts_at=NOW + dt.timedelta(days=7), cancelled_at=NOW)
    page = see(anna, held)
    assert "Next time" in page
    assert "Not this" not in page


def test_full_minutes_cost_no_more_questions(held: Meeting, plg: Community, anna: Person) -> None:
    goal = make_goal(plg, anna)
    for number in range(15):
        item = make_item(held, f"Activity {number}", serves=goal)
        Made.objects.create(meeting=held, item=item, action=make_action(held, f"Action {number}"), author=anna)
        Made.objects.create(meeting=held, item=item, note=f"Note {number}", author=anna)
        make_action(held, f"Open {number}")
    browser = As(anna)
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address(held)).status_code == 200
    assert len(asked) <= 10


def test_for_others_they_do_not_exist(held: Meeting, erik: Person, dirk: Person, leo: Person, cas: Person) -> None:
    for person in (erik, dirk, leo, cas):
        assert As(person).get(address(held)).status_code == 404


def test_a_proposal_is_a_decision_when_it_was_decided_in_it(held: Meeting, plg: Community, anna: Person) -> None:
    moments = {"Decided": NOW, "Decided later": NOW + dt.timedelta(days=9), "Undecided": None}
    for title, decided_at in moments.items():
        decision = Decision.objects.create(community=plg, title=title, decided_at=decided_at, author=anna)
        Made.objects.create(meeting=held, decision=decision, author=anna)
    page = " ".join(see(anna, held).split())

    said = [page[page.index(f">{title}<") :].split('small">')[1].split("<")[0] for title in moments]
    assert said == ["decision", "proposal", "proposal"]


def test_what_was_proposed_before_and_decided_in_it_is_told(held: Meeting, plg: Community, anna: Person) -> None:
    at = NOW + dt.timedelta(minutes=20)
    Decision.objects.create(community=plg, title="Panels each term", stage="adopted", decided_at=at, author=anna)
    Decision.objects.create(
        community=plg, title="Decided last week", decided_at=NOW - dt.timedelta(days=7), author=anna
    )
    page = see(anna, held)
    assert page.index("Decided in this meeting") < page.index("Panels each term")
    assert "Decided last week" not in page


def test_what_all_wrote_in_a_step_is_not_told_of_who_led(held: Meeting, anna: Person, bo: Person) -> None:
    Made.objects.create(meeting=held, note="What helps?\n– tea", author=bo, is_of_all=True)
    assert "note by" not in see(anna, held)
    Made.objects.create(meeting=held, note="Buy coffee", author=bo)
    assert see(anna, held).count("note by") == 1
