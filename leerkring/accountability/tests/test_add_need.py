from leerkring.accountability.models import Need
from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.journal.models import Entry
from leerkring.notices.models import Notice
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/needs/add/"


def test_it_works(plg: Community, anna: Person) -> None:
    response = As(anna).send(address(plg), text="A room with a door", why="We meet in the hall.")

    assert response.status_code == 302
    need = Need.objects.get()
    assert (need.text, need.why, need.author, need.is_open) == (
        "A room with a door",
        "We meet in the hall.",
        anna,
        True,
    )


def test_everybody_who_gives_the_frame_hears_of_it(
    plg: Community, anna: Person, bo: Person, leo: Person, bea: Person, cas: Person
) -> None:
    As(anna).send(address(plg), text="A room", why="We meet in the hall.")

    assert set(Notice.objects.values_list("person", flat=True)) == {leo.pk, bea.pk, cas.pk}
    assert Entry.objects.get().did == "asked"


def test_it_asks_why(plg: Community, anna: Person) -> None:
    response = As(anna).send(address(plg), text="A room with a door", why="")

    assert response.status_code == 422
    assert b"A room with a door" in response.content
    assert not Need.objects.exists()


def test_only_members_ask(plg: Community, fenna: Person, leo: Person, erik: Person) -> None:
    answers = [As(person).send(address(plg), text="A room", why="x").status_code for person in (fenna, leo, erik)]
    assert answers == [403, 403, 404]
    assert not Need.objects.exists()
