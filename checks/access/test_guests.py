"""A guest's secret opens one room while its meeting goes on: it is tried on every address, in every way."""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from django.utils import timezone

from checks.actors import GUEST, SIGNED_OUT
from checks.addresses import addresses
from checks.asking import METHODS, Asker, Reply, taken_back
from checks.audience import Audience
from checks.matrix import Question, targets
from checks.world import World
from leerkring.kit.jinja import new_key
from leerkring.meetings.models import Meeting
from leerkring.rooms.actions.entering import secret_of_form
from leerkring.rooms.models import Card, Picture, Room, Seat, new_token

pytestmark = [pytest.mark.slow, pytest.mark.static, pytest.mark.django_db]
# Where she is let in, about her own meeting; everywhere else she is nobody.
HERS = {
    "rooms:begin_answers",
    "rooms:be_here",
    "rooms:choose_language",
    "rooms:go_to_step",
    "rooms:leave_room",
    "rooms:show_outcome",
    "rooms:show_room",
    "rooms:show_room_now",
    "rooms:sit_down",
    "rooms:take_part",
    "rooms:take_part_unseen",
}
ONLY_FOR_OTHERS = {"rooms:begin_answers", "rooms:go_to_step"}
JOINING = {"rooms:join_room", "rooms:type_code"}
ENOUGH_BITS = 128
NOTHING = "no id is left out of the comparison"


@pytest.fixture
def guest(world: World) -> Asker:
    return Asker(None, guest=world.secret(GUEST))


@pytest.fixture
def nobody(world: World) -> Asker:
    return Asker(world.person(SIGNED_OUT))


@pytest.fixture(scope="module")
def strangers(world: World) -> dict[Question, Reply]:
    """What somebody without a secret gets, while the meeting goes on and after it."""
    asker = Asker(world.person(SIGNED_OUT))
    return {question: ask(asker, question) for question in everything(world) if not is_hers(world, question)}


def everything(world: World) -> Iterator[Question]:
    """Every address, about each thing it can be about, read and sent to; about the first of them in every way."""
    for address in addresses():
        for turn, one in enumerate(targets(world, address)):
            ways = METHODS if turn == 0 or address.name in HERS else ("GET", "POST")
            yield from (Question(address.name, one, method) for method in ways)


def is_hers(world: World, question: Question) -> bool:
    """It is about the meeting she sits in, or a step of it."""
    about = question.target.identity
    steps = {str(row.pk) for _state, row in world.things["ours"]["rooms.Step"] if row.meeting == world.seat.meeting}  # type: ignore[attr-defined]
    return question.address in HERS and about in {str(world.seat.meeting.pk), *steps}


@contextmanager
def over(world: World) -> Iterator[None]:
    """The meeting is closed."""
    with taken_back():
        Meeting.objects.filter(pk=world.seat.meeting.pk).update(closed_at=timezone.now())
        yield


def ask(asker: Asker, question: Question) -> Reply:
    return asker.ask(question.method, question.target.path)


def test_nothing_but_the_room(world: World, guest: Asker, strangers: dict[Question, Reply], figures: list[str]) -> None:
    found: Counter[str] = Counter()
    for question in everything(world):
        reply = ask(guest, question)
        if is_hers(world, question):
            allowed = {"403"} if question.address in ONLY_FOR_OTHERS else {"200", "302", "405", "422"}
            assert reply.cell in allowed, question
        elif question.address not in JOINING:
            assert reply.masked(NOTHING) == strangers[question].masked(NOTHING), question
            assert (
                reply.cell != "200"
                or question.about == ""
                or question.target.bearer
                or question.address == "show_stream"
            )
        found["hers" if is_hers(world, question) else "not hers"] += 1
    figures.append(
        f"guests: {guest.asked:,} requests with a guest's secret; {found['hers']:,} about her room, and in "
        f"{found['not hers']:,} others she gets what somebody without it gets"
    )


