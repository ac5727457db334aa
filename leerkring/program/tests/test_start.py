"""The door of the program: it starts without Django, and what is wrong is one sentence."""

from __future__ import annotations

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
