"""A text to read, with the tables in it."""

import pytest

from leerkring.rooms.rules import Passage, fits_on_board, passages


@pytest.mark.parametrize(
    ("text", "columns", "rows"),
    [
        ("School\tParents\nDe Beuk\t34", ("School", "Parents"), (("De Beuk", "34"),)),
        ("School;Parents\nDe Beuk; 34\nDe Eik;28", ("School", "Parents"), (("De Beuk", "34"), ("De Eik", "28"))),
        ("School\tParents\nDe Beuk\t34\tlate", ("School", "Parents", ""), (("De Beuk", "34", "late"),)),
    ],
)
def test_a_table(text: str, columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:
    assert passages(text) == [Passage("", columns, rows)]


@pytest.mark.parametrize(
    "text", ["One line", "Two lines\nof a story", "Only one\trow", "First; then.\nAnd on it went.", "a, b\nc, d"]
)
def test_a_text(text: str) -> None:
    assert passages(text) == [Passage(text)]


def test_a_text_with_a_table_in_it() -> None:
    found = passages("\nBefore\n\nSchool\tParents\nDe Beuk\t34\n \nAfter\nit\n\n")
    assert [piece.text for piece in found] == ["Before", "", "After\nit"]
    assert passages(" \n\n ") == []


def test_what_fits_on_the_board() -> None:
    assert fits_on_board([])
    assert fits_on_board(passages("A few words\n\na\tb\nc\td"))
    assert not fits_on_board(passages("word " * 200))
    assert not fits_on_board(passages("a\tb\n" * 12))
    assert not fits_on_board(passages("\t".join("abcdefg") + "\n" + "\t".join("1234567")))
