"""The world in which every question of access is asked: three communities full of canaries, and who may read which."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.apps import apps
from django.db import models

from checks.actors import FOREIGN, GUEST, OURS, SIBLING, Places, make_people, make_places
from checks.passkeys import registration
from checks.seeds import LATER, Aviary, Cast, Seeder, keys_of, plain_value, takes_text
from leerkring.communities.models import Facilitation, Membership
from leerkring.journal.models import Entry
from leerkring.organisations.models import Post
from leerkring.organisations.rules import MAY
from leerkring.people.access import hash_of, secret_of
from leerkring.people.models import Invitation, Person
from leerkring.privacy.classification import TABLE
from leerkring.rooms.models import Room, Seat, Step, digest_of

GUEST_SECRET = "the-secret-of-a-seat-in-our-open-meeting"
# States of one thing that are asked about, at most.
_STATES = 6
Stated = list[tuple[str, models.Model]]
# What the table of rights grants today: a mutant of the table must not change what we expect.
GRANTED = {right: frozenset(parts) for right, parts in MAY.items()}
_CASTS = {
    OURS: ("member", "chair", "process facilitator", "external expert"),
    SIBLING: ("sibling member", "sibling colleague", "sibling expert", "sibling expert"),
    FOREIGN: ("foreign member", "foreign colleague", "foreign expert", "foreign expert"),
}
# Whose rows stand for "ours", "the sibling's" and "foreign" where a thing hangs below a person and not a community.
_PEOPLE: dict[str, tuple[str, ...]] = {
    OURS: ("member", "staff"),
    SIBLING: ("staff at the oak",),
    FOREIGN: ("foreign member", "foreign staff"),
}
_OTHERS = {OURS: "administrator", SIBLING: "administrator", FOREIGN: "foreign leader"}
_PLACES: dict[str, tuple[str, ...]] = {OURS: ("beuk", "linde", "dienst"), SIBLING: ("eik",), FOREIGN: ("wilg",)}


@dataclass
class World:
    """Everybody, everything, and every canary."""

    places: Places
    people: dict[str, Person]
    aviary: Aviary
    things: dict[str, dict[str, Stated]]
    # The seat of the guest, in our meeting that is open.
    seat: Seat

    def secret(self, actor: str) -> str:
        """What this actor's browser keeps when it is a guest's."""
        return GUEST_SECRET if actor == GUEST else ""

    def person(self, actor: str) -> Person | None:
        return self.people.get(actor)

    def things_of(self, model: type[models.Model], scope: str) -> Stated:
        """Rows of a table in a scope: one for each state ours can be in, and one elsewhere."""
        rows = self.things[scope].get(model._meta.label, [])
        found = dict(reversed(rows))
        ordered = [(state, found[state]) for state in dict(rows)]
        return ordered[:_STATES] if scope == OURS else ordered[:1]


def make_world() -> World:
    places, aviary = make_places(), Aviary()
    people = make_people(places)
    for row in [*places.organisations.values(), *places.communities.values(), *people.values()]:
        aviary.fill(row)
        row.save()
    for facilitation in Facilitation.objects.all():
        aviary.fill(facilitation)
        facilitation.save()
    things: dict[str, dict[str, Stated]] = {}
    for scope, cast_names in _CASTS.items():
        community = places.communities[scope]
        cast = Cast(*(people[name] for name in cast_names))
        things[scope] = Seeder(aviary, community, cast, community.organisation).fill()
        things[scope] |= _around(scope, places, people)
    for model in _of_one_person():
        for scope, names in _PEOPLE.items():
            other = people[_OTHERS[scope]]
            things[scope][model._meta.label] = [(name, _row_of(aviary, model, people[name], other)) for name in names]
    return World(places, people, aviary, things, _seat_of_guest(things))


def _seat_of_guest(things: dict[str, dict[str, Stated]]) -> Seat:
    """Give the guest her secret, and let one of our rooms stand where the cards were turned over."""
    rooms, steps = (dict(things[OURS][label]) for label in ("rooms.Room", "rooms.Step"))
    planned, told = rooms["planned"], steps["planned revealed"]
    assert isinstance(planned, Room)
    assert isinstance(told, Step)
    planned.step = told
    planned.save()
    seat = dict(things[OURS]["rooms.Seat"])["open guest's"]
    assert isinstance(seat, Seat)
    seat.guest_digest = digest_of(GUEST_SECRET)
    seat.save()
    return seat


def _around(scope: str, places: Places, people: dict[str, Person]) -> dict[str, Stated]:
    """Organisations, people, and who belongs where."""
    names = _PEOPLE[scope]
    mine = [people[name] for name in names]
    community = places.communities[scope]
    return {
        "organisations.Organisation": [(name, places.organisations[name]) for name in _PLACES[scope]],
        "organisations.Post": [("", row) for row in Post.objects.filter(person__in=mine)],
        "people.Person": list(zip(names, mine, strict=True)),
        "communities.Membership": [
            (row.kind, row) for row in Membership.objects.filter(community=community, ended_at=None)
        ],
        "communities.Facilitation": [
            (row.role, row) for row in Facilitation.objects.filter(community=community, ended_at=None, ends_on=None)
        ],
        "communities.Span": [("", row) for row in community.spans.all()],
    }


def _of_one_person() -> Iterator[type[models.Model]]:
    """Tables whose keys all lead to people: notices, invitations, passkeys …"""
    for label in TABLE:
        model = apps.get_model(label)
        keys = {key.related_model for key in keys_of(model)}
        # Nobody reads the journal, and an e-mail address stands in the account itself.
        if keys == {Person} and model not in (Entry, EmailAddress):
            yield model


def _row_of(aviary: Aviary, model: type[models.Model], person: Person, other: Person) -> models.Model:
    keys = [key.name for key in keys_of(model)]
    row = model(**{keys[0]: person}, **dict.fromkeys(keys[1:], other))
    for field in model._meta.concrete_fields:
        plain = not (field.is_relation or field.primary_key or field.has_default() or field.null or takes_text(field))
        if plain:
            setattr(row, field.name, "/" if field.name == "address" else plain_value(field))
    aviary.fill(row, given=("secret_hash",))
    if isinstance(row, Invitation):
        row.used_at, row.expires_at, row.secret_hash = None, LATER, hash_of(secret_of(row))
    if isinstance(row, Authenticator):
        row.type, row.data = Authenticator.Type.WEBAUTHN, registration(row.data["name"])
    row.save()
    return row
