import pytest

from leerkring.conftest import As
from leerkring.cycles.actions.interpretation import interpret, pose, reveal
from leerkring.cycles.models import Cycle, Round
from leerkring.notices.models import Notice
from leerkring.people.models import Person


@pytest.fixture
def row(anna: Person, cycle: Cycle) -> Round:
    return pose(author=anna, cycle=cycle, question="What strikes you?")


def address(row: Round) -> str:
    return f"/rounds/{row.pk}/reveal/"


def test_it_works(anna: Person, bo: Person, row: Round) -> None:
    interpret(author=bo, row=row, text="They want to be asked")
    interpret(author=anna, row=row, text="We ask too late")
    browser = As(anna)
    page = browser.get(address(row)).content.decode()
    assert "2 of 2 have written." in page
    assert "They want to be asked" not in page
    row.refresh_from_db()
    assert not row.is_revealed

    response = browser.send(address(row))

    row.refresh_from_db()
    assert row.is_revealed
    assert "They want to be asked" in browser.get(response["Location"]).content.decode()


def test_revealing_twice_is_revealing_once(anna: Person, bo: Person, row: Round) -> None:
    interpret(author=bo, row=row, text="They want to be asked")
    first = reveal(author=bo, row=row).revealed_at

    assert As(anna).send(address(row)).status_code == 302
    row.refresh_from_db()
    assert row.revealed_at == first


def test_nothing_cannot_be_revealed(anna: Person, row: Round) -> None:
    response = As(anna).send(address(row))

    assert response.status_code == 422
    assert b"Nobody has written yet" in response.content


def test_who_did_not_write_does_not_open_what_others_wrote(anna: Person, bo: Person, row: Round) -> None:
    interpret(author=bo, row=row, text="They want to be asked")
    browser = As(anna)
    step = browser.get(f"/cycles/{row.cycle_id}/interpretation/").content.decode()
    response = browser.send(address(row))

    assert "Reveal together" not in step
    assert response.status_code == 422
    assert b"First write what strikes you yourself" in response.content
    row.refresh_from_db()
    assert not row.is_revealed


def test_who_wrote_upon_another_question_did_not_write_upon_this_one(
    anna: Person, bo: Person, cycle: Cycle, row: Round
) -> None:
    interpret(author=bo, row=row, text="They want to be asked")
    interpret(author=anna, row=pose(author=anna, cycle=cycle, question="And who else?"), text="The neighbours")

    assert As(anna).send(address(row)).status_code == 422


def test_who_wrote_does_not_have_to_wait_for_everybody(anna: Person, bo: Person, row: Round) -> None:
    interpret(author=anna, row=row, text="They want to be asked")

    assert "1 of 2 have written." in As(anna).get(address(row)).content.decode()
    assert As(anna).send(address(row)).status_code == 302
    row.refresh_from_db()
    assert row.is_revealed


def test_a_closed_round_stays_as_it_is(anna: Person, row: Round, evaluated: Cycle) -> None:
    interpret(author=anna, row=row, text="They want to be asked")
    evaluated.closed_at = evaluated.created_at
    evaluated.save()

    assert As(anna).get(address(row)).status_code == 422
    assert As(anna).send(address(row)).status_code == 422


def test_the_facilitator_cannot(anna: Person, fenna: Person, row: Round) -> None:
    interpret(author=anna, row=row, text="They want to be asked")

    assert As(fenna).send(address(row)).status_code == 403
    row.refresh_from_db()
    assert not row.is_revealed


def test_for_others_it_does_not_exist(erik: Person, row: Round) -> None:
    assert As(erik).send(address(row)).status_code == 404


def test_the_other_members_hear_of_it(anna: Person, bo: Person, row: Round) -> None:
    interpret(author=bo, row=row, text="They want to be asked")
    Notice.objects.all().delete()
    As(bo).send(address(row))

    notice = Notice.objects.get()
    assert notice.person == anna
    assert "asked" not in f"{notice.sentence} {notice.values}"
