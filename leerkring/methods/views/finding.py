"""Finding a method, reading it, and taking it along as a file."""

from django.http import Http404, HttpResponse

from leerkring.communities.access import can, community_for, page
from leerkring.communities.models import Community
from leerkring.kit.pages import READ, SignedIn, show
from leerkring.methods import access, queries
from leerkring.methods.forms.finding import FindForm
from leerkring.methods.models import OwnMethod
from leerkring.methods.queries import Offer
from leerkring.methods.rules import Method, write_method
from leerkring.methods.views.lines import sittings_of
from leerkring.methods.words import language
from leerkring.organisations.rules import Right


@page(Right.SEE_CONTENT, community_for, *READ)
def list_methods(request: SignedIn, community: Community) -> HttpResponse:
    """What there is to choose from: the group's own first, then those of other groups and of the library."""
    form = FindForm(request.GET)
    context = {
        "community": community,
        "form": form,
        "is_asked": bool(request.GET),
        "found": queries.find(community, form.wish, language()),
        "can_design": can(request.user, community, Right.DESIGN_MEETINGS),
    }
    return show(request, "methods/list_methods.html", context)


@page(Right.SEE_CONTENT, community_for, *READ)
def show_offer(request: SignedIn, community: Community) -> HttpResponse:
    """A method of the library or of another group; which one stands in the address."""
    offer = offer_called(community, request.GET.get("method", ""))
    context = {
        "community": community,
        "offer": offer,
        **about(offer.method),
        "can_design": can(request.user, community, Right.DESIGN_MEETINGS),
    }
    return show(request, "methods/show_offer.html", context)


@page(Right.SEE_CONTENT, access.method_for, *READ)
def show_method(request: SignedIn, own: OwnMethod) -> HttpResponse:
    """A method of the group: to read, to print, to change."""
    shared = getattr(own, "shared", None)
    context = {
        "community": own.community,
        "own": own,
        "shared": shared,
        "is_newer": shared is not None and shared.plan != own.plan,
        **about(own.method),
        "can_design": can(request.user, own, Right.DESIGN_MEETINGS),
        "can_propose": can(request.user, own, Right.PLAN_MEETINGS),
    }
    return show(request, "methods/show_method.html", context)


@page(Right.SEE_CONTENT, community_for, *READ)
def export_method(request: SignedIn, community: Community) -> HttpResponse:
    """A method as a file, to keep or to give to others."""
    offer = offer_called(community, request.GET.get("method", ""))
    response = HttpResponse(write_method(offer.method), content_type="application/toml; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{offer.method.id}.toml"'
    return response


def offer_called(community: Community, key: str) -> Offer:
    """The method of this key; what this group cannot use is as if it did not exist."""
    offer = queries.offer_for(community, key)
    if offer is None:
        raise Http404
    return offer


def about(method: Method) -> dict[str, object]:
    """What the page of a method shows."""
    return {"method": method, "sittings": sittings_of(method)}
