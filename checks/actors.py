"""Who asks, in every check of access: one person for each part, in three communities and around them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils import timezone

from leerkring.communities.models import Community, Facilitation, Membership, MembershipKind, Role
from leerkring.conftest import make_community
from leerkring.organisations.models import Kind, Organisation, Post, PostKind
from leerkring.organisations.rules import Part
from leerkring.people.models import Person

OURS, SIBLING, FOREIGN = "ours", "sibling", "foreign"
SIGNED_OUT, GUEST = "signed out", "guest"
# They have no account: nobody, and a guest with the secret of a seat in one open meeting.
WITHOUT_ACCOUNT = {SIGNED_OUT, GUEST}
Parts = Mapping[str, Part]
_BOTH = (OURS, SIBLING)


@dataclass(frozen=True)
class Actor:
    """Somebody with one part: what he or she is told to be, and what that must come down to where."""

    membership: MembershipKind | None = None
    role: Role | None = None
    post: tuple[str, PostKind] | None = None
    where: str = OURS
    # Sent by the guidance service.
    service: bool = False
    ended: bool = False
    # Nobody ended it, and its last day has passed.
    is_over: bool = False
    # Which part is played towards which community and organisation; written by hand, on purpose.
    in_communities: Parts = field(default_factory=dict)
    in_organisations: Parts = field(default_factory=dict)


def _member(where: str = OURS, kind: MembershipKind = MembershipKind.MEMBER, part: Part = Part.MEMBER) -> Actor:
    return Actor(membership=kind, where=where, in_communities={where: part})


def _facilitator(role: Role, *, service: bool = False, where: str = OURS) -> Actor:
    return Actor(role=role, service=service, where=where, in_communities={where: Part(role.value)})


def _post(place: str, kind: PostKind, part: Part, communities: tuple[str, ...] = _BOTH, **places: Part) -> Actor:
    return Actor(
        post=(place, kind),
        where="",
        in_communities=dict.fromkeys(communities, part),
        in_organisations={place: part, **places},
    )


ACTORS: dict[str, Actor] = {
    SIGNED_OUT: Actor(where=""),
    GUEST: Actor(where="", in_communities={OURS: Part.GUEST}),
    "member": _member(),
    "chair": _member(),
    "process facilitator": _facilitator(Role.PROCESS_FACILITATOR),
    "process guardian": _facilitator(Role.PROCESS_GUARDIAN),
    "critical friend": _facilitator(Role.CRITICAL_FRIEND),
    "external expert": _facilitator(Role.EXTERNAL_EXPERT, service=True),
    "steering": _member(kind=MembershipKind.STEERING, part=Part.STEERING),
    "leader": _post("beuk", PostKind.LEADER, Part.LEADER, linde=Part.STAFF),
    "board": _post("linde", PostKind.BOARD_MEMBER, Part.BOARD, beuk=Part.BOARD, eik=Part.BOARD),
    "service": _post("dienst", PostKind.ADVISER, Part.SERVICE, (OURS,)),
    "administrator": _post(
        "linde", PostKind.ADMINISTRATOR, Part.ADMINISTRATOR, beuk=Part.ADMINISTRATOR, eik=Part.ADMINISTRATOR
    ),
    "staff": _post("beuk", PostKind.TEACHER, Part.STAFF, linde=Part.STAFF),
    "sibling member": _member(SIBLING),
    "foreign member": _member(FOREIGN),
    "foreign leader": _post("wilg", PostKind.LEADER, Part.LEADER, (FOREIGN,), oever=Part.STAFF),
    "ended member": Actor(membership=MembershipKind.MEMBER, ended=True),
    "ended facilitator": Actor(role=Role.PROCESS_FACILITATOR, ended=True),
}
# Not asked for themselves: they are there to be seen, and not to be seen.
EXTRAS: dict[str, Actor] = {
    "staff at the oak": _post("eik", PostKind.TEACHER, Part.STAFF, (OURS,), linde=Part.STAFF),
    "foreign staff": _post("wilg", PostKind.TEACHER, Part.STAFF, (FOREIGN,), oever=Part.STAFF),
    "sibling colleague": _member(SIBLING),
    "sibling expert": _facilitator(Role.EXTERNAL_EXPERT, where=SIBLING),
    "facilitator whose agreement is over": Actor(role=Role.PROCESS_GUARDIAN, is_over=True),
    "foreign colleague": _member(FOREIGN),
    "foreign expert": _facilitator(Role.EXTERNAL_EXPERT, where=FOREIGN),
}


@dataclass(frozen=True)
class Places:
    """De Linde with De Beuk and De Eik, and another board with Wilg; a community in each, and one beside ours."""

    organisations: dict[str, Organisation]
    communities: dict[str, Community]


def make_places() -> Places:
    make = Organisation.objects.create
    linde, oever = (make(kind=Kind.BOARD, name=name) for name in ("De Linde", "De Oever"))
    schools = [("beuk", linde), ("eik", linde), ("wilg", oever)]
    organisations = {"linde": linde, "oever": oever, "dienst": make(kind=Kind.SERVICE, name="De Dienst")}
    organisations |= {name: make(kind=Kind.SCHOOL, name=name, parent=parent) for name, parent in schools}
    beuk, eik, wilg = (organisations[name] for name in ("beuk", "eik", "wilg"))
    communities = {
        OURS: make_community(linde, "ours", beuk, eik),
        SIBLING: make_community(linde, "sibling", beuk),
        FOREIGN: make_community(wilg, "foreign", wilg),
    }
    return Places(organisations, communities)


def make_people(places: Places) -> dict[str, Person]:
    """One person for each actor, with an account and no password."""
    everybody = {**ACTORS, **EXTRAS}
    return {name: _make(name, actor, places) for name, actor in everybody.items() if name not in WITHOUT_ACCOUNT}


def _make(name: str, actor: Actor, places: Places) -> Person:
    person = Person(sign_in_name=name, given_name=name, language="en")
    person.set_unusable_password()
    person.save()
    ended = timezone.now() if actor.ended else None
    if actor.membership:
        community = places.communities[actor.where]
        Membership.objects.create(community=community, person=person, kind=actor.membership, ended_at=ended)
    if actor.role:
        community = places.communities[actor.where]
        service = places.organisations["dienst"] if actor.service else None
        last = timezone.localdate() - dt.timedelta(days=1) if actor.is_over else None
        Facilitation.objects.create(
            community=community, person=person, role=actor.role, service=service, ends_on=last, ended_at=ended
        )
    if actor.post:
        place, kind = actor.post
        Post.objects.create(organisation=places.organisations[place], person=person, kind=kind)
    return person
