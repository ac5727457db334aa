"""Reads about organisations that deserve a name."""

from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from django.db.models import F, QuerySet
from django.utils import timezone

from leerkring.organisations.access import organisations_seen_by
from leerkring.organisations.models import Organisation, Post, PostKind
from leerkring.people.models import Invitation, Person


@dataclass(frozen=True)
class Colleague:
    """Somebody who works somewhere, with her posts there."""

    person: Person
    posts: list[Post]
    # She has a link with which she can choose a password.
    is_invited: bool = False

    @property
    def words(self) -> str:
        """Her posts as others read them."""
        return ", ".join(str(PostKind(post.kind).label) for post in self.posts)


@dataclass(frozen=True)
class Staff:
    """Everybody of an organisation, as who looks after the accounts sees them."""

    here: list[Colleague]
    closed: list[Colleague]
    left: list[Colleague]


def my_organisations(person: Person) -> list[Organisation]:
    """Those she may know of: boards and services first, each with its schools below it."""
    seen = organisations_seen_by(person).select_related("parent").distinct()
    return sorted(seen, key=lambda one: ((one.parent or one).name, one.parent_id is not None, one.name))


def looked_after_by(person: Person) -> QuerySet[Organisation]:
    """Those whose accounts she looks after, by name; the schools below them are reached from there."""
    hers = Post.objects.filter(person=person, kind=PostKind.ADMINISTRATOR, ended_at=None)
    return Organisation.objects.filter(pk__in=hers.values("organisation")).order_by("name")


def colleagues(organisation: Organisation) -> list[Colleague]:
    """Who holds which post now, by name; closed accounts are left out."""
    return _by_person(_posts(organisation).filter(ended_at=None, person__is_active=True))


def schools_below(organisation: Organisation) -> QuerySet[Organisation]:
    """The schools of a board, by name."""
    return organisation.children.order_by("name")


def staff(organisation: Organisation) -> Staff:
    """Who works here, whose account is closed, and who worked here."""
    everybody = list(_posts(organisation))
    invited = _invited(organisation)
    now = _by_person([post for post in everybody if post.ended_at is None], invited)
    there = {colleague.person.pk for colleague in now}
    gone = _by_person([post for post in everybody if post.person_id not in there and post.person.erased_at is None])
    return Staff(
        here=[one for one in now if one.person.is_active],
        closed=[one for one in now if not one.person.is_active],
        left=gone,
    )


def posts_of(person: Person, organisation: Organisation) -> QuerySet[Post]:
    """Her posts in this organisation, those of now first."""
    posts = Post.objects.filter(person=person, organisation=organisation)
    return posts.order_by(F("ended_at").desc(nulls_first=True), "created_at")


def open_invitation_of(person: Person) -> Invitation | None:
    """The link with which she can still choose a password, if there is one that somebody gave her."""
    made = Invitation.objects.filter(person=person, used_at=None, expires_at__gt=timezone.now())
    return made.exclude(made_by=person).order_by("-created_at").first()


def open_invitations(ids: list[str], organisation: Organisation) -> QuerySet[Invitation]:
    """Those of these links that still work, of people with a post here, by name."""
    made = Invitation.objects.filter(pk__in=ids, used_at=None, expires_at__gt=timezone.now())
    here = Post.objects.filter(organisation=organisation).values("person")
    made = made.filter(person__in=here, person__is_active=True).select_related("person", "made_by")
    return made.order_by("person__given_name", "person__family_name")


def names_taken(names: list[str]) -> set[str]:
    """Which of these sign-in names somebody has."""
    return set(Person.objects.filter(sign_in_name__in=names).values_list("sign_in_name", flat=True))


def _posts(organisation: Organisation) -> QuerySet[Post]:
    return (
        Post.objects.filter(organisation=organisation)
        .select_related("person")
        .order_by("person__given_name", "person__family_name", "person_id", "created_at")
    )


def _invited(organisation: Organisation) -> set[UUID]:
    here = Post.objects.filter(organisation=organisation).values("person")
    made = Invitation.objects.filter(person__in=here, used_at=None, expires_at__gt=timezone.now())
    return set(made.values_list("person_id", flat=True))


def _by_person(posts: "QuerySet[Post] | list[Post]", invited: set[UUID] | None = None) -> list[Colleague]:
    return [
        Colleague(held[0].person, held, person_id in (invited or ()))
        for person_id, held in ((key, list(group)) for key, group in groupby(posts, key=lambda post: post.person_id))
    ]
