from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/decisions/terms/"


def test_it_says_what_holds(plg: Community, anna: Person, fenna: Person) -> None:
    for person in (anna, fenna):
        page = As(person).get(address(plg)).content.decode()
        assert "at least half of you have to have spoken" in page
        assert "you do not vote" in page
        assert ("/terms/propose/" in page) == (person == anna)


def test_the_charter_leads_here(plg: Community, anna: Person) -> None:
    assert address(plg) in As(anna).get(f"/plg/{plg.pk}/charter/").content.decode()


def test_others_do_not_see_it(plg: Community, erik: Person, leo: Person) -> None:
    assert [As(person).get(address(plg)).status_code for person in (erik, leo)] == [404, 403]
