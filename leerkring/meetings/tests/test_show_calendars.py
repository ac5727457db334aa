from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.people.models import Person


def test_it_shows_an_address_for_all_and_one_per_group(plg: Community, anna: Person) -> None:
    page = As(anna).get("/calendar/").content.decode()
    assert page.count("http://testserver/calendar/") == 2
    assert "Ouders erbij" in page
    assert f"/plg/{plg.pk}/calendar/renew/" in page


def test_a_facilitator_has_them_and_cannot_renew_for_others(plg: Community, fenna: Person) -> None:
    page = As(fenna).get("/calendar/").content.decode()
    assert page.count(".ics") == 2
    assert f"/plg/{plg.pk}/calendar/renew/" not in page


def test_only_groups_whose_meetings_one_sees(plg: Community, sibling: Community, leo: Person, dirk: Person) -> None:
    assert As(leo).get("/calendar/").content.decode().count(".ics") == 1
    page = As(dirk).get("/calendar/").content.decode()
    assert "Ouders erbij" not in page


def test_who_is_not_signed_in_is_asked_to(db: None) -> None:
    assert As().get("/calendar/")["Location"].startswith("/sign-in/")
