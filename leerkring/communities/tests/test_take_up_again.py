"""A group that ended goes on."""

from leerkring.communities.actions import ending
from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.people.models import Person


def take_up(person: Person, plg: Community) -> int:
    return As(person).send(f"/plg/{plg.pk}/take-up-again/").status_code


def test_it_goes_on_where_it_was(plg: Community, anna: Person, bo: Person) -> None:
    ending.end(author=anna, community=plg)
    assert "Take it up again" in As(bo).get(f"/plg/{plg.pk}/").text
    assert take_up(bo, plg) == 302
    plg.refresh_from_db()
    assert plg.ended_on is None
    assert "Take it up again" not in As(bo).get(f"/plg/{plg.pk}/charter/").text


def test_where_nothing_ended_nothing_happens(plg: Community, anna: Person) -> None:
    assert take_up(anna, plg) == 302
    plg.refresh_from_db()
    assert plg.version == Community.objects.get(pk=plg.pk).version


def test_only_the_group_does(plg: Community, anna: Person, fenna: Person, leo: Person, dirk: Person) -> None:
    ending.end(author=anna, community=plg)
    assert [take_up(person, plg) for person in (fenna, leo, dirk)] == [403, 403, 404]
    assert "Take it up again" not in As(fenna).get(f"/plg/{plg.pk}/charter/").text
