from typing import Any

import pytest

from leerkring.conftest import make_person
from leerkring.notices import actions
from leerkring.notices.models import Notice
from leerkring.people.models import Person


@pytest.fixture
def rik(db: None) -> Person:
    """Reads his news, and has an address."""
    return make_person("Rik Roos", email="rik@school.example", digest="daily")


def tell(person: Person, sentence: str = "%(name)s asks you something.", **values: Any) -> Notice:
    """One notice more for this person."""
    actions.tell(people=[person], sentence=sentence, values=values or {"name": "Bo"}, address="/account/")
    return Notice.objects.filter(person=person).latest("created_at")
