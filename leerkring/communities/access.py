"""Who may see and do what in a community: the one question that every app above asks."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Protocol, TypeVar
from uuid import UUID

from django.db import connection
from django.db.models import Model, Q, QuerySet
from django.http import Http404, HttpResponse
from django.utils import timezone

from leerkring.communities.models import (
    CharterText,
    Community,
    Facilitation,
    Frame,
    Membership,
    MembershipKind,
    Span,
    TimePlan,
)
from leerkring.kit.errors import NotAllowed
from leerkring.kit.models import the_one
from leerkring.kit.pages import guarded_page
from leerkring.organisations.access import part_of_post
from leerkring.organisations.models import Post, PostKind
from leerkring.organisations.rules import FACILITATORS, FRAMERS, Part, Right, may
from leerkring.people.models import Person


class InCommunity(Protocol):
    """Anything that belongs to a community."""

    @property
    def community(self) -> Community: ...


Made = TypeVar("Made", bound=Model)

# One question to the database instead of four, because every page asks it.
_PARTS = """
SELECT kind FROM communities_membership WHERE person_id = %s AND community_id = %s AND ended_at IS NULL
UNION SELECT role FROM communities_facilitation WHERE person_id = %s AND community_id = %s AND ended_at IS NULL
   AND (ends_on IS NULL OR ends_on >= %s)
UNION SELECT 'post:' || post.kind FROM organisations_post post
  JOIN communities_span span ON span.community_id = %s
  JOIN organisations_organisation school ON school.id = span.school_id
 WHERE post.person_id = %s AND post.ended_at IS NULL
   AND (post.organisation_id = school.id OR post.organisation_id = school.parent_id)
UNION SELECT 'post:adviser' FROM organisations_post post
  JOIN communities_facilitation guide ON guide.service_id = post.organisation_id
 WHERE guide.community_id = %s AND guide.ended_at IS NULL AND (guide.ends_on IS NULL OR guide.ends_on >= %s)
   AND post.person_id = %s AND post.kind = 'adviser' AND post.ended_at IS NULL
"""

# The community and the parts in one question: it is the first thing that nearly every page asks.
_COMMUNITY = f"""
SELECT community.*, parts.kind AS part FROM communities_community community
  LEFT JOIN ({_PARTS}) parts ON TRUE
 WHERE community.id = %s
