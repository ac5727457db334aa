from django.core import mail

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.journal.models import Entry
from leerkring.kit.jinja import new_key
from leerkring.people.models import Person
from leerkring.reflections.models import Reflection


def address(community: Community) -> str:
    return f"/plg/{community.pk}/reflections/add/"


def test_it_works_and_stays_mine(plg: Community, anna: Person) -> None:
    response = As(anna).send(address(plg), text="I was too fast")

    reflection = Reflection.objects.get()
    assert response["Location"] == f"/reflections/{reflection.pk}/"
    assert (reflection.text, reflection.author, reflection.shared_at) == ("I was too fast", anna, None)


def test_not_even_that_somebody_writes_is_announced(plg: Community, anna: Person) -> None:
    As(anna).send(address(plg), text="I was too fast")

    before = plg.version
    plg.refresh_from_db()
    assert plg.version == before
    assert Entry.objects.get().did == "wrote"
    assert mail.outbox == []


def test_sending_it_twice_is_once(plg: Community, anna: Person) -> None:
    browser, key = As(anna), new_key()
    for _ in range(3):
        browser.send(address(plg), key=key, text="I was too fast")

    assert Reflection.objects.count() == 1


def test_it_asks_again(plg: Community, anna: Person) -> None:
    assert As(anna).send(address(plg), text=" ").status_code == 422
    long = "x" * 10_001
    response = As(anna).send(address(plg), text=long)
    assert response.status_code == 422
    assert long.encode() in response.content


def test_a_facilitator_cannot(plg: Community, fenna: Person, leo: Person) -> None:
    assert {As(person).send(address(plg), text="I").status_code for person in (fenna, leo)} == {403}
    assert not Reflection.objects.exists()


def test_for_others_it_does_not_exist(plg: Community, erik: Person) -> None:
    assert As(erik).get(address(plg)).status_code == 404
