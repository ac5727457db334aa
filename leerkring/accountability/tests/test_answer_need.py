import datetime as dt

import pytest
from django.utils import timezone

from leerkring.accountability import actions
from leerkring.accountability.models import Answer, Need
from leerkring.conftest import As
from leerkring.kit.errors import Refused
from leerkring.notices.models import Notice
from leerkring.people.models import Person


def address(need: Need) -> str:
    return f"/needs/{need.pk}/answer/"


def soon() -> dt.date:
    return timezone.localdate() + dt.timedelta(days=10)


def test_it_works_with_a_date(need: Need, leo: Person) -> None:
    assert "Now two of us miss half." in As(leo).get(address(need)).content.decode()
    assert As(leo).send(address(need), text="Yes, from January", by_on=soon().isoformat()).status_code == 302

    answer = Answer.objects.get()
    assert (answer.text, answer.by_on, answer.author, answer.community) == (
        "Yes, from January",
        soon(),
        leo,
        need.community,
    )
    need = Need.objects.get()
    assert need.is_answered
    assert not need.is_late(timezone.localdate())
    assert need.is_late(soon() + dt.timedelta(days=1))


def test_the_group_hears_of_it(need: Need, leo: Person, anna: Person, bo: Person) -> None:
    Notice.objects.all().delete()
    As(leo).send(address(need), text="Yes", by_on=soon().isoformat())
    assert set(Notice.objects.values_list("person", flat=True)) == {anna.pk, bo.pk}


def test_who_asked_by_name_is_the_groups_own(need: Need, leo: Person) -> None:
    assert "Anna" not in As(leo).get(address(need)).content.decode()


@pytest.mark.parametrize("by_on", ["", "2020-01-01", "soon"])
def test_it_asks_for_a_day_to_come(need: Need, leo: Person, by_on: str) -> None:
    response = As(leo).send(address(need), text="Yes, certainly", by_on=by_on)
    assert response.status_code == 422
    assert b"Yes, certainly" in response.content


def test_what_ended_is_not_answered(need: Need, anna: Person, leo: Person) -> None:
    actions.end(author=anna, need=need, came_of="We do without")
    assert As(leo).send(address(need), text="Yes", by_on=soon().isoformat()).status_code == 422
    with pytest.raises(Refused):
        actions.answer(author=leo, need=need, text="Yes", by_on=soon())


def test_a_day_that_passed_is_refused(need: Need, leo: Person) -> None:
    with pytest.raises(Refused):
        actions.answer(author=leo, need=need, text="Yes", by_on=dt.date(2020, 1, 1))


def test_the_group_does_not_answer_itself(need: Need, anna: Person, fenna: Person, erik: Person, sam: Person) -> None:
    answers = [As(person).get(address(need)).status_code for person in (anna, fenna, erik, sam)]
    assert answers == [403, 403, 404, 404]
