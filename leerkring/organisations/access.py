"""Who may see and do what in an organisation: the only door to it."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404, HttpResponse

from leerkring.kit.errors import NotAllowed
from leerkring.kit.models import the_one
from leerkring.kit.pages import guarded_page
from leerkring.organisations.models import Organisation, Post, PostKind
from leerkring.organisations.rules import Part, Right, may
from leerkring.people.models import Person

_PART_OF_POST = {
    PostKind.LEADER: Part.LEADER,
    PostKind.BOARD_MEMBER: Part.BOARD,
    PostKind.ADVISER: Part.SERVICE,
    PostKind.ADMINISTRATOR: Part.ADMINISTRATOR,
}


def part_of_post(kind: str) -> Part:
    """The part that somebody with this post plays towards the organisation."""
    return _PART_OF_POST.get(PostKind(kind), Part.STAFF)


def organisations_seen_by(person: Person) -> QuerySet[Organisation]:
    """Where she holds a post, the board above it, and for board posts the schools below."""
    posts = Post.objects.filter(person=person, ended_at=None)
    held = posts.values("organisation")
    boards = posts.filter(kind__in=[PostKind.BOARD_MEMBER, PostKind.ADMINISTRATOR]).values("organisation")
    parents = posts.filter(organisation__parent__isnull=False).values("organisation__parent")
    return Organisation.objects.filter(Q(pk__in=held) | Q(parent__in=boards) | Q(pk__in=parents))


def parts_in(person: Person, organisation: Organisation) -> frozenset[Part]:
    """Every part she plays towards this organisation; a board's people reach the schools below."""
    posts = Post.objects.filter(person=person, ended_at=None).values_list(
        "kind", "organisation", "organisation__parent"
    )
    parts = set()
    for kind, place, parent in posts:
        reaches_down = kind in {PostKind.BOARD_MEMBER, PostKind.ADMINISTRATOR}
        if place == organisation.pk or (reaches_down and place == organisation.parent_id):
            parts.add(part_of_post(kind))
        elif parent == organisation.pk:
            parts.add(Part.STAFF)
    return frozenset(parts)


def organisation_for(person: Person, organisation_id: UUID) -> Organisation:
    """This organisation, if the person may know of it; else as if it did not exist."""
    organisation = the_one(Organisation.objects.select_related("parent").filter(pk=organisation_id))
    if organisation is None or not can(person, organisation, Right.SEE_ORGANISATION):
        raise Http404
    return organisation


def require(person: Person, organisation: Organisation, right: Right) -> None:
    """Raise unless the person has this right in this organisation."""
    if not can(person, organisation, right):
        raise NotAllowed


def page(right: Right, *methods: str) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """A page about one organisation, for those who have this right there."""
    return guarded_page(right, organisation_for, partial(_require, right), *methods)


def _require(right: Right, person: Person, organisation: Organisation) -> None:
    require(person, organisation, right)


def can(person: Person, organisation: Organisation, right: Right) -> bool:
    """True when the person has this right in this organisation."""
    return may(parts_in(person, organisation), right)


def post_for(person: Person, post_id: UUID) -> Post:
    """This post, if the person may know of its organisation; else as if it did not exist."""
    posts = Post.objects.select_related("person", "organisation", "organisation__parent")
    post = the_one(posts.filter(pk=post_id))
    if post is None or not can(person, post.organisation, Right.SEE_ORGANISATION):
        raise Http404
    return post


def post_page(right: Right, *methods: str) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """A page about one post, for those who have this right in its organisation."""
    return guarded_page(right, post_for, partial(_require_at_post, right), *methods)


def _require_at_post(right: Right, person: Person, post: Post) -> None:
    require(person, post.organisation, right)


def administered_by(person: Person) -> QuerySet[Organisation]:
    """The organisations whose accounts she looks after: where she is administrator, and the schools below it."""
    held = Post.objects.filter(person=person, kind=PostKind.ADMINISTRATOR, ended_at=None).values("organisation")
    return Organisation.objects.filter(Q(pk__in=held) | Q(parent__in=held))


def looks_after(administrator: Person, person: Person) -> bool:
    """True when she alone answers for this account: every post it has now (or the last it had) is within her reach.

    An account with a post elsewhere too is not hers: a new link would open what belongs to the other board.
    """
    if administrator.pk == person.pk:
        return False
    posts = list(Post.objects.filter(person=person).order_by("-ended_at").values_list("organisation", "ended_at"))
    places = {place for place, ended_at in posts if ended_at is None} or {place for place, _ in posts[:1]}
    return bool(places) and places <= set(administered_by(administrator).values_list("pk", flat=True))
