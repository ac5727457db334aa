"""Reads about communities that deserve a name."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.expressions import RawSQL
from django.utils import timezone

from leerkring.communities.access import communities_with, running_facilitations
from leerkring.communities.models import (
    CharterText,
    Community,
    Facilitation,
    Frame,
    Membership,
    MembershipKind,
    Section,
    TimePlan,
)
from leerkring.communities.rules import FrameWords, Reckoning, reckon
from leerkring.organisations.models import Kind, Organisation, Post, PostKind
from leerkring.organisations.rules import Right
from leerkring.people.models import Person

BY_NAME = ("given_name", "family_name", "pk")
BY_PERSON = ("person__given_name", "person__family_name", "person")


# Plain SQL, because nearly every page and form asks it: building the question cost more than answering it.
_MEMBERS = "SELECT person_id FROM communities_membership WHERE community_id = %s AND kind = %s AND ended_at IS NULL"


def members_of(community: Community) -> QuerySet[Person]:
    """The members in full sense, by name."""
    key = Community._meta.pk.get_db_prep_value(community.pk, connection)
    members = RawSQL(_MEMBERS, [key, MembershipKind.MEMBER.value])  # noqa: S611  (no value of anybody is in the text)
    return Person.objects.filter(pk__in=members).order_by(*BY_NAME)


# Whose communities.


@dataclass(frozen=True)
class Place:
    """A community, and what somebody is in it."""

    community: Community
    is_member: bool
    is_steering: bool
    roles: tuple[str, ...]
    is_framer: bool


def ended_places_of(person: Person) -> QuerySet[Community]:
    """The communities that ended and that somebody may know of, the latest first."""
    return communities_with(person, Right.SEE_COMMUNITY).filter(ended_on__isnull=False).order_by("-ended_on", "name")


def places_of(person: Person) -> list[Place]:
    """Every community that somebody may know of, by name, with what she is there."""
    communities = communities_with(person, Right.SEE_COMMUNITY).filter(ended_on=None).order_by("name", "pk")
    kinds: set[tuple[UUID, str]] = set(
        Membership.objects.filter(person=person, ended_at=None).values_list("community", "kind")
    )
    framed = set(communities_with(person, Right.WRITE_FRAME).values_list("pk", flat=True))
    roles: dict[UUID, list[str]] = {}
    for role in running_facilitations().filter(person=person).order_by("role"):
        roles.setdefault(role.community_id, []).append(str(role.get_role_display()))
    return [
        Place(
            community=community,
            is_member=(community.pk, MembershipKind.MEMBER) in kinds,
            is_steering=(community.pk, MembershipKind.STEERING) in kinds,
            roles=tuple(roles.get(community.pk, ())),
            is_framer=community.pk in framed,
        )
        for community in communities
    ]


def places_to_found(person: Person) -> QuerySet[Organisation]:
    """The schools and boards where she may found a community."""
    posts = Post.objects.filter(person=person, ended_at=None, kind__in=[PostKind.LEADER, PostKind.BOARD_MEMBER])
    return Organisation.objects.filter(pk__in=posts.values("organisation")).exclude(kind=Kind.SERVICE).order_by("name")


def schools_to_span(organisation: Organisation) -> QuerySet[Organisation]:
    """The schools that a community founded here can span: those of the same board, or the school itself."""
    board = organisation if organisation.kind == Kind.BOARD else organisation.parent
    schools = Organisation.objects.filter(kind=Kind.SCHOOL)
    return schools.filter(Q(pk=organisation.pk) | Q(parent=board, parent__isnull=False)).order_by("name", "pk")


def around(community: Community) -> QuerySet[Person]:
    """Everybody of the group, who steers and guides it, and who leads one of its schools, by name."""
    here = Membership.objects.filter(community=community, ended_at=None).values("person")
    guides = running_facilitations().filter(community=community).values("person")
    schools = community.spans.values("school")
    leaders = Post.objects.filter(organisation__in=schools, kind=PostKind.LEADER, ended_at=None).values("person")
    people = Person.objects.filter(Q(pk__in=here) | Q(pk__in=guides) | Q(pk__in=leaders))
    return people.order_by(*BY_NAME)


def schools_of(community: Community) -> QuerySet[Organisation]:
    """The schools that take part, by name."""
    return Organisation.objects.filter(pk__in=community.spans.values("school")).order_by("name", "pk")


# Who takes part.


@dataclass(frozen=True)
class People:
    """Everybody who takes part in a community, by name, and who was here before."""

    members: list[Membership]
    steering: list[Membership]
    facilitations: list[Facilitation]
    former: list[Membership]
    former_facilitations: list[Facilitation]


def people_of(community: Community) -> People:
    """Who takes part, and who was here before; two questions to the database."""
    places = list(community.memberships.select_related("person").order_by(*BY_PERSON, "-ended_at"))
    roles = list(community.facilitations.select_related("person", "service").order_by(*BY_PERSON, "-ended_at"))
    today = timezone.localdate()
    here = [place for place in places if place.ended_at is None]
    running = [role for role in roles if role.ended_at is None and not (role.ends_on and role.ends_on < today)]
    return People(
        members=[place for place in here if not place.is_steering],
        steering=[place for place in here if place.is_steering],
        facilitations=running,
        former=_last_of_each(here, [place for place in places if place.ended_at is not None]),
        former_facilitations=[role for role in roles if role not in running],
    )


def gone_from(community: Community, places: Iterable[Membership]) -> dict[UUID, str]:
    """By person: the school or board that she worked at, of those who work at none of them any more."""
    posts = Post.objects.filter(person__in={place.person_id for place in places}).filter(
        Q(organisation__in=community.spans.values("school"))
        | Q(organisation__in=community.spans.values("school__parent"))
    )
    here = set(posts.filter(ended_at=None).values_list("person", flat=True))
    ended = posts.exclude(ended_at=None).order_by("ended_at").values_list("person", "organisation__name")
    return {person: name for person, name in ended if person not in here}


def sent_by_service(adviser: Person, community: Community) -> People:
    """Only those whom the adviser's own service sends."""
    services = Post.objects.filter(person=adviser, kind=PostKind.ADVISER, ended_at=None).values("organisation")
    sent = running_facilitations().filter(community=community, service__in=services)
    return People([], [], list(sent.select_related("person", "service").order_by(*BY_PERSON)), [], [])


