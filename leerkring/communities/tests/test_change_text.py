import pytest
from django.utils import translation

from leerkring.communities.models import CharterText, Community, Section
from leerkring.conftest import As
from leerkring.journal.models import Entry
from leerkring.kit.jinja import new_key
from leerkring.people.models import Person


def address(community: Community, section: str = "education") -> str:
    return f"/plg/{community.pk}/charter/text/?section={section}"


@pytest.mark.parametrize("section", Section)
def test_it_works(plg: Community, anna: Person, section: Section) -> None:
    with translation.override("en"):
        assert str(section.label) in As(anna).get(address(plg, section)).content.decode()
    response = As(anna).send(address(plg, section), text="What we see", number="0")

    assert response["Location"] == f"/plg/{plg.pk}/charter/"
    text = CharterText.objects.get()
    assert (text.section, text.number, text.text, text.author) == (section, 1, "What we see", anna)
    assert Entry.objects.get().did == "wrote"


def test_a_next_version_starts_from_the_newest(plg: Community, text: CharterText, bo: Person) -> None:
    assert "Every parent counts" in As(bo).get(address(plg)).content.decode()
    As(bo).send(address(plg), text="All parents count", number="1")

    assert list(plg.charter_texts.order_by("number").values_list("number", "text")) == [
        (1, "Every parent counts"),
        (2, "All parents count"),
    ]


def test_sending_it_twice_or_unchanged_is_one_version(plg: Community, text: CharterText, anna: Person) -> None:
    browser, key = As(anna), new_key()
    for _ in range(2):
        browser.send(address(plg), key=key, text="All parents count", number="1")
    browser.send(address(plg), text="All parents count", number="1")

    assert plg.charter_texts.count() == 2


def test_who_was_overtaken_sees_both_texts(plg: Community, text: CharterText, anna: Person, bo: Person) -> None:
    As(bo).send(address(plg), text="What Bo wrote", number="1")

    response = As(anna).send(address(plg), text="What Anna wrote", number="1")
    assert response.status_code == 409
    assert b"What Bo wrote" in response.content
    assert b"What Anna wrote" in response.content
    assert plg.charter_texts.count() == 2


def test_it_asks_again_and_keeps_what_was_typed(plg: Community, anna: Person) -> None:
    assert As(anna).send(address(plg), text=" ", number="0").status_code == 422
    response = As(anna).send(address(plg), text="What we see", number="first")
    assert response.status_code == 422
    assert b"What we see" in response.content


def test_a_section_that_is_not_there(plg: Community, anna: Person) -> None:
    assert As(anna).get(address(plg, "secrets")).status_code == 404


def test_nobody_else_writes_it(plg: Community, fenna: Person, leo: Person, cas: Person) -> None:
    for person in (fenna, leo, cas):
        assert As(person).get(address(plg)).status_code == 403
        assert As(person).send(address(plg), text="Ours", number="0").status_code == 403
    assert not CharterText.objects.exists()


def test_for_others_it_does_not_exist(plg: Community, erik: Person, dirk: Person) -> None:
    assert {As(person).get(address(plg)).status_code for person in (erik, dirk)} == {404}


def test_each_section_keeps_its_own_draft(plg: Community, anna: Person) -> None:
    pages = [As(anna).get(address(plg, section)) for section in ("context", "agreements")]

    assert b'id="text-context"' in pages[0].content
    assert b'id="text-agreements"' in pages[1].content
