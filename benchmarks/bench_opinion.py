"""Opinion maps: `./dev bench opinion` prints what they must show; `--largest` also runs red-dwarf on 100,000 people.

That last one takes it some seven minutes and 6 GB, so it was measured once and stands in docs/develop/benchmarks.md.
"""

from __future__ import annotations

import csv
import io
import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.opinion_cases import SIZES, Answers, published, with_groups
from benchmarks.opinion_ours import table
from leerkring.perspectives.rules.clusters import cluster
from leerkring.perspectives.rules.grid import grid_over
from leerkring.perspectives.rules.maps import Stage, grouped, opinion_map
from leerkring.perspectives.rules.space import plane_of
from leerkring.perspectives.rules.stability import adjusted_rand
from leerkring.perspectives.rules.votes import Floats
from leerkring.perspectives.tests.reference import CONVERSATIONS, FIXTURES, fixture, two_camps, without_structure
from leerkring.program.start import main as program
from tooling.others import python_of_others
from tooling.process import PYTHON, ROOT
from tooling.reference import reference

FASTER = {50: 12, 1_000: 12, 10_000: 30, 100_000: 300}
MOST_PASSES, MOST_MEGABYTES = 40, 500


def say(what: str, figure: str, right: bool) -> bool:
    print(f"{what:<44} {figure:<66} {'ok' if right else 'NOT AS IT MUST BE'}", flush=True)
    return right


def apart(ours: Floats, theirs: Floats) -> float:
    """The largest difference, whichever way round the sign is."""
    return float(min(np.abs(ours - theirs).max(), np.abs(ours + theirs).max()))


# -- mathematics ------------------------------------------------------------------------------------------------------


def mathematics(folder: Path) -> Iterator[bool]:
    for name in FIXTURES:
        yield like_published(folder / "opinion" / "fixtures", name)
    for name in CONVERSATIONS:
        yield like_red_dwarf(published(folder / "opinion" / "conversations" / name), name)


def like_published(folder: Path, name: str) -> bool:
    """One published conversation, from the published centres of its groups."""
    known = fixture(folder, name)
    keep = [known.people.index(person) for person in known.maths["in-conv"]]
    found = opinion_map(known.votes, start=known.centres, keep=keep)
    pca, base = known.maths["pca"], known.maths["base-clusters"]
    rows = [known.people.index(person) for [person] in base["members"]]
    plane = max(apart(found.plane.center, np.array(pca["center"])),
                *(apart(found.plane.components[axis], np.array(pca["comps"][axis])) for axis in (0, 1)))  # fmt: skip
    places = max(apart(found.plane.projections[rows, axis], np.array(base["xy"[axis]])) for axis in (0, 1))
    consensus = np.array([known.maths["group-aware-consensus"][str(one)] for one in known.statements])
    agreed = float(np.abs(found.common.product - consensus).max())
    labels = [int(found.labels[known.people.index(one)]) for one in known.labels] if found.labels is not None else []
    rand = adjusted_rand(np.array(labels), np.array(list(known.labels.values())))
    typical = max(
        abs(getattr(ours, key.replace("-", "_")) - theirs[key])
        for group, given in known.maths["repness"].items()
        for ours, theirs in zip(found.typical[int(group)], given, strict=True)
        for key in ("repness", "repness-test", "p-success", "p-test")
    )
    figure = f"plane {plane:.0e}, places {places:.0e}, consensus {agreed:.0e}, typical {typical:.0e}, ARI {rand:g}"
    right = plane < 1e-6 and places < 1e-6 and agreed < 1e-12 and typical < 1e-6 and rand == 1
    return say(f"published: {name}", figure, right)


