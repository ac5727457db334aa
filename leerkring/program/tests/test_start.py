"""The door of the program: it starts without Django, and what is wrong is one sentence."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from leerkring.program.start import COMMANDS, main

ROOT = Path(__file__).resolve().parents[3]


def test_it_starts_as_a_module_and_without_django() -> None:
    code = "import sys, leerkring.program.start as start; start.main(['--version'])"
    after = "; assert not any(name.startswith('django') for name in sys.modules)"
    code = f"import atexit, sys; atexit.register(lambda: exec({after[2:]!r})); {code}"
    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (told.returncode, told.stderr) == (0, "")
    asked = subprocess.run([sys.executable, "-m", "leerkring", "--help"], cwd=ROOT, capture_output=True, text=True)
    assert asked.returncode == 0
    assert all(name in asked.stdout for name in COMMANDS)


@pytest.mark.parametrize("arguments", [[], ["fly"], ["--wings"]])
def test_what_is_no_command_has_one_sentence(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1
    assert err.endswith("See: leerkring --help\n")


@pytest.fixture
def votes(tmp_path: Path) -> Path:
    path = tmp_path / "votes.csv"
    path.write_text("participant,é🙂\nאבא,1\n", encoding="utf-8")
    return path


def ran(command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program, started by a shell that does something with its output."""
    told = subprocess.run(
        ["/bin/sh", "-c", command.replace("leerkring", f"'{sys.executable}' -m leerkring")],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", env=os.environ | environment,
    )  # fmt: skip
    assert "Traceback" not in told.stderr
    return told


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_the_answer_is_utf_8_on_every_machine(encoding: str, votes: Path) -> None:
    usual = ran(f"leerkring opinion-map {votes} --json")
    elsewhere = ran(f"leerkring opinion-map {votes} --json", PYTHONIOENCODING=encoding)
    assert (elsewhere.returncode, elsewhere.stdout) == (0, usual.stdout)
    assert list(json.loads(usual.stdout)["projections"]) == ["אבא"]
    assert ran("leerkring opinion-map --help", PYTHONIOENCODING=encoding).returncode == 0


@pytest.mark.parametrize("to", [">&-", "> /dev/full"])
def test_an_answer_that_cannot_be_written_has_one_sentence(to: str, votes: Path) -> None:
    told = ran(f"leerkring opinion-map {votes} {to}")
    assert (told.returncode, told.stdout) == (2, "")
    assert told.stderr.startswith("The answer cannot be written")
    assert len(told.stderr.splitlines()) == 1


def test_whoever_reads_may_stop_and_need_not_hear_what_is_wrong(votes: Path) -> None:
    told = ran(f"leerkring opinion-map {votes} --json | head -c 1")
    assert (told.stdout, told.stderr) == ("{", "")
    silent = ran("leerkring opinion-map no-such-file 2>&-")
    assert (silent.returncode, silent.stdout) == (2, "")


def test_names_in_a_file_do_nothing_to_a_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "ballots.csv"
    path.write_text('voter,\x1b[31mRed,"two\nlines"\nann,1,0\n')
    assert main(["choose-themes", str(path), "--seats", "1"]) == 0
    assert "1. \\x1b[31mRed bought" in capsys.readouterr().out
    path.write_text('voter,"two\nlines"\nann,\x1b[2J\n')
    assert main(["choose-themes", str(path), "--seats", "1"]) == 2
    assert capsys.readouterr().err.endswith("column “two\\nlines”: “\\x1b[2J” is neither 1, 0 nor empty.\n")
