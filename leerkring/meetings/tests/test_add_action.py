import datetime as dt
from typing import Any

from leerkring.commitments.models import Action
from leerkring.conftest import As
from leerkring.kit.jinja import new_key
from leerkring.meetings.models import Made, Meeting
from leerkring.meetings.tests.conftest import NOW, make_item, make_meeting
from leerkring.people.models import Person


def address(meeting: Meeting) -> str:
    return f"/meetings/{meeting.pk}/made/action/"


def test_it_works(running: Meeting, anna: Person, bo: Person) -> None:
    item = make_item(running, "Look back")
    response = As(anna).send(address(running), what="Call", who=bo.pk, due_on="2026-04-01", item=item.pk)

    assert response["Location"] == f"/meetings/{running.pk}/"
    action, made = Action.objects.get(), Made.objects.get()
    assert (action.what, action.who, action.due_on, action.author) == ("Call", bo, dt.date(2026, 4, 1), anna)
    assert (made.action, made.meeting, made.item, made.author) == (action, running, item, anna)


def test_the_activity_it_came_from_is_chosen(running: Meeting, anna: Person) -> None:
    item = make_item(running, "Look back")
    page = As(anna).get(address(running), {"item": str(item.pk)}).content.decode()
    assert f'value="{item.pk}" selected' in page
    assert As(anna).get(address(running), {"item": "nonsense"}).status_code == 200


def test_ten_times_is_once(running: Meeting, anna: Person) -> None:
    browser, key = As(anna), new_key()
    for _ in range(10):
        browser.send(address(running), key=key, what="Call", who=anna.pk)
    assert (Action.objects.count(), Made.objects.count()) == (1, 1)


def test_it_asks_again_and_keeps_what_was_typed(running: Meeting, anna: Person, erik: Person) -> None:
    elsewhere = make_item(make_meeting(running.community, anna), "Elsewhere")
    for wrong in ({"who": ""}, {"who": erik.pk}, {"due_on": "x"}, {"item": elsewhere.pk}):
        fields: dict[str, Any] = {"what": "Call the parents", "who": anna.pk} | wrong
        response = As(anna).send(address(running), **fields)
        assert response.status_code == 422
        assert "Call the parents" in response.content.decode()
    assert not Action.objects.exists()


def test_only_while_it_goes_on(meeting: Meeting, anna: Person, bo: Person) -> None:
    response = As(anna).send(address(meeting), what="Call", who=bo.pk)
    assert response.status_code == 422
    assert "has not begun" in response.content.decode()
    meeting.opened_at = meeting.closed_at = NOW
    meeting.save()
    assert As(anna).send(address(meeting), what="Call", who=bo.pk).status_code == 422
    assert not Action.objects.exists()


def test_a_facilitator_cannot(running: Meeting, anna: Person, fenna: Person) -> None:
    assert As(fenna).send(address(running), what="Call", who=anna.pk).status_code == 403
    assert not Action.objects.exists()


def test_for_others_it_does_not_exist(running: Meeting, anna: Person, erik: Person, dirk: Person) -> None:
    assert As(erik).send(address(running), what="Call", who=anna.pk).status_code == 404
    assert As(dirk).get(address(running)).status_code == 404
