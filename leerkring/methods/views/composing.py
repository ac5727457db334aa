"""Making a method of one's own: what it is for, and its steps."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from leerkring.communities.access import community_for, page
from leerkring.communities.models import Community
from leerkring.kit.errors import Refused
from leerkring.kit.pages import ACT, WRITE, SignedIn, show, show_form
from leerkring.methods import access, actions
from leerkring.methods.forms.methods import ChangeMethodForm, MethodForm
from leerkring.methods.forms.steps import MoveForm, RemoveForm, StepForm
from leerkring.methods.models import OwnMethod
from leerkring.methods.rules import Kind, StepPlan, Words, settled
from leerkring.methods.words import KINDS
from leerkring.organisations.rules import Right

# With what a new method begins, so that it is never empty.
FIRST = settled(StepPlan(Kind.CHECK_IN, Words(nl="Aankomen", en="Arriving")))


@page(Right.DESIGN_MEETINGS, community_for, *WRITE)
def add_method(request: SignedIn, community: Community) -> HttpResponse:
    """Begin a new one; its steps come after."""
    form = MethodForm(request.POST or None)
    if form.is_valid():
        method = form.begun(actions.id_for(form.cleaned_data["name"]), FIRST)
        own = actions.bring_in(author=request.user, community=community, method=method)
        messages.success(request, _("It is there, and begins with a check-in. Now add the other steps."))
        return redirect("methods:show_method", own.pk)
    return show_form(request, "methods/add_method.html", {"community": community, "form": form})


@page(Right.DESIGN_MEETINGS, access.method_for, *WRITE)
def change_method(request: SignedIn, own: OwnMethod) -> HttpResponse:
    """Say otherwise what it is for and for whom."""
    form = ChangeMethodForm(request.POST or None, method=own.method, number=own.number)
    if form.is_valid():
        started_from = form.cleaned_data["started_from"]
        actions.change(author=request.user, own=own, started_from=started_from, method=form.written(own.method))
        return redirect("methods:show_method", own.pk)
    return show_form(request, "methods/change_method.html", {"community": own.community, "own": own, "form": form})


@page(Right.DESIGN_MEETINGS, access.method_for, *WRITE)
def add_step(request: SignedIn, own: OwnMethod) -> HttpResponse:
    """First choose which kind of step; then fill it in."""
    context = {"community": own.community, "own": own, "kinds": KINDS}
    name = request.GET.get("kind")
    if name is None:
        return show(request, "methods/choose_kind.html", context)
    if name not in set(Kind):
        raise Http404
    kind = Kind(name)
    form = StepForm(request.POST or None, method=own.method, number=own.number, kind=kind)
    if form.is_valid():
        started_from = form.cleaned_data["started_from"]
        actions.write_step(author=request.user, own=own, started_from=started_from, step=form.written, at=None)
        return _back_to(own, len(own.method.steps) + 1)
    return show_form(request, "methods/add_step.html", context | {"form": form, "kind": KINDS[kind]})


@page(Right.DESIGN_MEETINGS, access.method_for, *WRITE)
def change_step(request: SignedIn, own: OwnMethod) -> HttpResponse:
    """Change a step; which one stands in the address."""
    at = _place(request, own)
    kind = own.method.steps[at - 1].kind
    form = StepForm(request.POST or None, method=own.method, number=own.number, kind=kind, at=at)
    if form.is_valid():
        started_from = form.cleaned_data["started_from"]
        actions.write_step(author=request.user, own=own, started_from=started_from, step=form.written, at=at)
        return _back_to(own, at)
    context = {"community": own.community, "own": own, "at": at, "form": form, "kind": KINDS[kind]}
    return show_form(request, "methods/change_step.html", context)


@page(Right.DESIGN_MEETINGS, access.method_for, *ACT)
def move_step(request: SignedIn, own: OwnMethod) -> HttpResponse:
    """One place up or down."""
    form = MoveForm(request.POST)
    if not form.is_valid() or form.cleaned_data["step"] > len(own.method.steps):
        raise Refused(_("We did not understand which way this should move. Go back and press up or down, please."))
    at, by, started_from = (form.cleaned_data[name] for name in ("step", "way", "started_from"))
    actions.move_step(author=request.user, own=own, started_from=started_from, at=at, by=by)
    return _back_to(own, at + by)


@page(Right.DESIGN_MEETINGS, access.method_for, *WRITE)
def remove_step(request: SignedIn, own: OwnMethod) -> HttpResponse:
    """Ask first; then it is out."""
    at = _place(request, own)
    if request.method == "POST":
        form = RemoveForm(request.POST)
        if not form.is_valid():
            raise Refused(_("This page was open for too long or is not complete. Open it again, please."))
        actions.remove_step(author=request.user, own=own, started_from=form.cleaned_data["started_from"], at=at)
        messages.success(request, _("The step is out."))
        return redirect("methods:show_method", own.pk)
    context = {"community": own.community, "own": own, "at": at, "step": own.method.steps[at - 1]}
    return show(request, "methods/remove_step.html", context)


def _place(request: SignedIn, own: OwnMethod) -> int:
    """Which step the address names."""
    name = request.GET.get("step", "")
    if not (name.isascii() and name.isdigit() and len(name) < 4 and 1 <= int(name) <= len(own.method.steps)):
        raise Http404
    return int(name)


def _back_to(own: OwnMethod, at: int) -> HttpResponse:
    """Back where the eye was."""
    return redirect(f"{reverse('methods:show_method', args=[own.pk])}#step-{at}")
