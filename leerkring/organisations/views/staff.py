"""Looking after the accounts of an organisation: who is in, who comes in, and with which link."""

import time
from collections.abc import Iterable

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leerkring.kit.pages import READ, WRITE, SignedIn, show, show_form
from leerkring.kit.qr import square
from leerkring.organisations import actions, queries
from leerkring.organisations.access import page
from leerkring.organisations.forms import InviteForm, InviteManyForm, posts_for
from leerkring.organisations.models import Kind, Organisation
from leerkring.organisations.rules import Right
from leerkring.people.access import secret_of
from leerkring.people.models import Invitation

# Links that were just made can be seen in this browser for an hour: long enough to print them.
SLIPS_LAST = 3600


@page(Right.MANAGE_PEOPLE, *READ)
def list_staff(request: SignedIn, organisation: Organisation) -> HttpResponse:
    """Every account that belongs here, and the way to those of its schools."""
    schools = queries.schools_below(organisation) if organisation.kind == Kind.BOARD else ()
    context = {"organisation": organisation, "staff": queries.staff(organisation), "schools": schools}
    return show(request, "organisations/list_staff.html", context)


@page(Right.MANAGE_PEOPLE, *WRITE)
def invite(request: SignedIn, organisation: Organisation) -> HttpResponse:
    """Add one person."""
    form = InviteForm(request.POST or None, organisation=organisation)
    if form.is_valid():
        invitation = actions.add_person(administrator=request.user, organisation=organisation, **form.cleaned_data)
        messages.success(request, _("%(name)s has an account.") % {"name": invitation.person.name})
        return to_slips(organisation, [invitation], request)
    return show_form(request, "organisations/invite.html", {"organisation": organisation, "form": form})


@page(Right.MANAGE_PEOPLE, *WRITE)
def invite_many(request: SignedIn, organisation: Organisation) -> HttpResponse:
    """Add everybody of a pasted list."""
    form = InviteManyForm(request.POST or None, organisation=organisation)
    if form.is_valid():
        newcomers = form.cleaned_data["people"]
        made = actions.add_people(administrator=request.user, organisation=organisation, newcomers=newcomers)
        said = ngettext("%(number)s person has an account.", "%(number)s people have an account.", len(made))
        messages.success(request, said % {"number": len(made)})
        return to_slips(organisation, made, request)
    context = {"organisation": organisation, "form": form, "posts": posts_for(organisation)}
    return show_form(request, "organisations/invite_many.html", context)


@page(Right.MANAGE_PEOPLE, *READ)
def list_slips(request: SignedIn, organisation: Organisation) -> HttpResponse:
    """The links that were just made, to print, cut and hand out."""
    kept = request.session.get("slips", {})
    is_fresh = kept.get("organisation") == str(organisation.pk) and kept.get("until", 0) > time.time()
    invitations = queries.open_invitations(kept["invitations"], organisation) if is_fresh else []
    context = {"organisation": organisation, "slips": [_slip(invitation) for invitation in invitations]}
    response = show(request, "organisations/list_slips.html", context)
    response.headers["Cache-Control"] = "no-store"
    return response


def to_slips(organisation: Organisation, invitations: Iterable[Invitation], request: SignedIn) -> HttpResponse:
    """Show these links next. The session keeps which they are; their secrets are kept nowhere."""
    request.session["slips"] = {
        "organisation": str(organisation.pk),
        "invitations": [str(invitation.pk) for invitation in invitations],
        "until": time.time() + SLIPS_LAST,
    }
    return redirect("organisations:list_slips", organisation.pk)


def _slip(invitation: Invitation) -> dict[str, object]:
    link = settings.BASE_ADDRESS + reverse("people:accept_invitation", args=[secret_of(invitation)])
    words = _("Link of %(name)s") % {"name": invitation.person.name}
    return {"invitation": invitation, "person": invitation.person, "link": link, "square": square(link, words)}
