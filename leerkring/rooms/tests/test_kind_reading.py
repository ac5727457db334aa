"""Reading in silence."""

from django.urls import reverse

from leerkring.conftest import As
from leerkring.goals.models import Goal, Level
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.models import Card, Place
from leerkring.rooms.tests.conftest import as_guest, at, begin, make_step, now, onward, pages_of, sit

SECRET = "Kq-never-turned-over"


def test_the_cards_stand_there_to_read_and_who_has_read_them_says_so(
    meeting: Meeting, item: AgendaItem, bo: Person, anna: Person
) -> None:
    cards = begin(make_step(item, Kind.CARDS), bo)
    Card.objects.create(step=cards, seat=sit(anna, meeting), text="tea")
    onward(meeting, bo)
    step = begin(make_step(item, Kind.READING, source=cards, text="A text\n\nto read"), bo)
    page = now(As(anna), meeting)
    assert "tea" in page
    assert "<p>to read</p>" in page
    assert "tea" in now(As(bo), meeting, "board")
    assert As(anna).send(at(step), does="ready", is_ready="yes").status_code == 302
    assert Place.objects.filter(step=step, is_ready=True).count() == 1
    assert "1 of 1 ready" in now(As(bo), meeting, "board")


def test_a_table_is_a_table_for_everybody_and_stays_to_be_read(
    meeting: Meeting, item: AgendaItem, bo: Person, anna: Person
) -> None:
    begin(make_step(item, Kind.READING, text="School\tParents\nDe Beuk\t34\nDe Eik\t28"), bo)
    sit(anna, meeting)
    guest = as_guest(meeting, bo)
    for page in (now(As(anna), meeting), now(guest, meeting), now(As(bo), meeting, "board")):
        assert '<th scope="col">Parents</th>' in page
        assert '<th scope="row">De Eik</th><td data-label="Parents">28</td>' in " ".join(page.split()).replace(
            "> <", "><"
        )
    onward(meeting, bo)
    assert "De Beuk" in As(anna).get(reverse("rooms:show_activity", args=[item.pk])).text


def test_a_long_text_is_read_on_ones_own_screen(meeting: Meeting, item: AgendaItem, bo: Person, anna: Person) -> None:
    begin(make_step(item, Kind.READING, text="A long story. " * 200), bo)
    sit(anna, meeting)
    assert "A long story." in now(As(anna), meeting)
    board = now(As(bo), meeting, "board")
    assert "A long story." not in board
    assert "on your own screen" in board


def test_with_nothing_to_read_the_group_finds_its_round(
    meeting: Meeting, item: AgendaItem, bo: Person, anna: Person
) -> None:
    begin(make_step(item, Kind.READING), bo)
    sit(anna, meeting)
    story = reverse("home:show_story", args=[meeting.community_id])
    assert story in now(As(anna), meeting)
    assert story not in now(as_guest(meeting, bo), meeting)


def test_cards_that_were_never_turned_over_are_not_there_to_read(
    meeting: Meeting, item: AgendaItem, bo: Person, anna: Person, fenna: Person
) -> None:
    cards = begin(make_step(item, Kind.CARDS), bo)
    Card.objects.create(step=cards, seat=sit(anna, meeting), text=SECRET)
    begin(make_step(item, Kind.READING, source=cards), bo)
    for browser in (As(bo), As(fenna), as_guest(meeting, bo)):
        assert not any(SECRET in page for page in pages_of(browser, meeting))


def test_the_group_finds_its_goal_and_a_guest_does_not(
    meeting: Meeting, item: AgendaItem, bo: Person, anna: Person
) -> None:
    goal = Goal.objects.create(community=meeting.community, level=Level.values[0], text="More", author=bo)
    AgendaItem.objects.update(serves=goal)
    item.refresh_from_db()
    begin(make_step(item, Kind.READING), bo)
    sit(anna, meeting)
    link = reverse("goals:show_goal", args=[goal.pk])
    assert link in now(As(anna), meeting)
    assert link not in now(as_guest(meeting, bo), meeting)


def test_it_leaves_nothing_and_goes_back(meeting: Meeting, item: AgendaItem, bo: Person, anna: Person) -> None:
    step = begin(make_step(item, Kind.READING, name="Silence"), bo)
    sit(anna, meeting)
    assert As(anna).send(at(step), does="ready", is_ready="perhaps").status_code == 422
    room = onward(meeting, bo)
    assert not Made.objects.exists()
    As(bo).send(reverse("rooms:go", args=[meeting.pk]), number=str(room.number), way="back")
    assert "I am ready" in now(As(anna), meeting)
