"""Choosing themes from a file: both kinds of file, the tie and the payments, and one sentence for what is broken."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from leerkring.program.start import main

SHEET = "voter,Reading,Parents,Play\nann,1,,\nbob,1,0,\ncor,1,1,0\ndee,,1,\n"
PAPER = "profile: [[0], [0],\n  [0, 1], [1], []]\nnum_cand: 3\ncommitteesize: 2\n"


def told(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    assert main(["choose-themes", *map(str, arguments)]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def asked(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(told(capsys, *arguments, "--json"))
    return answer


def written(folder: Path, text: str, name: str = "ballots.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_sheet_is_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = asked(capsys, written(tmp_path, SHEET), "--seats", "2")
    assert (answer["rule"], answer["seats"], answer["voters"]) == ("equal-shares", 2, 4)
    assert (answer["committee"], answer["ties"], answer["committees"]) == (
        ["Reading", "Parents"], [], [["Reading", "Parents"]]
    )  # fmt: skip
    first, second = answer["trace"]
    assert (first["how"], first["price"]) == ("shares", "1/3")
    assert first["payments"] == [{"voter": name, "paid": "1/3"} for name in ("ann", "bob", "cor")]
    assert second["how"] == "completion"
    assert sum(Fraction(payment["paid"]) for payment in second["payments"]) == 1


def test_the_file_of_abcvoting_is_counted_and_says_its_own_seats(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = asked(capsys, written(tmp_path, PAPER, "some.abc.yaml"))
    assert (answer["seats"], answer["committee"], answer["themes"]) == (2, [0, 1], [0, 1, 2])
    assert asked(capsys, tmp_path / "some.abc.yaml", "--seats", "1")["committee"] == [0]


@pytest.mark.parametrize("rule", ["equal-shares", "seq-phragmen", "seq-pav", "approval"])
def test_every_rule_answers_in_words_too(rule: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys, written(tmp_path, SHEET), "--seats", "2", "--rule", rule).splitlines()
    assert lines[0] == f"Chosen from 3 themes by 4 voters ({rule}): Reading, Parents"


def test_a_sheet_may_be_written_in_other_ways_and_voters_may_come_in_any_order(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    usual = told(capsys, written(tmp_path, SHEET), "--seats", "2", "--json")
    rows = SHEET.splitlines()
    mixed = "\n".join([rows[0], *reversed(rows[1:])])
    assert told(capsys, written(tmp_path, mixed), "--seats", "2", "--json") == usual
    for one in ("+1", "1.0", " 1 "):
        assert told(capsys, written(tmp_path, SHEET.replace("1", one)), "--seats", "2", "--json") == usual
    dutch = SHEET.replace(",", ";").replace("1", "1,0")
    assert told(capsys, written(tmp_path, dutch), "--seats", "2", "--json") == usual
    assert "2 themes by 1 voter (" in told(capsys, written(tmp_path, "voter,A,B\nann,1,0\n"), "--seats", "1")


def test_a_tie_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(tmp_path, "voter,Reading,Parents\nann,1,0\nbob,0,1\n")
    tie = {"seat": 1, "themes": ["Reading", "Parents"], "chosen": "Reading"}
    assert asked(capsys, path, "--seats", "1")["ties"] == [tie | {"broken_by": "earlier in the list", "decisive": True}]
    assert "earlier in the list: Reading; it mattered" in told(capsys, path, "--seats", "1")


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("a.csv", "", "is empty"),
        ("a.csv", "voter,A\n", "holds no ballots"),
        ("a.csv", "voter\nann\n", "has no themes"),
        ("a.csv", "A,B\n1,0\n", "row 1, column “voter”"),
        ("a.csv", "A,voter\n1,ann\n", "row 1, column “A”: the column `voter` comes first"),
        ("a.csv", "voter,A,B\nann,1,2\n", "row 2, column “B”: “2” is neither 1, 0 nor empty"),
        ("a.csv", "voter,A,B\nann,1\n", "row 2"),
        ("a.csv", "voter,A\nann,1\nann,0\n", "row 3, column “voter”: “ann” voted already"),
        ("a.csv", "voter,A\nann,1\n ann ,1\n", "row 3, column “voter”: “ann” voted already"),
        ("a.csv", "voter,A\nann,-1\n", "row 2, column “A”: “-1” is neither 1, 0 nor empty"),
        ("a.ABC.YAML", "profile: 3\n", "row 1, column 10: `profile` must be a list"),
        ("a.csv", "voter,A\n,1\n", "row 2, column “voter”: the voter has no name"),
        ("a.abc.yaml", "", "needs a `profile`"),
        ("a.abc.yaml", "profile: [[0, 1], [x]]\n", "row 1, column 20: a theme must be a whole number"),
        ("a.abc.yaml", "profile: [[0, 1],\n [5]]\nnum_cand: 2\n", "row 2, column 3: there is no theme 5"),
        ("a.abc.yaml", "profile: [[0, 0]]\n", "row 1, column 15: theme 0 stands twice"),
        ("a.abc.yaml", "profile: [[-1]]\n", "row 1, column 12: a theme must be"),
        ("a.abc.yaml", "profile: [[0.5]]\n", "row 1, column 12: a theme must be"),
        ("a.abc.yaml", "profile: 3\n", "row 1, column 10: `profile` must be a list"),
        ("a.abc.yaml", "profile: [3]\n", "row 1, column 11: a ballot must be a list"),
        ("a.abc.yaml", "profile: [[0]\n", "this is not YAML"),
        ("a.abc.yaml", "profile: [[]]\n", "has 0 themes"),
        ("a.abc.yaml", "profile: [[0]]\nnum_cand: 99999999\n", "themes; between 1 and"),
        ("a.abc.yaml", "profile: [[0]]\nprofile: [[1]]\n", "row 2, column 1: `profile` stands here a second time"),
        ("a.abc.yaml", "profile: [[0]]\nvoter_weights: [2]\n", "row 2, column 16: ballots that weigh more"),
        ("a.abc.yaml", "? [a]\n: 1\nprofile: []\n", "row 1, column 3: a part has a simple name"),
        ("a.abc.yaml", "profile: []\nnum_cand: 2\n", "holds no ballots"),
        ("a.abc.yaml", "a: \x00", "is not YAML"),
        ("a.abc.yaml", "[" * 5000, "not YAML"),
        ("a.abc.yaml", "profile: " + "[" * 200_000 + "]" * 200_000, "nested too deeply"),
        ("a.abc.yaml", "profile: [[0]]\nx: " + "- " * 200_000, "not YAML"),
    ],
)  # fmt: skip
def test_what_is_broken_is_said_in_one_sentence(
    name: str, text: str, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path, text, name)
    assert main(["choose-themes", str(path), "--seats", "1"]) == 2
    out, err = capsys.readouterr()
    assert (out, len(err.splitlines())) == ("", 1), err
    assert sentence in err


@pytest.mark.parametrize("seats", [["--seats", "0"], ["--seats", "4"], ["--seats", "many"], ["--seats", "-1"], []])
def test_seats_that_cannot_be_filled(seats: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["choose-themes", str(written(tmp_path, SHEET)), *seats]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_seats_that_the_file_itself_asks_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["choose-themes", str(written(tmp_path, PAPER.replace("size: 2", "size: 9"), "some.abc.yaml"))]) == 2
    assert capsys.readouterr().err.startswith("`committeesize` in")


def test_bytes_that_are_no_text_and_a_file_that_is_not_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a.csv", "a.abc.yaml"):
        (tmp_path / name).write_bytes(b"\xff\xfe\x00profile")
        for path in (tmp_path / name, tmp_path / f"no-{name}", tmp_path):
            assert main(["choose-themes", str(path), "--seats", "1"]) == 2
            assert len(capsys.readouterr().err.splitlines()) == 1
