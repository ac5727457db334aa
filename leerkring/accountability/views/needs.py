"""Pages about what a group asks of who gives it its frame."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from leerkring.accountability import actions
from leerkring.accountability.access import need_for
from leerkring.accountability.forms import AnswerForm, EndForm, NeedForm
from leerkring.accountability.models import Need
from leerkring.communities.access import can, community_for, page
from leerkring.communities.models import Community
from leerkring.kit.forms import Form
from leerkring.kit.pages import WRITE, SignedIn, show_form
from leerkring.organisations.rules import Right


@page(Right.ACT, community_for, *WRITE)
def add_need(request: SignedIn, community: Community) -> HttpResponse:
    """Ask for something the group needs."""
    form = NeedForm(request.POST or None)
    if form.is_valid():
        actions.ask(author=request.user, community=community, **form.cleaned_data)
        messages.success(request, _("Asked. Your leader hears of it, and answers on this page."))
        return redirect("accountability:show_rhythm", community.pk)
    return show_form(request, "accountability/add_need.html", {"community": community, "form": form})


@page(Right.WRITE_FRAME, need_for, *WRITE)
def answer_need(request: SignedIn, need: Need) -> HttpResponse:
    """Answer what the group asks."""
    form = AnswerForm(request.POST or None)
    if form.is_valid():
        actions.answer(author=request.user, need=need, **form.cleaned_data)
        messages.success(request, _("Your answer is there. The group hears of it."))
        return redirect("accountability:show_rhythm", need.community_id)
    return _form(request, "answer_need", need, form)


@page(Right.ACT, need_for, *WRITE)
def end_need(request: SignedIn, need: Need) -> HttpResponse:
    """The group has it, or does without."""
    form = EndForm(request.POST or None)
    if form.is_valid():
        actions.end(author=request.user, need=need, **form.cleaned_data)
        return redirect("accountability:show_rhythm", need.community_id)
    return _form(request, "end_need", need, form)


def _form(request: SignedIn, name: str, need: Need, form: Form) -> HttpResponse:
    is_inside = can(request.user, need, Right.SEE_CONTENT)
    context = {"community": need.community, "need": need, "is_inside": is_inside, "form": form}
    return show_form(request, f"accountability/{name}.html", context)
