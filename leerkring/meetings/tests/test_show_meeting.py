import datetime as dt

from django.db import connection
from django.test.utils import CaptureQueriesContext

from leerkring.commitments.models import Action
from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.decisions.models import Decision
from leerkring.goals.models import Indicator, Measurement
from leerkring.meetings.models import Made, Meeting
from leerkring.meetings.tests.conftest import NOW, make_goal, make_indicator, make_item, make_meeting
from leerkring.people.models import Person
from leerkring.rooms.models import Step


def address(meeting: Meeting) -> str:
    return f"/meetings/{meeting.pk}/"


def see(person: Person, meeting: Meeting) -> str:
    return As(person).get(address(meeting)).content.decode()


def test_it_says_when_where_and_who_chairs(meeting: Meeting, anna: Person) -> None:
    page = see(anna, meeting)
    for words in ("Together", "10 March</span>, 15:00 to 16:30", "Room 3", "Bo Bakker"):
        assert words in page


def test_the_agenda_says_when_each_begins_and_how_it_fills(meeting: Meeting, anna: Person, plg: Community) -> None:
    make_item(meeting, "Look back", minutes=20, serves=make_goal(plg, anna))
    make_item(meeting, "Design a lesson", minutes=60)

    page = see(anna, meeting)
    assert page.index("15:00") < page.index("Look back") < page.index("15:20") < page.index("Design a lesson")
    assert "The agenda takes 80 of the 90 minutes: 10 minutes left." in page
    assert "for: Every parent involved" in page


def test_the_filling_in_words(meeting: Meeting, anna: Person) -> None:
    assert "Nothing is on the agenda yet. You have 90 minutes." in see(anna, meeting)
    make_item(meeting, "All", minutes=90)
    assert "exactly the 90 minutes" in see(anna, meeting)
    make_item(meeting, "More", minutes=1)
    assert "The agenda takes 91 minutes and you have 90: 1 minute too many." in see(anna, meeting)


def test_open_actions_come_before_the_agenda(running: Meeting, plg: Community, anna: Person) -> None:
    Action.objects.create(community=plg, what="Call the parents", who=anna, author=anna)
    page = see(anna, running)
    assert page.index("Call the parents") < page.index('id="agenda"')
    assert f"/meetings/{running.pk}/end-action/?action=" in page


def test_while_it_goes_on_what_is_made_stands_at_its_activity(running: Meeting, anna: Person) -> None:
    first, _second = make_item(running, "Look back"), make_item(running, "Look ahead")
    Made.objects.create(meeting=running, item=first, note="It went well", author=anna)
    Made.objects.create(meeting=running, note="Buy coffee", author=anna)

    page = see(anna, running)
    assert page.index("Look back") < page.index("It went well") < page.index("Look ahead") < page.index("Buy coffee")


def test_a_proposal_and_a_measurement_stand_there_too(running: Meeting, plg: Community, anna: Person) -> None:
    indicator = make_indicator(plg, anna)
    Indicator.objects.update(unit="%")
    measurement = Measurement.objects.create(indicator=indicator, on=NOW.date(), value=62.5, author=anna)
    decision = Decision.objects.create(community=plg, title="Panels each term", author=anna)
    Made.objects.create(meeting=running, measurement=measurement, author=anna)
    Made.objects.create(meeting=running, decision=decision, author=anna)

    page = see(anna, running)
    assert "measured: 62.5%" in page
    assert "Panels each term" in page


def test_only_the_chair_opens_and_only_on_the_day(meeting: Meeting, anna: Person, bo: Person) -> None:
    assert "Open the meeting" in see(bo, meeting)
    assert "Open the meeting" not in see(anna, meeting)
    meeting.starts_at = NOW + dt.timedelta(days=1)
    meeting.save()
    assert "Open the meeting" not in see(bo, meeting)


def test_a_chair_who_left_the_group_is_the_chair_no_more(meeting: Meeting, plg: Community, bo: Person) -> None:
    plg.memberships.filter(person=bo).update(ended_at=NOW)
    assert As(bo).get(address(meeting)).status_code == 404


