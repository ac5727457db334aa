"""`leerkring opinion-map`: the contract of its answer, in whatever order rows come, and one sentence for a bad file."""

from __future__ import annotations

import csv
import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from leerkring.perspectives.rules.stability import adjusted_rand
from leerkring.perspectives.tests.reference import FIXTURES, columns, fixture, two_camps, without_structure
from leerkring.program.opinion_map import centres
from leerkring.program.start import main
from tooling.reference import reference

KEYS = {
    "participants", "statements", "votes", "clustered", "stage", "p_value", "components", "center", "projections", "k",
    "inertia", "groups", "consensus", "representative", "lists",
}  # fmt: skip
Cells = list[list[str]]
Run = Callable[..., str]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """The output of the command; that it succeeded is asserted."""

    def ran(*arguments: object) -> str:
        code = main(["opinion-map", *map(str, arguments)])
        out, err = capsys.readouterr()
        assert (code, err) == (0, "")
        return str(out)

    return ran


def cells(people: int, *, structure: bool = True) -> Cells:
    """A file of votes as rows of cells."""
    votes = two_camps(people, 30, seen=0.9) if structure else without_structure(people, 30, seen=0.9)
    rows = [[f"p{person}", "", *[""] * 30] for person in range(people)]
    for who, what, value in zip(*columns(votes), strict=True):
        rows[who][what + 2] = str(value)
    return [["participant", "group-id", *map(str, range(30))], *rows]


def write(path: Path, rows: Cells) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    return path


def listed(told: dict[str, Any]) -> list[str]:
    return [name for names in told["lists"].values() for name in names]


@pytest.mark.parametrize(("people", "stage"), [(8, "lists"), (30, "signs"), (70, "groups")])
def test_the_answer_keeps_its_contract(people: int, stage: str, run: Run, tmp_path: Path) -> None:
    told: dict[str, Any] = json.loads(run(write(tmp_path / "votes.csv", cells(people)), "--json"))
    assert set(told) == KEYS
    assert (told["participants"], told["statements"], told["stage"]) == (people, 30, stage)
    assert [len(axis) for axis in told["components"]] == [30, 30] == [len(told["center"])] * 2
    assert set(told["projections"]) == {f"p{person}" for person in range(people)}
    assert (told["groups"] is not None) is (stage == "groups")
    assert {one["statement"] for one in told["consensus"]} == {str(one) for one in range(30)}
    assert all(one["smallest_group"] >= one["group_aware"] for one in told["consensus"])
    assert sorted(listed(told), key=int) == [str(one) for one in range(30)]
    if told["groups"] is not None:
        assert set(told["representative"]) == {str(group) for group in range(told["k"])}
        keys = {"statement", "repness", "repness_test", "p_success", "p_test", "side"}
        assert all(set(one) == keys for ones in told["representative"].values() for one in ones)


@pytest.mark.parametrize("people", [20, 70])
def test_any_order_of_rows_and_columns_gives_the_same_bytes(people: int, run: Run, tmp_path: Path) -> None:
    rows = cells(people)
    told = run(write(tmp_path / "votes.csv", rows), "--json")
    chance = random.Random(3)  # noqa: S311
    for _ in range(3):
        order = [0, 1, *chance.sample(range(2, 32), 30)]
        shuffled = [rows[0], *chance.sample(rows[1:], people)]
        mixed = write(tmp_path / "mixed.csv", [[row[place] for place in order] for row in shuffled])
        assert run(mixed, "--json") == told


def test_words_for_somebody_who_reads_it(run: Run, tmp_path: Path) -> None:
    said = run(write(tmp_path / "votes.csv", cells(70)))
    assert "2 groups of 35, 35 people" in said
    assert "Typical of group 1" in said
    assert "Shared most by all groups" in said
    assert "p < 0.001" in run(write(tmp_path / "votes.csv", cells(600)))
    few = run(write(tmp_path / "votes.csv", cells(8)))
    assert "Agreed by (nearly) all" in few
    assert "three lists, and no more is said" in few
    assert "no groups are shown" in run(write(tmp_path / "votes.csv", cells(30)))
    assert "No signs of more than one" in run(write(tmp_path / "votes.csv", cells(30, structure=False)))


