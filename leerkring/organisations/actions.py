"""Every write about who works where, and about accounts by who looks after them."""

from collections.abc import Sequence

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from leerkring.journal.actions import record
from leerkring.kit.errors import Refused
from leerkring.notices.actions import tell
from leerkring.organisations.access import looks_after, require
from leerkring.organisations.models import Kind, Organisation, Post, PostKind
from leerkring.organisations.rules import POSTS_OF, Right
from leerkring.organisations.rules.roster import Newcomer
from leerkring.people import actions as accounts
from leerkring.people.access import hash_of
from leerkring.people.models import Invitation, Person


@transaction.atomic
def add_organisation(*, name: str, kind: str, town: str, board: Organisation | None, words: str) -> Organisation:
    """A place where people work. Only who runs the server adds one: nobody on the pages stands above all of them."""
    if board is not None and kind != Kind.SCHOOL:
        raise Refused(_("Only a school stands under a board."))
    return Organisation.objects.create(name=name, kind=kind, town=town, parent=board, words=words)


@transaction.atomic
def appoint_administrator(
    *, organisation: Organisation, given_name: str, family_name: str, sign_in_name: str
) -> Invitation:
    """Somebody who looks after the accounts here, and her link. Only who runs the server does."""
    person = accounts.create_person(
        given_name=given_name, family_name=family_name, sign_in_name=sign_in_name, language=organisation.words
    )
    post = Post.objects.create(person=person, organisation=organisation, kind=PostKind.ADMINISTRATOR)
    secret = accounts.invite(person=person, made_by=person)
    record(by=person, did="was appointed", on=post, place_id=organisation.pk)
    return _link_with(secret)


@transaction.atomic
def add_person(
    *,
    administrator: Person,
    organisation: Organisation,
    given_name: str,
    family_name: str,
    sign_in_name: str,
    email: str,
    post: str,
) -> Invitation:
    """An account, a post, and the link with which she comes in."""
    require(administrator, organisation, Right.MANAGE_PEOPLE)
    _require_post_of(organisation, post)
    person = accounts.create_person(
        given_name=given_name,
        family_name=family_name,
        sign_in_name=sign_in_name,
        email=email,
        language=organisation.words,
    )
    Post.objects.create(person=person, organisation=organisation, kind=post)
    secret = accounts.invite(person=person, made_by=administrator)
    record(by=administrator, did="added", on=person, place_id=organisation.pk)
    return _link_with(secret)


@transaction.atomic
def add_people(*, administrator: Person, organisation: Organisation, newcomers: Sequence[Newcomer]) -> list[Invitation]:
    """Everybody of a list, or nobody."""
    return [
        add_person(
            administrator=administrator,
            organisation=organisation,
            given_name=one.given_name,
            family_name=one.family_name,
            sign_in_name=one.sign_in_name,
            email=one.email,
            post=one.post,
        )
        for one in newcomers
    ]


@transaction.atomic
def give_post(*, administrator: Person, post: Post, kind: str) -> Post:
    """One post more, in the same organisation, for who holds (or held) this one."""
    require(administrator, post.organisation, Right.MANAGE_PEOPLE)
    _require_not_oneself(administrator, post.person)
    _require_post_of(post.organisation, kind)
    if post.ended_at is not None and not looks_after(administrator, post.person):
        raise Refused(_say_elsewhere(post.person))
    return _start(administrator, post, kind)


@transaction.atomic
def end_post(*, administrator: Person, post: Post) -> None:
    """From now on she does not hold this post any more. Her account stays."""
    require(administrator, post.organisation, Right.MANAGE_PEOPLE)
    _require_not_oneself(administrator, post.person)
    if Post.objects.filter(pk=post.pk, ended_at=None).update(ended_at=timezone.now()):
        record(by=administrator, did="ended", on=post, place_id=post.organisation_id)


@transaction.atomic
def restore_post(*, administrator: Person, post: Post) -> Post:
    """She holds it again; the one that ended stays ended, so that it is known when she did and did not."""
    return give_post(administrator=administrator, post=post, kind=post.kind)


@transaction.atomic
def make_link(*, administrator: Person, post: Post) -> Invitation:
    """A new way in for her. She hears of it, so that nobody makes one behind her back."""
    _require_looks_after(administrator, post)
    if not post.person.is_active:
        raise Refused(_("This account is closed. Open it first, then make a link."))
    secret = accounts.invite(person=post.person, made_by=administrator)
    if not post.person.is_new:
        tell(
            people=[post.person],
            sentence=gettext_noop("%(name)s made a new link with which you can sign in."),
            values={"name": administrator.name},
            address=reverse("people:show_account"),
        )
    record(by=administrator, did="made link for", on=post.person, place_id=post.organisation_id)
    return _link_with(secret)


@transaction.atomic
def revoke_link(*, administrator: Person, post: Post) -> None:
    """Her open link stops working."""
    _require_looks_after(administrator, post)
    accounts.revoke_invitations(person=post.person)
    record(by=administrator, did="revoked link of", on=post.person, place_id=post.organisation_id)


@transaction.atomic
def close_account(*, administrator: Person, post: Post) -> None:
    """She can no longer sign in, anywhere, from now on. What she made with her groups stays theirs."""
    _require_looks_after(administrator, post)
    accounts.deactivate(person=post.person)
    record(by=administrator, did="closed", on=post.person, place_id=post.organisation_id)


@transaction.atomic
def open_account(*, administrator: Person, post: Post) -> None:
    """She can sign in again."""
    _require_looks_after(administrator, post)
    accounts.reactivate(person=post.person)
    record(by=administrator, did="opened", on=post.person, place_id=post.organisation_id)


def _start(administrator: Person, post: Post, kind: str) -> Post:
    try:
        with transaction.atomic():
            started = Post.objects.create(person=post.person, organisation=post.organisation, kind=kind)
    except IntegrityError:
        raise Refused(_("%(name)s holds this post already.") % {"name": post.person.name}) from None
    record(by=administrator, did="gave", on=started, place_id=post.organisation_id)
    return started


def _link_with(secret: str) -> Invitation:
    """The link that was made just now: she may have asked for another one herself meanwhile."""
    return Invitation.objects.select_related("person", "made_by").get(secret_hash=hash_of(secret))


def _require_post_of(organisation: Organisation, kind: str) -> None:
    if kind not in POSTS_OF[organisation.kind]:
        raise Refused(_("This post does not exist in an organisation of this kind."))


def _require_not_oneself(administrator: Person, person: Person) -> None:
    if administrator.pk == person.pk:
        raise Refused(_("This is about yourself. Somebody else who looks after the accounts does this for you."))


def _require_looks_after(administrator: Person, post: Post) -> None:
    require(administrator, post.organisation, Right.MANAGE_PEOPLE)
    _require_not_oneself(administrator, post.person)
    if not looks_after(administrator, post.person):
        raise Refused(_say_elsewhere(post.person))


def _say_elsewhere(person: Person) -> str:
    return _(
        "%(name)s works in another organisation too, so this account is not yours alone. "
        "They can ask for a link by mail themselves, or somebody who looks after both does it."
    ) % {"name": person.name}
