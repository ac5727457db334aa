from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.journal.models import Entry
from leerkring.meetings.access import calendar_token
from leerkring.people.models import Person

ADDRESS = "/calendar/renew/"


def feed(token: str) -> int:
    return As().get(f"/calendar/{token}.ics").status_code


def test_it_asks_first(anna: Person) -> None:
    assert "Make new addresses?" in As(anna).get(ADDRESS).content.decode()
    anna.refresh_from_db()
    assert anna.calendar_number == 1


def test_all_her_old_addresses_stop_and_new_ones_work(plg: Community, anna: Person, bo: Person) -> None:
    old, old_of_group, of_bo = calendar_token(anna), calendar_token(anna, plg), calendar_token(bo)
    assert [feed(token) for token in (old, old_of_group, of_bo)] == [200, 200, 200]

    assert As(anna).send(ADDRESS)["Location"] == "/calendar/"
    assert [feed(token) for token in (old, old_of_group, of_bo)] == [404, 404, 200]
    anna.refresh_from_db()
    assert [feed(token) for token in (calendar_token(anna), calendar_token(anna, plg))] == [200, 200]
    assert Entry.objects.get().did == "renewed calendar of"


def test_who_is_not_signed_in_is_asked_to(db: None) -> None:
    assert As().send(ADDRESS)["Location"].startswith("/sign-in/")
