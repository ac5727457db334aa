"""A document read back as a reader of PDFs, and as a screen reader, finds it."""

import datetime as dt
import io
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from leerkring.kit.pdf import Line, Paper

NOW = dt.datetime(2026, 3, 10, 13, 0, tzinfo=dt.UTC)
# A sentence in each language that somebody may write in a meeting.
SENTENCES = {
    "nl": "Iedere ouder praat één keer mee: ‘coördinatie’, ideeën",
    "en": "Every parent takes part",
    "fr": "Où êtes-vous, cœur de l’école ? Ça va, à Noël",
    "de": "Größe, Öl, Übung, äußern",
    "pl": "Zażółć gęślą jaźń, ŁÓDŹ",
    "tr": "Şişli’de İğneli ağaç, ıslak çığ",
    "uk": "Їжак і ґанок, щедра школа є",
    "ar": "مرحبا بكم في المدرسة",
}


def paper(**words: Any) -> Paper:
    about: dict[str, Any] = {"title": "Minutes", "language": "nl", "foot": "Ouders erbij", "made_at": NOW}
    return Paper(**about | words)


def read(made: Paper) -> PdfReader:
    return PdfReader(io.BytesIO(bytes(made)))


def said(reader: PdfReader) -> str:
    return "\n".join(page.extract_text() for page in reader.pages)


def heard(node: Any) -> list[str]:
    """The names of the parts in the order in which a screen reader meets them."""
    node = node.get_object()
    if not hasattr(node, "get"):
        return []
    inside = node.get("/K", [])
    inside = inside if isinstance(inside, list) else [inside]
    named = [str(node["/S"])] if "/S" in node else []
    return named + [name for one in inside for name in heard(one)]


def glyphs(made: Paper) -> dict[Any, int]:
    """By sign: the drawing of it that DejaVu gave."""
    bytes(made)
    font: Any = made.fonts["rest"]
    return {glyph.unicode: glyph.glyph_id for glyph in font.subset._char_id_per_glyph}


def test_it_is_what_was_written() -> None:
    made = paper()
    made.heading("A meeting", 1)
    made.paragraph("Two lines\nof words\n\nand another paragraph")
    made.points([Line("Call four parents", "Anna", "https://leerkring.example/actions/1/"), Line("Bring coffee")])
    reader = read(made)

    text = said(reader)
    order = ["A meeting", "Two lines", "of words", "and another", "Call four parents", "Anna", "Bring coffee"]
    assert [text.index(words) for words in order] == sorted(text.index(words) for words in order)
    assert "1 / 1" in text
    assert reader.metadata is not None
    assert reader.metadata.title == "Minutes"
    (page,) = reader.pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)
    assert page["/Annots"][0]["/A"]["/URI"] == "https://leerkring.example/actions/1/"


def test_a_screen_reader_hears_headings_lists_and_links() -> None:
    made = paper(language="fr")
    made.heading("A meeting", 1)
    made.heading("Who was there")
    made.points([Line("Anna", address="https://leerkring.example/")])
    root = read(made).trailer["/Root"]

    assert root["/Lang"] == "fr"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    parts = heard(root["/StructTreeRoot"])
    assert [part for part in parts if part != "/Span"] == [
        "/Document",
        "/H1",
        "/H2",
        "/L",
        "/LI",
        "/Lbl",
        "/LBody",
        "/Link",
    ]


def test_all_that_is_printed_is_told_or_passed_by() -> None:
    made = paper()
    made.paragraph("Words " * 2000)
    reader = read(made)
    assert len(reader.pages) > 2
    for page in reader.pages:
        commands = page.get_contents().get_data().decode("latin-1")
        outside = commands.replace("EMC", "\nEMC\n").split("\n")
        depth, shown = 0, []
        for line in outside:
            depth += ("BDC" in line or "BMC" in line) - ("EMC" in line)
            shown += [line] if depth == 0 and ("Tj" in line or "TJ" in line) else []
        assert shown == []
        assert depth == 0
        numbers = [line.split("/MCID ")[1].split(">")[0] for line in outside if "/MCID" in line]
        assert numbers == [str(number) for number in range(len(numbers))]
    tree = reader.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    assert len(tree) == 2 * len(reader.pages)


@pytest.mark.parametrize("language", SENTENCES)
def test_every_letter_of_our_languages_is_drawn(language: str, caplog: pytest.LogCaptureFixture) -> None:
    made = paper(language=language)
    made.heading(SENTENCES[language])
    made.paragraph(SENTENCES[language])
    text = said(read(made))
    assert "missing" not in caplog.text
    # Words that run from right to left come back in the order in which they stand on the paper.
    assert sorted("".join(text.split())) == sorted("".join((SENTENCES[language] * 2 + "Ouderserbij1/1").split()))


def test_arabic_letters_are_joined() -> None:
    apart, joined = paper(), paper()
    apart.paragraph("م ر ح ب ا")
    joined.paragraph("مرحبا")
    beh = (ord("ب"),)
    assert glyphs(apart)[beh] != glyphs(joined)[beh]


def test_a_heading_does_not_stand_alone_at_the_end_of_a_page() -> None:
    for lines in range(36, 46):
        made = paper()
        made.paragraph("\n".join(["line"] * lines))
        made.heading("Below")
        made.paragraph("words under it")
        pages = [page.extract_text() for page in read(made).pages]
        assert [("Below" in page) == ("words under it" in page) for page in pages] == [True] * len(pages)


def test_what_stands_for_the_number_of_pages_cannot_be_typed() -> None:
    made = paper()
    made.paragraph("{nb} and \ue000\ue001 and \x00\x07")
    assert "{nb} and" in said(read(made))


def test_a_long_name_does_not_run_into_the_number_of_the_page() -> None:
    text = said(read(paper(foot="Ouders " * 60)))
    assert "…" in text
    assert "1 / 1" in text


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=400), st.text(max_size=60))
def test_nothing_that_people_type_breaks_it(words: str, more: str) -> None:
    made = paper(title=words, foot=more)
    made.heading(words or "-")
    made.paragraph(words)
    made.points([Line(words, more, "https://leerkring.example/")])
    assert read(made).pages


def test_a_word_of_five_thousand_letters_is_broken() -> None:
    made = paper()
    made.paragraph("x" * 5000)
    assert said(read(made)).count("x") == 5000
