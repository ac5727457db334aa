"""Choosing fairly in a meeting: secret papers, one count at the reveal, a tie, and what one's own share bought."""

import datetime as dt

import pytest
from django.core.cache import caches
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from leerkring.choices.actions import forget
from leerkring.choices.models import Choice, Paper, Stage
from leerkring.choices.tasks import close_due
from leerkring.communities.models import Community
from leerkring.communities.tests.watching import seen_by
from leerkring.conftest import As, make_member
from leerkring.kit.models import Sent
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.actions import leading
from leerkring.rooms.models import Card, Place, Room, Step
from leerkring.rooms.tests.conftest import as_guest, begin, make_step, now, onward, pages_of, sit

TIED = [[0], [0], [0], [0, 2], [1], [1], [1], [1, 2]]


def unseen(step: Step) -> str:
    """Where one votes: what is sent there leaves no trace."""
    return reverse("rooms:take_part_unseen", args=[step.pk])


@pytest.fixture
def choice(item: AgendaItem, bo: Person) -> Step:
    return begin(make_step(item, Kind.CHOICE, options=["Reading", "Parents", "Playground"], each=1), bo)


@pytest.fixture
def group(plg: Community, anna: Person, bo: Person) -> list[Person]:
    return [anna, bo, *(make_member(plg, f"Member {number}") for number in range(6))]


def vote(person: Person | None, step: Step, ballot: list[int], browser: As | None = None) -> int:
    browser = browser or As(person)
    places = [str(place) for place in ballot]
    return browser.send(unseen(step), does="vote", ballot=places).status_code


def test_everybody_votes_and_is_ready(choice: Step, anna: Person, meeting: Meeting) -> None:
    assert vote(anna, choice, [0, 2]) == 302
    assert vote(anna, choice, [1]) == 302
    assert [paper.ballot for paper in Paper.objects.all()] == [[1]]
    assert Place.objects.filter(is_ready=True).count() == 1
    page = now(As(anna), meeting)
    assert page.count(" checked") == 1
    assert page.index("If it is a tie:") < page.index("How it is counted")


def test_the_cards_of_an_earlier_step_are_what_is_chosen(item: AgendaItem, bo: Person, anna: Person) -> None:
    cards = begin(make_step(item, Kind.CARDS, write="A theme"), bo)
    seat = sit(anna, item.meeting)
    for text in ("Reading\naloud", "Parents", "Parents"):
        Card.objects.create(step=cards, seat=seat, text=text)
    onward(item.meeting, bo)
    begin(make_step(item, Kind.CHOICE, source=cards, each=5), bo)
    held = Choice.objects.get()
    assert (sorted(held.options), held.seats) == (["Parents", "Reading aloud"], 1)


def test_nobody_sees_a_vote_and_a_form_that_was_sent_says_nothing_of_it(
    choice: Step, meeting: Meeting, anna: Person, bo: Person, fenna: Person, group: list[Person]
) -> None:
    vote(anna, choice, [2])
    assert not Sent.objects.exists()
    for person in (bo, fenna):
        for page in pages_of(As(person), meeting):
            assert " checked" not in page
            assert "Chosen" not in page


def test_all_see_the_outcome_at_the_reveal_and_it_stands_in_the_minutes(
    choice: Step, meeting: Meeting, bo: Person, anna: Person, fenna: Person, group: list[Person]
) -> None:
    for person, ballot in zip(group, TIED, strict=True):
        vote(person, choice, ballot)
    onward(meeting, bo)
    for page in (now(As(fenna), meeting), now(As(bo), meeting, "board")):
        assert "The rule for ties was needed" in page
        assert page.index("Reading") < page.index("Not chosen this time") < page.index("Parents")
    assert 'class="picture"' in now(As(bo), meeting, "board")
    assert "Your share helped to buy:" in now(As(anna), meeting)
    assert "Your share helped to buy:" not in now(As(group[7]), meeting)
    onward(meeting, bo)
    assert "– Reading" in Made.objects.get().note
    assert "Your share" not in now(As(anna), meeting)
    held = Choice.objects.get()
    assert b"Reading" in As(anna).get(f"/choices/{held.pk}/").content


def test_when_the_step_ends_nobody_can_find_a_paper(
    choice: Step, meeting: Meeting, bo: Person, group: list[Person]
) -> None:
    for person in group[:5]:
        vote(person, choice, [0])
    keys = set(Paper.objects.values_list("key", flat=True))
    onward(meeting, bo)
    assert set(Paper.objects.values_list("key", flat=True)) == keys
    onward(meeting, bo)
    assert keys.isdisjoint(Paper.objects.values_list("key", flat=True))


def test_whoever_is_forgotten_between_the_outcome_and_the_end_of_the_step_is_in_no_key(
    choice: Step, meeting: Meeting, bo: Person, group: list[Person]
) -> None:
    for person in group[:5]:
        vote(person, choice, [1])
    keys = set(Paper.objects.values_list("key", flat=True))
    onward(meeting, bo)
    forget(person=group[4])
    assert len(keys & set(Paper.objects.values_list("key", flat=True))) == 4
    assert Paper.objects.count() == 5  # what was told of all of them stays as it was told


