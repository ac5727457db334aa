from typing import Any

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.notices.models import Notice
from leerkring.organisations.models import Organisation
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/change/"


def filled_in(*schools: Organisation, **other: Any) -> dict[str, Any]:
    named = {"name": "Ouders", "theme": "Parents think along", "content": "Talks about the portfolio"}
    return named | {"schools": [school.pk for school in schools]} | other


def test_it_works(plg: Community, cas: Person, leo: Person, beuk: Organisation, eik: Organisation) -> None:
    kept = plg.spans.get(school=beuk)
    response = As(leo).send(address(plg), **filled_in(beuk))

    assert response["Location"] == f"/plg/{plg.pk}/charter/"
    before = plg.version
    plg.refresh_from_db()
    assert (plg.name, plg.theme, plg.content) == ("Ouders", "Parents think along", "Talks about the portfolio")
    assert list(plg.spans.all()) == [kept]
    assert plg.version == before + 1


def test_a_school_can_join(plg: Community, cas: Person, beuk: Organisation, eik: Organisation) -> None:
    plg.spans.filter(school=eik).delete()
    As(cas).send(address(plg), **filled_in(beuk, eik))

    assert set(plg.spans.values_list("school", flat=True)) == {beuk.pk, eik.pk}


def test_it_asks_again_and_keeps_what_was_typed(plg: Community, leo: Person, beuk: Organisation) -> None:
    response = As(leo).send(address(plg), **filled_in(beuk, name=""))

    assert response.status_code == 422
    assert b"Parents think along" in response.content


def test_a_school_of_another_board_cannot_be_chosen(plg: Community, leo: Person, wilg: Organisation) -> None:
    assert As(leo).send(address(plg), **filled_in(wilg)).status_code == 422
    assert plg.spans.count() == 2


def test_the_group_cannot(plg: Community, anna: Person, fenna: Person, beuk: Organisation) -> None:
    assert As(anna).send(address(plg), **filled_in(beuk)).status_code == 403
    assert As(fenna).get(address(plg)).status_code == 403


def test_for_others_it_does_not_exist(plg: Community, erik: Person, truus: Person) -> None:
    assert {As(person).get(address(plg)).status_code for person in (erik, truus)} == {404}


def test_the_group_hears_of_it_once(plg: Community, anna: Person, leo: Person, beuk: Organisation) -> None:
    for _ in range(2):
        As(leo).send(address(plg), **filled_in(beuk))

    notice = Notice.objects.get()
    assert notice.person == anna
    assert notice.words == "Leo Lamers changed the name, the theme or the schools of Ouders erbij."
