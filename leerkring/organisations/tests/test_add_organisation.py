from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from leerkring.conftest import As
from leerkring.organisations.models import Organisation, Post
from leerkring.people.models import Person


def add(*arguments: str) -> str:
    said = StringIO()
    call_command("add_organisation", *arguments, stdout=said)
    return said.getvalue()


def link_in(said: str) -> str:
    return said.strip().rpartition("localhost:8000")[2]


def test_it_works(db: None) -> None:
    add("De Linde", "--kind", "board", "--town", "Havenstad")
    said = add("De Beuk", "--kind", "school", "--board", "De Linde", "--administrator", "Adi van Dam")

    school = Organisation.objects.get(name="De Beuk")
    assert (school.kind, school.parent, school.words) == ("school", Organisation.objects.get(name="De Linde"), "nl")
    post = Post.objects.get()
    assert (post.organisation, post.kind, post.person.name) == (school, "administrator", "Adi van Dam")
    assert "(adi.vandam)" in said


def test_the_administrator_comes_in_with_the_link(db: None) -> None:
    said = add("De Linde", "--kind", "board", "--administrator", "Adi")
    browser = As()

    password = "twaalf zachte beuken"
    browser.send(link_in(said), sign_in_name="adi.collega", password=password, again=password)
    person = Person.objects.get()
    assert person.check_password(password)


def test_one_of_this_name_is_added_to(linde: Organisation) -> None:
    add("De Linde", "--administrator", "Adi Adams")

    assert Organisation.objects.filter(name="De Linde").count() == 1
    assert Post.objects.get().organisation == linde


def test_a_school_speaks_as_its_board_does(db: None) -> None:
    add("De Oever", "--kind", "board", "--flemish")
    add("Wilg", "--kind", "school", "--board", "De Oever", "--administrator", "Els")

    assert Organisation.objects.get(name="Wilg").words == "nl-be"
    assert Person.objects.get().language == "nl-be"


def test_it_asks_again(linde: Organisation) -> None:
    for arguments, sentence in (
        (["De Beuk"], "Say what it is"),
        (["De Beuk", "--kind", "school", "--board", "De Els"], "no board called De Els"),
        (["Dienst", "--kind", "service", "--board", "De Linde"], "under a board"),
        (["De Linde", "--administrator", "Adi", "--sign-in-name", "A B"], "small letters"),
    ):
        with pytest.raises(CommandError, match=sentence):
            add(*arguments)
    assert Organisation.objects.count() == 1
    assert not Person.objects.exists()
