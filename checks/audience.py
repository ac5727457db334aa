"""Who may read which canary, by the privacy table and the table of rights as it was granted: an oracle of its own."""

from __future__ import annotations

from typing import Any

from django.db import models

from checks.actors import ACTORS, EXTRAS, FOREIGN, GUEST, OURS, SIBLING, Actor
from checks.seeds import Canary
from checks.world import GRANTED, World
from leerkring.communities.models import Community
from leerkring.organisations.models import Organisation
from leerkring.organisations.rules import Part, Right
from leerkring.people.models import Person
from leerkring.privacy.classification import TABLE
from leerkring.privacy.rules import Seen
from leerkring.rooms.models import Seat

_RIGHT = {
    Seen.GROUP: Right.SEE_CONTENT,
    Seen.ROOM: Right.SEE_ROOM,
    Seen.FRAME: Right.SEE_FRAME,
    Seen.RHYTHM: Right.SEE_RHYTHM,
    Seen.KNOWN: Right.SEE_COMMUNITY,
}
# The organisations that a community belongs to, takes its schools from or is guided from; and its board's schools.
AROUND = {OURS: {"linde", "beuk", "eik", "dienst"}, SIBLING: {"linde", "beuk"}, FOREIGN: {"wilg"}}
SCHOOLS = {OURS: {"beuk", "eik"}, SIBLING: {"beuk", "eik"}, FOREIGN: {"wilg"}}
# Communities that have a school or its board in common.
NEAR = {OURS: {OURS, SIBLING}, SIBLING: {OURS, SIBLING}, FOREIGN: {FOREIGN}}
_EVERYBODY = {**ACTORS, **EXTRAS}
_EVER = {"ended member", "ended facilitator"}


class Audience:
    """Answers `may_read(actor, canary)`; remembers its answers."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.known: dict[tuple[str, str], bool] = {}
        self.name_of = {person.pk: name for name, person in world.people.items()}
        self.scope_of = {community.pk: scope for scope, community in world.places.communities.items()}
        seats = Seat.objects.filter(meeting=world.seat.meeting, person__isnull=False)
        # Whoever sits in a room sees who else sits there.
        self.beside_guest = {self.name_of[seat.person.pk] for seat in seats.select_related("person") if seat.person}
        self.place_of = {place.pk: name for name, place in world.places.organisations.items()}

    def may_read(self, actor: str, canary: Canary) -> bool:
        key = (actor, canary.token)
        if key not in self.known:
            self.known[key] = self._may_read(actor, canary)
        return self.known[key]

    def _may_read(self, actor: str, canary: Canary) -> bool:
        rows, who = TABLE[canary.label], ACTORS[actor]
        seen = rows.seen_of(canary.field)
        people = (_follow(canary.row, path) for path in f"{rows.by} {rows.about}".split())
        owners = {self.name_of[getattr(person, "pk", person)] for person in people if person is not None}
        if self.world.seat in (canary.row, _follow(canary.row, "seat")):
            owners.add(GUEST)
        if seen == Seen.NOBODY:
            return False
        if rows.open_from and _follow(canary.row, rows.open_from) is None:
            return actor in owners
        if actor == GUEST and not self._is_in_her_room(canary.row):
            return canary.label == "people.Person" and seen == Seen.COLLEAGUES and bool(owners & self.beside_guest)
        if seen == Seen.AGREEMENT:
            sends = canary.row.service  # type: ignore[attr-defined]
            is_sender = sends is not None and who.in_organisations.get(self.place_of[sends.pk]) == Part.SERVICE
            return actor in owners or is_sender or self._has(who, Right.SEE_FRAME, self.community_of(canary.row))
        if seen in _RIGHT:
            scope = self.community_of(canary.row)
            # Whoever once was there remembers what it was called; and every group here shares a method under its name.
            is_called = seen == Seen.KNOWN and who.where == scope
            is_shared = (canary.label, canary.field) == ("communities.Community", "name") and self._is_near(who, scope)
            return self._has(who, _RIGHT[seen], scope) or is_called or is_shared
        if seen == Seen.NETWORK:
            return self._is_near(who, self.community_of(canary.row))
        if seen == Seen.ORGANISATION:
            return self._knows_place(who, canary.row)
        if actor in owners or seen == Seen.SELF:
            return actor in owners
        return any(self._meets(who, owner, seen) for owner in owners)

    def _is_in_her_room(self, row: models.Model) -> bool:
        """It belongs to the one meeting the guest sits in."""
        return bool(getattr(row, "meeting", _follow(row, "step__meeting")) == self.world.seat.meeting)

    def community_of(self, row: models.Model) -> str:
        """In which community this row is, found by going up its keys."""
        if isinstance(row, Community):
            return self.scope_of[row.pk]
        for field in row._meta.concrete_fields:
            value = getattr(row, field.name) if field.is_relation and not field.null else None
            if value is not None and not isinstance(value, Person | Organisation):
                return self.community_of(value)
        raise AssertionError(f"{row!r} is in no community")

    def _is_near(self, who: Actor, scope: str) -> bool:
        """She sees the content of a community that has a school or its board in common with this one."""
        return any(self._has(who, Right.SEE_CONTENT, near) for near in NEAR[scope])

    def _has(self, who: Actor, right: Right, scope: str) -> bool:
        part = who.in_communities.get(scope)
        return part in GRANTED[right]

    def _knows_place(self, who: Actor, place: Any) -> bool:
        """She belongs there or to the board above, or sees a community that belongs there or is guided from there."""
        name = self.place_of[place.pk]
        above = self.place_of.get(place.parent_id) if place.parent_id else None
        if {name, above} & set(who.in_organisations) or any(name in AROUND[scope] for scope in self._seen(who)):
            return True
        return self._looks_for_guide(who, {name})

    def _seen(self, who: Actor) -> set[str]:
        return {scope for scope in AROUND if self._has(who, Right.SEE_COMMUNITY, scope)}

    def _looks_for_guide(self, who: Actor, places: set[str]) -> bool:
        """Who may choose a facilitator chooses among advisers of services, and staff of schools of the same board."""
        scopes = {scope for scope in AROUND if self._has(who, Right.MANAGE_MEMBERS, scope)}
        return any(places & (AROUND[scope] | {"dienst"} | SCHOOLS[scope]) for scope in scopes)

    def _meets(self, who: Actor, other: str, seen: Seen) -> bool:
        """She shares a place with the other, in which she may see who is there (or keeps the accounts)."""
        them = _EVERYBODY[other]
        organisations, communities = set(them.in_organisations), set(them.in_communities)
        if other in _EVER or them.membership or them.role:
            communities.add(them.where)
        keeps = {place for place, part in who.in_organisations.items() if part in GRANTED[Right.MANAGE_PEOPLE]}
        if seen == Seen.ADMINISTRATORS:
            return bool(keeps & organisations)
        is_colleague = bool(set(who.in_organisations) & organisations or self._seen(who) & communities)
        return is_colleague or self._looks_for_guide(who, organisations)


def _follow(row: models.Model, path: str) -> Any:
    value: Any = row
    for step in path.split("__"):
        value = getattr(value, step, None)
    return value
