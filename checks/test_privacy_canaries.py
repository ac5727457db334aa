"""All about me is all and only mine; and who is forgotten is gone from the disk, byte for byte."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.db.models import Model

from checks.asking import Asker
from checks.seeds import Canary
from checks.world import World
from leerkring.people.models import Person
from leerkring.privacy.classification import TABLE
from tooling.server import environment

_WRITERS = ("author", "person", "user")
_PLACES = {"communities.Community", "organisations.Organisation"}


def is_hers(canary: Canary, person: Person) -> bool:
    """She wrote it, or it is a row about her alone; what she brought, also as it read before."""
    row: Model = canary.row
    of = (row, getattr(row, "seat", None), getattr(row, "knowledge", None))
    return row == person or any(getattr(one, name, None) == person for name in _WRITERS for one in of)


def named(world: World, tokens: set[str]) -> list[str]:
    return sorted(str(world.aviary.all[token]) for token in tokens)


@pytest.mark.slow
@pytest.mark.django_db
@pytest.mark.parametrize("actor", ["member", "chair", "external expert", "leader", "staff", "foreign member"])
def test_all_about_me_is_all_mine_and_only_mine(actor: str, world: World, figures: list[str]) -> None:
    person = world.people[actor]
    reply = Asker(person).ask("GET", "/account/mine/download/")
    secrets = {label: rows.secrets.split() for label, rows in TABLE.items()}
    known = world.aviary.all.values()
    # What is inside a file she downloads where it stands; its title and its name are here.
    hidden = {label: {*names, "file"} for label, names in secrets.items()}
    mine = {one.token for one in known if is_hers(one, person) and one.field not in hidden[one.label]}
    places = {one.token for one in known if one.label in _PLACES}

    assert named(world, mine - reply.canaries) == []
    assert named(world, reply.canaries - mine - places) == []
    figures.append(f"all about me: {len(mine)} of {len(mine)} canaries of a {actor}, 0 of others")


@pytest.mark.slow
@pytest.mark.server
@pytest.mark.static
def test_who_is_forgotten_is_gone_from_the_disk(tmp_path: Path, figures: list[str]) -> None:
    command = [sys.executable, "-m", "checks.forgetting"]
    done = subprocess.run(
        command, cwd=settings.ROOT, env=environment(tmp_path), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        check=True,
    )  # fmt: skip
    told = json.loads(done.stdout)
    disk = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    gone = [token for token in told["gone"] if token.encode() in disk]
    stays = [token for token in told["stays"] if token.encode() in disk]

    assert len(told["gone"]) >= 8
    assert gone == []
    assert stays == told["stays"]
    figures.append(f"forgotten: 0 of {len(told['gone'])} canaries left on the disk; {len(stays)} of the group stayed")