def test_nothing_after_the_meeting(
    world: World, guest: Asker, nobody: Asker, strangers: dict[Question, Reply], figures: list[str]
) -> None:
    own_name = next(
        one.token for one in world.aviary.all.values() if one.row == world.seat and one.field == "guest_name"
    )
    gone: Counter[str] = Counter()
    with over(world):
        for question in everything(world):
            reply = ask(guest, question)
            if is_hers(world, question):
                gone[reply.cell] += 1
                assert reply.cell == "410" or question.address == "rooms:leave_room", question
                assert reply.canaries <= {own_name}, question
            else:
                assert reply.canaries <= strangers[question].canaries, question
        room = Room.objects.get(meeting=world.seat.meeting)
        assert nobody.ask("GET", f"/join/{room.guests_token}/").status == 404
        assert nobody.ask("GET", "/join/", {"code": room.guests_code}).status == 404
    figures.append(f"guests: after the meeting {gone['410']} of {gone['410']} requests about her room are gone (410)")


def test_what_the_group_shares_and_no_more(world: World, guest: Asker) -> None:
    audience, path = Audience(world), f"/meetings/{world.seat.meeting.pk}/room/outcome/"
    with over(world):
        Room.objects.filter(meeting=world.seat.meeting).update(is_shared_with_guests=True)
        reply = guest.ask("GET", path)
        assert reply.status == 200
        shown = {world.aviary.all[token] for token in reply.canaries}
        assert all(audience.may_read(GUEST, canary) for canary in shown)
        told = Card.objects.filter(step__item__meeting=world.seat.meeting, step__revealed_at__isnull=False)
        assert {canary.row.pk for canary in shown if canary.label == "rooms.Card"} == set(
            told.values_list("pk", flat=True)
        )
        assert not {canary.label for canary in shown} & {"rooms.Seat", "people.Person"}


def test_pictures_as_the_cards_they_belong_to(world: World, guest: Asker, nobody: Asker) -> None:
    pictures = [row for _state, row in world.things["ours"]["rooms.Picture"] if row.meeting == world.seat.meeting]  # type: ignore[attr-defined]
    found: Counter[tuple[int, bool]] = Counter()
    for picture in Picture.objects.filter(pk__in=[row.pk for row in pictures]).select_related("card__step"):
        path, is_hers = f"/pictures/{picture.pk}/", picture.card.seat_id == world.seat.pk
        found[guest.ask("GET", path).status, picture.card.step.is_secret and not is_hers] += 1
        with over(world):
            assert guest.ask("GET", path).status == 410
        assert nobody.ask("GET", path).cell == "sign-in"
    assert found == {(200, False): 4, (404, True): 2}


@pytest.mark.parametrize("change", [{"left_at": timezone.now()}, {"guest_digest": "another"}])
def test_who_left_or_is_forgotten_is_nobody(
    world: World, guest: Asker, nobody: Asker, change: dict[str, object]
) -> None:
    path = f"/meetings/{world.seat.meeting.pk}/room/"
    with taken_back():
        Seat.objects.filter(pk=world.seat.pk).update(**change)
        assert guest.ask("GET", path).masked(NOTHING) == nobody.ask("GET", path).masked(NOTHING)


def _bits_of_token() -> str:
    return "".join(f"{byte:08b}" for byte in base64.urlsafe_b64decode(new_token()))


def _bits_of_secret() -> str:
    return f"{int(secret_of_form(new_key()), 16):0256b}"


@pytest.mark.parametrize("bits_of", [_bits_of_token, _bits_of_secret])
def test_secrets_are_made_of_enough_chance(bits_of: Callable[[], str], figures: list[str]) -> None:
    """Every bit is as often 0 as 1, so all of them count."""
    made = [bits_of() for _time in range(2_000)]
    assert len(set(made)) == len(made)
    free = sum(800 < sum(bits[place] == "1" for bits in made) < 1_200 for place in range(len(made[0])))
    assert free == len(made[0]) >= ENOUGH_BITS
    figures.append(f"guests: a secret has {free} bits of chance")


def test_the_key_of_a_form_has_enough_chance_too() -> None:
    assert len(base64.urlsafe_b64decode(new_key())) * 8 >= ENOUGH_BITS
