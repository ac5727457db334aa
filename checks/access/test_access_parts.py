"""Who plays which part, asked of the database in three ways, and held against what was written down by hand."""

from __future__ import annotations

import pytest

from checks.actors import ACTORS, EXTRAS, WITHOUT_ACCOUNT
from checks.world import World
from leerkring.communities.access import communities_with, parts_in
from leerkring.organisations import access as organisations
from leerkring.organisations.rules import Right, may
from leerkring.people.models import Person

pytestmark = pytest.mark.django_db
EVERYBODY = {**ACTORS, **EXTRAS}
PEOPLE = [actor for actor in EVERYBODY if actor not in WITHOUT_ACCOUNT]


def fresh(world: World, actor: str) -> Person:
    """As she is at the start of a request: nothing of her is remembered yet."""
    return Person.objects.get(pk=world.people[actor].pk)


@pytest.mark.parametrize("actor", PEOPLE)
def test_everybody_plays_the_part_she_was_given_and_no_other(actor: str, world: World) -> None:
    person, expected = fresh(world, actor), EVERYBODY[actor]
    found = {scope: parts_in(person, community) for scope, community in world.places.communities.items()}
    assert {scope: set(parts) for scope, parts in found.items() if parts} == {
        scope: {part} for scope, part in expected.in_communities.items()
    }
    places = {name: organisations.parts_in(person, place) for name, place in world.places.organisations.items()}
    assert {name: set(parts) for name, parts in places.items() if parts} == {
        name: {part} for name, part in expected.in_organisations.items()
    }


@pytest.mark.parametrize("actor", PEOPLE)
def test_a_list_of_communities_says_the_same_as_each_door(actor: str, world: World) -> None:
    person = fresh(world, actor)
    for right in Right:
        listed = set(communities_with(person, right).values_list("pk", flat=True))
        allowed = {place.pk for place in world.places.communities.values() if may(parts_in(person, place), right)}
        assert listed == allowed, right


@pytest.mark.parametrize("actor", PEOPLE)
def test_a_list_of_organisations_says_the_same_as_each_door(actor: str, world: World) -> None:
    person = fresh(world, actor)
    listed = set(organisations.organisations_seen_by(person).values_list("pk", flat=True))
    places = world.places.organisations.values()
    assert listed == {
        place.pk for place in places if may(organisations.parts_in(person, place), Right.SEE_ORGANISATION)
    }
