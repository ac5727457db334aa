from typing import Any

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.meetings.tests.conftest import NOW, make_item
from leerkring.people.models import Person


def address(item: AgendaItem) -> str:
    return f"/agenda/{item.pk}/change/"


def test_it_works(meeting: Meeting, anna: Person, fenna: Person) -> None:
    item = make_item(meeting, "Look back", minutes=10)
    assert "Look back" in As(fenna).get(address(item)).content.decode()
    response = As(fenna).send(address(item), title="Look ahead", minutes=15, how="", started_from=1)

    assert response["Location"] == f"/meetings/{meeting.pk}/"
    item.refresh_from_db()
    assert (item.title, item.minutes, item.number, item.author) == ("Look ahead", 15, 2, meeting.author)


def test_who_was_overtaken_sees_both(meeting: Meeting, anna: Person, bo: Person) -> None:
    item = make_item(meeting, "Look back")
    As(bo).send(address(item), title="Theirs", minutes=15, started_from=1)
    response = As(anna).send(address(item), title="Mine", minutes=15, started_from=1)

    assert response.status_code == 409
    page = response.content.decode()
    assert "Mine" in page
    assert "Theirs" in page


def test_it_asks_again(meeting: Meeting, anna: Person) -> None:
    item = make_item(meeting, "Look back")
    assert As(anna).send(address(item), title="", minutes=15, started_from=1).status_code == 422
    assert As(anna).send(address(item), title="Look", minutes=15).status_code == 422


def test_not_of_what_is_over(held: Meeting, anna: Person) -> None:
    item = make_item(held, "Look back")
    assert As(anna).send(address(item), title="Else", minutes=15, started_from=1).status_code == 422


def test_for_others_it_does_not_exist(meeting: Meeting, erik: Person, dirk: Person) -> None:
    item = make_item(meeting, "Look back")
    assert As(erik).send(address(item), title="Else", minutes=15, started_from=1).status_code == 404
    assert As(dirk).get(address(item)).status_code == 404


def test_a_facilitator_designs_before_and_asks_while_it_goes_on(meeting: Meeting, bo: Person, fenna: Person) -> None:
    item = make_item(meeting, "Look back", minutes=10)
    browser = As(fenna)
    sent: dict[str, Any] = {"title": "Look ahead", "minutes": 10, "started_from": 1, "serves": "", "how": ""}
    assert browser.send(address(item), **sent).status_code == 302

    meeting.opened_at = NOW
    meeting.save()
    page = browser.get(f"/meetings/{meeting.pk}/").content.decode()
    assert browser.get(address(item)).status_code == 403
    assert browser.send(address(item), **sent | {"title": "Mine", "started_from": 2}).status_code == 403
    assert browser.send(f"/agenda/{item.pk}/move/", way="1").status_code == 403
    assert browser.send(f"/agenda/{item.pk}/remove/").status_code == 403
    assert browser.get(f"/meetings/{meeting.pk}/agenda/add/").status_code == 403
    assert "Add an activity" not in page
    item.refresh_from_db()
    assert item.title == "Look ahead"
    assert As(bo).send(address(item), **sent | {"title": "Ours", "started_from": 2}).status_code == 302
