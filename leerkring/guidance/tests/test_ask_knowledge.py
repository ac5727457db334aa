from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.guidance.models import KnowledgeRequest
from leerkring.notices.models import Notice
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/knowledge/ask/"


def test_it_works(plg: Community, anna: Person, ivo: Person) -> None:
    assert "The external expert hears of it." in As(anna).get(address(plg)).content.decode()
    response = As(anna).send(address(plg), text="What is known about fathers?")

    asked = KnowledgeRequest.objects.get()
    assert response["Location"] == f"/knowledge/{asked.pk}/"
    assert (asked.text, asked.author) == ("What is known about fathers?", anna)


def test_without_an_expert_it_waits(plg: Community, anna: Person) -> None:
    assert "Your question waits until there is one" in As(anna).get(address(plg)).content.decode()
    assert As(anna).send(address(plg), text="What is known?").status_code == 302


def test_it_asks_again(plg: Community, anna: Person) -> None:
    assert As(anna).send(address(plg), text=" ").status_code == 422


def test_the_expert_does_not_ask_himself(plg: Community, ivo: Person, leo: Person) -> None:
    assert {As(person).send(address(plg), text="May I?").status_code for person in (ivo, leo)} == {403}


def test_for_others_it_does_not_exist(plg: Community, erik: Person) -> None:
    assert As(erik).get(address(plg)).status_code == 404


def test_the_expert_hears_of_it(plg: Community, anna: Person, ivo: Person, fenna: Person) -> None:
    As(anna).send(address(plg), text="What is known about fathers?")

    assert Notice.objects.get().person == ivo
