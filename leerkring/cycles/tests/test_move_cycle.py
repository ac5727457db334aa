import pytest

from leerkring.conftest import As
from leerkring.cycles.models import Cycle, Move
from leerkring.people.models import Person


def address(cycle: Cycle) -> str:
    return f"/cycles/{cycle.pk}/move/"


def test_it_works(anna: Person, cycle: Cycle) -> None:
    response = As(anna).send(address(cycle), to_step=2, because="We know what we want")

    cycle.refresh_from_db()
    assert response["Location"] == f"/cycles/{cycle.pk}/information/"
    assert cycle.step == 2
    move = Move.objects.get()
    assert (move.to_step, move.because, move.author) == (2, "We know what we want", anna)
    cycle.community.refresh_from_db()
    assert cycle.community.step == 2


def test_the_next_step_is_proposed(anna: Person, cycle: Cycle) -> None:
    page = As(anna).get(address(cycle)).content.decode()

    assert (
        'value="2" required id="id_to_step_1" checked' in page or 'value="2" id="id_to_step_1" required checked' in page
    )


@pytest.mark.parametrize("asked", ["5", "0", "7", "99999999999999", "x", "-1", "²", ""])
def test_any_other_step_can_be_asked_for(anna: Person, cycle: Cycle, asked: str) -> None:
    assert As(anna).get(address(cycle) + f"?to={asked}").status_code == 200


def test_back_is_fine_too(anna: Person, bo: Person, cycle: Cycle) -> None:
    As(anna).send(address(cycle), to_step=5)
    As(bo).send(address(cycle), to_step=1)

    cycle.refresh_from_db()
    assert cycle.step == 1
    assert Move.objects.count() == 2


def test_two_who_move_to_the_same_step_go_there_once(anna: Person, bo: Person, cycle: Cycle) -> None:
    As(anna).send(address(cycle), to_step=2)
    assert As(bo).send(address(cycle), to_step=2).status_code == 302
    assert Move.objects.count() == 1


def test_it_asks_again(anna: Person, cycle: Cycle) -> None:
    response = As(anna).send(address(cycle), to_step=7, because="Who knows")

    assert response.status_code == 422
    assert b"Who knows" in response.content


def test_a_closed_round_stays_where_it_is(anna: Person, closed: Cycle) -> None:
    assert As(anna).send(address(closed), to_step=2).status_code == 422
    assert not Move.objects.exists()


def test_the_facilitator_cannot(fenna: Person, cycle: Cycle) -> None:
    assert As(fenna).send(address(cycle), to_step=2).status_code == 403


def test_for_others_it_does_not_exist(erik: Person, dirk: Person, cycle: Cycle) -> None:
    for person in (erik, dirk):
        assert As(person).send(address(cycle), to_step=2).status_code == 404
