"""A chart from a file: its figures, its reading in two languages, and one sentence for what is broken."""

from __future__ import annotations

import csv
import json
import random
from pathlib import Path
from typing import Any

import pytest

from leerkring.program.start import main
from tooling.reference import reference

KEYS = {"n", "n_useful", "center", "lower", "upper", "longest_run", "longest_run_max", "crossings", "crossings_min"}


def told(capsys: pytest.CaptureFixture[str], path: Path, *options: str) -> str:
    assert main(["control-chart", str(path), "--x", "day", "--y", "seen", *options]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def asked(capsys: pytest.CaptureFixture[str], path: Path, *options: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(told(capsys, path, *options, "--json"))
    return answer


def series(folder: Path, values: list[float], sizes: list[int] | None = None) -> Path:
    path = folder / "series.csv"
    with path.open("w", newline="") as lines:
        writer = csv.writer(lines)
        writer.writerow(["day", "seen", "of"])
        for place, value in enumerate(values):
            writer.writerow([f"20{24 + place // 12}-{place % 12 + 1:02}-01", value, sizes[place] if sizes else 1])
    return path


def wavers(n: int = 24, by: float = 0.0) -> list[float]:
    chance = random.Random(5)  # noqa: S311
    return [round(chance.gauss(10, 1), 3) + by * (place >= n // 2) for place in range(n)]


def test_a_run_chart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = asked(capsys, series(tmp_path, wavers(by=3)), "--target", "12", "--direction", "increase")

    assert set(answer) >= KEYS | {"runs_signal", "points", "reading"}
    assert (answer["n"], answer["lower"], answer["upper"], answer["runs_signal"]) == (24, None, None, True)
    assert set(answer["points"][0]) >= {"x", "y", "special_cause", "rule"}
    assert answer["shift"] == {"start": 12, "up": True}
    assert "sinds 1 januari 2025 ligt de lijn hoger dan daarvoor" in answer["reading"]["nl"]
    assert "Wat deden we anders sinds 1 januari 2025?" in answer["reading"]["nl"]
    assert "since 1 January 2025 the line is higher than before" in answer["reading"]["en"]
    assert "That meets the norm: at least 12." in answer["reading"]["en"]


def test_it_is_told_in_words_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys, series(tmp_path, wavers(by=5)), "--chart", "xmr", "--rules", "nhs").splitlines()
    assert lines[0].startswith("24 metingen, van 1 januari 2024")
    assert any(line.startswith("n_useful") for line in lines)
    assert any("7 Points Above CL" in line for line in lines)


def test_limits_are_numbers_or_lists(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = series(tmp_path, [5, 7, 6, 8, 5, 6, 7, 5, 6, 7, 8, 6], [10, 20] * 6)
    p = asked(capsys, path, "--n", "of", "--chart", "p")
    assert len(p["lower"]) == len(p["upper"]) == 12
    assert p["points"][0]["y"] == 0.5
    assert "%" in p["reading"]["nl"]
    assert isinstance(asked(capsys, path, "--chart", "xmr")["lower"], float)
    assert asked(capsys, path, "--chart", "i")["lower"] != asked(capsys, path, "--chart", "xmr")["lower"]
    assert len(asked(capsys, path, "--n", "of", "--chart", "u")["upper"]) == 12


def test_phases_and_a_baseline(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = series(tmp_path, wavers(by=3))
    answer = asked(capsys, path, "--phase", "2025-01-01")
    assert [phase["n"] for phase in answer["phases"]] == [12, 12]
    assert answer["signal"] is False
    assert asked(capsys, path, "--baseline", "12")["longest_run"] == 12


def test_few_points_say_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = asked(capsys, series(tmp_path, [1, 2, 3, 4, 5, 6, 7, 8, 9]))
    assert (answer["too_few"], answer["runs_signal"], answer["signal"]) == (True, False, False)
    assert "te weinig om te zeggen" in answer["reading"]["nl"]


def test_rows_stand_in_order_of_days(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "series.csv"
    path.write_text("day,seen\n2026-03-01,3\n2026-01-01,1\n2026-02-01,2\n")
    assert [point["y"] for point in asked(capsys, path)["points"]] == [1, 2, 3]
    path.write_text("day,seen\n10,3\n9,1\n")
    assert [point["x"] for point in asked(capsys, path)["points"]] == ["9", "10"]
    path.write_text("day,seen\nweek b,3\nweek a,1\n")
    assert [point["x"] for point in asked(capsys, path)["points"]] == ["week b", "week a"]


def test_a_dutch_spreadsheet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "series.csv"
    path.write_bytes("\ufeffday;seen\r\n2026-01-01;1,5\r\n2026-02-01;2\r\n".encode())
    assert [point["y"] for point in asked(capsys, path)["points"]] == [1.5, 2]


WRONG = {
    "no number": ("day,seen\n1,2\n2,two\n", (), "row 3, column “seen”: “two” is not a number"),
    "a comma": ('day,seen\n1,"2,5"\n', (), "row 2, column “seen”: “2,5” is not a number"),
    "empty": ("day,seen\n1,2\n2,\n", (), "row 3, column “seen”: this cell is empty"),
    "no day": ("day,seen\n,2\n", (), "row 2, column “day”: this cell is empty"),
    "not finite": ("day,seen\n1,inf\n", (), "row 2, column “seen”: “inf” is not a number"),
    "no column": ("day,see\n1,2\n", (), "row 1, column “seen”: there is no column"),
    "a cell less": ("day,seen,of\n1,2\n", (), "row 2, column “of”: this row has 2 cells"),
    "a cell more": ("day,seen\n1,2,3\n", (), "row 2, column number 3"),
    "nothing": ("day,seen\n", (), "row 2, column “seen”: there is no measurement in it"),
    "out of nothing": ("day,seen,of\n1,2,0\n", ("--n", "of"), "row 2, column “of”: 0 is not above zero"),
    "more than all": (
        "day,seen,of\n1,3,2\n",
        ("--n", "of", "--chart", "p"),
        "row 2, column “seen”: 3 is more than the 2",
    ),
    "below zero": ("day,seen,of\n1,-3,2\n", ("--n", "of", "--chart", "u"), "row 2, column “seen”: -3 is below zero"),
    "no sizes": ("day,seen\n1,2\n", ("--chart", "p"), "needs --n"),
    "no such phase": ("day,seen\n1,2\n", ("--phase", "7"), "no row has “7”"),
    "no such chart": ("day,seen\n1,2\n", ("--chart", "pie"), "chart"),
    "no target": ("day,seen\n1,2\n", ("--target", "much"), "“much” is neither a number nor two"),
    "no such day": ("day,seen\n2026-02-28,1\n2026-02-29,2\n", (), "column “day”: 2026-02-29 is no day of the calendar"),
    "two ways": ("day;seen\n1;1.250\n", (), "row 2, column “seen”: “1.250” can be read in two ways"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_broken_is_said_in_one_sentence(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text, options, sentence = WRONG[name]
    (tmp_path / "series.csv").write_text(text)
    assert main(["control-chart", str(tmp_path / "series.csv"), "--x", "day", "--y", "seen", *options]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert sentence in err
    assert len(err.strip().splitlines()) == 1


def test_the_published_series(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = reference("control-charts")
    if folder is None:
        pytest.skip("The published charts are not here (LEERKRING_REFERENCE says where).")
    options = ["--x", "month", "--y", "n", "--json"]
    assert main(["control-chart", str(folder / "cdi.csv"), *options]) == 0
    run = json.loads(capsys.readouterr().out)
    assert [run[name] for name in ("n_useful", "longest_run", "longest_run_max", "crossings", "crossings_min")] == [
        32, 14, 8, 6, 11
    ]  # fmt: skip
    assert main(["control-chart", str(folder / "cdi.csv"), *options, "--chart", "i"]) == 0
    assert json.loads(capsys.readouterr().out)["upper"] == pytest.approx(27.4473150963, abs=1e-8)
