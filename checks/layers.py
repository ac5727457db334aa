"""Imports and foreign keys go down the list of layers, which stands once, in pyproject.toml."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.db.models import Model

ROOT = Path(__file__).resolve().parent.parent


def house(root: Path = ROOT) -> list[list[str]]:
    """The layers from top to bottom; apps on one line do not know each other."""
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    (layers,) = (contract["layers"] for contract in contracts if contract["id"] == "house")
    return [re.findall(r"\w+", line) for line in layers]


def broken_contracts(root: Path = ROOT) -> list[str]:
    """What import-linter says of the package in `root`; in a process of its own, for it imports what it looks at."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"]
    options = ["--no-logo", "--no-cache", "--config", str(root / "pyproject.toml")]
    done = subprocess.run([*command, *options], cwd=root, capture_output=True, text=True)
    found = re.findall(r"^- .*$", done.stdout, re.MULTILINE)
    if done.returncode and not found:
        return [done.stdout + done.stderr]
    return found


def depth(label: str, layers: list[list[str]]) -> int | None:
    """How far down an app stands; None when it is not ours."""
    return next((index for index, line in enumerate(layers) if label in line), None)


def keys(models: Iterable[type[Model]]) -> Iterator[Any]:
    """Every key that a table of ours holds: foreign keys, one to one, many to many."""
    for model in models:
        for field in [*model._meta.local_fields, *model._meta.local_many_to_many]:
            if field.is_relation:
                yield field


def keys_upwards(models: Iterable[type[Model]], layers: list[list[str]]) -> list[str]:
    """Keys that do not go down, and keys to another app that leave a way back up."""
    faults = []
    for field in keys(models):
        source, target = field.model._meta, field.related_model._meta
        here, there = depth(source.app_label, layers), depth(target.app_label, layers)
        if here is None or there is None or source.app_label == target.app_label:
            continue
        if there <= here:
            faults.append(
                f"{source.label}.{field.name} goes up to {target.label}: the later thing points to the earlier"
            )
        elif not field.remote_field.related_name or not field.remote_field.related_name.endswith("+"):
            faults.append(f'{source.label}.{field.name} points to {target.label} without related_name="+"')
    return faults


def strangers(models: Iterable[type[Model]], layers: list[list[str]]) -> list[str]:
    """Models of ours whose app is on no line, and would so escape."""
    return [
        f"{model._meta.label}: its app is not in the layers of pyproject.toml"
        for model in models
        if model.__module__.startswith("leerkring.") and depth(model._meta.app_label, layers) is None
    ]
