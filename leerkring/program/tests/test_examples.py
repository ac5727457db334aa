"""The examples in the documents, typed over: every file that stands there, every command, and what it prints."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from leerkring.program.start import main

DOCS = Path(__file__).resolve().parents[3] / "docs"
FILE = re.compile(r"^```csv (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SCREEN = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ \./dev leerkring (.*)\n", re.MULTILINE)


@pytest.mark.parametrize("page", ["use/en/program.md", "use/nl/program.md"])
def test_a_documented_example_prints_what_it_says(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    text = (DOCS / page).read_text(encoding="utf-8")
    for name, held in FILE.findall(text):
        (tmp_path / name).write_text(held, encoding="utf-8")
    screens = [COMMAND.split(screen)[1:] for screen in SCREEN.findall(text)]
    told = [pair for screen in screens for pair in zip(screen[::2], screen[1::2], strict=True)]
    assert len(told) >= 3
    for command, printed in told:
        assert main(shlex.split(command)) == 0
        assert capsys.readouterr() == (printed, "")
