"""What the documents point to is there: files, pictures, commands, settings."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from django.core.management import get_commands

from leerkring.methods.queries import library
from leerkring.methods.rules import Kind

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("leerkring/*/README.md")])
LINK = re.compile(r"\]\(([^)\s]+)\)")
DEV = re.compile(r"\./dev ([a-z][a-z-]+)")
MANAGE = re.compile(r"(?:manage\.py|dev manage|^leerkring) ([a-z_]+)", re.MULTILINE)
FILE = re.compile(r"`((?:[\w-]+/)+\w+\.(?:py|js|css|html|csv))`")
# What the pages about adding something make up.
MADE_UP = re.compile(r"temperature|show_thing")
SETTING = re.compile(r"\bLEERKRING_[A-Z]+(?:_[A-Z]+)*\b")
pytestmark = pytest.mark.static


def faults(text: str, folder: Path) -> list[str]:
    """What this text names and what is not there."""
    links = [link for link in LINK.findall(text) if not re.match(r"https?:|mailto:|#", link)]
    wrong = [f"no file {link}" for link in links if not (folder / link.partition("#")[0]).exists()]
    door, code = (ROOT / "dev").read_text(encoding="utf-8"), settings_code()
    names = [name for name in FILE.findall(text) if not MADE_UP.search(name)]
    wrong += [f"no code {name}" for name in names if not any(path.endswith(f"/{name}") for path in code_files())]
    wrong += [f"no command ./dev {name}" for name in DEV.findall(text) if f'"{name}"' not in door]
    wrong += [f"no command manage.py {name}" for name in MANAGE.findall(text) if name not in get_commands()]
    wrong += [f"no setting {name}" for name in SETTING.findall(text) if name not in code]
    return wrong


@cache
def code_files() -> list[str]:
    folders = ("leerkring", "checks", "browser", "benchmarks", "tooling")
    return [f"/{path.relative_to(ROOT)}" for folder in folders for path in (ROOT / folder).rglob("*.*")]


def settings_code() -> str:
    return "".join(path.read_text(encoding="utf-8") for path in (ROOT / "leerkring" / "config").glob("*.py"))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_it_names_is_there(document: Path) -> None:
    assert faults(document.read_text(encoding="utf-8"), document.parent) == []


def test_every_setting_is_explained() -> None:
    told = (ROOT / "docs" / "operate" / "settings.md").read_text(encoding="utf-8")
    told = re.sub(r"`(LEERKRING_MAIL)_PORT`, `_USER`, `_PASSWORD`", r"\1_PORT \1_USER \1_PASSWORD", told)
    used = set(SETTING.findall(settings_code())) - {"LEERKRING_TEST_FILE"}
    assert used - set(SETTING.findall(told)) == set()


def test_every_page_in_dutch_is_there_in_english() -> None:
    dutch, english = ({path.name for path in (ROOT / "docs" / "use" / language).iterdir()} for language in ("nl", "en"))
    assert dutch == english


def test_every_decision_is_in_the_list() -> None:
    folder = ROOT / "docs" / "decide"
    listed = set(LINK.findall((folder / "README.md").read_text(encoding="utf-8")))
    assert listed == {path.name for path in folder.glob("[0-9]*.md")}


def test_what_is_counted_is_as_many() -> None:
    readme, glossary = (
        " ".join((ROOT / name).read_text("utf-8").split()) for name in ("README.md", "docs/glossary.md")
    )
    assert f"prepared with {len(library())} ways of working together" in readme
    assert f"of one of {len(Kind)} kinds" in glossary


def test_planted_faults_are_found(tmp_path: Path) -> None:
    sound = "[a](https://example.org) [b](#here) `goals/models.py` `./dev run` `manage.py migrate` LEERKRING_DATA\n"
    planted = "[a](gone.md) `goals/gone.py` `./dev fly` `manage.py fly` LEERKRING_WINGS\n"
    sound, planted = sound + "leerkring backup x\n", planted + "leerkring fly x\n"
    assert faults(sound, tmp_path) == []
    assert len(faults(planted, tmp_path)) == 6
