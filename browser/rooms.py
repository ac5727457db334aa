"""A prepared meeting of today in the demo, made from outside while the server runs."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tooling.server import ROOT, environment

GROUP = "Ouders erbij"
# Chair and phones: everybody who is a member then, for a round of consent wants them all.
CHAIR = "Marieke Hofstra"
GONE = ("Jolanda Prins", "Lies Postma", "Peter van Loon")
PHONES = (
    "Anouk Bergsma", "Daan Wouters", "Esra Yildiz", "Fatima Haddou",
    "Koen de Graaf", "Nadia Tahiri", "Ruben Schouten", "Samir El Amrani",
)  # fmt: skip

_SEED = """
import django; django.setup()
from django.utils import timezone
from leerkring.communities.models import Community, Membership
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.people.models import Person
from leerkring.rooms.models import Step

def named(name):
    given, _, family = name.partition(" ")
    return Person.objects.get(given_name=given, family_name=family)

group, chair, now = Community.objects.get(name={group!r}), named({chair!r}), timezone.now()
Membership.objects.filter(community=group, person__in=[named(name) for name in {gone!r}]).update(ended_at=now)
meeting = Meeting.objects.create(
    community=group, title="Wat bespreken we met ouders?", starts_at=now, minutes=45, chair=chair, author=chair)
item = AgendaItem.objects.create(meeting=meeting, position=1, title="De gesprekken van dit jaar", author=chair)
source = None
for position, plan in enumerate({steps!r}, start=1):
    wants = plan.pop("on_cards", False)
    step = Step.objects.create(item=item, position=position, source=source if wants else None, **plan)
    source = step if step.kind == "cards" else source
print(meeting.pk)
"""
STEPS = (
    {"kind": "round", "name": "Aankomen", "question": "Waar zit je hoofd nog?", "minutes": 3, "speaks": "turn"},
    {
        "kind": "cards", "name": "Eerst alleen", "question": "Wat zou een ouder graag willen vertellen?", "minutes": 4,
        "write": "Ouders willen vertellen …", "each": 2,
    },
    {"kind": "dots", "name": "Wat weegt zwaar?", "question": "Waar beginnen we mee?", "each": 3, "on_cards": True},
    {"kind": "consent", "name": "Besluiten", "question": "Wat spreken we af?", "minutes": 8, "on_cards": True},
    {"kind": "actions", "name": "Wie doet wat?", "question": "Wat is de kleinste eerste stap?", "minutes": 5},
)  # fmt: skip


def prepare_meeting(data: Path, steps: Sequence[Mapping[str, Any]] = STEPS, **more: str) -> str:
    """Its id."""
    code = _SEED.format(group=GROUP, chair=CHAIR, gone=GONE, steps=[dict(step) for step in steps])
    env = environment(data, LEERKRING_DEMO="1", DJANGO_SETTINGS_MODULE="leerkring.config.settings", **more)
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=env, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return str(done.stdout).strip()
