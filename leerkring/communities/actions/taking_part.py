"""Who takes part: members, the steering group, and facilitators from outside.

Nobody lets herself in, and a leader becomes a member only when the group asks for it: what a group makes stays with
those whom the group chose. The group hears who comes and who goes, and who did that.
"""

import datetime as dt
from collections.abc import Collection, Iterable

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
from leerkring.organisations.rules import FRAMERS, Right
from leerkring.people.models import Person


@transaction.atomic
def add_members(*, adder: Person, community: Community, people: Collection[Person]) -> list[Membership]:
    """Staff of the schools that take part become members."""
    require(adder, community, Right.MANAGE_MEMBERS)
    return _add_members(adder, community, people)


@transaction.atomic
def add_steering(*, adder: Person, community: Community, people: Collection[Person]) -> list[Membership]:
    """Leaders steer together, across schools; it gives no sight of what the group makes."""
    require(adder, community, Right.WRITE_FRAME)
    return _add_steering(adder, community, people)


@transaction.atomic
def end_place(*, ender: Person, membership: Membership) -> Membership:
    """Somebody leaves: from this moment she has no access. What she made stays the group's."""
    require(ender, membership, right_to_place(membership))
    if membership.ended_at is None:
        membership.ended_at = timezone.now()
        membership.save(update_fields=["ended_at"])
        _noted(ender, "ended", membership)
        _tell_left(ender, membership)
    return membership


@transaction.atomic
def give_back_place(*, giver: Person, membership: Membership) -> Membership:
    """Somebody who left has her place again."""
    require(giver, membership, right_to_place(membership))
    if membership.ended_at is None:
        return membership
    if membership.is_steering:
        (given,) = _add_steering(giver, membership.community, [membership.person])
    else:
        (given,) = _add_members(giver, membership.community, [membership.person])
    return given


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
    _tell_guided(appointer, facilitation)
    return facilitation


@transaction.atomic
def change_agreement(
    *, author: Person, facilitation: Facilitation, agreement: str, ends_on: dt.date | None
) -> Facilitation:
    """Write down what was agreed, or until when; a role that was over begins again with it."""
    require(author, facilitation, Right.MANAGE_MEMBERS)
    if facilitation.person_id == author.pk:
        raise Refused(_("This is your own agreement. Somebody else who may do this notes it down."))
    _lock(facilitation.community)
    begins_again = not running_facilitations().filter(pk=facilitation.pk).exists()
    if begins_again:
        _require_can_begin_again(facilitation)
    facilitation.agreement, facilitation.ends_on, facilitation.ended_at = agreement, ends_on, None
    facilitation.save(update_fields=["agreement", "ends_on", "ended_at"])
    _noted(author, "changed", facilitation)
    if begins_again:
        _tell_guided(author, facilitation)
    return facilitation


@transaction.atomic
def end_facilitation(*, ender: Person, facilitation: Facilitation) -> Facilitation:
    """The agreement is over: from this moment the facilitator has no access."""
    require(ender, facilitation, Right.MANAGE_MEMBERS)
    if facilitation.ended_at is None:
        facilitation.ended_at = timezone.now()
        facilitation.save(update_fields=["ended_at"])
        _noted(ender, "ended", facilitation)
        _tell_guidance_ended(ender, facilitation)
    return facilitation


def _add_members(adder: Person, community: Community, people: Collection[Person]) -> list[Membership]:
    before = list(members_of(community))
    places = [_give_place(adder, community, person, MembershipKind.MEMBER) for person in _in_order(people)]
    joined = [place.person for place in places if place.person not in before]
    if len(joined) == 1:
        sentence = gettext_noop("%(name)s added %(who)s to %(plg)s.")
        _tell_group(adder, community, sentence, before, who=joined[0].name)
    elif joined:
        sentence = gettext_noop("%(name)s added %(number)s people to %(plg)s.")
        _tell_group(adder, community, sentence, before, number=len(joined))
    return places


