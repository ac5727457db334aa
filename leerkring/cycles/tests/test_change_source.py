import pytest

from leerkring.conftest import As
from leerkring.cycles.actions import cycle as actions
from leerkring.cycles.actions import information
from leerkring.cycles.models import Cycle, EarlierSource, Source, SourceKind
from leerkring.people.models import Person

TOLD = {"title": "Talks", "text": "Nine parents come", "origin": "us, October"}


@pytest.fixture
def note(cycle: Cycle, anna: Person) -> Source:
    return information.gather(
        author=anna, cycle=cycle, kind=SourceKind.NOTE, title="Talks", text="Nine parents come", origin="us, October"
    )


def address(source: Source) -> str:
    return f"/sources/{source.pk}/change/"


def test_it_works_and_the_words_before_stay(note: Source, bo: Person) -> None:
    browser = As(bo)
    assert b"Nine parents come" in browser.get(address(note)).content

    browser.send(address(note), **TOLD | {"text": "Ten parents come", "number": "1"})
    page = browser.get(f"/sources/{note.pk}/").content.decode()

    assert "Ten parents come" in page
    assert "Nine parents come" in page
    assert f"changed by {bo.name}" in page
    note.refresh_from_db()
    assert (note.text, note.number, note.editor) == ("Ten parents come", 2, bo)
    assert EarlierSource.objects.get().author == note.author


def test_the_same_again_is_no_version(note: Source, bo: Person) -> None:
    As(bo).send(address(note), **TOLD | {"number": "1"})
    assert not EarlierSource.objects.exists()


def test_a_file_stays_the_file_it_is(a_file: Source, anna: Person) -> None:
    browser = As(anna)
    assert b'type="file"' not in browser.get(address(a_file)).content
    browser.send(address(a_file), title="Another title", text="", origin="us", number="1")
    name = a_file.file.name
    a_file.refresh_from_db()
    assert (a_file.title, a_file.file.name) == ("Another title", name)


def test_whoever_was_later_reads_both(note: Source, anna: Person, bo: Person) -> None:
    As(anna).send(address(note), **TOLD | {"text": "Ten parents come", "number": "1"})
    late = As(bo).send(address(note), **TOLD | {"text": "Eleven parents come", "number": "1"})

    assert late.status_code == 409
    assert "Eleven parents come" in late.text
    assert "Ten parents come" in late.text


def test_it_asks_again(note: Source, anna: Person) -> None:
    again = As(anna).send(address(note), title="", text="x", origin="us", number="1")
    assert again.status_code == 422
    assert note.title


def test_a_closed_round_can_only_be_read(anna: Person, note: Source, evaluated: Cycle) -> None:
    actions.close(author=anna, cycle=evaluated)
    assert As(anna).send(address(note), **TOLD | {"number": "1"}).status_code == 422


def test_not_the_facilitator_and_nobody_else(note: Source, fenna: Person, erik: Person) -> None:
    assert As(fenna).get(address(note)).status_code == 403
    assert As(erik).get(address(note)).status_code == 404