def _last_of_each(here: list[Membership], ended: list[Membership]) -> list[Membership]:
    """Of everybody's ended places of one kind the last one, unless she has such a place again."""
    seen = {(place.person_id, place.kind) for place in here}
    last = []
    for place in ended:
        if (place.person_id, place.kind) not in seen:
            seen.add((place.person_id, place.kind))
            last.append(place)
    return last


def staff_to_add(community: Community, kind: MembershipKind) -> QuerySet[Person]:
    """Staff of the schools that take part, and of their board, who have no such place yet; by name, and
    for the steering group those who lead first."""
    spans = community.spans.values("school")
    posts = Post.objects.filter(ended_at=None).filter(
        Q(organisation__in=spans) | Q(organisation__in=community.spans.values("school__parent"))
    )
    taken = community.memberships.filter(kind=kind, ended_at=None).values("person")
    guiding = running_facilitations().filter(community=community).values("person")
    people = Person.objects.filter(pk__in=posts.values("person"), is_active=True)
    offered = people.exclude(pk__in=taken).exclude(pk__in=guiding)
    if kind == MembershipKind.STEERING:
        leading = posts.filter(kind__in=[PostKind.LEADER, PostKind.BOARD_MEMBER], person=OuterRef("pk"))
        return offered.annotate(leads=Exists(leading)).order_by("-leads", *BY_NAME)
    return offered.order_by(*BY_NAME)


def staff_named(people: QuerySet[Person], words: str) -> QuerySet[Person]:
    """Those in whose name each of these words occurs."""
    for word in words.split()[:5]:
        people = people.filter(Q(given_name__icontains=word) | Q(family_name__icontains=word))
    return people


def guides_to_appoint(community: Community) -> QuerySet[Person]:
    """Advisers of services, and staff of other schools of the same boards; nobody who takes part already; by name."""
    boards = community.spans.values("school__parent")
    outside = Post.objects.filter(ended_at=None).filter(
        Q(kind=PostKind.ADVISER) | Q(organisation__parent__in=boards) & ~Q(kind=PostKind.ADMINISTRATOR)
    )
    inside = community.memberships.filter(ended_at=None).values("person")
    people = Person.objects.filter(pk__in=outside.values("person"), is_active=True)
    return people.exclude(pk__in=inside).exclude(pk__in=framers_of(community)).order_by(*BY_NAME)


