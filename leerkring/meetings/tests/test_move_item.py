import pytest

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.meetings.tests.conftest import make_item
from leerkring.people.models import Person


def address(item: AgendaItem) -> str:
    return f"/agenda/{item.pk}/move/"


def order(meeting: Meeting) -> str:
    return "".join(meeting.agenda.order_by("position").values_list("title", flat=True))


@pytest.mark.parametrize(("what", "way", "expected"), [(0, 1, "BAC"), (2, -1, "ACB"), (0, -1, "ABC"), (2, 1, "ABC")])
def test_it_works(meeting: Meeting, anna: Person, what: int, way: int, expected: str) -> None:
    items = [make_item(meeting, title) for title in "ABC"]
    response = As(anna).send(address(items[what]), way=way)

    assert response["Location"] == f"/meetings/{meeting.pk}/#item-{items[what].pk}"
    assert order(meeting) == expected


def test_after_one_was_removed_the_order_still_holds(meeting: Meeting, fenna: Person) -> None:
    items = [make_item(meeting, title) for title in "ABCD"]
    items[1].delete()
    As(fenna).send(address(items[3]), way=-1)
    assert order(meeting) == "ADC"


def test_a_strange_way_is_refused(meeting: Meeting, anna: Person) -> None:
    item = make_item(meeting, "A")
    for way in ("", "101", "up"):
        assert As(anna).send(address(item), way=way).status_code == 422


def test_not_of_what_is_over(held: Meeting, anna: Person) -> None:
    assert As(anna).send(address(make_item(held, "A")), way=1).status_code == 422


def test_for_others_it_does_not_exist(meeting: Meeting, erik: Person) -> None:
    assert As(erik).send(address(make_item(meeting, "A")), way=1).status_code == 404
