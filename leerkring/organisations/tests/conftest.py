import pytest

from leerkring.conftest import make_post
from leerkring.organisations.models import Organisation, Post, PostKind
from leerkring.people.models import Person


@pytest.fixture
def at(truus: Person) -> Post:
    """Truus at De Beuk, whose accounts Adi looks after from the board."""
    return Post.objects.get(person=truus)


@pytest.fixture
def sjaak(beuk: Organisation) -> Person:
    """Administrator of De Beuk alone."""
    return make_post(beuk, "Sjaak Smid", PostKind.ADMINISTRATOR)


@pytest.fixture
def olga(wilg: Organisation) -> Person:
    """Administrator of the other board."""
    assert wilg.parent is not None
    return make_post(wilg.parent, "Olga Oost", PostKind.ADMINISTRATOR)
