from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.cycles.actions import cycle as actions
from leerkring.cycles.models import Cycle
from leerkring.people.models import Person


def address(cycle: Cycle) -> str:
    return f"/cycles/{cycle.pk}/reopen/"


def test_it_works(anna: Person, closed: Cycle) -> None:
    response = As(anna).send(address(closed))

    closed.refresh_from_db()
    assert response["Location"] == f"/cycles/{closed.pk}/"
    assert not closed.is_closed
    closed.community.refresh_from_db()
    assert closed.community.step == closed.step


def test_an_open_round_stays_open(anna: Person, cycle: Cycle) -> None:
    assert As(anna).send(address(cycle)).status_code == 302


def test_not_when_a_newer_round_builds_on_it(plg: Community, anna: Person, closed: Cycle) -> None:
    actions.start(author=anna, community=plg)
    response = As(anna).send(address(closed))

    assert response.status_code == 422
    assert b"A newer round has started" in response.content
    closed.refresh_from_db()
    assert closed.is_closed


def test_reading_never_reopens(anna: Person, closed: Cycle) -> None:
    assert As(anna).get(address(closed)).status_code == 405


def test_the_facilitator_cannot(fenna: Person, closed: Cycle) -> None:
    assert As(fenna).send(address(closed)).status_code == 403


def test_for_others_it_does_not_exist(erik: Person, closed: Cycle) -> None:
    assert As(erik).send(address(closed)).status_code == 404
