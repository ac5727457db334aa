from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.cycles.actions import cycle as actions
from leerkring.cycles.models import Cycle
from leerkring.people.models import Person


def test_it_works(anna: Person, cycle: Cycle) -> None:
    assert b"Round 1" in As(anna).get(f"/cycles/{cycle.pk}/").content


def test_an_old_round_is_there_to_be_read(plg: Community, anna: Person, closed: Cycle) -> None:
    actions.start(author=anna, community=plg)
    page = As(anna).get(f"/cycles/{closed.pk}/").content.decode()

    assert "Closed on" in page
    assert "Open this round again" not in page
    assert "what we reached, how we worked" in page


def test_for_others_it_does_not_exist(erik: Person, dirk: Person, leo: Person, cycle: Cycle) -> None:
    for person in (erik, dirk, leo):
        assert As(person).get(f"/cycles/{cycle.pk}/").status_code == 404
