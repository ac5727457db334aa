"""Coming in and going out: people with a part in the group, and guests with a first name."""

import secrets

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from leerkring.kit.errors import NotAllowed, Refused
from leerkring.meetings.access import require
from leerkring.meetings.actions.fresh import noted
from leerkring.meetings.models import Attendance, Meeting
from leerkring.organisations.rules import Right
from leerkring.people.models import Person
from leerkring.rooms.access import Visitor
from leerkring.rooms.actions.beginning import fall_in
from leerkring.rooms.actions.fresh import fresh_room
from leerkring.rooms.live import counted, went_on
from leerkring.rooms.models import Room, Seat, digest_of, new_token
from leerkring.rooms.rules import CODE_LENGTH, SIGNS

MOST_GUESTS = 400


@transaction.atomic
def sit_down(*, person: Person, meeting: Meeting) -> Seat:
    """Somebody of the group comes into the room; whoever is in the room was at the meeting."""
    require(person, meeting, Right.TAKE_PART)
    if meeting.is_over:
        raise Refused(_("This meeting is over."))
    now = timezone.now()
    seat, is_new = Seat.objects.get_or_create(meeting=meeting, person=person, defaults={"seen_at": now})
    if not is_new:
        Seat.objects.filter(pk=seat.pk).update(seen_at=now, left_at=None)
    if is_new and meeting.is_open:
        Attendance.objects.update_or_create(meeting=meeting, person=person, defaults={"was_there": True})
    fall_in(seat)
    counted(meeting)
    return seat


@transaction.atomic
def be_here(*, visitor: Visitor, meeting: Meeting) -> None:
    """The page of a seat says that it is still open."""
    if visitor.seat is not None:
        Seat.objects.filter(pk=visitor.seat.pk).update(seen_at=timezone.now(), left_at=None)
        counted(meeting)


@transaction.atomic
def leave(*, visitor: Visitor, meeting: Meeting) -> None:
    """Somebody goes; what she wrote stays, and nobody waits for her."""
    if visitor.seat is not None:
        Seat.objects.filter(pk=visitor.seat.pk).update(left_at=timezone.now())
        counted(meeting)


@transaction.atomic
def let_guests_in(*, chair: Person, meeting: Meeting) -> Room:
    """The chair opens the door for guests: a secret for the square on the board, and a short code to type."""
    require(chair, meeting, Right.LEAD_MEETING)
    room = fresh_room(meeting)
    if not meeting.is_open:
        raise Refused(_("Open the meeting first. Guests can come in as long as it lasts."))
    if not room.guests_token:
        room.guests_token = new_token()
        room.guests_code = "".join(secrets.choice(SIGNS) for _place in range(CODE_LENGTH))
        room.save(update_fields=["guests_token", "guests_code"])
        noted(by=chair, did="let guests into", meeting=meeting)
        went_on(meeting)
    return room


@transaction.atomic
def close_for_guests(*, chair: Person, meeting: Meeting) -> Room:
    """No new guests; who is in stays."""
    require(chair, meeting, Right.LEAD_MEETING)
    room = fresh_room(meeting)
    if room.guests_token:
        room.guests_token = room.guests_code = ""
        room.save(update_fields=["guests_token", "guests_code"])
        noted(by=chair, did="closed for guests", meeting=meeting)
        went_on(meeting)
    return room


@transaction.atomic
def come_as_guest(*, room: Room, name: str, language: str, token: str = "") -> tuple[Seat, str]:
    """Somebody without an account sits down; returns the seat, and the secret that only her browser keeps.

    `token` is that secret when it was made already (`secret_of_form`).
    """
    if not room.guests_token or not room.meeting.is_open:
        raise NotAllowed
    if Seat.objects.filter(meeting=room.meeting, person=None).count() >= MOST_GUESTS:
        raise Refused(_("The room is full. Ask the chair, please."))
    token = token or new_token()
    seat = Seat.objects.create(
        meeting=room.meeting,
        guest_name=name,
        guest_digest=digest_of(token),
        language=language,
        seen_at=timezone.now(),
    )
    fall_in(seat)
    counted(room.meeting)
    return seat, token


def secret_of_form(key: str) -> str:
    """The secret of the guest who came in by this form: the same one when the form is sent twice, 256 bits."""
    return salted_hmac("leerkring.rooms.guest", key, algorithm="sha256").hexdigest()


@transaction.atomic
def speak(*, visitor: Visitor, language: str) -> None:
    """A guest reads the room in another language."""
    if visitor.seat is None or not visitor.is_guest:
        raise NotAllowed
    Seat.objects.filter(pk=visitor.seat.pk).update(language=language)