def _add_steering(adder: Person, community: Community, people: Collection[Person]) -> list[Membership]:
    before = set(
        community.memberships.filter(kind=MembershipKind.STEERING, ended_at=None).values_list("person", flat=True)
    )
    places = [_give_place(adder, community, person, MembershipKind.STEERING) for person in _in_order(people)]
    sentence = gettext_noop("%(name)s added %(who)s to the steering group of %(plg)s.")
    for place in places:
        if place.person_id not in before:
            # Who was added hears it in other words.
            others = [member for member in members_of(community) if member.pk != place.person_id]
            _tell_group(adder, community, sentence, others, who=place.person.name)
    return places


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


def _tell(by: Person, person: Person, community: Community, sentence: str, address: str = "") -> None:
    if person.pk != by.pk:
        address = address or reverse("communities:show_charter", args=[community.pk])
        tell(people=[person], sentence=sentence, values={"name": by.name, "plg": community.name}, address=address)


def _tell_group(by: Person, community: Community, sentence: str, people: Iterable[Person], **values: str | int) -> None:
    tell(
        people=[person for person in people if person.pk != by.pk],
        sentence=sentence,
        values={"name": by.name, "plg": community.name, **values},
        address=reverse("communities:show_people", args=[community.pk]),
    )


def _tell_left(by: Person, membership: Membership) -> None:
    community, person = membership.community, membership.person
    elsewhere = reverse("communities:list_communities")
    _tell(by, person, community, gettext_noop("%(name)s noted that you no longer take part in %(plg)s."), elsewhere)
    if membership.is_steering:
        sentence = gettext_noop("%(who)s is no longer in the steering group of %(plg)s.")
    elif by.pk == person.pk:
        sentence = gettext_noop("%(who)s no longer takes part in %(plg)s.")
    else:
        sentence = gettext_noop("%(name)s noted that %(who)s no longer takes part in %(plg)s.")
    others = [member for member in members_of(community) if member.pk != person.pk]
    _tell_group(by, community, sentence, others, who=person.name)


def _tell_guided(by: Person, facilitation: Facilitation) -> None:
    community, person = facilitation.community, facilitation.person
    _tell(by, person, community, gettext_noop("%(name)s asks you to guide %(plg)s."))
    sentence = gettext_noop("%(name)s asked %(who)s to guide %(plg)s.")
    _tell_group(by, community, sentence, members_of(community), who=person.name)


def _tell_guidance_ended(by: Person, facilitation: Facilitation) -> None:
    community, person = facilitation.community, facilitation.person
    elsewhere = reverse("communities:list_communities")
    _tell(by, person, community, gettext_noop("%(name)s noted that you no longer guide %(plg)s."), elsewhere)
    sentence = gettext_noop("%(name)s noted that %(who)s no longer guides %(plg)s.")
    _tell_group(by, community, sentence, members_of(community), who=person.name)


def _require_asked_by_group(giver: Person, community: Community, person: Person) -> None:
    """Nobody lets herself in; once there is (or was) a group, leaders come in only through the group."""
    if giver.pk == person.pk:
        raise Refused(_("You cannot add yourself. Ask one of the group to add you."))
    leads = not FRAMERS.isdisjoint(parts_in(person, community))
    is_group = community.memberships.filter(kind=MembershipKind.MEMBER).exists()
    if leads and is_group and not is_group_member(giver, community):
        raise Refused(
            _("%(name)s leads here, and becomes a member only when the group asks for it. Let a member do it.")
            % {"name": person.name}
        )


def _require_can_begin_again(facilitation: Facilitation) -> None:
    community, name = facilitation.community, facilitation.person.name
    same = Facilitation.objects.filter(community=community, person=facilitation.person_id, role=facilitation.role)
    if same.filter(ended_at=None).exclude(pk=facilitation.pk).exists():
        raise Refused(_("%(name)s has this role already.") % {"name": name})
    if not guides_to_appoint(community).filter(pk=facilitation.person_id).exists():
        raise Refused(_("%(name)s takes part in another way now.") % {"name": name})


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
