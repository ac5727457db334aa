"""The shape of the house, and each of its checks shown to fail on a planted fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks import shape

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.static

SOUND = {
    "leerkring/goals/views.py": "def show_goal(request): ...\ndef _row(goal): ...\ndef pick(goal): ...\n",
    "leerkring/goals/tests/test_show_goal.py": "def test_it_works(): ...\n",
    "leerkring/goals/migrations/0001_initial.py": "x = 1\n" * 900,
    "leerkring/kit/static/kit/htmx@2.0.11/htmx.js": "x\n" * 900,
    "leerkring/goals/README.md": "words\n" * 60,
}
PLANTED: list[tuple[shape.Check, str, str]] = [
    (shape.long_files, "leerkring/goals/models.py", "x = 1\n" * 401),
    (shape.long_files, "leerkring/goals/templates/goals/show.html", "<p>\n" * 401),
    (shape.long_files, "dev", "x = 1\n" * 401),
    (shape.long_functions, "leerkring/goals/rules.py", "def f():\n" + "    x = 1\n" * 40),
    (shape.long_functions, "leerkring/goals/rules.py", "class A:\n    async def f(self):\n" + "        x = 1\n" * 40),
    (shape.empty_names, "leerkring/goals/utils/words.py", "x = 1\n"),
    (shape.empty_names, "leerkring/goals/helpers.py", "x = 1\n"),
    (shape.signals, "leerkring/goals/actions.py", "from django.dispatch import receiver\n"),
    (shape.signals, "leerkring/goals/actions.py", "from django.db.models.signals import post_save\n"),
    (shape.signals, "leerkring/goals/actions.py", "from allauth.account import signals\n"),
    (shape.untested_views, "leerkring/goals/views.py", "def set_goal(request, goal_id): ...\n"),
    (shape.untested_views, "leerkring/goals/views/norms.py", "@login\ndef set_norm(request): ...\n"),
    (shape.long_readmes, "leerkring/goals/README.md", "words\n" * 61),
]


def build(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root


@pytest.mark.parametrize("check", shape.CHECKS)
def test_the_house_has_its_shape(check: shape.Check) -> None:
    assert check(ROOT) == []


@pytest.mark.parametrize("check", shape.CHECKS)
def test_a_sound_tree_has_no_faults(check: shape.Check, tmp_path: Path) -> None:
    assert check(build(tmp_path, SOUND)) == []


@pytest.mark.parametrize(("check", "path", "text"), PLANTED)
def test_a_planted_fault_is_found(check: shape.Check, path: str, text: str, tmp_path: Path) -> None:
    faults = check(build(tmp_path, SOUND | {path: text}))
    assert len(faults) == 1, faults
    assert path.split("/")[1 if "/" in path else 0] in faults[0]


def test_every_check_has_a_planted_fault() -> None:
    assert {check for check, _, _ in PLANTED} == set(shape.CHECKS)
