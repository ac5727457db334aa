from typing import Any

import pytest

# Read before any test turns the demo on: what is routed is decided once.
import leerkring.config.urls  # noqa: F401
from leerkring.conftest import make_person
from leerkring.demo import cast
from leerkring.demo.cast import CastMember
from leerkring.people.models import Person


@pytest.fixture
def mila(settings: Any, monkeypatch: pytest.MonkeyPatch, db: None) -> Person:
    """The one player of a demo that is on."""
    settings.DEMO = True
    settings.ROOT_URLCONF = "leerkring.demo.tests.urls"
    person = make_person("Mila Mol")
    member = CastMember(person.sign_in_name, {"nl": "Is lid van een kring", "en": "Member of a circle"}, "De Klaver")
    monkeypatch.setattr(cast, "CAST", [member, CastMember("not-loaded", {"en": "Nothing"}, "De Klaver")])
    return person
