"""Bringing a method in, proposing it to others, and putting it away."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from leerkring.communities.access import community_for, page
from leerkring.communities.models import Community
from leerkring.kit.pages import ACT, WRITE, SignedIn, show, show_form
from leerkring.methods import access, actions
from leerkring.methods.forms.files import ImportForm
from leerkring.methods.models import OwnMethod
from leerkring.methods.views.finding import about, offer_called
from leerkring.organisations.rules import Right


@page(Right.DESIGN_MEETINGS, community_for, *ACT)
def copy_method(request: SignedIn, community: Community) -> HttpResponse:
    """A method becomes the group's own, to change as it likes; which one stands in the form."""
    offer = offer_called(community, request.POST.get("method", ""))
    own = actions.bring_in(author=request.user, community=community, method=offer.method)
    messages.success(request, _("Copied. This one is yours: change it as you like."))
    return redirect("methods:show_method", own.pk)


@page(Right.DESIGN_MEETINGS, community_for, *WRITE)
def import_method(request: SignedIn, community: Community) -> HttpResponse:
    """Read a method from a file or a pasted text; it is shown first, and then brought in."""
    form = ImportForm(request.POST or None, request.FILES or None)
    context = {"community": community, "form": form}
    if not form.is_valid() or form.method is None:
        return show_form(request, "methods/import_method.html", context)
    if not form.cleaned_data["sure"]:
        context |= about(form.method) | {"text": form.cleaned_data["text"]}
        return show(request, "methods/preview_method.html", context)
    own = actions.bring_in(author=request.user, community=community, method=form.method)
    messages.success(request, _("It is one of your methods now."))
    return redirect("methods:show_method", own.pk)


@page(Right.DESIGN_MEETINGS, access.method_for, *WRITE)
def withdraw_method(request: SignedIn, own: OwnMethod) -> HttpResponse:
    """Ask first; then the group does not see it any more, and can put it back."""
    if request.method == "POST":
        actions.withdraw(author=request.user, own=own)
        messages.success(request, _("Withdrawn. At the end of the list it can be put back."))
        return redirect("methods:list_methods", own.community_id)
    context = {"community": own.community, "own": own, "is_shared": hasattr(own, "shared")}
    return show(request, "methods/withdraw_method.html", context)


@page(Right.DESIGN_MEETINGS, access.method_for, *ACT)
def restore_method(request: SignedIn, own: OwnMethod) -> HttpResponse:
    """Put it back."""
    actions.restore(author=request.user, own=own)
    messages.success(request, _("It is back, as it was."))
    return redirect("methods:show_method", own.pk)


@page(Right.PLAN_MEETINGS, access.method_for, *WRITE)
def propose_method(request: SignedIn, own: OwnMethod) -> HttpResponse:
    """Ask first; then other groups of the board can read and copy it."""
    if request.method == "POST":
        actions.propose(author=request.user, own=own)
        messages.success(request, _("Shared. Other groups of your board see it with the name of your group."))
        return redirect("methods:show_method", own.pk)
    return show(request, "methods/propose_method.html", {"community": own.community, "own": own})


@page(Right.PLAN_MEETINGS, access.method_for, *ACT)
def take_back_method(request: SignedIn, own: OwnMethod) -> HttpResponse:
    """Other groups do not see it any more."""
    actions.take_back(author=request.user, own=own)
    messages.success(request, _("Taken back. What other groups copied stays theirs."))
    return redirect("methods:show_method", own.pk)
