"""Everything that came out of one activity, for the group and who guides it."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from leerkring.commitments.models import Action
from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.methods.rules import Kind, Reveal
from leerkring.people.models import Person
from leerkring.rooms.models import Card, Mark, Pile, Placed, Step, Yielded
from leerkring.rooms.tests.conftest import begin, make_step, onward, sit


def at(item: AgendaItem) -> str:
    return reverse("rooms:show_activity", args=[item.pk])


def write(step: Step, person: Person, text: str) -> Card:
    return Card.objects.create(step=step, seat=sit(person, step.meeting), text=text)


def revealed(step: Step, chair: Person, *cards: tuple[Person, str]) -> Step:
    """A step that was begun, written in and turned over."""
    begin(step, chair)
    for person, text in cards:
        write(step, person, text)
    onward(step.meeting, chair)
    step.refresh_from_db()
    return step


def test_each_step_with_what_was_revealed(
    meeting: Meeting, item: AgendaItem, bo: Person, anna: Person, fenna: Person
) -> None:
    first = make_step(item, Kind.CARDS, question="What helps?")
    second = make_step(item, Kind.DOTS, question="What first?", source=first)
    later = make_step(item, Kind.CARDS, question="Never came")
    revealed(first, bo, (anna, "Tea with parents"), (bo, "A letter"))
    begin(second, bo)
    card = Card.objects.get(text="A letter")
    Mark.objects.create(step=second, seat=sit(anna, meeting), card=card, value=3)
    onward(meeting, bo)
    As(bo).send(reverse("rooms:close_meeting", args=[meeting.pk]))

    for person in (anna, fenna):
        page = As(person).get(at(item)).text
        places = [page.index(words, page.index("<h1>")) for words in ("What helps?", "Tea with parents", "What first?")]
        assert places == sorted(places)
        assert "3 dots" in page
        assert later.question not in page
        assert reverse("meetings:show_minutes", args=[meeting.pk]) in page


def test_piles_with_all_their_cards(meeting: Meeting, item: AgendaItem, bo: Person, anna: Person) -> None:
    source = revealed(make_step(item, Kind.CARDS), bo, *((anna, f"Card {number:02}") for number in range(12)))
    group = begin(make_step(item, Kind.GROUP, source=source), bo)
    pile = Pile.objects.create(step=group, position=1, title="At the gate")
    for card in Card.objects.filter(step=source).order_by("text")[:11]:
        Placed.objects.create(step=group, card=card, pile=pile)
    page = As(anna).get(at(item)).text
    told = page[page.index("At the gate") :]
    assert [f"Card {number:02}" in told for number in range(12)] == [True] * 12
    assert told.index("Card 10") < told.index("On no pile") < told.index("Card 11")


def test_what_was_made_leads_to_where_it_stands(meeting: Meeting, item: AgendaItem, bo: Person, anna: Person) -> None:
    step = begin(make_step(item, Kind.ACTIONS), bo)
    action = Action.objects.create(community=meeting.community, what="Invite parents", who=anna, author=bo)
    made = Made.objects.create(meeting=meeting, item=item, action=action, author=bo)
    Yielded.objects.create(step=step, made=made)
    page = As(anna).get(at(item)).text
    assert reverse("commitments:show_action", args=[action.pk]) in page


def test_what_was_never_revealed_is_nowhere(meeting: Meeting, item: AgendaItem, bo: Person, anna: Person) -> None:
    hidden = begin(make_step(item, Kind.CARDS), bo)
    never = make_step(item, Kind.CARDS, reveal=Reveal.NEVER)
    write(hidden, anna, "Kq-passed-by")
    begin(never, bo)
    write(never, anna, "Kq-for-oneself")
    As(bo).send(reverse("rooms:close_meeting", args=[meeting.pk]))
    for person in (anna, bo):
        page = As(person).get(at(item)).text
        assert "Kq-" not in page
        assert page.count("Everybody thought for herself or himself") == 2


def test_cases_and_how_people_came_in_stay_with_those_present(
    meeting: Meeting, item: AgendaItem, bo: Person, anna: Person
) -> None:
    case = begin(make_step(item, Kind.CASE), bo)
    write(case, anna, "Kq-a-case")
    Step.objects.filter(pk=case.pk).update(revealed_at=case.opened_at)
    built = make_step(item, Kind.BUILD, source=case)
    revealed(make_step(item, Kind.CHECK_IN), bo, (anna, "Kq-tired"))
    revealed(built, bo, (anna, "Try a shorter talk"))
    page = As(anna).get(at(item)).text
    assert "Kq-" not in page
    assert "Cases stay with those who were there." in page
    assert "belongs to that moment" in page


def test_names_only_where_the_step_shows_them(meeting: Meeting, item: AgendaItem, bo: Person, anna: Person) -> None:
    quiet = make_step(item, Kind.CARDS)
    named = make_step(item, Kind.CARDS, names=True)
    revealed(quiet, bo, (anna, "Without a name"))
    page = As(bo).get(at(item)).text
    assert "Anna Aerts" not in page[page.index("Without a name") :]
    revealed(named, bo, (anna, "With a name"))
    page = As(bo).get(at(item)).text
    assert "Anna Aerts" in page[page.index("With a name") :]


def test_the_minutes_lead_here_once_there_is_something(
    meeting: Meeting, item: AgendaItem, bo: Person, anna: Person
) -> None:
    empty = AgendaItem.objects.create(meeting=meeting, position=2, title="Talk", author=bo)
    make_step(empty, Kind.TIMER)
    revealed(make_step(item, Kind.CARDS), bo, (anna, "Tea"))
    As(bo).send(reverse("rooms:close_meeting", args=[meeting.pk]))
    minutes = As(anna).get(reverse("meetings:show_minutes", args=[meeting.pk])).text
    assert at(item) in minutes
    assert at(empty) not in minutes


def test_before_anything_was_done_it_says_so(item: AgendaItem, anna: Person) -> None:
    assert "Nothing was done" in As(anna).get(at(item)).text


def test_many_steps_and_cards_cost_no_more_questions(
    meeting: Meeting, item: AgendaItem, bo: Person, anna: Person
) -> None:
    for _number in range(12):
        revealed(make_step(item, Kind.CARDS), bo, *((anna, f"Card {number}") for number in range(9)))
    browser = As(anna)
    with CaptureQueriesContext(connection) as drawing:
        browser.get(at(item))
    with CaptureQueriesContext(connection) as reading:
        browser.get(at(item))
    # The first who reads it draws each step with one question more; after that it is kept.
    assert len(reading) <= 10
    assert len(drawing) <= len(reading) + 12


def test_others_find_nothing(item: AgendaItem, erik: Person, dirk: Person, leo: Person, cas: Person) -> None:
    for person in (erik, dirk, leo, cas):
        assert As(person).get(at(item)).status_code == 404


def test_guests_find_nothing(meeting: Meeting, item: AgendaItem) -> None:
    assert As().get(at(item)).status_code == 302
