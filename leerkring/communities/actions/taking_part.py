"""Who takes part: members, the steering group, and facilitators from outside.

Nobody lets herself in, and a leader becomes a member only when the group asks for it: what a group makes stays with
those whom the group chose.
"""

import datetime as dt
from collections.abc import Collection

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from leerkring.communities.access import is_group_member, parts_in, require, right_to_place, running_facilitations
from leerkring.communities.live import changed
from leerkring.communities.models import Community, Facilitation, Membership, MembershipKind, Role
from leerkring.communities.queries import guides_to_appoint, members_of, staff_to_add
from leerkring.journal.actions import record
from leerkring.kit.errors import Refused
from leerkring.notices.actions import tell
from leerkring.organisations.models import Organisation, Post, PostKind
from leerkring.organisations.rules import Part, Right
from leerkring.people.models import Person

_FRAMING = {Part.LEADER, Part.BOARD, Part.STEERING}


@transaction.atomic
def add_members(*, adder: Person, community: Community, people: Collection[Person]) -> list[Membership]:
    """Staff of the schools that take part become members."""
    require(adder, community, Right.MANAGE_MEMBERS)
    return [_give_place(adder, community, person, MembershipKind.MEMBER) for person in _in_order(people)]


@transaction.atomic
def add_steering(*, adder: Person, community: Community, people: Collection[Person]) -> list[Membership]:
    """Leaders steer together, across schools; it gives no sight of what the group makes."""
    require(adder, community, Right.WRITE_FRAME)
    return [_give_place(adder, community, person, MembershipKind.STEERING) for person in _in_order(people)]


@transaction.atomic
def end_place(*, ender: Person, membership: Membership) -> Membership:
    """Somebody leaves: from this moment she has no access. What she made stays the group's."""
    require(ender, membership, right_to_place(membership))
    if membership.ended_at is None:
        membership.ended_at = timezone.now()
        membership.save(update_fields=["ended_at"])
        _noted(ender, "ended", membership)
    return membership


@transaction.atomic
def give_back_place(*, giver: Person, membership: Membership) -> Membership:
    """Somebody who left has her place again."""
    require(giver, membership, right_to_place(membership))
    if membership.ended_at is None:
        return membership
    return _give_place(giver, membership.community, membership.person, MembershipKind(membership.kind))


@transaction.atomic
def appoint(
    *,
    appointer: Person,
    community: Community,
    person: Person,
    role: Role,
    service: Organisation | None,
    agreement: str,
    ends_on: dt.date | None,
) -> Facilitation:
    """Somebody from outside guides the group, in one role, under an agreement."""
    require(appointer, community, Right.MANAGE_MEMBERS)
    _lock(community)
    if running_facilitations().filter(community=community, person=person, role=role).exists():
        raise Refused(_("%(name)s has this role already.") % {"name": person.name})
    if not guides_to_appoint(community).filter(pk=person.pk).exists():
        raise Refused(_("Somebody who guides you comes from outside the group and its leaders. Choose somebody else."))
    _require_adviser(person, service)
    Facilitation.objects.filter(community=community, person=person, role=role, ended_at=None).update(
        ended_at=timezone.now()
    )
    facilitation = Facilitation.objects.create(
        community=community, person=person, role=role, service=service, agreement=agreement, ends_on=ends_on
    )
    _noted(appointer, "appointed", facilitation)
    _tell(appointer, person, community, gettext_noop("%(name)s asks you to guide %(plg)s."))
    return facilitation


@transaction.atomic
def change_agreement(
    *, author: Person, facilitation: Facilitation, agreement: str, ends_on: dt.date | None
) -> Facilitation:
    """Write down what was agreed, or until when; a role that was over begins again with it."""
    require(author, facilitation, Right.MANAGE_MEMBERS)
    community = _lock(facilitation.community)
    same = Facilitation.objects.filter(community=community, person=facilitation.person_id, role=facilitation.role)
    if facilitation.ended_at is not None:
        if same.filter(ended_at=None).exclude(pk=facilitation.pk).exists():
            raise Refused(_("%(name)s has this role already.") % {"name": facilitation.person.name})
        if not guides_to_appoint(community).filter(pk=facilitation.person_id).exists():
            raise Refused(_("%(name)s takes part in another way now.") % {"name": facilitation.person.name})
    facilitation.agreement, facilitation.ends_on, facilitation.ended_at = agreement, ends_on, None
    facilitation.save(update_fields=["agreement", "ends_on", "ended_at"])
    _noted(author, "changed", facilitation)
    return facilitation


@transaction.atomic
def end_facilitation(*, ender: Person, facilitation: Facilitation) -> Facilitation:
    """The agreement is over: from this moment the facilitator has no access."""
    require(ender, facilitation, Right.MANAGE_MEMBERS)
    if facilitation.ended_at is None:
        facilitation.ended_at = timezone.now()
        facilitation.save(update_fields=["ended_at"])
        _noted(ender, "ended", facilitation)
    return facilitation


def _give_place(giver: Person, community: Community, person: Person, kind: MembershipKind) -> Membership:
    _lock(community)
    here = community.memberships.filter(person=person, kind=kind, ended_at=None).first()
    if here is not None:
        return here
    if not staff_to_add(community, kind).filter(pk=person.pk).exists():
        raise Refused(_("%(name)s does not work at one of these schools, or guides the group.") % {"name": person.name})
    if kind == MembershipKind.MEMBER:
        _require_asked_by_group(giver, community, person)
    membership = Membership.objects.create(community=community, person=person, kind=kind)
    _noted(giver, "added", membership)
    if kind == MembershipKind.MEMBER:
        _tell(giver, person, community, gettext_noop("%(name)s added you to %(plg)s."))
    else:
        _tell(giver, person, community, gettext_noop("%(name)s added you to the steering group of %(plg)s."))
    return membership


def _tell(by: Person, person: Person, community: Community, sentence: str) -> None:
    if person.pk != by.pk:
        address = reverse("communities:show_charter", args=[community.pk])
        tell(people=[person], sentence=sentence, values={"name": by.name, "plg": community.name}, address=address)


def _require_asked_by_group(giver: Person, community: Community, person: Person) -> None:
    """Nobody lets herself in; once there is a group, leaders come in only through the group."""
    if giver.pk == person.pk:
        raise Refused(_("You cannot add yourself. Ask one of the group to add you."))
    leads = not _FRAMING.isdisjoint(parts_in(person, community))
    if leads and not is_group_member(giver, community) and members_of(community).exists():
        raise Refused(
            _("%(name)s leads here, and becomes a member only when the group asks for it. Let a member do it.")
            % {"name": person.name}
        )


def _require_adviser(person: Person, service: Organisation | None) -> None:
    if service is None:
        return
    posts = Post.objects.filter(person=person, organisation=service, kind=PostKind.ADVISER, ended_at=None)
    if not posts.exists():
        raise Refused(
            _("%(name)s is no adviser of %(service)s. Choose another service, or none.")
            % {"name": person.name, "service": service.name}
        )


def _in_order(people: Collection[Person]) -> list[Person]:
    return sorted(people, key=lambda person: person.pk)


def _lock(community: Community) -> Community:
    return Community.objects.select_for_update().get(pk=community.pk)


def _noted(by: Person, did: str, thing: Membership | Facilitation) -> None:
    record(by=by, did=did, on=thing, place_id=thing.community_id)
    changed(thing)
