"""Who is asked something: the group itself, its schools, its network, or guests by a link; and as what she takes part.

Members see and answer what their group asks. Who guides it sees it and answers nothing. People of the schools or the
network see the one thing that they are asked, guests the one whose link they got: nothing else of the group.
"""

import datetime as dt
import secrets
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from django.conf import settings
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare

from leerkring.communities.access import can, parts_in
from leerkring.communities.models import Audience, Community, Facilitation, Membership, MembershipKind, Span
from leerkring.kit.errors import NotAllowed
from leerkring.organisations.models import Organisation, Post
from leerkring.organisations.rules import FACILITATORS, Part, Right
from leerkring.people.models import Person

WIDE = (Audience.SCHOOLS, Audience.NETWORK)
# How long a browser keeps a guest's secret.
LIFE = dt.timedelta(days=90)


class Asking(Protocol):
    """Something of a community that asks people."""

    @property
    def pk(self) -> UUID:
        """Its id."""

    @property
    def community(self) -> Community:
        """Whose it is."""

    @property
    def audience(self) -> str:
        """Who is asked."""

    @property
    def guests_token(self) -> str:
        """The end of the link for guests; empty where they are not asked."""


@dataclass(frozen=True)
class Taker:
    """Who asks for it: somebody with an account, a guest with a secret in her browser, or a seat elsewhere."""

    person: Person | None
    # What makes her answers hers: never stored, only hashed.
    name: str
    is_member: bool
    may_take_part: bool
    language: str = ""
    # Another browser makes her another guest, so she is told apart from who is known.
    is_by_link: bool = False

    @property
    def is_guest(self) -> bool:
        """Here by a link, without an account."""
        return self.person is None

    def require_part(self) -> None:
        """Raise unless she is one of those who are asked."""
        if not self.may_take_part:
            raise NotAllowed


def name_of(person: Person) -> str:
    """What makes answers this person's."""
    return f"person:{person.pk}"


def places_asked(asking: Asking) -> QuerySet[Organisation]:
    """The schools that take part; for a network also their boards, and all schools of these."""
    community = asking.community
    schools = community.spans.values("school")
    if asking.audience != Audience.NETWORK:
        return Organisation.objects.filter(pk__in=schools)
    boards = community.spans.filter(school__parent__isnull=False).values("school__parent")
    near = Q(pk__in=schools) | Q(pk__in=boards) | Q(parent__in=boards)
    return Organisation.objects.filter(near | Q(pk=community.organisation_id) | Q(parent=community.organisation_id))


def people_asked(asking: Asking) -> QuerySet[Person]:
    """Everybody with an account who is asked; who guides the group is not, wherever she works."""
    members = Q(pk__in=asking.community.memberships.filter(kind="member", ended_at=None).values("person"))
    if asking.audience in WIDE:
        guides = asking.community.facilitations.filter(ended_at=None).values("person")
        posts = Post.objects.filter(ended_at=None, organisation__in=places_asked(asking)).exclude(person__in=guides)
        members |= Q(pk__in=posts.values("person"))
    return Person.objects.filter(members, is_active=True)


def asks(person: Person) -> Q:
    """Of rows with a community and an audience: those that ask this person, whatever group they are of.

    Every branch leads to communities by an index and joins nothing: no row is found twice, nor are all looked through.
    Those that she guides ask her only as a member.
    """
    guided = Facilitation.objects.filter(person=person, ended_at=None).values("community")
    posts = Post.objects.filter(person=person, ended_at=None)
    mine = posts.values("organisation")
    reach = Organisation.objects.filter(Q(pk__in=mine) | Q(pk__in=posts.values("organisation__parent"))).values("pk")
    memberships = Membership.objects.filter(person=person, kind=MembershipKind.MEMBER, ended_at=None)
    spans = Span.objects.exclude(community__in=guided)
    near = spans.filter(school__in=mine).values("community")
    far = spans.filter(school__parent__in=reach).values("community")
    founded = Community.objects.filter(organisation__in=reach).exclude(pk__in=guided).values("pk")
    return (
        Q(community__in=memberships.values("community"))
        | Q(audience__in=WIDE, community__in=near)
        | Q(audience=Audience.NETWORK, community__in=far)
        | Q(audience=Audience.NETWORK, community__in=founded)
    )


def part_of(person: Person, asking: Asking, *, is_begun: bool = True) -> Taker | None:
    """As what this person takes part; None when it should look as if it did not exist.

    What has not begun asks nobody outside the group.
    """
    parts = parts_in(person, asking.community)
    is_member = Part.MEMBER in parts
    is_asked = is_member or (is_begun and _is_near(person, asking))
    if not is_asked and not can(person, asking, Right.SEE_CONTENT):
        return None
    # Who guides the group leaves the answers to others; also where she works at a school that is asked.
    may_take_part = is_asked and (is_member or not parts & FACILITATORS)
    return Taker(person, name_of(person), is_member, may_take_part)


def _is_near(person: Person, asking: Asking) -> bool:
    if asking.audience not in WIDE:
        return False
    return Post.objects.filter(person=person, ended_at=None, organisation__in=places_asked(asking)).exists()


# -- guests by a link -------------------------------------------------------------------------------------------------


def guest_of(request: HttpRequest, asking: Asking, kind: str) -> Taker | None:
    """The guest whose secret this browser keeps."""
    token, secret, language = [*request.COOKIES.get(_cookie(asking, kind), "").split(".", 2), "", "", ""][:3]
    if len(secret) < 32 or not asking.guests_token or not constant_time_compare(token, asking.guests_token):
        return None
    return Taker(None, f"guest:{secret}", is_member=False, may_take_part=True, language=language, is_by_link=True)


def keep_guest(response: HttpResponse, asking: Asking, known: Taker | None, kind: str, language: str) -> None:
    """The secret of a guest stays in her browser, for this one thing that she is asked."""
    secret = known.name.partition(":")[2] if known is not None and known.is_guest else secrets.token_urlsafe(32)
    # The link and the pages behind it have different beginnings, and both must find the same guest.
    keep_cookie(response, _cookie(asking, kind), ".".join([asking.guests_token, secret, language]), "/")


def _cookie(asking: Asking, kind: str) -> str:
    return f"{kind}-{asking.pk.hex[:16]}"


def keep_cookie(response: HttpResponse, name: str, value: str, path: str) -> None:
    """For as long as a browser keeps what is somebody's own."""
    response.set_cookie(name, value, max_age=LIFE, path=path, httponly=True, samesite="Lax", secure=settings.SECURE)
