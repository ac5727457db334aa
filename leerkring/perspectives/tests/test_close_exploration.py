from leerkring.conftest import As
from leerkring.notices.models import Notice
from leerkring.people.models import Person
from leerkring.perspectives.models import Exploration, Release, Sheet, Statement
from leerkring.perspectives.tests.conftest import voice


def address(exploration: Exploration) -> str:
    return f"/explorations/{exploration.pk}/close/"


def test_it_works_and_nobody_is_found_any_more(
    answering_now: Exploration, lots: Statement, anna: Person, bo: Person
) -> None:
    Notice.objects.all().delete()
    key = voice(anna, answering_now).sheet_key(answering_now)
    assert b"cannot be opened again" in As(anna).get(address(answering_now)).content
    assert As(anna).send(address(answering_now)).status_code == 302
    assert Release.objects.get().sheets == 1
    assert Sheet.objects.get().key not in ("", key)
    assert len(Sheet.objects.get().key) == 64
    assert Statement.objects.get().writer == ""
    assert set(Notice.objects.values_list("person", flat=True)) == {bo.pk}


def test_twice_is_refused(answering_now: Exploration, anna: Person) -> None:
    As(anna).send(address(answering_now))
    assert As(anna).send(address(answering_now)).status_code == 422


def test_while_all_write_nothing_is_told(exploration: Exploration, lots: Statement, anna: Person) -> None:
    As(anna).send(address(exploration))
    assert not Release.objects.exists()
    assert As(anna).get(f"/explorations/{exploration.pk}/").status_code == 200


def test_who_guides_cannot(answering_now: Exploration, fenna: Person, leo: Person) -> None:
    assert As(fenna).send(address(answering_now)).status_code == 403
    assert As(leo).send(address(answering_now)).status_code == 404