def test_statements_that_were_taken_out_are_in_no_list(run: Run, tmp_path: Path) -> None:
    votes = write(tmp_path / "votes.csv", cells(20))
    comments = write(tmp_path / "comments.csv", [["comment-id", "moderated"], ["3", "-1"], ["4", "1"], ["99", "-1"]])
    told = json.loads(run(votes, "--comments", comments, "--json"))
    assert "3" not in listed(told)
    assert (told["center"][3], told["components"][0][3]) == (0, 0)


def test_answers_are_read_as_a_dutch_spreadsheet_writes_them(run: Run, tmp_path: Path) -> None:
    rows = cells(20)
    usual = run(write(tmp_path / "votes.csv", rows), "--json")
    written = {"1": "1,0", "0": "0,0", "-1": "-1,0"}
    lines = [
        ";".join(rows[0]),
        *(";".join([row[0], *(written.get(cell, cell) for cell in row[1:])]) for row in rows[1:]),
    ]
    (tmp_path / "dutch.csv").write_text("\ufeff" + "\r\n".join(lines), encoding="utf-8")
    assert run(tmp_path / "dutch.csv", "--json") == usual


def test_groups_can_be_asked_for(run: Run, tmp_path: Path) -> None:
    votes = write(tmp_path / "votes.csv", cells(12, structure=False))
    told = json.loads(run(votes, "--groups", 3, "--json"))
    assert (told["k"], told["stage"], len(set(told["groups"].values()))) == (3, "lists", 3)
    assert "that were asked for" in run(votes, "--groups", 3)


@pytest.mark.parametrize("name", FIXTURES)
def test_published_groups_come_back_from_published_centres(name: str, run: Run, tmp_path: Path) -> None:
    folder = reference("opinion/fixtures")
    if folder is None:
        pytest.skip("The published conversations are not here (LEERKRING_REFERENCE says where).")
    published = fixture(folder, name)
    rows = [[str(person), str(published.labels.get(person, "")), *[""] * len(published.statements)] for person in
            published.people]  # fmt: skip
    for who, what, value in zip(*columns(published.votes), strict=True):
        rows[who][what + 2] = str(value)
    votes = write(tmp_path / "votes.csv", [["participant", "group-id", *map(str, published.statements)], *rows])
    out = [[str(one), "-1"] for one in published.maths["mod-out"]]
    comments = write(tmp_path / "comments.csv", [["comment-id", "moderated"], *out])
    centres = tmp_path / "centres.json"
    centres.write_text(json.dumps({"group-clusters": [{"center": one} for one in published.centres.tolist()]}))
    told = json.loads(run(votes, "--comments", comments, "--start", centres, "--json"))
    ours, theirs = zip(*[(told["groups"][str(one)], group) for one, group in published.labels.items()], strict=True)
    assert adjusted_rand(np.array(ours), np.array(theirs)) == 1.0
    assert len(told["groups"]) == told["clustered"] == len(theirs)
    for one in told["consensus"]:
        assert abs(one["group_aware"] - published.maths["group-aware-consensus"][one["statement"]]) < 1e-12


