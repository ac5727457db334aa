import pytest

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.guidance.models import Question
from leerkring.journal.models import Entry
from leerkring.kit.jinja import new_key
from leerkring.notices.models import Notice
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/questions/ask/"


@pytest.mark.parametrize("name", ["fenna", "gijs", "hanna", "ivo"])
def test_every_facilitator_asks(plg: Community, name: str, request: pytest.FixtureRequest) -> None:
    person: Person = request.getfixturevalue(name)
    response = As(person).send(address(plg), text="Who was not there?")

    question = Question.objects.get()
    assert response["Location"] == f"/questions/{question.pk}/"
    assert (question.text, question.author, question.ended_at) == ("Who was not there?", person, None)
    assert Entry.objects.get().did == "asked"


def test_the_form_reminds_and_does_not_police(plg: Community, fenna: Person) -> None:
    page = As(fenna).get(address(plg)).content.decode()

    assert "Ask an open question; you give no goal, no solution and no verdict." in page
    assert As(fenna).send(address(plg), text="Call all parents before Friday.").status_code == 302


def test_sending_it_twice_is_once(plg: Community, fenna: Person) -> None:
    browser, key = As(fenna), new_key()
    for _ in range(3):
        browser.send(address(plg), key=key, text="Who was not there?")

    assert Question.objects.count() == 1


def test_it_asks_again_and_keeps_what_was_typed(plg: Community, fenna: Person) -> None:
    assert As(fenna).send(address(plg), text="").status_code == 422
    long = "x" * 501
    assert long.encode() in As(fenna).send(address(plg), text=long).content


def test_nobody_else_asks(plg: Community, anna: Person, leo: Person, cas: Person) -> None:
    assert {As(person).send(address(plg), text="Why?").status_code for person in (anna, leo, cas)} == {403}
    assert not Question.objects.exists()


def test_for_others_it_does_not_exist(plg: Community, erik: Person) -> None:
    assert As(erik).get(address(plg)).status_code == 404


def test_the_members_hear_of_it(plg: Community, anna: Person, bo: Person, gijs: Person, fenna: Person) -> None:
    As(fenna).send(address(plg), text="Who was not there?")

    assert set(Notice.objects.values_list("person", flat=True)) == {anna.pk, bo.pk}
    notice = Notice.objects.filter(person=anna).get()
    assert notice.address == f"/questions/{Question.objects.get().pk}/"
    assert "Who was not there?" not in f"{notice.sentence}{notice.values}"
