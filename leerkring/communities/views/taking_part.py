"""Pages about who takes part in a community."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from leerkring.communities import access, queries
from leerkring.communities.access import can, community_for, page
from leerkring.communities.actions import taking_part
from leerkring.communities.forms import AgreementForm, AppointForm, PeopleForm, SearchForm
from leerkring.communities.models import Community, Facilitation, Membership, MembershipKind, Role
from leerkring.kit.pages import ACT, READ, WRITE, SignedIn, show, show_form
from leerkring.organisations.rules import Right

# More names than this ask for a search.
MOST_NAMES = 60


@page(Right.SEE_COMMUNITY, community_for, *READ)
def show_people(request: SignedIn, community: Community) -> HttpResponse:
    """Members, steering group, facilitators and schools; a service sees whom it sends where, and nobody else."""
    sees_people = can(request.user, community, Right.SEE_FRAME)
    people = queries.people_of(community) if sees_people else queries.sent_by_service(request.user, community)
    can_manage = can(request.user, community, Right.MANAGE_MEMBERS)
    context = {
        "community": community,
        "people": people,
        "gone": queries.gone_from(community, [*people.members, *people.steering]) if can_manage else {},
        "sees_people": sees_people,
        "schools": queries.schools_of(community),
        "can_manage": can_manage,
        "can_frame": can(request.user, community, Right.WRITE_FRAME),
    }
    return show(request, "communities/show_people.html", context)


@page(Right.MANAGE_MEMBERS, community_for, *WRITE)
def add_members(request: SignedIn, community: Community) -> HttpResponse:
    """Choose new members from the staff of the schools that take part."""
    return _add(request, community, MembershipKind.MEMBER)


@page(Right.WRITE_FRAME, community_for, *WRITE)
def add_steering(request: SignedIn, community: Community) -> HttpResponse:
    """Choose who steers."""
    return _add(request, community, MembershipKind.STEERING)


def _add(request: SignedIn, community: Community, kind: MembershipKind) -> HttpResponse:
    search = SearchForm(request.GET)
    words = search.cleaned_data["q"] if search.is_valid() else ""
    staff = queries.staff_to_add(community, kind)
    offered = staff if kind == MembershipKind.STEERING else staff.exclude(pk=request.user.pk)
    shown = queries.candidates(community, queries.staff_named(offered, words)[: MOST_NAMES + 1])
    form = PeopleForm(request.POST or None, people=staff, shown=shown[:MOST_NAMES])
    if form.is_valid():
        add = taking_part.add_steering if kind == MembershipKind.STEERING else taking_part.add_members
        add(adder=request.user, community=community, people=form.cleaned_data["people"])
        messages.success(request, _("Added. They see it on their first page."))
        return redirect("communities:show_people", community.pk)
    context = {
        "community": community,
        "form": form,
        "search": search,
        "words": words,
        "is_cut": len(shown) > MOST_NAMES,
        "steering": kind == MembershipKind.STEERING,
    }
    return show_form(request, "communities/add_people.html", context)


@page(Right.MANAGE_MEMBERS, access.membership_for, *WRITE)
def end_place(request: SignedIn, membership: Membership) -> HttpResponse:
    """Ask first; then somebody is out at once."""
    access.require(request.user, membership, access.right_to_place(membership))
    if request.method == "POST":
        taking_part.end_place(ender=request.user, membership=membership)
        messages.success(request, _("%(name)s has left.") % {"name": membership.person.name})
        if membership.person_id == request.user.pk:
            return redirect("communities:list_communities")
        return redirect("communities:show_people", membership.community_id)
    context = {"community": membership.community, "membership": membership}
    return show(request, "communities/end_place.html", context)


@page(Right.MANAGE_MEMBERS, access.membership_for, *ACT)
def give_back_place(request: SignedIn, membership: Membership) -> HttpResponse:
    """Somebody who left has her place again."""
    taking_part.give_back_place(giver=request.user, membership=membership)
    messages.success(request, _("%(name)s takes part again.") % {"name": membership.person.name})
    return redirect("communities:show_people", membership.community_id)


@page(Right.MANAGE_MEMBERS, community_for, *WRITE)
def appoint_facilitator(request: SignedIn, community: Community) -> HttpResponse:
    """Choose who guides the group, in which role, under which agreement."""
    people = queries.guides_to_appoint(community)
    form = AppointForm(request.POST or None, people=people, shown=queries.candidates(community, people))
    if form.is_valid():
        role = Role(form.cleaned_data.pop("role"))
        taking_part.appoint(appointer=request.user, community=community, role=role, **form.cleaned_data)
        messages.success(request, _("Agreed."))
        return redirect("communities:show_people", community.pk)
    return show_form(request, "communities/appoint_facilitator.html", {"community": community, "form": form})


@page(Right.MANAGE_MEMBERS, access.facilitation_for, *WRITE)
def change_agreement(request: SignedIn, facilitation: Facilitation) -> HttpResponse:
    """What was agreed and until when; for a role that was over, this begins it again."""
    initial = {"agreement": facilitation.agreement, "ends_on": facilitation.ends_on}
    form = AgreementForm(request.POST or None, initial=initial)
    if form.is_valid():
        taking_part.change_agreement(author=request.user, facilitation=facilitation, **form.cleaned_data)
        messages.success(request, _("Kept."))
        return redirect("communities:show_people", facilitation.community_id)
    context = {"community": facilitation.community, "facilitation": facilitation, "form": form}
    return show_form(request, "communities/change_agreement.html", context)


@page(Right.MANAGE_MEMBERS, access.facilitation_for, *WRITE)
def end_facilitation(request: SignedIn, facilitation: Facilitation) -> HttpResponse:
    """Ask first; then the facilitator is out at once."""
    if request.method == "POST":
        taking_part.end_facilitation(ender=request.user, facilitation=facilitation)
        messages.success(request, _("%(name)s has left.") % {"name": facilitation.person.name})
        return redirect("communities:show_people", facilitation.community_id)
    context = {"community": facilitation.community, "facilitation": facilitation}
    return show(request, "communities/end_facilitation.html", context)