def test_a_facilitator_designs_before_it_begins_and_no_more(meeting: Meeting, fenna: Person) -> None:
    assert "Add an activity" in see(fenna, meeting)
    meeting.opened_at = NOW
    meeting.save()
    page = see(fenna, meeting)
    for words in ("Add an activity", "made/action", "made/note", "Close the meeting", "I take the chair", "Move or"):
        assert words not in page


def test_a_cancelled_one_can_be_planned_again(meeting: Meeting, anna: Person, fenna: Person) -> None:
    meeting.cancelled_at = NOW
    meeting.save()
    assert "Plan it again" in see(anna, meeting)
    assert "Plan it again" not in see(fenna, meeting)


def test_a_closed_one_leads_to_its_minutes_and_the_next(
    held: Meeting, plg: Community, anna: Person, bo: Person
) -> None:
    make_meeting(plg, anna, "Next time", starts_at=NOW + dt.timedelta(days=14))
    page = see(anna, held)
    assert "Read the minutes" in page
    assert "Next time" in page
    assert "Closed too early" not in page
    assert "Closed too early" in see(bo, held)


def test_a_full_meeting_costs_no_more_questions(running: Meeting, plg: Community, anna: Person) -> None:
    goal = make_goal(plg, anna)
    for number in range(15):
        item = make_item(running, f"Activity {number}", serves=goal)
        action = Action.objects.create(community=plg, what=f"Action {number}", who=anna, author=anna)
        Made.objects.create(meeting=running, item=item, action=action, author=anna)
        Made.objects.create(meeting=running, item=item, note=f"Note {number}", author=anna)
    browser = As(anna)
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address(running)).status_code == 200
    assert len(asked) <= 9


def test_for_others_it_does_not_exist(meeting: Meeting, erik: Person, dirk: Person, leo: Person, cas: Person) -> None:
    for person in (erik, dirk, leo, cas):
        assert As(person).get(address(meeting)).status_code == 404


def test_while_it_goes_on_only_the_activity_of_now_lies_open(running: Meeting, anna: Person, fenna: Person) -> None:
    make_item(running, "Look back", minutes=10, how="Everybody one sentence")
    make_item(running, "Look ahead", minutes=10, how="In twos, standing")
    page = see(anna, running)
    assert page.index("Everybody one sentence") < page.index("Keep something")
    assert page.index("Look, or keep something") < page.index("In twos, standing")
    assert "How we do it" in see(fenna, running)


def test_a_few_open_actions_are_seen_and_the_others_are_folded(running: Meeting, plg: Community, anna: Person) -> None:
    for number in range(6):
        Action.objects.create(community=plg, what=f"Action {number}", who=anna, author=anna)
    page = see(anna, running)
    assert page.index("Action 3") < page.index("See the rest") < page.index("Action 4")


def test_a_day_is_read_once(meeting: Meeting, anna: Person) -> None:
    for page in (see(anna, meeting), As(anna).get(f"/plg/{meeting.community_id}/meetings/").content.decode()):
        assert 'Tuesday<span class="only-heard"> 10 March' in page


def test_into_the_room_for_who_uses_it(meeting: Meeting, anna: Person, bo: Person, fenna: Person) -> None:
    room, lead, board = (f"/meetings/{meeting.pk}/{name}/" for name in ("room", "lead", "board"))
    assert "Open the meeting" in see(bo, meeting)
    assert room not in see(anna, meeting)
    Step.objects.create(item=make_item(meeting, "Talk"), position=1, kind="cards", name="Everybody writes")
    meeting.opened_at = NOW
    meeting.save()
    pages = {person: see(person, meeting) for person in (anna, bo, fenna)}
    assert f'button--main" href="{lead}"' in pages[bo]
    assert f'button--main" href="{room}"' in pages[anna]
    assert "Look on" in pages[fenna]
    assert all(board in page for page in pages.values())


def test_the_steps_of_an_activity_stand_in_one_line(meeting: Meeting, anna: Person) -> None:
    item = make_item(meeting, "Talk", question="Who is not heard?")
    for place, name in enumerate(("Write", "Choose"), 1):
        Step.objects.create(item=item, position=place, kind="cards", name=name)
    page = see(anna, meeting)
    assert f"/agenda/{item.pk}/steps/" in page
    assert "2 steps" in page
    assert "Write · Choose" in page
    assert "question: Who is not heard?" in page
