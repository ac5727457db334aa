from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from leerkring.conftest import As
from leerkring.cycles.actions import information
from leerkring.cycles.actions.information import ask
from leerkring.cycles.models import Cycle, Source
from leerkring.kit.jinja import new_key
from leerkring.people.models import Person

ABOUT = {"title": "Talks", "origin": "12 parents, October"}


def address(cycle: Cycle, kind: str = "note") -> str:
    return f"/cycles/{cycle.pk}/information/add/?kind={kind}"


def upload(name: str = "talks.pdf", content: bytes = b"%PDF") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type="application/pdf")


def test_it_works(anna: Person, cycle: Cycle) -> None:
    inquiry = ask(author=anna, cycle=cycle, text="Who never comes?")
    response = As(anna).send(address(cycle), text="They want to be asked", inquiry=inquiry.pk, **ABOUT)

    assert response["Location"] == f"/cycles/{cycle.pk}/information/"
    source = Source.objects.get()
    assert (source.kind, source.title, source.origin) == ("note", "Talks", "12 parents, October")
    assert (source.text, source.inquiry, source.author) == ("They want to be asked", inquiry, anna)


def test_a_table_can_be_pasted(anna: Person, cycle: Cycle) -> None:
    As(anna).send(address(cycle, "table"), text="Month\tParents\nMay\t18", **ABOUT)

    assert Source.objects.get().kind == "table"


def test_a_link_can_be_added(anna: Person, cycle: Cycle) -> None:
    As(anna).send(address(cycle, "link"), link="example.org/report", **ABOUT)

    assert Source.objects.get().link == "https://example.org/report"


def test_a_file_is_kept_under_a_name_that_says_nothing(anna: Person, cycle: Cycle, files: Path) -> None:
    As(anna).send(address(cycle, "file"), file=upload("../../talks with parents.pdf"), **ABOUT)

    source = Source.objects.get()
    assert source.file_name == "talks with parents.pdf"
    (kept,) = (files / "sources").iterdir()
    assert "talks" not in kept.name
    assert len(kept.name) == 32
    assert kept.read_bytes() == b"%PDF"


def test_sending_a_file_twice_keeps_it_once(anna: Person, cycle: Cycle, files: Path) -> None:
    browser, key = As(anna), new_key()
    for _ in range(3):
        assert browser.send(address(cycle, "file"), key=key, file=upload(), **ABOUT).status_code == 302
    assert Source.objects.count() == 1
    assert len(list((files / "sources").iterdir())) == 1


def test_an_unknown_kind_is_a_note(anna: Person, cycle: Cycle) -> None:
    assert As(anna).get(address(cycle, "dance")).status_code == 200


@pytest.mark.parametrize(
    ("kind", "fields", "sentence"),
    [
        ("note", {"text": ""}, "Please fill this in"),
        ("table", {"text": "no table at all"}, "We see no table in this."),
        ("table", {"text": "a;b\n" + "1;2\n" * 201}, "too large to read on a page"),
        ("link", {"link": "javascript:alert(1)"}, "Paste a web address"),
        ("link", {"link": "ftp://example.org/x"}, "Paste a web address"),
        ("link", {"link": "what we found"}, "Paste a web address"),
        ("file", {}, "Choose a file"),
    ],
)
def test_it_asks_again_and_keeps_what_was_typed(
    anna: Person, cycle: Cycle, kind: str, fields: dict[str, str], sentence: str
) -> None:
    response = As(anna).send(address(cycle, kind), **ABOUT, **fields)

    assert response.status_code == 422
    page = response.content.decode()
    assert "12 parents, October" in page
    assert sentence in page
    assert not Source.objects.exists()


def test_a_file_has_a_largest_size(anna: Person, cycle: Cycle, files: Path, settings: Any) -> None:
    settings.LARGEST_UPLOAD = 1024**2
    browser = As(anna)
    fits, large = upload(content=b"x" * 1024**2), upload(content=b"x" * (1024**2 + 1))

    response = browser.send(address(cycle, "file"), file=large, **ABOUT)
    assert response.status_code == 422
    assert "This file is 1.1 MB. A file can be at most 1 MB." in response.content.decode()
    assert browser.send(address(cycle, "file"), file=fits, **ABOUT).status_code == 302


def test_an_empty_file_and_two_files_are_asked_again(anna: Person, cycle: Cycle, files: Path) -> None:
    browser = As(anna)

    assert (
        b"There is nothing in this file"
        in browser.send(address(cycle, "file"), file=upload(content=b""), **ABOUT).content
    )
    assert (
        b"one file at a time"
        in browser.send(address(cycle, "file"), file=[upload("a.pdf"), upload("b.pdf")], **ABOUT).content
    )
    assert not Source.objects.exists()


def test_a_round_holds_so_many_files(anna: Person, cycle: Cycle, files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(information, "MOST_FILES", 1)
    browser = As(anna)
    browser.send(address(cycle, "file"), file=upload(), **ABOUT)
    response = browser.send(address(cycle, "file"), file=upload("b.pdf"), **ABOUT)

    assert response.status_code == 422
    assert b"There are 1 files in this round already." in response.content
    assert len(list((files / "sources").iterdir())) == 1


def test_a_question_of_another_round_cannot_be_chosen(anna: Person, erik: Person, cycle: Cycle, foreign: Any) -> None:
    other = Cycle.objects.create(community=foreign, number=1)
    theirs = ask(author=erik, cycle=other, text="Theirs?")

    assert As(anna).send(address(cycle), text="Words", inquiry=theirs.pk, **ABOUT).status_code == 422


def test_a_closed_round_gives_the_text_back(anna: Person, closed: Cycle) -> None:
    response = As(anna).send(address(closed), text="They want to be asked", **ABOUT)

    assert response.status_code == 422
    assert b"They want to be asked" in response.content


def test_the_facilitator_cannot(fenna: Person, cycle: Cycle) -> None:
    assert As(fenna).send(address(cycle), text="Mine", **ABOUT).status_code == 403


def test_for_others_it_does_not_exist(erik: Person, cycle: Cycle) -> None:
    assert As(erik).send(address(cycle), text="Mine", **ABOUT).status_code == 404
