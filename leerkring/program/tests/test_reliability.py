"""Reliability from a file: of answers, of correlations, refused when it would say too little."""

from __future__ import annotations

import csv
import json
import random
from pathlib import Path
from typing import Any

import pytest

from leerkring.program.start import main


def asked(capsys: pytest.CaptureFixture[str], path: Path, *options: str) -> dict[str, Any]:
    assert main(["reliability", str(path), "--json", *options]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    answer: dict[str, Any] = json.loads(out)
    return answer


def answers(folder: Path, rows: int, *, names: bool = False) -> Path:
    """Answers to four questions by so many people, the last question turned round."""
    chance, path = random.Random(3), folder / "answers.csv"  # noqa: S311
    with path.open("w", newline="") as lines:
        writer = csv.writer(lines)
        writer.writerow([*([""] if names else []), "a", "b", "c", "d"])
        for number in range(rows):
            level = chance.gauss(3, 1)
            given = [round(level + chance.gauss(0, 0.7), 1) for _ in range(3)] + [
                round(6 - level + chance.gauss(0, 1), 1)
            ]
            writer.writerow([*([f"p{number}"] if names else []), *given])
    return path


def test_answers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = asked(capsys, answers(tmp_path, 60), "--items", "a,b,c")
    assert (answer["rows"], answer["rows_left_out"], answer["items"]) == (60, 0, 3)
    low, high = answer["interval"]
    assert 0.6 < low < answer["alpha"] < high < 1
    assert answer["omega_total"] == pytest.approx(answer["alpha"], abs=0.05)
    assert asked(capsys, tmp_path / "answers.csv")["reversed"] == ["d"]
    assert main(["reliability", str(tmp_path / "answers.csv")]) == 0
    assert "These questions run against the others: d." in capsys.readouterr().out


def test_names_of_rows_and_rows_with_a_gap_do_not_count(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = answers(tmp_path, 40, names=True)
    with path.open("a") as lines:
        lines.write("p40,1,2,,3\np41,1,NA,2,3\n")
    answer = asked(capsys, path)
    assert (answer["rows"], answer["rows_left_out"], answer["items"]) == (40, 2, 4)


def test_correlations(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "answers.csv"
    path.write_text(",a,b,c\na,1,.5,.5\nb,.5,1,.5\nc,.5,.5,1\n")
    answer = asked(capsys, path)
    assert (answer["rows"], answer["interval"]) == (None, None)
    assert (answer["alpha"], answer["omega_total"]) == pytest.approx((0.75, 0.75))


def test_below_thirty_rows_it_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = answers(tmp_path, 29)
    assert main(["reliability", str(path), "--json"]) == 2
    assert "row 31, column “a”: there are 29 complete rows, and below 30" in capsys.readouterr().err
    assert asked(capsys, path, "--force")["rows"] == 29


WRONG = {
    "no number": ("a,b\n1,2\n1,often\n", "row 3, column “b”: “often” is not a number"),
    "one question": ("a\n1\n2\n", "column number 2: one question alone"),
    "all the same": ("a,b\n1,2\n2,2\n3,2\n", "column “b”: everybody gave the same answer"),
    "always the same sum": ("a,b\n1,3\n2,2\n3,1\n", "add up to the same"),
    "no rows": ("a,b\n", "there are 0 complete rows"),
    "no correlations": (",a,b\na,1,2\nb,2,1\n", "row 2, column “b”: this is no table of correlations"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_broken_is_said_in_one_sentence(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text, sentence = WRONG[name]
    (tmp_path / "answers.csv").write_text(text)
    assert main(["reliability", str(tmp_path / "answers.csv"), "--force"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert sentence in err
    assert len(err.strip().splitlines()) == 1


def test_more_groups_than_questions_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reliability", str(answers(tmp_path, 40)), "--factors", "3"]) == 2
    assert "3 groups need at least 9 questions" in capsys.readouterr().err
