"""Tables from files, and what is said of those that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from leerkring.program.tables import Table, Wrong, many, natural, number_in, read_json, read_table, whole_number_in


def rows_of(path: Path) -> list[tuple[int, list[str]]]:
    with read_table(path, needs=["participant"]) as table:
        return list(table.rows)


def test_rows_come_with_their_number(tmp_path: Path) -> None:
    path = tmp_path / "votes.csv"
    path.write_text("\ufeffparticipant,1\r\na,1\r\n\r\nb,\r\n", encoding="utf-8")
    assert rows_of(path) == [(2, ["a", "1"]), (4, ["b", ""])]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_what_separates_the_columns_is_seen_in_their_names(separator: str, tmp_path: Path) -> None:
    path = tmp_path / "votes.csv"
    text = '\ufeffparticipant|"a;b\tc, d"\r\nMaud|1\r\n'.replace("|", separator)
    path.write_text(text, encoding="utf-8")
    assert rows_of(path) == [(2, ["Maud", "1"])]


def test_names_may_stand_below_empty_lines_and_go_over_two(tmp_path: Path) -> None:
    path = tmp_path / "votes.csv"
    path.write_text('\n\n"a, on\ntwo lines";participant\n1;Maud\n', encoding="utf-8")
    assert rows_of(path) == [(4, ["1", "Maud"])]


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("1", 1), ("-1", -1), ("0", 0), ("+1", 1), ("1.0", 1), ("-1.00", -1), (" +0. ", 0), ("-0", 0), ("01", 1),
        ("1,0", None), ("2", None), ("10", None), ("1.5", None), ("nan", None), ("1e0", None), ("--1", None),
        ("−1", None), ("0_1", None), ("", None), ("1 0", None),
    ],
)  # fmt: skip
def test_a_small_number_is_read_however_programs_write_it(written: str, number: int | None, tmp_path: Path) -> None:
    assert whole_number_in(Table(tmp_path, ("participant", "1"), iter(())), written) == number
    dutch = Table(tmp_path, ("participant", "1"), iter(()), ";")
    assert whole_number_in(dutch, written.replace(".", ",")) == (1 if written == "1,0" else number)


@pytest.mark.parametrize(
    ("separator", "written", "number"),
    [
        (",", "1.250", 1.25),
        (",", "2,5", None),
        (";", "2,5", 2.5),
        (";", "-0,125", -0.125),
        (";", "0.125", 0.125),
        (";", "1.25", 1.25),
        (";", "1.250", None),
        (";", "1.250,5", None),
        (";", "1,2,3", None),
    ],
)
def test_a_comma_before_decimals_is_read_where_it_can_be_nothing_else(
    separator: str, written: str, number: float | None, tmp_path: Path
) -> None:
    table = Table(tmp_path, ("participant", "1"), iter(()), separator)
    if number is not None:
        assert number_in(table, 2, "1", written) == number
        return
    with pytest.raises(Wrong, match=r"row 2, column “1”: “.*” (is not a number|can be read in two ways)"):
        number_in(table, 2, "1", written)


WRONG = {
    "empty": ("", "is empty."),
    "no column": ("person,1\na,1\n", "row 1, column “participant”: there is no column with this name."),
    "bars": ("participant|1\na|1\n", "Are the columns separated by commas or semicolons?"),
    "twice": ("participant,1,1\na,1,1\n", "row 1, column “1”: this name stands there twice."),
    "nameless": ("participant,,1\na,1,1\n", "row 1, column number 2: this column has no name."),
    "narrow": ("participant,1,2\na,1\n", "row 2, column “2”: this row has 2 cells where row 1 names 3 columns."),
    "wide": (
        "participant,1\na,1\nb,1,1\n",
        "row 3, column number 3: this row has 3 cells where row 1 names 2 columns.",
    ),
    "not CSV": ('participant,1\n"a,1\n', "row 2: this is not CSV ("),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_said_with_its_place(name: str, tmp_path: Path) -> None:
    path = tmp_path / "votes.csv"
    text, sentence = WRONG[name]
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Wrong) as wrong:
        rows_of(path)
    assert sentence in str(wrong.value)
    assert str(wrong.value).startswith(str(path))


def test_other_encodings_and_missing_files_have_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "old.csv").write_bytes("participant,één\n".encode("utf-16"))
    with pytest.raises(Wrong, match="not text in UTF-8"):
        rows_of(tmp_path / "old.csv")
    with pytest.raises(Wrong, match="there is no such file"):
        rows_of(tmp_path / "none.csv")
    with pytest.raises(Wrong, match="cannot be read"):
        rows_of(tmp_path)


@pytest.mark.parametrize("text", ["", "[1,", "{'a': 1}", "[" * 100_000, "9" * 5_000])
def test_what_is_not_json_has_a_sentence(text: str, tmp_path: Path) -> None:
    path = tmp_path / "centres.json"
    path.write_text(text)
    with pytest.raises(Wrong, match=r"not JSON|nested|too long"):
        read_json(path)


def test_names_are_sorted_as_people_do() -> None:
    assert sorted(["b", "10", "9", "a", "09", "1" * 19], key=natural) == ["09", "9", "10", "1" * 19, "a", "b"]


def test_one_is_not_many() -> None:
    assert [many(1, "person", "people"), many(2, "person", "people"), many(0, "vote")] == [
        "1 person",
        "2 people",
        "0 votes",
    ]
