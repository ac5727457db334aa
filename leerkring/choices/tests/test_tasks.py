import datetime as dt

from pytest_django import DjangoAssertNumQueries

from leerkring.choices import actions
from leerkring.choices.models import Paper
from leerkring.choices.tasks import close_due
from leerkring.choices.tests.conftest import Make, vote_all
from leerkring.notices.models import Notice
from leerkring.people.models import Person

TODAY = dt.date(2026, 11, 22)


def test_a_vote_closes_after_its_last_day_and_everybody_hears_of_it(
    anna: Person, group: list[Person], make_choice: Make
) -> None:
    choice, other = make_choice(), make_choice()
    choice.closes_on, other.closes_on = TODAY - dt.timedelta(days=1), TODAY
    vote_all(choice, {person: [0] for person in group})
    choice.save()
    other.save()
    Notice.objects.all().delete()

    assert close_due(TODAY) == 1
    assert close_due(TODAY) == 0
    choice.refresh_from_db()
    assert choice.told["themes"] == [0]
    assert {notice.person for notice in Notice.objects.all()} == set(group)


def test_who_is_forgotten_takes_her_open_vote_with_her(
    anna: Person, bo: Person, group: list[Person], make_choice: Make
) -> None:
    open_one, closed = make_choice(), make_choice()
    for choice in (open_one, closed):
        vote_all(choice, {anna: [0], bo: [1]})
    actions.close(author=anna, choice=closed)
    actions.forget(person=bo)

    assert [paper.ballot for paper in Paper.objects.filter(choice=open_one)] == [[0]]
    assert Paper.objects.filter(choice=closed).count() == 2


def test_forgetting_asks_as_many_questions_however_many_votes_are_open(
    group: list[Person], make_choice: Make, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in (1, 4):
        for _more in range(number):
            vote_all(make_choice(), {group[1]: [0]})
        with django_assert_num_queries(3):
            actions.forget(person=group[1])
        assert not Paper.objects.exists()