def guides_of(community: Community) -> QuerySet[Facilitation]:
    """Who guides the group now, in which role, by name; somebody who came to lead here guides no more."""
    running = running_facilitations().filter(community=community).exclude(person__in=framers_of(community))
    return running.select_related("person").order_by(*BY_PERSON, "role")


def framers_of(community: Community) -> QuerySet[Person]:
    """Those who give the frame: leaders of the schools that take part, their board, and the steering group."""
    posts = Post.objects.filter(ended_at=None, kind__in=[PostKind.LEADER, PostKind.BOARD_MEMBER]).filter(
        Q(organisation__in=community.spans.values("school"))
        | Q(organisation__in=community.spans.values("school__parent"))
    )
    steering = community.memberships.filter(kind=MembershipKind.STEERING, ended_at=None)
    return Person.objects.filter(Q(pk__in=posts.values("person")) | Q(pk__in=steering.values("person")))


@dataclass(frozen=True)
class Candidate:
    """Somebody who can be chosen, with what she does and where."""

    person: Person
    posts: str


def candidates(community: Community, people: Iterable[Person]) -> list[Candidate]:
    """These people, each with her posts in words: those of this community's boards and of services, no others."""
    found = list(people)
    posts: dict[UUID, list[str]] = {}
    spans, boards = community.spans.values("school"), community.spans.values("school__parent")
    near = Q(organisation__in=spans) | Q(organisation__in=boards) | Q(organisation__parent__in=boards)
    held = Post.objects.filter(near | Q(kind=PostKind.ADVISER), person__in=found, ended_at=None)
    held = held.select_related("organisation")
    for post in held.order_by("organisation__name", "kind"):
        posts.setdefault(post.person_id, []).append(f"{post.get_kind_display()}, {post.organisation.name}")
    return [Candidate(person, "; ".join(posts.get(person.pk, ()))) for person in found]


# The charter.


@dataclass(frozen=True)
class CharterSection:
    """One section of the group's own part, and its latest text when there is one."""

    section: Section
    latest: CharterText | None


def latest_frame(community: Community) -> Frame | None:
    """The frame as it stands."""
    return community.frames.select_related("author").order_by("-number").first()


def latest_frames(communities: Iterable[Community]) -> dict[UUID, Frame]:
    """The frame of each of these communities that has one, in one question."""
    newer = Frame.objects.filter(community=OuterRef("community"), number__gt=OuterRef("number"))
    frames = Frame.objects.filter(~Exists(newer), community__in=communities).select_related("author")
    return {frame.community_id: frame for frame in frames}


def latest_time_plan(community: Community) -> TimePlan | None:
    """The time plan as it stands."""
    return community.time_plans.select_related("author").order_by("-number").first()


def latest_text(community: Community, section: Section) -> CharterText | None:
    """One section as it stands."""
    return community.charter_texts.filter(section=section).select_related("author").order_by("-number").first()


def agreements_of(community: Community) -> str:
    """The working agreements as they stand; nothing where there are none."""
    latest = latest_text(community, Section.AGREEMENTS)
    return latest.text if latest else ""


def charter_of(community: Community) -> list[CharterSection]:
    """Every section in its own order, with its latest text."""
    newer = CharterText.objects.filter(
        community=OuterRef("community"), section=OuterRef("section"), number__gt=OuterRef("number")
    )
    latest = community.charter_texts.filter(~Exists(newer)).select_related("author")
    texts = {text.section: text for text in latest}
    return [CharterSection(section, texts.get(section)) for section in Section]


def time_reckoned(community: Community, frame: Frame | None, plan: TimePlan | None) -> Reckoning | None:
    """The time plan worked out against what was promised, once there is a plan."""
    if plan is None:
        return None
    return reckon(plan.plan, frame.words if frame else FrameWords(), members_of(community).count())


Version = TypeVar("Version", Frame, CharterText, TimePlan)
MOST_VERSIONS = 100


def versions(kept: "QuerySet[Version]") -> "QuerySet[Version]":
    """The versions of one text, the newest first, with who wrote them."""
    return kept.select_related("author").order_by("-number")[:MOST_VERSIONS]
