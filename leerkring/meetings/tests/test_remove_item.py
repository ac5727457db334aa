from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.meetings.tests.conftest import make_item
from leerkring.people.models import Person


def address(item: AgendaItem) -> str:
    return f"/agenda/{item.pk}/remove/"


def test_it_asks_first(meeting: Meeting, anna: Person) -> None:
    item = make_item(meeting, "Look back")
    assert "Take this off the agenda?" in As(anna).get(address(item)).content.decode()
    assert AgendaItem.objects.exists()


def test_it_works_and_what_was_made_stays(running: Meeting, anna: Person) -> None:
    item = make_item(running, "Look back")
    made = Made.objects.create(meeting=running, item=item, note="It went well", author=anna)

    assert As(anna).send(address(item))["Location"] == f"/meetings/{running.pk}/"
    assert not AgendaItem.objects.exists()
    made.refresh_from_db()
    assert made.item is None


def test_not_of_what_is_over(held: Meeting, anna: Person) -> None:
    assert As(anna).send(address(make_item(held, "A"))).status_code == 422
    assert AgendaItem.objects.exists()


def test_for_others_it_does_not_exist(meeting: Meeting, erik: Person, dirk: Person) -> None:
    item = make_item(meeting, "A")
    assert As(erik).send(address(item)).status_code == 404
    assert As(dirk).get(address(item)).status_code == 404
    assert AgendaItem.objects.exists()
