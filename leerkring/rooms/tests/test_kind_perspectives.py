"""Perspectives: written alone, answered in secret, told together."""

import re

import pytest
from django.urls import reverse

from leerkring.communities.models import Community
from leerkring.conftest import As, make_member
from leerkring.kit.models import Sent
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.perspectives.models import Exploration, Release, Sheet, Statement
from leerkring.rooms.models import Card, Explored, Mark, Place, Step
from leerkring.rooms.tests.conftest import as_guest, begin, make_step, now, onward, pages_of, sit


@pytest.fixture
def step(item: AgendaItem, bo: Person) -> Step:
    return begin(make_step(item, Kind.PERSPECTIVES, question="When is a talk a good talk?"), bo)


def act(person: Person, step: Step, **fields: object) -> int:
    return As(person).send(reverse("rooms:take_part_unseen", args=[step.pk]), **fields).status_code  # type: ignore[arg-type]


def write(person: Person, step: Step, text: str) -> Statement:
    assert act(person, step, does="write", text=text) == 302
    return Statement.objects.get(text=text)


def answer(person: Person, step: Step, statement: Statement, said: int) -> int:
    return act(person, step, does="answer", answers=f"{statement.pk}:{said}")


def let_all_answer(step: Step, bo: Person) -> None:
    assert As(bo).send(reverse("rooms:begin_answers", args=[step.pk])).status_code == 302


@pytest.fixture
def eight(plg: Community, meeting: Meeting, anna: Person, bo: Person) -> list[Person]:
    people = [anna, bo, *(make_member(plg, f"Member {number}") for number in range(6))]
    for person in people:
        sit(person, meeting)
    return people


def test_the_question_stays_when_the_meeting_is_over(step: Step, plg: Community, bo: Person) -> None:
    exploration = Explored.objects.get(step=step).exploration
    assert (exploration.question, exploration.community, exploration.stage) == (
        "When is a talk a good talk?",
        plg,
        "writing",
    )


def test_eight_phones_find_what_they_share(step: Step, meeting: Meeting, eight: list[Person], bo: Person) -> None:
    first, second = write(eight[0], step, "Parents talk most"), write(eight[2], step, "It lasts ten minutes")
    let_all_answer(step, bo)
    for place, person in enumerate(eight):
        if person != eight[0]:
            answer(person, step, first, 1)
        if person != eight[2]:
            answer(person, step, second, 1 if place % 2 else -1)
    assert Place.objects.filter(step=step, is_ready=True).count() == 8
    onward(meeting, bo)
    for page in (now(As(bo), meeting, "board"), now(As(eight[5]), meeting)):
        assert page.index("We share this") < page.index("Parents talk most") < page.index("Worth talking about")
        assert page.index("Worth talking about") < page.index("It lasts ten minutes")
        assert "8 people took part" in page
    onward(meeting, bo)
    assert "Parents talk most" in Made.objects.get().note
    assert Exploration.objects.get().stage == "closed"


def test_nothing_is_read_before_the_reveal(step: Step, meeting: Meeting, eight: list[Person], bo: Person) -> None:
    first = write(eight[0], step, "Parents talk most")
    for page in pages_of(As(bo), meeting):
        assert "Parents talk most" not in page
    let_all_answer(step, bo)
    for person in eight[1:]:
        answer(person, step, first, 1)
    for page in pages_of(As(bo), meeting):
        assert "everybody agrees" not in page
    board = As(bo).get(reverse("rooms:show_board_now", args=[meeting.pk])).text
    assert "Parents talk most" not in board
    assert "8" in board


def test_it_leaves_no_trace_in_the_room(step: Step, eight: list[Person], bo: Person) -> None:
    first = write(eight[0], step, "Parents talk most")
    let_all_answer(step, bo)
    Sent.objects.all().delete()
    answer(eight[2], step, first, -1)
    assert not Sent.objects.exists()
    assert not Card.objects.exists()
    assert not Mark.objects.exists()


def test_before_the_reveal_no_page_depends_on_an_answer(
    step: Step, meeting: Meeting, eight: list[Person], bo: Person
) -> None:
    first = write(eight[0], step, "Parents talk most")
    let_all_answer(step, bo)
    chair, other = As(bo), As(eight[4])
    for person in eight[1:3]:
        looks = []
        for said in (1, -1, 0):
            answer(person, step, first, said)
            pages = [now(chair, meeting, "board"), now(chair, meeting, "lead"), now(other, meeting)]
            looks.append([re.sub(r'name="(csrfmiddlewaretoken|key)" value="[^"]*"', "", page) for page in pages])
        assert without_clock(looks[0]) == without_clock(looks[1]) == without_clock(looks[2])