def like_red_dwarf(given: Answers, name: str) -> bool:
    theirs, votes = red_dwarf(given, 1, [2, 3, 4, 5]), table(given)
    plane = plane_of(votes)
    grid = grid_over(plane.projections[grouped(votes)])
    ours = plane.components[:, theirs["found"]["statements"]]
    cosines = np.abs((ours * np.array(theirs["found"]["components"])).sum(axis=1))
    ratios = []
    for k, forced in theirs["forced"].items():
        mine = cluster(grid, int(k), seed=votes.seed())
        ratios.append(np.inf if mine is None else mine.inertia / forced["inertia"])
    figure = f"|cos| {cosines[0]:.8f} {cosines[1]:.8f}, inertia / red-dwarf's for k = 2..5: "
    figure += " ".join(f"{ratio:.4f}" for ratio in ratios)
    return say(f"red-dwarf: {name}", figure, cosines.min() >= 0.99999 and max(ratios) <= 1.0005)


def red_dwarf(given: Answers, repeats: int, groups: list[int]) -> dict[str, Any]:
    return worker([str(python_of_others()), "-W", "ignore", "benchmarks/opinion_theirs.py"], given, repeats, *groups)


def worker(command: list[str], given: Answers, *arguments: int) -> dict[str, Any]:
    """What one of the two says of these answers, with one thread and in a process of its own."""
    threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "answers.npz"
        given.save(path)
        whole = [*command, str(path), *map(str, arguments)]
        done = subprocess.run(whole, cwd=ROOT, env=os.environ | threads, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr)
    return dict(json.loads(done.stdout))


# -- order ------------------------------------------------------------------------------------------------------------


def order(folder: Path | None) -> Iterator[bool]:
    """The same file with its rows and columns in other orders, through the program, byte for byte."""
    cases = {"made up, 70 people": with_groups(70, 30, 0.8), "made up, 2,000 people": with_groups(2_000, 60, 0.4)}
    for name in CONVERSATIONS if folder else ():
        cases[name] = published(folder / "opinion" / "conversations" / name) if folder else cases[name]
    for name, given in cases.items():
        rows, chance = cells(given), random.Random(1)  # noqa: S311
        first, orders = said(rows), 10
        same = 0
        for _ in range(orders):
            columns = [0, *chance.sample(range(1, len(rows[0])), len(rows[0]) - 1)]
            np.random.default_rng().random(chance.randrange(9))
            mixed = [rows[0], *chance.sample(rows[1:], len(rows) - 1)]
            same += said([[row[column] for column in columns] for row in mixed]) == first
        yield say(f"order: {name}", f"{same} of {orders} other orders give the same bytes", same == orders)


def cells(given: Answers) -> list[list[str]]:
    rows = [[str(person), *[""] * given.statements] for person in range(given.people)]
    for person, statement, value in zip(given.person, given.statement, given.value, strict=True):
        rows[person][statement + 1] = str(value)
    return [["participant", *map(str, range(given.statements))], *rows]


def said(rows: list[list[str]]) -> str:
    with tempfile.TemporaryDirectory() as folder, redirect_stdout(io.StringIO()) as out:
        path = Path(folder) / "votes.csv"
        with path.open("w", newline="") as file:
            csv.writer(file).writerows(rows)
        program(["opinion-map", str(path), "--json"])
    return out.getvalue()


# -- honesty ----------------------------------------------------------------------------------------------------------


def honesty() -> Iterator[bool]:
    sets = 300
    for people, statements in [(8, 20), (15, 30), (25, 30), (50, 30), (100, 40), (200, 50)]:
        found = [opinion_map(without_structure(people, statements, seed=seed)) for seed in range(sets)]
        groups = sum(one.labels is not None for one in found)
        signs = sum(one.stage is not Stage.LISTS for one in found)
        figure = f"signs or groups in {signs} of {sets} ({signs / sets:.1%}), groups in {groups}"
        right = signs <= 0.07 * sets and (people >= 50 or groups == 0)
        yield say(f"no structure, {people} × {statements}", figure, right)
    camps = [opinion_map(two_camps(100, 40, seed=seed)) for seed in range(100)]
    yield planted("two camps, agreeing by 8 and by 2 in 10", [one.labels is not None for one in camps])
    drawn = [opinion_map(table(with_groups(100, 40, 1.0, seed=seed))) for seed in range(100)]
    yield planted("three groups of 50, 30 and 20 in 100", [one.labels is not None for one in drawn])


def planted(what: str, found: list[bool]) -> bool:
    return say(f"100 × 40: {what}", f"groups found in {sum(found)} of {len(found)}", sum(found) >= 0.95 * len(found))


