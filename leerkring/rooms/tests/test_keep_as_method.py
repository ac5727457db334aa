"""An activity that suited the group becomes its own method."""

from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.models import OwnMethod
from leerkring.methods.rules import Kind, Reveal
from leerkring.people.models import Person
from leerkring.rooms.models import Card
from leerkring.rooms.tests.conftest import make_step


def keep(person: Person, item: AgendaItem) -> int:
    return As(person).send(reverse("rooms:keep_as_method", args=[item.pk])).status_code


def test_its_steps_become_a_method_of_the_group(item: AgendaItem, meeting: Meeting, anna: Person) -> None:
    cards = make_step(item, Kind.CARDS, write="I see …", minutes=4, each=2)
    make_step(item, Kind.DOTS, source=cards, each=3)
    Card.objects.create(step=cards, text="Nobody else should read this")
    assert keep(anna, item) == 302
    own = OwnMethod.objects.get()
    method = own.method
    assert (own.community, own.author, method.name.said_in("nl")) == (meeting.community, anna, "Parents")
    assert [(step.kind, step.source, step.each) for step in method.steps] == [(Kind.CARDS, None, 2), (Kind.DOTS, 1, 3)]
    assert "Nobody else" not in str(own.plan)


def test_words_that_are_too_long_for_a_method_are_cut(item: AgendaItem, anna: Person) -> None:
    AgendaItem.objects.filter(pk=item.pk).update(title="T" * 200, how="H" * 2000, question="Q" * 300)
    make_step(item, Kind.CARDS, write="w" * 200, question="q" * 1000, name="n" * 120, each=99)
    assert keep(anna, item) == 302


def test_after_the_meeting_too(item: AgendaItem, meeting: Meeting, anna: Person) -> None:
    make_step(item, Kind.CARDS, write="I see …")
    meeting.closed_at = meeting.opened_at
    meeting.save()
    page = As(anna).get(reverse("rooms:design_item", args=[item.pk])).text
    assert "Keep it as our method" in page
    assert keep(anna, item) == 302


def test_without_steps_there_is_nothing_to_keep(item: AgendaItem, anna: Person) -> None:
    assert keep(anna, item) == 422
    assert "Keep it as our method" not in As(anna).get(reverse("rooms:design_item", args=[item.pk])).text


def test_what_no_method_can_be_is_said(item: AgendaItem, anna: Person) -> None:
    make_step(item, Kind.DOTS, reveal=Reveal.TOGETHER)
    answer = As(anna).send(reverse("rooms:keep_as_method", args=[item.pk]))
    assert (answer.status_code, "This activity cannot be a method yet." in answer.text) == (422, True)
    assert not OwnMethod.objects.exists()


def test_for_others_there_is_no_such_activity(item: AgendaItem, cas: Person, dirk: Person) -> None:
    assert [keep(person, item) for person in (cas, dirk)] == [404, 404]
