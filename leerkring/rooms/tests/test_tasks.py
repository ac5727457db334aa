"""What is let go after a meeting, with the whole database in hand."""

import datetime as dt
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
import time_machine
from django.apps import apps
from django.db import connection, models
from django.urls import reverse
from django.utils import timezone

from leerkring.conftest import As
from leerkring.kit.models import Sent
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import Kind, Reveal
from leerkring.people.models import Person
from leerkring.privacy.tasks import forget_expired
from leerkring.rooms.models import Card, Mark, Place, Seat, Step
from leerkring.rooms.queries import tally
from leerkring.rooms.tests.conftest import begin, guest_of, make_step, onward, sit

ROUNDS = 8
DAY = dt.timedelta(days=1)


@pytest.fixture
def written(meeting: Meeting, item: AgendaItem, bo: Person, anna: Person) -> list[str]:
    """Anna, Bo and a guest write in turn, are ready and give dots; the meeting closes. The texts in that order."""
    _seat, token = guest_of(meeting, bo)
    guest = As()
    guest.cookies["guest"] = token
    browsers = {"anna": As(anna), "bo": As(bo), "guest": guest}
    cards = begin(make_step(item, Kind.CARDS), bo)
    texts = []
    for number in range(ROUNDS):
        for name, browser in browsers.items():
            texts.append(f"{name} {number}")
            browser.send(reverse("rooms:take_part", args=[cards.pk]), does="write", text=texts[-1])
    for browser in browsers.values():
        browser.send(reverse("rooms:take_part", args=[cards.pk]), does="ready", is_ready="yes")
    onward(meeting, bo)
    dots = begin(make_step(item, Kind.DOTS, source=cards), bo)
    field = f"card-{Card.objects.get(text='anna 0').pk}"
    for browser in browsers.values():
        browser.send(reverse("rooms:take_part", args=[dots.pk]), does="mark", **{field: "2"})
    onward(meeting, bo)
    As(bo).send(reverse("rooms:close_meeting", args=[meeting.pk]))
    return texts


def next_day() -> None:
    now = timezone.now() + DAY
    with time_machine.travel(now, tick=False):
        forget_expired(now)


def as_on_disk(step: Step) -> list[str]:
    """The texts in the order in which the database keeps the rows."""
    order = "rowid" if connection.vendor == "sqlite" else "ctid"
    with connection.cursor() as cursor:
        wanted = step.pk.hex if connection.vendor == "sqlite" else step.pk
        cursor.execute(f"SELECT text FROM rooms_card WHERE step_id = %s ORDER BY {order}", [wanted])  # noqa: S608
        return [text for (text,) in cursor.fetchall()]


def everything() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every row of every table, by its columns."""
    for model in apps.get_models():
        columns = [field.attname for field in model._meta.concrete_fields]
        yield from ((model._meta.label, dict(zip(columns, row, strict=True))) for row in _rows(model, columns))


def _rows(model: type[models.Model], columns: list[str]) -> list[tuple[Any, ...]]:
    return list(model._default_manager.values_list(*columns))


def test_on_the_same_day_all_stays_as_it_was(written: list[str], meeting: Meeting) -> None:
    step = Step.objects.get(kind=Kind.CARDS)
    # PostgreSQL puts a row wherever there is room, so it need not be the order in which they were written.
    before = as_on_disk(step)
    forget_expired(timezone.now())
    assert not Card.objects.filter(seat=None).exists()
    assert as_on_disk(step) == before
    assert sorted(before) == sorted(written)


def test_the_day_after_no_column_says_who_wrote(written: list[str], anna: Person, bo: Person) -> None:
    next_day()
    people = _ids(Seat) | _ids(Person)
    written_by_somebody = _ids(Card) | _ids(Mark)
    for label, row in everything():
        said = " ".join(str(value) for value in row.values())
        assert not (_named(said, written_by_somebody) and _named(said, people)), (label, row)
    assert sorted(Card.objects.values_list("text", flat=True)) == sorted(written)


def _ids(model: type[models.Model]) -> set[UUID]:
    return set(model._default_manager.values_list("pk", flat=True))


def _named(said: str, ids: set[UUID]) -> bool:
    return any(str(one) in said or one.hex in said for one in ids)


def test_no_moment_says_it_and_no_order_of_rows(written: list[str]) -> None:
    cards = Step.objects.get(kind=Kind.CARDS)
    next_day()
    for model in (Card, Mark):
        for step in Step.objects.all():
            moments = set(model.objects.filter(step=step).values_list("created_at", flat=True))
            assert moments <= {step.opened_at}
    assert as_on_disk(cards) != written
    # Neither are they still in turns: somebody's cards are not every third one.
    assert [text.split()[0] for text in as_on_disk(cards)] != [text.split()[0] for text in written]
    assert not Place.objects.filter(step=cards).exists()


def test_the_digest_of_a_sent_form_is_no_way_back(written: list[str], meeting: Meeting) -> None:
    assert Sent.objects.filter(answer__contains=str(meeting.pk)).exists()
    next_day()
    assert not Sent.objects.filter(answer__contains=f"{meeting.pk}/room").exists()


def test_what_was_chosen_counts_as_before(written: list[str]) -> None:
    dots = Step.objects.get(kind=Kind.DOTS)
    before = tally(dots)
    next_day()
    assert tally(dots) == before
    assert [(one.total, one.people) for one in before.values()] == [(6, 3)]


def test_once_is_enough(written: list[str]) -> None:
    next_day()
    order = as_on_disk(Step.objects.get(kind=Kind.CARDS))
    next_day()
    assert as_on_disk(Step.objects.get(kind=Kind.CARDS)) == order


def test_names_that_were_shown_stay_and_what_was_never_turned_over_goes(
    meeting: Meeting, item: AgendaItem, anna: Person, bo: Person
) -> None:
    seat = sit(anna, meeting)
    shown = begin(make_step(item, Kind.CARDS, names=True), bo)
    onward(meeting, bo)
    secret = begin(make_step(item, Kind.CARDS), bo)
    own = make_step(item, Kind.CARDS, reveal=Reveal.NEVER)
    for step in (shown, secret, own):
        Card.objects.create(step=step, seat=seat, text=step.name)
    Card.objects.create(step=secret, seat=seat, text="taken back", removed_at=timezone.now())
    Meeting.objects.update(closed_at=timezone.now())
    next_day()
    assert set(Card.objects.values_list("step", "seat")) == {(shown.pk, seat.pk), (own.pk, seat.pk)}


def test_a_meeting_that_nobody_closed_is_over_after_four_weeks(
    meeting: Meeting, item: AgendaItem, anna: Person, bo: Person
) -> None:
    step = begin(make_step(item, Kind.CARDS), bo)
    onward(meeting, bo)
    Card.objects.create(step=step, seat=sit(anna, meeting), text="tea")
    forget_expired(timezone.now() + 27 * DAY)
    assert Card.objects.get().seat is not None
    forget_expired(timezone.now() + 29 * DAY)
    assert Card.objects.get().seat is None


@pytest.mark.parametrize(("days", "kept"), [(27, 1), (29, 0)])
def test_the_name_of_a_guest_goes_four_weeks_after_the_meeting(
    written: list[str], meeting: Meeting, days: int, kept: int
) -> None:
    forget_expired(timezone.now() + days * DAY)
    assert Seat.objects.filter(person=None).count() == kept
    assert Seat.objects.filter(person__isnull=False).count() == 2
    assert Card.objects.filter(text="guest 0").exists()
    assert any("Gül" in str(row) for _label, row in everything()) == bool(kept)
