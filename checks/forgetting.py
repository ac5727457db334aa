"""`python -m checks.forgetting`: a database full of canaries, in which one person is forgotten; told as JSON."""

from __future__ import annotations

import json
import sys
from contextlib import redirect_stdout

from leerkring.config.prepare import prepare, start_django


def forget() -> dict[str, list[str]]:
    """Canaries of a member that must be gone from the disk, and some of the group that must not."""
    from django.db import transaction

    from checks.seeds import Canary
    from checks.world import make_world
    from leerkring.privacy.actions import erase, wipe_log
    from leerkring.privacy.classification import TABLE

    with transaction.atomic():
        world = make_world()
    person = world.people["member"]
    wipe_log()

    def is_hers_alone(canary: Canary) -> bool:
        row, rows = canary.row, TABLE[canary.label]
        if canary.label in ("people.Person", "notices.Notice", "mfa.Authenticator", "people.Invitation"):
            return person in (row, getattr(row, "person", None), getattr(row, "user", None))
        return bool(rows.open_from) and follow(row, rows.by) == person and not is_open(canary)

    def is_open(canary: Canary) -> bool:
        return follow(canary.row, TABLE[canary.label].open_from) is not None

    def follow(row: object, path: str) -> object:
        for step in path.split("__"):
            row = getattr(row, step, None)
        return row

    alone = [canary for canary in world.aviary.all.values() if is_hers_alone(canary)]
    shared = [canary for canary in world.aviary.all.values() if getattr(canary.row, "author", None) == person]
    erase(person=person)
    return {
        "gone": sorted(canary.token for canary in alone if canary.field not in ("password", "secret_hash")),
        "stays": sorted(canary.token for canary in shared if canary not in alone),
    }


if __name__ == "__main__":
    start_django()
    with redirect_stdout(sys.stderr):
        prepare()
    print(json.dumps(forget()))
