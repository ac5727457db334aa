"""A picture: drawn, photographed or described, and turned over together."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from pytest_django import DjangoAssertNumQueries

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.actions.drawing import MOST_OF_ONE
from leerkring.rooms.models import Card, Picture, Step
from leerkring.rooms.tests.conftest import as_guest, at, begin, make_step, now, onward, sit
from leerkring.rooms.tests.test_rules_of_pictures import file_of

WORDS = "Kq-a-door-that-stands-open"


@pytest.fixture
def step(item: AgendaItem, bo: Person) -> Step:
    return begin(make_step(item, Kind.PICTURE), bo)


def a_drawing() -> SimpleUploadedFile:
    return SimpleUploadedFile("drawing.png", file_of(Image.new("RGB", (40, 30), "white"), "PNG"), "image/png")


def draw(step: Step, browser: As, text: str = WORDS, file: SimpleUploadedFile | None = None) -> int:
    return browser.send(at(step), does="write", text=text, picture=file or a_drawing()).status_code


def test_a_drawing_is_turned_over_with_the_others(
    step: Step, meeting: Meeting, anna: Person, bo: Person, fenna: Person
) -> None:
    for person in (anna, bo):
        sit(person, meeting)
    assert 'enctype="multipart/form-data"' in now(As(anna), meeting)
    assert draw(step, As(anna)) == 302
    picture = Picture.objects.get()
    address = reverse("rooms:show_picture", args=[picture.pk])
    guest = as_guest(meeting, bo)
    looks = [(As(bo), "room"), (As(bo), "board"), (As(fenna), "room"), (guest, "room"), (As(anna), "board")]
    assert address in now(As(anna), meeting)
    assert not any(WORDS in page or address in page for page in (now(*look[:1], meeting, look[1]) for look in looks))
    onward(meeting, bo)
    pages = [now(browser, meeting, view) for browser, view in looks]
    assert all(address in page and f'alt="{WORDS}"' in page for page in pages)


def test_words_alone_are_a_picture_too(step: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    assert As(anna).send(at(step), does="write", text=WORDS).status_code == 302
    onward(meeting, bo)
    assert WORDS in now(As(bo), meeting, "board")
    assert not Picture.objects.exists()


def test_its_words_stand_in_the_minutes(step: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    draw(step, As(anna))
    for _click in range(2):
        onward(meeting, bo)
    assert WORDS in Made.objects.get().note


def test_it_is_taken_back_and_its_words_are_changed(step: Step, meeting: Meeting, anna: Person, bo: Person) -> None:
    draw(step, As(anna))
    card = str(Card.objects.get().pk)
    assert As(bo).send(at(step), does="remove", card=card).status_code == 422
    assert As(anna).send(at(step), does="change", card=card, text="A window").status_code == 302
    assert Card.objects.get().text == "A window"
    assert As(anna).send(at(step), does="remove", card=card).status_code == 302
    onward(meeting, bo)
    assert "No pictures yet" in now(As(bo), meeting, "board")


def test_a_picture_without_words_and_a_file_that_is_none_are_refused(step: Step, anna: Person) -> None:
    assert draw(step, As(anna), text="") == 422
    paper = SimpleUploadedFile("photo.jpg", b"%PDF-1.7", "image/jpeg")
    answer = As(anna).send(at(step), does="write", text=WORDS, picture=paper)
    assert (answer.status_code, WORDS in answer.text) == (422, True)
    assert "cannot read this file as a picture" in answer.text
    assert not Card.objects.exists()


def test_an_empty_or_too_large_file(step: Step, anna: Person, settings: object) -> None:
    assert draw(step, As(anna), file=SimpleUploadedFile("empty.png", b"", "image/png")) == 302
    settings.LARGEST_UPLOAD = 100  # type: ignore[attr-defined]
    large = SimpleUploadedFile("photo.jpg", b"x" * 200, "image/jpeg")
    assert draw(step, As(anna), file=large) == 422
    assert not Picture.objects.exists()


def test_nobody_fills_the_room_with_pictures(step: Step, anna: Person) -> None:
    browser = As(anna)
    assert [draw(step, browser) for _number in range(MOST_OF_ONE + 1)][-2:] == [302, 422]
    assert Picture.objects.count() == Card.objects.count() == MOST_OF_ONE


def test_a_guest_draws_and_who_guides_does_not(
    step: Step, meeting: Meeting, bo: Person, fenna: Person, cas: Person
) -> None:
    assert draw(step, as_guest(meeting, bo)) == 302
    assert [draw(step, As(person)) for person in (fenna, cas)] == [403, 404]
    assert Picture.objects.count() == 1


def test_many_pictures_ask_no_more_of_the_database(
    step: Step, meeting: Meeting, anna: Person, bo: Person, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    seat = sit(anna, meeting)
    cards = Card.objects.bulk_create([Card(step=step, seat=seat, text=f"sheet {number}") for number in range(30)])
    Picture.objects.bulk_create([Picture(card=card, data=b"x" * 500_000, width=9, height=9) for card in cards])
    browser = As(anna)
    with django_assert_max_num_queries(12):
        browser.get(reverse("rooms:show_room_now", args=[meeting.pk]))
    onward(meeting, bo)
    with django_assert_max_num_queries(14):
        browser.get(reverse("rooms:show_room_now", args=[meeting.pk]))
