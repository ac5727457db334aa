import datetime as dt
import io

import pytest
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.utils import timezone

from leerkring.kit.models import Sent
from leerkring.notices.models import Notice
from leerkring.people.models import Invitation, Person
from leerkring.privacy.tasks import forget_expired

NOW = timezone.now()


def ago(days: float) -> dt.datetime:
    return NOW - dt.timedelta(days=days)


@pytest.mark.parametrize(("days", "kept"), [(29, 1), (31, 0)])
def test_a_used_invitation_is_kept_for_thirty_days(days: float, kept: int, anna: Person, bo: Person) -> None:
    Invitation.objects.create(person=anna, made_by=bo, secret_hash="x", expires_at=NOW, used_at=ago(days))
    forget_expired(NOW)
    assert Invitation.objects.count() == kept


@pytest.mark.parametrize(("days", "kept"), [(29, 1), (31, 0)])
def test_an_invitation_that_nobody_used_is_kept_for_thirty_days(days: float, kept: int, anna: Person) -> None:
    Invitation.objects.create(person=anna, made_by=anna, secret_hash="x", expires_at=ago(days))
    forget_expired(NOW)
    assert Invitation.objects.count() == kept


@pytest.mark.parametrize(("days", "kept"), [(29, 1), (31, 0)])
def test_the_key_of_a_form_is_kept_for_thirty_days(days: float, kept: int, db: None) -> None:
    Sent.objects.create(key="k", digest="", answer="/")
    Sent.objects.update(at=ago(days))
    forget_expired(NOW)
    assert Sent.objects.count() == kept


@pytest.mark.parametrize(("read", "made", "kept"), [(364, 400, 1), (366, 400, 0), (None, 700, 1), (None, 731, 0)])
def test_news_is_kept_for_a_year_after_it_was_read(read: int | None, made: int, kept: int, anna: Person) -> None:
    Notice.objects.create(person=anna, sentence="x", address="/", read_at=ago(read) if read else None)
    Notice.objects.update(created_at=ago(made))
    forget_expired(NOW)
    assert Notice.objects.count() == kept


def test_the_command_says_what_it_forgot(db: None) -> None:
    Session.objects.create(session_key="k", session_data="", expire_date=ago(1))
    said = io.StringIO()
    call_command("forget_expired", stdout=said)
    assert said.getvalue() == "sessions.Session: 1 forgotten\n"
    assert not Session.objects.exists()
