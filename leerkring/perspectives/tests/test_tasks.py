import datetime as dt

from django.utils import timezone

from leerkring.notices.models import Notice
from leerkring.people.models import Person
from leerkring.perspectives.models import Exploration, Release, Statement
from leerkring.perspectives.tasks import move_on


def test_after_the_last_day_of_writing_all_answer(exploration: Exploration, lots: Statement) -> None:
    today = timezone.localdate()
    Exploration.objects.update(writes_until=today)
    assert move_on(today) == 0
    assert move_on(today + dt.timedelta(days=1)) == 1
    assert move_on(today + dt.timedelta(days=1)) == 0
    assert Exploration.objects.get().stage == "answering"


def test_without_a_statement_it_waits(exploration: Exploration) -> None:
    today = timezone.localdate()
    Exploration.objects.update(writes_until=today - dt.timedelta(days=1))
    assert move_on(today) == 0


def test_after_the_last_day_it_closes_and_all_hear_of_it(answering_now: Exploration, anna: Person, bo: Person) -> None:
    today = timezone.localdate()
    Exploration.objects.update(closes_on=today)
    Notice.objects.all().delete()
    assert move_on(today) == 0
    assert move_on(today + dt.timedelta(days=1)) == 1
    assert Exploration.objects.get().stage == "closed"
    assert Release.objects.exists()
    assert set(Notice.objects.values_list("person", flat=True)) == {anna.pk, bo.pk}