def without_clock(pages: list[str]) -> list[str]:
    """The clock runs on while one looks."""
    return [re.sub(r"(?s)<[a-z]+ class=\"clock.*?</svg>.*?</", "</", page) for page in pages]


def test_one_back_hides_it_and_told_again_it_is_the_same(
    step: Step, meeting: Meeting, eight: list[Person], bo: Person
) -> None:
    first = write(eight[0], step, "Parents talk most")
    let_all_answer(step, bo)
    for person in eight[1:7]:
        answer(person, step, first, 1)
    onward(meeting, bo)
    told = Release.objects.get().told
    room = As(bo).get(reverse("rooms:lead_room_now", args=[meeting.pk])).text
    number = room.split('name="number" value="')[1].split('"')[0]
    As(bo).send(reverse("rooms:go", args=[meeting.pk]), number=number, way="back")
    assert "We share this" not in As(bo).get(reverse("rooms:show_board_now", args=[meeting.pk])).text
    answer(eight[7], step, first, -1)
    onward(meeting, bo)
    assert Release.objects.get().told == told


def test_passed_by_before_its_reveal_it_goes_on_at_home(
    step: Step, item: AgendaItem, eight: list[Person], anna: Person, bo: Person
) -> None:
    write(eight[0], step, "Parents talk most")
    begin(make_step(item, Kind.PAUSE), bo)
    exploration = Exploration.objects.get()
    assert exploration.stage == "writing"
    assert not Release.objects.exists()
    assert "Parents talk most" in As(anna).get(f"/explorations/{exploration.pk}/").content.decode()


def test_a_guest_takes_part(step: Step, meeting: Meeting, eight: list[Person], bo: Person) -> None:
    guest = as_guest(meeting, bo)
    first = write(eight[0], step, "Parents talk most")
    let_all_answer(step, bo)
    page = guest.get(reverse("rooms:show_room", args=[meeting.pk])).content.decode()
    assert "Parents talk most" in page
    guest.post(reverse("rooms:take_part_unseen", args=[step.pk]), {"does": "answer", "answers": f"{first.pk}:-1"})
    assert sorted(sheet.answers[str(first.pk)] for sheet in Sheet.objects.all()) == [-1, 1]


def test_nothing_too_much_and_nonsense(step: Step, eight: list[Person], bo: Person) -> None:
    assert act(eight[0], step, does="write", text="") == 422
    assert act(eight[0], step, does="write", text="x" * 10_000) == 422
    typed = As(eight[0]).send(reverse("rooms:take_part_unseen", args=[step.pk]), does="write", text="y" * 300)
    assert b"y" * 300 in typed.content
    first = write(eight[0], step, "Parents talk most")
    assert answer(eight[1], step, first, 1) == 422
    let_all_answer(step, bo)
    for answers in ("", "x", "7:1", f"{first.pk}:5"):
        assert act(eight[1], step, does="answer", answers=answers) == 422
    # What must leave no trace is not taken at the address that keeps one.
    seen = reverse("rooms:take_part", args=[step.pk])
    assert As(eight[1]).send(seen, does="answer", answers=f"{first.pk}:1").status_code == 422
    assert act(eight[1], step, does="ready", is_ready="yes") == 422


def test_nobody_answers_and_it_is_told_in_a_sentence(step: Step, meeting: Meeting, bo: Person) -> None:
    onward(meeting, bo)
    assert "Nobody answered anything here." in As(bo).get(reverse("rooms:show_board_now", args=[meeting.pk])).text


def test_who_guides_writes_and_answers_nothing(step: Step, eight: list[Person], fenna: Person) -> None:
    first = write(eight[0], step, "Parents talk most")
    assert act(fenna, step, does="write", text="A verdict") == 403
    assert answer(fenna, step, first, 1) == 403


def test_what_the_chair_does_next_is_the_filled_button(step: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    """Whoever shows the outcome while all still write skips the answers."""

    def filled() -> list[str]:
        return re.findall(r'button--main"[^>]*>\s*(?:<span>)?([^<]+)', now(As(bo), meeting, "lead"))

    sit(anna, meeting)
    assert filled() == ["Show the outcome"]
    write(anna, step, "Parents talk most")
    assert filled() == ["Let everybody answer now"]
    let_all_answer(step, bo)
    assert filled() == ["Show the outcome"]
