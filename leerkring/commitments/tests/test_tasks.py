import datetime as dt
from io import StringIO

from django.core.management import call_command
from django.utils import timezone

from leerkring.commitments.models import Action, State
from leerkring.commitments.tasks import remind
from leerkring.communities.models import Membership
from leerkring.notices.models import Notice
from leerkring.people.models import Person

DAY = dt.date(2026, 12, 1)


def test_it_reminds_once(action: Action, anna: Person) -> None:
    assert remind(DAY) == 1
    assert remind(DAY) == 0

    notice = Notice.objects.get()
    assert (notice.person, notice.address) == (anna, f"/actions/{action.pk}/")
    assert action.what not in notice.words
    assert action.community.name in notice.words


def test_and_once_more_when_it_is_late(action: Action) -> None:
    days = [DAY + dt.timedelta(days=n) for n in range(60)]

    assert sum(remind(day) for day in days) == 2


def test_what_ended_is_left_in_peace(action: Action) -> None:
    Action.objects.filter(pk=action.pk).update(state=State.DONE)
    assert remind(DAY) == 0


def test_who_left_is_left_in_peace(action: Action, anna: Person) -> None:
    Membership.objects.filter(person=anna).update(ended_at=timezone.now())
    assert remind(DAY) == 0


def test_the_command_says_how_many(action: Action) -> None:
    Action.objects.filter(pk=action.pk).update(due_on=timezone.localdate())
    told = StringIO()
    call_command("remind", stdout=told)

    assert told.getvalue() == "Reminded: 1.\n"
