"""Putting a method on the agenda, with its steps."""

from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.people.models import Person
from leerkring.rooms.models import Step


def at(meeting: Meeting, method: str = "one-two-four-all") -> str:
    return reverse("rooms:use_method", args=[meeting.pk]) + f"?method={method}"


def test_two_clicks_and_it_is_there(meeting: Meeting, anna: Person) -> None:
    assert "With z&#39;n" not in As(anna).get(at(meeting)).text
    answer = As(anna).send(at(meeting), question="How do we hear the quiet ones?")
    item = AgendaItem.objects.get()
    assert answer["Location"] == reverse("rooms:design_item", args=[item.pk])
    assert (item.minutes, item.question, Step.objects.filter(item=item).count()) == (
        12,
        "How do we hear the quiet ones?",
        4,
    )
    page = As(anna).get(f"/meetings/{meeting.pk}/").text
    assert "How do we hear the quiet ones?" in page


def test_a_facilitator_does_it_before_the_meeting(meeting: Meeting, fenna: Person) -> None:
    Meeting.objects.update(opened_at=None)
    As(fenna).send(at(meeting))
    assert Step.objects.count() == 4
    page = As(fenna).get(f"/meetings/{meeting.pk}/").text
    assert "4 steps" in page


def test_of_several_meetings_the_next_part_is_offered(meeting: Meeting, anna: Person) -> None:
    As(anna).send(at(meeting, "lesson-study"), part="1")
    page = As(anna).get(at(meeting, "lesson-study")).text
    assert "checked" in page.partition('name="part" value="2"')[2].partition(">")[0]
    assert As(anna).send(at(meeting, "lesson-study"), part="6").status_code == 422


def test_a_group_that_knows_each_other_says_so(meeting: Meeting, anna: Person) -> None:
    answer = As(anna).send(at(meeting, "third-person"))
    assert (answer.status_code, "only for groups that know each other well. Do you?" in answer.text) == (422, True)
    assert As(anna).send(at(meeting, "third-person"), knows="on").status_code == 302


def test_what_there_is_not_cannot_be_used(meeting: Meeting, anna: Person) -> None:
    assert As(anna).get(at(meeting, "magic")).status_code == 404


def test_who_may_not(meeting: Meeting, fenna: Person, cas: Person) -> None:
    assert [As(person).send(at(meeting)).status_code for person in (fenna, cas)] == [403, 404]