"""  # noqa: S608 (no value of anybody is part of the text)


def parts_in(person: Person, community: Community) -> frozenset[Part]:
    """Every part she plays in this community now. Remembered on `person`, who lives as long as one request."""
    known: dict[UUID, frozenset[Part]] = person.__dict__.setdefault("_parts", {})
    if community.pk not in known:
        known[community.pk] = _ask_parts(person.pk, community.pk)
    return known[community.pk]


def _ask_parts(person_id: UUID, community_id: UUID) -> frozenset[Part]:
    with connection.cursor() as cursor:
        cursor.execute(_PARTS, _values(person_id, community_id))
        return _parts_named(name for (name,) in cursor.fetchall())


def _values(person_id: UUID, community_id: UUID) -> list[Any]:
    field = Community._meta.pk
    today = connection.ops.adapt_datefield_value(timezone.localdate())
    who, where = (field.get_db_prep_value(value, connection) for value in (person_id, community_id))
    return [who, where, who, where, today, where, who, where, today, who]


def _parts_named(names: Iterable[str | None]) -> frozenset[Part]:
    known = (name for name in names if name)
    parts = frozenset(part_of_post(name.removeprefix("post:")) if ":" in name else Part(name) for name in known)
    # Who gives the frame comes from inside, so she does not guide, whatever agreement still runs.
    return parts if parts.isdisjoint(FRAMERS) else parts - FACILITATORS


def can(person: Person, thing: InCommunity, right: Right) -> bool:
    """True when the person has this right where this thing belongs."""
    return may(parts_in(person, thing.community), right)


def require(person: Person, thing: InCommunity, right: Right) -> None:
    """Raise unless the person has this right where this thing belongs."""
    if not can(person, thing, right):
        raise NotAllowed


def running_facilitations() -> QuerySet[Facilitation]:
    """Those that nobody ended and whose last day has not passed: an agreement that is over opens no door."""
    return Facilitation.objects.filter(ended_at=None).filter(Q(ends_on=None) | Q(ends_on__gte=timezone.localdate()))


def communities_with(person: Person, right: Right) -> QuerySet[Community]:
    """All communities in which the person has this right."""
    wanted = Q(pk__in=[])
    memberships = Membership.objects.filter(person=person, ended_at=None)
    for kind in MembershipKind:
        if may({Part(kind)}, right):
            wanted |= Q(pk__in=memberships.filter(kind=kind).values("community"))
    roles = [part for part in Part if part in FACILITATORS and may({part}, right)]
    running = running_facilitations()
    if roles:
        guided = running.filter(person=person, role__in=roles).exclude(community__in=_framed_by(person))
        wanted |= Q(pk__in=guided.values("community"))
    posts = [kind for kind in PostKind if kind != PostKind.ADVISER and may({part_of_post(kind)}, right)]
    if posts:
        places = Post.objects.filter(person=person, ended_at=None, kind__in=posts).values("organisation")
        wanted |= _reached_from(places)
    if may({Part.SERVICE}, right):
        services = Post.objects.filter(person=person, ended_at=None, kind=PostKind.ADVISER).values("organisation")
        wanted |= Q(pk__in=running.filter(service__in=services).values("community"))
    return Community.objects.filter(wanted)


def _reached_from(places: QuerySet[Any]) -> Q:
    """Communities in which these schools take part, or schools of these boards; by index, and none twice."""
    at_school = Span.objects.filter(school__in=places).values("community")
    below_board = Span.objects.filter(school__parent__in=places).values("community")
    return Q(pk__in=at_school) | Q(pk__in=below_board)


def _framed_by(person: Person) -> QuerySet[Community]:
    """Where she leads, governs or steers."""
    steers = Membership.objects.filter(person=person, kind=MembershipKind.STEERING, ended_at=None).values("community")
    kinds = [kind for kind in PostKind if part_of_post(kind) in FRAMERS]
    places = Post.objects.filter(person=person, ended_at=None, kind__in=kinds).values("organisation")
    return Community.objects.filter(Q(pk__in=steers) | _reached_from(places))


def found(things: QuerySet[Made], person: Person, thing_id: UUID, *, see: Right = Right.SEE_CONTENT) -> Made:
    """One of these things, if the person may see it; else 404, as if it did not exist."""
    thing = the_one(things.filter(pk=thing_id))
    if thing is None or not can(person, thing, see):  # type: ignore[arg-type]
        raise Http404
    return thing


def community_for(person: Person, community_id: UUID) -> Community:
    """This community, if the person may know of it; else as if it did not exist."""
    values = _values(person.pk, community_id)
    rows = list(Community.objects.raw(_COMMUNITY, [*values, values[1]]))
    if not rows:
        raise Http404
    parts = _parts_named(row.__dict__["part"] for row in rows)
    person.__dict__.setdefault("_parts", {})[community_id] = parts
    if not may(parts, Right.SEE_COMMUNITY):
        raise Http404
    return rows[0]


def membership_for(person: Person, membership_id: UUID) -> Membership:
    """Somebody's place in a community, for those who may see who takes part."""
    places = Membership.objects.select_related("community", "person")
    return found(places, person, membership_id, see=Right.SEE_FRAME)


def right_to_place(membership: Membership) -> Right:
    """What one needs to give or end this place: the steering group belongs to those who give the frame."""
    return Right.WRITE_FRAME if membership.is_steering else Right.MANAGE_MEMBERS


def facilitation_for(person: Person, facilitation_id: UUID) -> Facilitation:
    """Somebody's role as facilitator, for those who may see who takes part."""
    roles = Facilitation.objects.select_related("community", "person", "service")
    return found(roles, person, facilitation_id, see=Right.SEE_FRAME)


def frame_for(person: Person, frame_id: UUID) -> Frame:
    """One version of the frame."""
    return found(Frame.objects.select_related("community"), person, frame_id, see=Right.SEE_FRAME)


def charter_text_for(person: Person, text_id: UUID) -> CharterText:
    """One version of what the group wrote in its charter."""
    return found(CharterText.objects.select_related("community"), person, text_id)


def time_plan_for(person: Person, plan_id: UUID) -> TimePlan:
    """One version of the group's time plan."""
    return found(TimePlan.objects.select_related("community"), person, plan_id)


def page(
    right: Right, door: Callable[[Person, UUID], InCommunity], *methods: str, leaves_trace: bool = True
) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """A page about something in a community, for those who have this right there."""
    return guarded_page(right, door, partial(_require, right), *methods, leaves_trace=leaves_trace)


def _require(right: Right, person: Person, thing: InCommunity) -> None:
    require(person, thing, right)


def is_group_member(person: Person, community: Community) -> bool:
    """True for a member in the full sense: one of the group."""
    return Part.MEMBER in parts_in(person, community)
