import datetime as dt

from leerkring.choices.tests.conftest import Make
from leerkring.conftest import As
from leerkring.notices.models import Notice
from leerkring.people.models import Person


def test_it_begins_and_everybody_hears_of_it(anna: Person, group: list[Person], make_choice: Make) -> None:
    choice = make_choice(begin=False)
    assert As(anna).send(f"/choices/{choice.pk}/begin/").status_code == 302
    choice.refresh_from_db()
    assert choice.is_open
    assert {notice.person for notice in Notice.objects.all()} == set(group) - {anna}


def test_too_few_people_for_so_many_seats_are_told_so(anna: Person, bo: Person, make_choice: Make) -> None:
    choice = make_choice(begin=False)
    response = As(anna).send(f"/choices/{choice.pk}/begin/")
    assert response.status_code == 422
    assert b"You are with 2." in response.content


def test_not_after_its_last_day_and_not_twice(anna: Person, group: list[Person], make_choice: Make) -> None:
    late = make_choice(begin=False, closes_on=dt.date(2020, 1, 1))
    assert As(anna).send(f"/choices/{late.pk}/begin/").status_code == 422
    assert As(anna).send(f"/choices/{make_choice().pk}/begin/").status_code == 422


def test_a_facilitator_cannot_and_for_others_it_does_not_exist(fenna: Person, erik: Person, make_choice: Make) -> None:
    choice = make_choice(begin=False)
    assert As(fenna).send(f"/choices/{choice.pk}/begin/").status_code == 403
    assert As(erik).send(f"/choices/{choice.pk}/begin/").status_code == 404
