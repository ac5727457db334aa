"""The door itself: what it says when something is missing, what it leaves behind, and what the locks hold."""

from __future__ import annotations

import importlib.machinery
import importlib.util
import os
import re
import signal
import subprocess
import sys
import time
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ["app.lock", "test.lock", "bench.lock", "bootstrap.txt"]
pytestmark = pytest.mark.static


@pytest.fixture
def dev() -> ModuleType:
    loader = importlib.machinery.SourceFileLoader("dev", str(ROOT / "dev"))
    spec = importlib.util.spec_from_loader("dev", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    # Nothing may be written next to the script: it is what a newcomer sees first.
    sys.dont_write_bytecode, kept = True, sys.dont_write_bytecode
    loader.exec_module(module)
    sys.dont_write_bytecode = kept
    return module


def pinned(lock: str) -> dict[str, str]:
    text = (ROOT / "requirements" / lock).read_text()
    return dict(re.findall(r"^([\w.-]+)==([^\s;]+)", text, re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_hashes_and_no_addresses(lock: str) -> None:
    text = (ROOT / "requirements" / lock).read_text()
    pins = re.findall(r"^[\w.-]+==", text, re.MULTILINE)  # one package may have a version for each Python
    assert len(re.findall(r"==\S+.*\\\n    --hash=sha256:", text)) == len(pins) > 0
    assert "://" not in text
    assert "index" not in text


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    groups = project["dependency-groups"]
    asked = {"app.lock": project["project"]["dependencies"], "test.lock": groups["test"], "bench.lock": groups["bench"]}
    for lock, wanted in asked.items():
        names = {re.split(r"[\[<>=;! ]", one)[0].lower() for one in wanted}
        assert names <= set(pinned(lock)), lock


def test_tests_run_on_the_versions_that_people_run_on() -> None:
    every = pinned("test.lock")
    assert {name: every.get(name) for name in pinned("app.lock")} == pinned("app.lock")


def test_without_venv_it_says_what_to_install(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(SystemExit, match="sudo apt install python3-venv"):
        dev.make_venv()


def test_an_environment_of_others_is_not_made_anew(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shared, link = tmp_path / "shared", tmp_path / ".venv"
    (shared / "bin").mkdir(parents=True)
    (shared / "bin" / "python").touch()
    link.symlink_to(shared)
    monkeypatch.setattr(dev, "VENV", link)
    with pytest.raises(SystemExit, match="Remove the link"):
        dev.make_venv()
    assert (shared / "bin" / "python").exists()


def test_what_the_program_answers_has_no_words_of_the_installing_above_it(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, place in {"ROOT": tmp_path, "VENV": tmp_path / ".venv", "PYTHON": tmp_path / "python"}.items():
        monkeypatch.setattr(dev, name, place)
    monkeypatch.setattr(dev, "quiet", lambda *_command: False)
    with pytest.raises(SystemExit):
        dev.main(["leerkring", "opinion-map", "votes.csv", "--json"])
    out, err = capsys.readouterr()
    assert out == ""
    assert "Making a Python environment" in err


def test_an_old_python_is_told_so(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    with pytest.raises(SystemExit, match="needs Python 3"):
        dev.main(["check"])


def test_what_it_starts_does_not_outlive_it(dev: ModuleType) -> None:
    grandchild = "import subprocess, sys; p = subprocess.Popen(['sleep', '60']); print(p.pid, flush=True); p.wait()"
    with dev.child([sys.executable, "-c", grandchild], pipe=True) as process:
        number = int(process.stdout.readline())
    process.stdout.close()
    for _ in range(100):
        if not is_running(number):
            return
        time.sleep(0.05)
    os.kill(number, signal.SIGKILL)
    pytest.fail("the grandchild went on")


def is_running(number: int) -> bool:
    """Still there, and not only waiting for somebody to note that it ended."""
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_help_names_every_command(dev: ModuleType) -> None:
    said = subprocess.run([sys.executable, str(ROOT / "dev"), "--help"], capture_output=True, text=True).stdout
    assert [name for name in dev.COMMANDS if name not in said] == []