# -- speed ------------------------------------------------------------------------------------------------------------


def speed(largest: bool) -> Iterator[bool]:
    for people, statements, seen in SIZES:
        given = with_groups(people, statements, seen)
        repeats = 40 if people < 1_000 else 6  # what takes milliseconds is disturbed most
        ours = worker([str(PYTHON), "-m", "benchmarks.opinion_ours"], given, repeats)
        passes = ours["whole"] / ours["pass"]
        name = f"{people:,} × {statements:,}, {ours['answers']:,} answers"
        if people < 100_000 or largest:
            theirs = red_dwarf(given, repeats if people < 100_000 else 1, [])
            ratio = theirs["seconds"] / ours["same"]
            figure = f"{ratio:.1f} ×: {ours['same']:.3g} s, red-dwarf {theirs['seconds']:.3g} s"
            figure += f" and {theirs['megabytes']:.0f} MB"
            labels = np.array(ours["labels"])[theirs["found"]["people"]]
            figure += f", ARI {adjusted_rand(labels, np.array(theirs['found']['labels'])):.3f}"
            yield say(f"speed: {name}", figure, ratio >= FASTER[people])
        figure = f"{ours['whole']:.3g} s with test and stability = {passes:.1f} passes, {ours['megabytes']:.0f} MB"
        figure += f", {ours['stage']}, planted ARI {ours['planted']:.3f}"
        small = people < 100_000 or (passes <= MOST_PASSES and ours["megabytes"] <= MOST_MEGABYTES)
        yield say(f"whole: {name}", figure, small)


# -- bad input --------------------------------------------------------------------------------------------------------

HEAD = "participant,1,2\n"
BAD = {
    "empty file": "", "no rows": HEAD, "no statements": "participant,n-votes\na,1\n", "a word": HEAD + "a,1,yes\n",
    "a large number": HEAD + "a,1,7\n", "somebody twice": HEAD + "a,1,1\na,1,0\n", "nameless": HEAD + ",1,1\n",
    "a short row": HEAD + "a,1\n", "a long row": HEAD + "a,1,1,1\n", "an open quote": HEAD + '"a,1,1\n',
    "semicolons, commas": "participant;1;2\na,1,1\n", "a column twice": "participant,1,1\na,1,1\n",
    "a NUL": HEAD + "a,\0,1\n", "not UTF-8": "participant,é\na,1\n",
}  # fmt: skip
ALIKE = {
    "one person": "a,1,-1", "nobody answered": "a,,\nb,,", "everyone passes": "\n".join(f"{n},0,0" for n in range(80)),
    "all identical": "\n".join(f"{n},1,-1" for n in range(80)),
}  # fmt: skip


def bad_input() -> Iterator[bool]:
    for name, text in BAD.items():
        code, out, err = ran(text.encode("latin-1" if name == "not UTF-8" else "utf-8"))
        yield say(f"bad: {name}", err[:64], (code, out, len(err.splitlines())) == (2, "", 1))
    for name, text in ALIKE.items():
        code, out, err = ran((HEAD + text + "\n").encode())
        told = json.loads(out or "{}")
        figure = f"stage {told.get('stage')}, groups {told.get('groups')}, p {told.get('p_value')}"
        yield say(
            f"alike: {name}", figure, (code, err, told.get("stage"), told.get("groups")) == (0, "", "lists", None)
        )


def ran(content: bytes) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    with tempfile.TemporaryDirectory() as folder, redirect_stdout(out), redirect_stderr(err):
        path = Path(folder) / "votes.csv"
        path.write_bytes(content)
        code = program(["opinion-map", str(path), "--json"])
    return code, out.getvalue(), err.getvalue().strip().replace(f"{folder}/", "")


def main(arguments: list[str]) -> int:
    folder = reference(".")
    right = list(bad_input()) + list(order(folder)) + list(honesty())
    if folder is None:
        print("published conversations: not here (LEERKRING_REFERENCE says where they are)")
    else:
        right += list(mathematics(folder))
    right += list(speed("--largest" in arguments))
    return 0 if all(right) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
