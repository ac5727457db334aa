import io
from typing import Any

from pypdf import PdfReader

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.decisions.models import Decision
from leerkring.goals.models import Measurement
from leerkring.meetings.models import Attendance, Made, Meeting
from leerkring.meetings.tests.conftest import NOW, make_goal, make_indicator, make_item
from leerkring.meetings.tests.test_show_minutes import make_action
from leerkring.people.models import Person


def address(meeting: Meeting) -> str:
    return f"/meetings/{meeting.pk}/minutes.pdf"


def pages_of(answer: Any) -> PdfReader:
    return PdfReader(io.BytesIO(answer.content))


def words_of(person: Person, meeting: Meeting) -> str:
    return "\n".join(page.extract_text() for page in pages_of(As(person).get(address(meeting))).pages)


def test_it_is_a_file_to_keep(held: Meeting, anna: Person, fenna: Person) -> None:
    for person in (anna, fenna):
        answer = As(person).get(address(held))
        assert answer.headers["Content-Type"] == "application/pdf"
        assert answer.headers["Content-Disposition"] == 'attachment; filename="minutes-2026-03-10.pdf"'
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.content.startswith(b"%PDF-")
        metadata = pages_of(answer).metadata
        assert metadata is not None
        assert metadata.title == "Minutes of Together"


def test_it_tells_what_the_page_tells(held: Meeting, plg: Community, anna: Person, bo: Person) -> None:
    Attendance.objects.create(meeting=held, person=bo)
    Attendance.objects.create(meeting=held, person=anna, was_there=False)
    goal = make_goal(plg, anna)
    item = make_item(held, "Look back", serves=goal)
    Made.objects.create(meeting=held, item=item, note="What helps?\n– a card", author=bo, is_of_all=True)
    Made.objects.create(meeting=held, item=item, note="It went well", author=anna)
    action = make_action(held, "Invite parents", due_on=NOW.date())
    Made.objects.create(meeting=held, item=item, action=action, author=anna)
    decision = Decision.objects.create(community=plg, title="Panels each term", decided_at=NOW, author=anna)
    Made.objects.create(meeting=held, item=item, decision=decision, author=anna)
    measured = Measurement.objects.create(indicator=make_indicator(plg, anna), on=NOW.date(), value=62, author=anna)
    Made.objects.create(meeting=held, item=item, measurement=measured, author=anna)
    Made.objects.create(meeting=held, note="Buy coffee", author=anna)
    make_action(held, "Finished in it", state="done", because="It helped", ended_at=NOW)
    make_action(held, "Still to do")

    text = words_of(bo, held)
    order = ["Together", "Bo Bakker", "Not there: Anna Aerts", "Chair: Bo Bakker", "What was finished"]
    order += ["Finished in it", "It helped", "Look back", "for: Every parent involved", "What helps?", "• a card"]
    order += [
        "It went well",
        "note by Anna Aerts",
        "Invite parents",
        "Bo Bakker",
        "10 March 2026",
        "Panels each term",
        "decision",
        "measured: 62",
    ]
    order += ["In between", "Buy coffee", "Still open", "Still to do"]
    at = 0
    for words in order:
        at = text.index(words, at)
    assert text.count("Invite parents") == 1


def test_each_thing_leads_to_where_it_stands(held: Meeting, plg: Community, anna: Person) -> None:
    action = make_action(held, "Invite parents")
    Made.objects.create(meeting=held, action=action, author=anna)
    (page,) = pages_of(As(anna).get(address(held))).pages
    links = [one["/A"]["/URI"] for one in page["/Annots"]]
    assert links == [f"http://localhost:8000/actions/{action.pk}/"]


def test_what_was_decided_in_it_is_told(held: Meeting, plg: Community, anna: Person) -> None:
    Decision.objects.create(community=plg, title="Proposed long ago", stage="adopted", decided_at=NOW, author=anna)
    text = words_of(anna, held)
    assert text.index("Decided in this meeting") < text.index("Proposed long ago")


def test_while_it_goes_on_it_says_so(running: Meeting, anna: Person) -> None:
    text = words_of(anna, running)
    assert "still going on" in text
    assert "nothing was written down" in text


def test_before_it_begins_there_is_only_the_page(meeting: Meeting, anna: Person) -> None:
    assert As(anna).get(address(meeting)).headers["Location"] == f"/meetings/{meeting.pk}/minutes/"


def test_what_people_type_is_only_words(held: Meeting, anna: Person) -> None:
    Meeting.objects.filter(pk=held.pk).update(title="<b>Together</b> **now** {nb}\x07")
    assert "<b>Together</b> **now** {nb}" in words_of(anna, held)


def test_for_others_it_does_not_exist(held: Meeting, erik: Person, dirk: Person, leo: Person, cas: Person) -> None:
    for person in (erik, dirk, leo, cas):
        assert As(person).get(address(held)).status_code == 404
