import datetime as dt

import time_machine

from leerkring.conftest import As
from leerkring.meetings.models import Meeting
from leerkring.people.models import Person


def address(meeting: Meeting) -> str:
    return f"/meetings/{meeting.pk}/reopen/"


def test_on_the_same_day_it_goes_on(held: Meeting, bo: Person) -> None:
    response = As(bo).send(address(held))

    assert response["Location"] == f"/meetings/{held.pk}/"
    held.refresh_from_db()
    assert held.is_open


def test_the_next_day_it_does_not(held: Meeting, bo: Person, clock: time_machine.Traveller) -> None:
    clock.move_to(dt.datetime(2026, 3, 10, 22, 59, tzinfo=dt.UTC))
    assert held.can_reopen
    clock.move_to(dt.datetime(2026, 3, 10, 23, 1, tzinfo=dt.UTC))  # past midnight in Amsterdam
    response = As(bo).send(address(held))

    assert response.status_code == 422
    held.refresh_from_db()
    assert not held.is_open


def test_what_is_open_stays_open(running: Meeting, bo: Person) -> None:
    assert As(bo).send(address(running)).status_code == 302


def test_nobody_but_the_chair(held: Meeting, anna: Person, fenna: Person) -> None:
    assert As(anna).send(address(held)).status_code == 403
    assert As(fenna).send(address(held)).status_code == 403


def test_for_others_it_does_not_exist(held: Meeting, erik: Person) -> None:
    assert As(erik).send(address(held)).status_code == 404
