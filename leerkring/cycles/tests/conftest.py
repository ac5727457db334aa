"""One open round of the community of the cast."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as ours
from django.core.files.uploadedfile import SimpleUploadedFile

from leerkring.communities.models import Community
from leerkring.cycles.actions import cycle as actions
from leerkring.cycles.actions.evaluation import evaluate
from leerkring.cycles.actions.information import gather
from leerkring.cycles.models import Aspect, Cycle, Source, SourceKind
from leerkring.people.models import Person


@pytest.fixture
def cycle(plg: Community, anna: Person) -> Cycle:
    """Round 1, at its first step."""
    return actions.start(author=anna, community=plg)


@pytest.fixture
def evaluated(cycle: Cycle, anna: Person) -> Cycle:
    """A round with both evaluations."""
    for aspect in Aspect:
        evaluate(author=anna, cycle=cycle, aspect=aspect, text=f"About {aspect}", number=0)
    return cycle


@pytest.fixture
def closed(evaluated: Cycle, anna: Person) -> Cycle:
    """A round that was closed."""
    return actions.close(author=anna, cycle=evaluated)


@pytest.fixture
def files(tmp_path: Path, settings: Any) -> Path:
    """Where uploads of this test are kept."""
    place = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = {**ours.STORAGES, "default": place}
    return tmp_path


@pytest.fixture
def a_file(files: Path, cycle: Cycle, anna: Person) -> Source:
    """A page of HTML that somebody uploaded."""
    upload = SimpleUploadedFile("../ talks.html", b"<script>alert(1)</script>", content_type="text/html")
    return gather(author=anna, cycle=cycle, kind=SourceKind.FILE, title="Talks", origin="From the parents", file=upload)
