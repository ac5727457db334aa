import datetime as dt
from io import StringIO

from django.core.management import call_command
from django.utils import timezone

from leerkring.communities.models import Membership
from leerkring.drivers.models import Trial
from leerkring.drivers.tasks import remind
from leerkring.goals.actions import let_go
from leerkring.notices.models import Notice
from leerkring.people.models import Person


def test_it_reminds_once_when_the_day_has_come(trial: Trial, bo: Person) -> None:
    assert remind(trial.look_on - dt.timedelta(days=1)) == 0
    assert [remind(trial.look_on + dt.timedelta(days=days)) for days in range(3)] == [1, 0, 0]

    notice = Notice.objects.get()
    assert (notice.person, notice.address) == (bo, f"/small-tests/{trial.pk}/")
    assert trial.what not in notice.words
    assert trial.community.name in notice.words


def test_what_ended_is_left_in_peace(adapted: Trial) -> None:
    assert remind(adapted.look_on) == 0


def test_what_was_let_go_is_left_in_peace(trial: Trial, anna: Person) -> None:
    let_go(author=anna, goal=trial.idea.goal, because="Reached")
    assert remind(trial.look_on) == 0


def test_who_left_is_left_in_peace(trial: Trial, bo: Person) -> None:
    Membership.objects.filter(person=bo).update(ended_at=timezone.now())
    assert remind(trial.look_on) == 0


def test_the_command_says_how_many(trial: Trial) -> None:
    Trial.objects.update(look_on=timezone.localdate())
    told = StringIO()
    call_command("remind_of_tests", stdout=told)
    assert told.getvalue() == "Reminded: 1.\n"
