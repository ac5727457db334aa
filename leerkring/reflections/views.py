"""Pages about reflections."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from leerkring.communities.access import can, community_for, page
from leerkring.communities.models import Community
from leerkring.kit.pages import ACT, READ, WRITE, SignedIn, show, show_form
from leerkring.organisations.rules import Right
from leerkring.reflections import actions, queries
from leerkring.reflections.access import own_reflection_for, reflection_for
from leerkring.reflections.forms import ReflectionForm
from leerkring.reflections.models import Reflection


@page(Right.SEE_CONTENT, community_for, *READ)
def list_reflections(request: SignedIn, community: Community) -> HttpResponse:
    """Mine, and what others shared."""
    asked = request.GET.get("page", "1")
    number = int(asked) if asked.isascii() and asked.isdigit() and 0 < len(asked) < 6 else 1
    context = {
        "community": community,
        "leaf": queries.reflections_seen_by(request.user, community, max(number, 1)),
        "can_reflect": can(request.user, community, Right.REFLECT),
    }
    return show(request, "reflections/list_reflections.html", context)


@page(Right.REFLECT, community_for, *WRITE)
def add_reflection(request: SignedIn, community: Community) -> HttpResponse:
    """Write something down, for oneself."""
    form = ReflectionForm(request.POST or None)
    if form.is_valid():
        reflection = actions.write(author=request.user, community=community, **form.cleaned_data)
        messages.success(request, _("Kept. Only you see it."))
        return redirect("reflections:show_reflection", reflection.pk)
    return show_form(request, "reflections/add_reflection.html", {"community": community, "form": form})


@page(Right.SEE_CONTENT, reflection_for, *READ)
def show_reflection(request: SignedIn, reflection: Reflection) -> HttpResponse:
    """One reflection."""
    context = {
        "community": reflection.community,
        "reflection": reflection,
        "is_mine": reflection.author_id == request.user.pk,
        "can_reflect": can(request.user, reflection, Right.REFLECT),
    }
    return show(request, "reflections/show_reflection.html", context)


@page(Right.REFLECT, own_reflection_for, *WRITE)
def change_reflection(request: SignedIn, reflection: Reflection) -> HttpResponse:
    """Write it in other words."""
    form = ReflectionForm(request.POST or None, initial={"text": reflection.text})
    if form.is_valid():
        actions.change(author=request.user, reflection=reflection, **form.cleaned_data)
        return redirect("reflections:show_reflection", reflection.pk)
    context = {"community": reflection.community, "reflection": reflection, "form": form}
    return show_form(request, "reflections/change_reflection.html", context)


@page(Right.REFLECT, own_reflection_for, *WRITE)
def share_reflection(request: SignedIn, reflection: Reflection) -> HttpResponse:
    """Say what it means, and then share it."""
    if request.method == "POST":
        actions.share(author=request.user, reflection=reflection)
        messages.success(request, _("Shared. The group can read it now."))
        return redirect("reflections:show_reflection", reflection.pk)
    context = {"community": reflection.community, "reflection": reflection}
    return show(request, "reflections/share_reflection.html", context)


@page(Right.REFLECT, own_reflection_for, *ACT)
def take_back_reflection(request: SignedIn, reflection: Reflection) -> HttpResponse:
    """It is one's own alone again."""
    actions.take_back(author=request.user, reflection=reflection)
    messages.success(request, _("Taken back. Only you see it."))
    return redirect("reflections:show_reflection", reflection.pk)


@page(Right.REFLECT, own_reflection_for, *WRITE)
def delete_reflection(request: SignedIn, reflection: Reflection) -> HttpResponse:
    """Ask first, for this cannot be undone."""
    if request.method == "POST":
        actions.delete(author=request.user, reflection=reflection)
        messages.success(request, _("Deleted."))
        return redirect("reflections:list_reflections", reflection.community_id)
    context = {"community": reflection.community, "reflection": reflection}
    return show(request, "reflections/delete_reflection.html", context)
