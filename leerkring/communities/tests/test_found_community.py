import datetime as dt
from typing import Any

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.journal.models import Entry
from leerkring.organisations.models import Organisation
from leerkring.people.models import Person


def address(organisation: Organisation) -> str:
    return f"/organisations/{organisation.pk}/found/"


def filled_in(*schools: Organisation, **other: Any) -> dict[str, Any]:
    return {
        "name": "Lezen",
        "theme": "Reading with pleasure",
        "content": "Reading aloud in grades 3 and 4",
        "schools": [school.pk for school in schools],
        "started_on": "2026-09-01",
        "mandate": "Choose the books",
        "hours": "40",
        "meetings": "10",
        **other,
    }


def test_it_works(leo: Person, beuk: Organisation, eik: Organisation) -> None:
    response = As(leo).send(address(beuk), **filled_in(beuk, eik))

    community = Community.objects.get()
    assert response["Location"] == f"/plg/{community.pk}/people/add/"
    assert (community.organisation, community.started_on) == (beuk, dt.date(2026, 9, 1))
    assert set(community.spans.values_list("school", flat=True)) == {beuk.pk, eik.pk}
    frame = community.frames.get()
    assert (frame.number, frame.mandate, frame.hours, frame.meetings) == (1, "Choose the books", 40, 10)
    assert frame.author == leo


def test_it_is_noted(leo: Person, beuk: Organisation) -> None:
    As(leo).send(address(beuk), **filled_in(beuk))

    entry = Entry.objects.get()
    assert (entry.did, entry.person, entry.place_id) == ("founded", leo, Community.objects.get().pk)


def test_a_board_founds_over_its_schools(
    bea: Person, linde: Organisation, beuk: Organisation, eik: Organisation
) -> None:
    page = As(bea).get(address(linde)).content.decode()
    assert "De Beuk" in page
    assert "De Eik" in page

    assert As(bea).send(address(linde), **filled_in(beuk, eik)).status_code == 302


def test_who_founds_is_no_member(leo: Person, beuk: Organisation) -> None:
    As(leo).send(address(beuk), **filled_in(beuk))

    assert not Community.objects.get().memberships.exists()


def test_it_asks_what_it_serves(leo: Person, beuk: Organisation) -> None:
    page = As(leo).get(address(beuk)).content.decode()
    assert "A PLG is a means, never a goal in itself" in page

    response = As(leo).send(address(beuk), **filled_in(beuk, content=" "))
    assert response.status_code == 422
    assert b"Reading with pleasure" in response.content
    assert not Community.objects.exists()


def test_hours_are_whole_and_not_below_zero(leo: Person, beuk: Organisation) -> None:
    for wrong in ("-1", "many", "3.5", "99999999999999999999"):
        assert As(leo).send(address(beuk), **filled_in(beuk, hours=wrong)).status_code == 422


def test_a_school_of_another_board_cannot_be_chosen(leo: Person, beuk: Organisation, wilg: Organisation) -> None:
    assert As(leo).send(address(beuk), **filled_in(beuk, wilg)).status_code == 422
    assert As(leo).send(address(beuk), **filled_in()).status_code == 422
    assert not Community.objects.exists()


def test_a_teacher_cannot(truus: Person, adi: Person, beuk: Organisation) -> None:
    assert As(truus).get(address(beuk)).status_code == 403
    assert As(adi).send(address(beuk), **filled_in(beuk)).status_code == 403
    assert not Community.objects.exists()


def test_for_others_it_does_not_exist(leo: Person, wilg: Organisation) -> None:
    assert As(leo).get(address(wilg)).status_code == 404
