from leerkring.communities.models import CharterText, Community, Section
from leerkring.conftest import As
from leerkring.people.models import Person


def address(text: CharterText) -> str:
    return f"/charter-texts/{text.pk}/put-back/"


def test_an_older_one_becomes_the_newest(plg: Community, text: CharterText, bo: Person) -> None:
    CharterText.objects.create(community=plg, section=Section.EDUCATION, number=2, text="All parents", author=bo)
    response = As(bo).send(address(text))

    assert response["Location"] == f"/plg/{plg.pk}/charter/"
    newest = plg.charter_texts.get(number=3)
    assert (newest.text, newest.author) == ("Every parent counts", bo)


def test_putting_back_the_newest_changes_nothing(plg: Community, text: CharterText, anna: Person) -> None:
    As(anna).send(address(text))

    assert plg.charter_texts.count() == 1


def test_a_facilitator_cannot(text: CharterText, fenna: Person) -> None:
    assert As(fenna).send(address(text)).status_code == 403


def test_for_a_leader_and_for_others_it_does_not_exist(text: CharterText, leo: Person, erik: Person) -> None:
    assert {As(person).send(address(text)).status_code for person in (leo, erik)} == {404}
