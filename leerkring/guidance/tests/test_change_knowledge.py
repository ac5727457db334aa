import pytest

from leerkring.conftest import As
from leerkring.guidance.actions import knowledge as actions
from leerkring.guidance.models import EarlierKnowledge, Knowledge, KnowledgeRequest
from leerkring.people.models import Person


@pytest.fixture
def brought(asked: KnowledgeRequest, ivo: Person) -> Knowledge:
    return actions.bring(author=ivo, request=asked, text="Much is known", link="")


def address(brought: Knowledge) -> str:
    return f"/brought/{brought.pk}/change/"


def test_it_works_and_the_words_before_stay(brought: Knowledge, ivo: Person, anna: Person) -> None:
    browser = As(ivo)
    assert b"Much is known" in browser.get(address(brought)).content
    answer = browser.send(address(brought), text="Little is known", link="https://example.org/a", number="1")

    assert answer["Location"] == f"/knowledge/{brought.request_id}/"
    page = As(anna).get(answer["Location"]).content
    assert b"Little is known" in page
    assert b"Much is known" in page
    assert b"changed on" in page


def test_the_same_again_is_no_version(brought: Knowledge, ivo: Person) -> None:
    As(ivo).send(address(brought), text="Much is known", link="", number="1")
    assert not EarlierKnowledge.objects.exists()


def test_from_an_older_window_both_are_shown(brought: Knowledge, ivo: Person) -> None:
    browser = As(ivo)
    browser.send(address(brought), text="Little is known", link="", number="1")
    late = browser.send(address(brought), text="Nothing is known", link="", number="1")
    assert late.status_code == 409
    assert "Little is known" in late.text
    assert "Nothing is known" in late.text


def test_it_asks_again(brought: Knowledge, ivo: Person) -> None:
    assert As(ivo).send(address(brought), text="", link="", number="1").status_code == 422


def test_nobody_else_changes_it(brought: Knowledge, anna: Person, erik: Person) -> None:
    assert As(anna).get(address(brought)).status_code == 403
    assert As(erik).get(address(brought)).status_code == 404
