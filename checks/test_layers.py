"""Imports and foreign keys go down only, and each check is shown to fail on a planted fault."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models
from django.test.utils import isolate_apps

from checks import layers

pytestmark = pytest.mark.static

HOUSE = layers.house()
PLANTED = {
    "an app imports an app above it": ("kit/pages.py", "import leerkring.people.models"),
    "two apps on one line know each other": ("goals/actions.py", "import leerkring.decisions.models"),
    "an app is on no line": ("novelties/__init__.py", ""),
    "models import actions": ("goals/models.py", "import leerkring.goals.actions"),
    "queries import views": ("goals/queries.py", "import leerkring.goals.views"),
    "access imports queries": ("goals/access.py", "from leerkring.goals import queries"),
    "rules import Django": ("goals/rules.py", "from django.utils import timezone"),
    "rules import Django by way of a model": ("goals/rules.py", "import leerkring.goals.models"),
}


def small_house(root: Path) -> Path:
    """The real contracts over apps with a room of each kind and nothing in them."""
    shutil.copy(layers.ROOT / "pyproject.toml", root)
    for app in [name for line in HOUSE for name in line]:
        (root / "leerkring" / app).mkdir(parents=True)
        for room in ("__init__", "rules", "models", "access", "queries", "live", "actions", "forms", "views", "pages"):
            (root / "leerkring" / app / f"{room}.py").touch()
    (root / "leerkring" / "__init__.py").touch()
    (root / "leerkring" / "goals" / "models.py").write_text("import django.db.models\n")
    return root


def test_imports_go_down_only() -> None:
    assert layers.broken_contracts() == []


def test_a_sound_house_keeps_the_contracts(tmp_path: Path) -> None:
    assert layers.broken_contracts(small_house(tmp_path)) == []


@pytest.mark.parametrize("fault", PLANTED)
def test_a_planted_import_is_found(fault: str, tmp_path: Path) -> None:
    path, line = PLANTED[fault]
    planted = small_house(tmp_path) / "leerkring" / path
    planted.parent.mkdir(exist_ok=True)
    planted.write_text(f"{line}\n")
    assert layers.broken_contracts(tmp_path) != []


def test_foreign_keys_go_down_only() -> None:
    assert layers.keys_upwards(apps.get_models(), HOUSE) == []


def test_every_table_is_on_a_line() -> None:
    assert layers.strangers(apps.get_models(), HOUSE) == []


@isolate_apps("leerkring.journal", "leerkring.people", "leerkring.goals", "leerkring.decisions")
def test_planted_keys_are_found() -> None:
    class Upper(models.Model):
        class Meta:
            app_label = "journal"

    class Lower(models.Model):
        up = models.ForeignKey(Upper, models.CASCADE, related_name="+")

        class Meta:
            app_label = "people"

    class Sideways(models.Model):
        goal = models.ManyToManyField("goals.Goal", related_name="+")

        class Meta:
            app_label = "decisions"

    class Goal(models.Model):
        sound = models.ForeignKey(Upper, models.CASCADE, related_name="+")
        way_back = models.OneToOneField(Upper, models.CASCADE, related_name="goal")
        nameless = models.ForeignKey(Upper, models.CASCADE)

        class Meta:
            app_label = "goals"

    faults = layers.keys_upwards([Upper, Lower, Sideways, Goal], HOUSE)
    assert [fault.split()[0] for fault in faults] == [
        "people.Lower.up",
        "decisions.Sideways.goal",
        "goals.Goal.way_back",
        "goals.Goal.nameless",
    ]


@isolate_apps("django.contrib.auth")
def test_a_planted_stranger_is_found() -> None:
    class Stray(models.Model):
        __module__ = "leerkring.novelties.models"

        class Meta:
            app_label = "auth"

    assert len(layers.strangers([Stray], HOUSE)) == 1