def test_common_ground_of_schools_in_the_file(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "votes.csv"
    rows = [f"p{one},{['De Eik', 'De Beuk', ''][one % 3]},1,{one % 2}" for one in range(12)]
    path.write_text("participant,school,1,2\n" + "\n".join(rows) + "\n")
    told = json.loads(run(path, "--by", "school", "--json"))
    assert (told["statements"], told["groups"]) == (2, None)
    assert told["across"]["groups"] == {"De Beuk": 4, "De Eik": 4}
    first, second = told["across"]["consensus"]
    assert first == {"statement": "1", "group_aware": pytest.approx(25 / 36), "smallest_group": pytest.approx(5 / 6)}
    assert second == {"statement": "2", "group_aware": pytest.approx(1 / 4), "smallest_group": pytest.approx(1 / 2)}
    assert "Shared most by De Beuk, De Eik\n  1: 0.69" in run(path, "--by", "school")
    out = write(tmp_path / "out.csv", [["comment-id", "moderated"], ["1", "-1"]])
    assert "Shared most by De Beuk, De Eik\n  2: 0.25" in run(path, "--by", "school", "--comments", out)


@pytest.mark.parametrize(
    "given",
    [
        [[0.5, 0], [-1, 2]],
        [{"center": [0.5, 0]}, {"center": [-1, 2]}],
        {"group-clusters": [{"center": [0.5, 0]}, {"center": [-1, 2]}]},
        {"centers": [[0.5, 0], [-1, 2]]},
        {"10": [-1, 2], "9": [0.5, 0]},
    ],
)
def test_centres_are_read_as_they_are_often_written(given: object, tmp_path: Path) -> None:
    path = tmp_path / "centres.json"
    path.write_text(json.dumps(given))
    assert centres(path).tolist() == [[0.5, 0], [-1, 2]]


HEAD = "participant,1,2\n"
BAD = {
    "nobody": (HEAD, "has no participants"),
    "no statement": ("participant,group-id\na,1\n", "no column is a statement"),
    "a word": (HEAD + "a,1,1\nb,1,yes\n", "row 3, column “2”: “yes” is no answer"),
    "a large number": (HEAD + "a,7,1\n", "row 2, column “1”: “7” is no answer"),
    "twice": (HEAD + "a,1,1\na,1,1\n", "row 3, column “participant”: “a” stands there twice"),
    "nameless": (HEAD + " ,1,1\n", "row 2, column “participant”: it is empty"),
    "narrow": (HEAD + "a,1\n", "row 2, column “2”: this row has 2 cells"),
    "not there": ("person,1\na,1\n", "column “participant”: there is no column"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_has_one_sentence(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text, sentence = BAD[name]
    path = tmp_path / "votes.csv"
    path.write_text(text)
    assert main(["opinion-map", str(path), "--json"]) == 2
    out, err = capsys.readouterr()
    assert (out, len(err.splitlines())) == ("", 1)
    assert sentence in err
    assert err.startswith(str(path))


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--groups", "1"], "between 2 and 20"),
        (["--groups", "many"], "invalid int value"),
        (["--groups", "9"], "has no 9 people who answered enough and differently"),
        (["--start", "nowhere.json"], "there is no such file"),
        (["--start", "[[1, 2], [3]]"], "centre number 2 is not what was expected"),
        (["--start", '{"a": 1}'], "it is not what was expected"),
        (["--start", "[[1, NaN], [2, 3]]"], "centre number 1 is not what was expected"),
        (["--start", "[[1, 1e200], [2, 3]]"], "centre number 1 is not what was expected"),
        (["--start", f"[[1, 2], [{'9' * 400}, 3]]"], "centre number 2 is not what was expected"),
        (["--start", "[[1, 2]]"], "1 centre: between 2 and 20"),
        (["--start", "[[0, 0], [100, 100]]"], "nobody is left around centre number 2, so these are not 2 groups"),
        (["--start", "[[0, 0], [100, 100]]", "--groups", "3"], "2 centres, and --groups asks for 3"),
        (["--start", "[[1, 2], [3, 4]]", "--groups", "3"], "2 centres, and --groups asks for 3"),
        (["--by", "school"], "column “school”: there is no column"),
        (["--by", "group-id"], "column “group-id”: there is no column"),
        (["--comments", "comment-id,moderated\n1,maybe\n"], "row 2, column “moderated”: “maybe” is not 1, 0 or -1"),
        (["--comments", "comment-id,text\n1,Hello\n"], "column “moderated”: there is no column"),
    ],
)
def test_bad_options_have_one_sentence(
    options: list[str], sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    votes = tmp_path / "votes.csv"
    votes.write_text(HEAD + "a,1,1\nb,1,-1\nc,1,1\n")
    for place, text in enumerate(options):
        if not text.startswith("--") and any(mark in text for mark in "[{\n"):
            (tmp_path / f"given{place}").write_text(text)
            options = [*options[:place], str(tmp_path / f"given{place}"), *options[place + 1 :]]
    assert main(["opinion-map", str(votes), *options]) == 2
    out, err = capsys.readouterr()
    assert (out, len(err.splitlines())) == ("", 1)
    assert sentence in err


@pytest.mark.parametrize(
    "rows",
    [
        ["a,1,1"],
        ["a,,"],
        ["a,0,0", "b,0,0", "c,0,0"],
        [f"p{one},1,-1" for one in range(60)],
        [f"p{one},0,0" for one in range(60)],
        [f"p{one},," for one in range(60)],
        [f"p{one}, 1.0 ,-1.0" for one in range(60)],
        [f"p{one},+1,-1.00" for one in range(60)],
    ],
)
def test_where_nobody_differs_there_is_an_answer_without_groups(rows: list[str], run: Run, tmp_path: Path) -> None:
    path = tmp_path / "votes.csv"
    path.write_text(HEAD + "\n".join(rows) + "\n")
    told = json.loads(run(path, "--json"))
    assert (told["stage"], told["groups"], told["k"], told["p_value"]) == ("lists", None, 1, 1.0)
    assert run(path)
