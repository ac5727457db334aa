"""A group ends itself."""

from django.utils import timezone

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.notices.models import Notice
from leerkring.people.models import Person


def address(plg: Community) -> str:
    return f"/plg/{plg.pk}/end/"


def end(person: Person, plg: Community) -> int:
    return As(person).send(address(plg)).status_code


def test_it_asks_first(plg: Community, anna: Person) -> None:
    assert address(plg) in As(anna).get(f"/plg/{plg.pk}/charter/").text
    assert "Decide this together." in As(anna).get(address(plg)).text
    plg.refresh_from_db()
    assert plg.ended_on is None


def test_it_leaves_the_first_pages_and_stays_readable(plg: Community, anna: Person, fenna: Person) -> None:
    assert end(anna, plg) == 302
    plg.refresh_from_db()
    assert plg.ended_on == timezone.localdate()
    for person in (anna, fenna):
        page = As(person).get("/plg/").text
        assert page.index("Ended") < page.index(plg.name)
    assert plg.name not in As(anna).get("/").text.partition("<main")[2].replace("ended Ouders erbij", "")
    for place in ("", "charter/", "actions/", "meetings/", "story/"):
        assert As(anna).get(f"/plg/{plg.pk}/{place}").status_code == 200
    assert "What was made stays readable." in As(anna).get(f"/plg/{plg.pk}/").text


def test_everybody_in_and_around_it_hears_of_it(
    plg: Community, anna: Person, bo: Person, fenna: Person, leo: Person, cas: Person
) -> None:
    end(anna, plg)
    told = {notice.person for notice in Notice.objects.all()}
    assert {bo, fenna, leo} <= told
    assert anna not in told
    assert "What was made stays readable." in As(leo).get(f"/plg/{plg.pk}/rhythm/").text


def test_twice_is_once(plg: Community, anna: Person, bo: Person) -> None:
    end(anna, plg)
    number = Notice.objects.count()
    end(bo, plg)
    assert Notice.objects.count() == number


def test_only_the_group_ends_itself(plg: Community, anna: Person, fenna: Person, leo: Person, dirk: Person) -> None:
    assert [end(person, plg) for person in (fenna, leo, dirk)] == [403, 403, 404]
    plg.refresh_from_db()
    assert plg.ended_on is None
