"""A round: who is next, and everybody had a turn."""

from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import Kind, Reveal
from leerkring.people.models import Person
from leerkring.rooms.models import Place, Step
from leerkring.rooms.tests.conftest import begin, guest_of, make_step, onward, sit


def say(person: Person, step: Step, who: Person, *, has_spoken: str = "yes") -> int:
    seat = sit(who, step.item.meeting)
    address = reverse("rooms:take_part", args=[step.pk])
    return As(person).send(address, does="spoken", seat=str(seat.pk), has_spoken=has_spoken).status_code


def test_who_spoke_passes_the_turn_and_takes_it_back(
    meeting: Meeting, item: AgendaItem, bo: Person, anna: Person
) -> None:
    step = begin(make_step(item, Kind.ROUND), bo)
    sit(bo, meeting)
    assert say(anna, step, anna) == 302
    assert "your turn" in As(bo).get(reverse("rooms:show_room", args=[meeting.pk])).text
    assert say(anna, step, anna, has_spoken="no") == 302
    assert not Place.objects.filter(spoke_at__isnull=False).exists()


def test_a_round_without_words_has_nothing_to_turn_over(item: AgendaItem, bo: Person) -> None:
    step = begin(make_step(item, Kind.ROUND, reveal=Reveal.TOGETHER), bo)
    assert (step.has_reveal, step.is_secret) == (False, False)


def test_what_was_written_alone_is_turned_over_and_then_everybody_speaks(
    meeting: Meeting, item: AgendaItem, bo: Person, anna: Person
) -> None:
    step = begin(make_step(item, Kind.ROUND, write="One word", reveal=Reveal.TOGETHER), bo)
    sit(anna, meeting)
    address = reverse("rooms:show_room", args=[meeting.pk])
    assert "I have spoken" not in As(anna).get(address).text
    onward(meeting, bo)
    assert "I have spoken" in As(anna).get(address).text
    assert say(anna, step, anna) == 302


def test_only_the_chair_says_it_of_somebody_else(item: AgendaItem, bo: Person, anna: Person) -> None:
    step = begin(make_step(item, Kind.ROUND), bo)
    assert [say(anna, step, bo), say(bo, step, anna)] == [404, 302]


def test_not_when_the_step_is_over(meeting: Meeting, item: AgendaItem, bo: Person, anna: Person) -> None:
    step = begin(make_step(item, Kind.ROUND), bo)
    onward(meeting, bo)
    assert say(anna, step, anna) == 422


def test_a_facilitator_without_a_turn_looks_on(
    meeting: Meeting, item: AgendaItem, bo: Person, anna: Person, fenna: Person
) -> None:
    begin(make_step(item, Kind.ROUND), bo)
    sit(anna, meeting)
    page = As(fenna).get(reverse("rooms:show_room", args=[meeting.pk])).text
    assert "Anna Aerts" in page
    assert "I have spoken" not in page


def test_people_and_guests_stand_in_one_alphabet(meeting: Meeting, item: AgendaItem, bo: Person, anna: Person) -> None:
    begin(make_step(item, Kind.ROUND), bo)
    for person in (bo, anna):
        sit(person, meeting)
    guest_of(meeting, bo, "Bea")
    page = As(anna).get(reverse("rooms:show_board", args=[meeting.pk])).text
    assert page.index("Anna") < page.index("Bea") < page.index("Bo Bakker")
