import re

import pytest

from leerkring.conftest import As
from leerkring.journal.models import Entry
from leerkring.kit.jinja import new_key
from leerkring.organisations.models import Organisation, Post, PostKind
from leerkring.people.models import Invitation, Person

FIELDS = {"given_name": "Noor", "family_name": "de Nijs", "post": "teacher", "sign_in_name": "", "email": ""}


def address(organisation: Organisation) -> str:
    return f"/organisations/{organisation.pk}/staff/invite/"


def test_it_works_and_leads_to_a_link_with_which_she_comes_in(beuk: Organisation, adi: Person) -> None:
    browser = As(adi)
    response = browser.send(address(beuk), **FIELDS)

    assert response["Location"] == f"/organisations/{beuk.pk}/staff/slips/"
    person = Person.objects.get(sign_in_name="noor.denijs")
    assert (person.name, person.email, person.is_new) == ("Noor de Nijs", "", True)
    assert Post.objects.get(person=person).kind == PostKind.TEACHER
    page = browser.get(response["Location"]).content.decode()
    found = re.search(r"http://localhost:8000(/welcome/[a-z2-7]{32}/)", page)
    assert found
    assert b"Adi Adams invites you" in As(HTTP_ACCEPT_LANGUAGE="en").get(found[1]).content or person.language == "nl"


def test_it_is_noted(beuk: Organisation, adi: Person) -> None:
    As(adi).send(address(beuk), **FIELDS)

    entry = Entry.objects.get()
    assert (entry.did, entry.person, entry.place_id) == ("added", adi, beuk.pk)


def test_a_school_in_flanders_speaks_flemish(wilg: Organisation, olga: Person) -> None:
    As(olga).send(address(wilg), **FIELDS)

    assert Person.objects.get(sign_in_name="noor.denijs").language == "nl-be"


def test_sending_it_ten_times_has_one_effect(beuk: Organisation, adi: Person) -> None:
    browser, key = As(adi), new_key()
    answers = {browser.send(address(beuk), key=key, **FIELDS)["Location"] for _ in range(10)}

    assert len(answers) == 1
    assert Invitation.objects.count() == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"given_name": ""},
        {"post": "board_member"},
        {"post": "wizard"},
        {"sign_in_name": "Noor de Nijs"},
        {"email": "noor"},
        {"family_name": "N\u202e"},
    ],
)
def test_it_asks_again_and_keeps_what_was_typed(beuk: Organisation, adi: Person, wrong: dict[str, str]) -> None:
    response = As(adi).send(address(beuk), **FIELDS | {"sign_in_name": "noor.typed"} | wrong)

    assert response.status_code == 422
    assert not Person.objects.filter(given_name="Noor").exists()
    assert b"noor.typed" in response.content or "sign_in_name" in wrong


def test_a_name_that_is_taken_is_asked_again(beuk: Organisation, adi: Person, truus: Person) -> None:
    response = As(adi).send(address(beuk), **FIELDS | {"sign_in_name": truus.sign_in_name.upper()})

    assert response.status_code == 422
    assert b"Somebody already signs in with this name" in response.content


def test_others_cannot(beuk: Organisation, leo: Person, truus: Person, olga: Person, anna: Person) -> None:
    assert {As(who).send(address(beuk), **FIELDS).status_code for who in (leo, truus)} == {403}
    assert {As(who).send(address(beuk), **FIELDS).status_code for who in (olga, anna)} == {404}
    assert not Person.objects.filter(given_name="Noor").exists()