def test_where_the_chair_never_went_on_the_keys_go_the_day_after(
    choice: Step, meeting: Meeting, bo: Person, group: list[Person]
) -> None:
    for person in group[:5]:
        vote(person, choice, [1])
    keys = set(Paper.objects.values_list("key", flat=True))
    onward(meeting, bo)
    today = timezone.localdate()
    close_due(today)
    assert keys == set(Paper.objects.values_list("key", flat=True))  # each phone still shows what her vote did
    close_due(today + dt.timedelta(days=1))
    assert keys.isdisjoint(Paper.objects.values_list("key", flat=True))
    close_due(today + dt.timedelta(days=2))
    assert not Choice.objects.get().is_live


def test_one_click_back_hides_it_and_what_was_counted_stays(
    choice: Step, meeting: Meeting, bo: Person, anna: Person, group: list[Person]
) -> None:
    for person in group[:5]:
        vote(person, choice, [1])
    onward(meeting, bo)
    leading.go_back(chair=bo, meeting=meeting, number=Room.objects.get().number)
    page = now(As(anna), meeting)
    assert "Not chosen" not in page
    assert "The votes are counted already." in page
    assert vote(group[6], choice, [0]) == 422
    onward(meeting, bo)
    assert "Not chosen" in now(As(anna), meeting)


def test_what_was_passed_by_stays_secret_and_can_go_on_later(
    choice: Step, meeting: Meeting, item: AgendaItem, bo: Person, anna: Person
) -> None:
    vote(anna, choice, [1])
    begin(make_step(item, Kind.TIMER), bo)
    held = Choice.objects.get()
    assert (held.stage, held.is_live, held.told) == (Stage.PREPARED, False, {})
    assert not Made.objects.exists()
    begin(choice, bo)
    held.refresh_from_db()
    assert (held.stage, held.is_live, held.papers.count()) == (Stage.OPEN, True, 1)


def test_guests_vote_too(choice: Step, meeting: Meeting, bo: Person, anna: Person) -> None:
    guest, other = as_guest(meeting, bo, "Gül"), as_guest(meeting, bo, "Nour")
    for browser in (guest, other):
        assert vote(None, choice, [2], browser) == 302
    assert Paper.objects.count() == 2
    assert "This is my vote" not in now(guest, meeting)
    assert As(anna).post(f"/choices/{Choice.objects.get().pk}/vote/", {"ballot": ["0"]}).status_code == 422


def test_a_facilitator_does_not_vote_and_nonsense_is_refused(choice: Step, fenna: Person, anna: Person) -> None:
    assert vote(fenna, choice, [0]) == 403
    assert vote(anna, choice, [7]) == 422
    assert As(anna).send(unseen(choice), does="vote", ballot="x").status_code == 422
    assert not Paper.objects.exists()


def test_with_nothing_to_choose_the_step_says_so(item: AgendaItem, meeting: Meeting, bo: Person, anna: Person) -> None:
    step = begin(make_step(item, Kind.CHOICE, options=["Only this"]), bo)
    sit(anna, meeting)
    assert "There is nothing to choose yet." in now(As(anna), meeting)
    assert vote(anna, step, []) == 422
    onward(meeting, bo)
    onward(meeting, bo)
    assert not Choice.objects.exists()


def test_it_can_neither_be_closed_nor_begun_from_its_own_page(choice: Step, anna: Person, group: list[Person]) -> None:
    held = Choice.objects.get()
    assert "You vote about this in the meeting." in As(anna).get(f"/choices/{held.pk}/").text
    assert As(anna).send(reverse("choices:close_choice", args=[held.pk])).status_code == 422
    assert As(anna).send(reverse("choices:begin_choice", args=[held.pk])).status_code == 422


def addresses_of(meeting: Meeting) -> list[str]:
    """Every page of the room, and of its meeting."""
    room = ["show_room", "show_room_now", "lead_room", "lead_room_now", "show_board", "show_board_now", "show_outcome"]
    names = [f"rooms:{name}" for name in room] + [f"meetings:{name}" for name in ("show_meeting", "show_minutes")]
    return [*(reverse(name, args=[meeting.pk]) for name in names), "/", f"/plg/{meeting.community_id}/"]


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (Kind.CHOICE, [[0]] * 5 + [[1]] * 3, [[0]] * 5 + [[1, 2]] * 3),
        (Kind.POLL, [[0]] * 7 + [[1]], [[0]] * 5 + [[1]] * 2 + [[2]]),
    ],
)
def test_no_page_of_the_room_tells_two_votes_apart(
    kind: Kind,
    one: list[list[int]],
    other: list[list[int]],
    item: AgendaItem,
    meeting: Meeting,
    bo: Person,
    fenna: Person,
    group: list[Person],
) -> None:
    """Of both the same is told: so nothing on phone, board, chair's page and minutes may differ, before or after."""
    step = begin(make_step(item, kind, options=["Reading", "Parents", "Playground"], each=1, minutes=0), bo)
    for person in group:
        sit(person, meeting)
    watchers, looks = [As(bo), As(fenna), as_guest(meeting, bo)], []
    for ballots in (one, other):
        caches["drawn"].clear()
        mark = transaction.savepoint()
        for person, ballot in zip(group, ballots, strict=True):
            assert vote(person, step, ballot) == 302
        look = [seen_by(watcher, addresses_of(meeting)) for watcher in watchers]
        onward(meeting, bo)
        look += [seen_by(watcher, addresses_of(meeting)) for watcher in watchers]
        transaction.savepoint_rollback(mark)
        looks.append(look)
    assert looks[0] == looks[1]
    assert any("Reading" in page for page in looks[0][-1])
