"""What the group does with its own exploration: explain, begin, take out, mark, close, and tell what it did with it."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from leerkring.communities.access import page
from leerkring.kit.pages import ACT, WRITE, SignedIn, show_form
from leerkring.organisations.rules import Right
from leerkring.perspectives.access import exploration_for
from leerkring.perspectives.actions import asking, closing, moderating
from leerkring.perspectives.forms.asking import ChangeForm, FollowUpForm, HideForm, MarksForm
from leerkring.perspectives.forms.taking import OneStatementForm
from leerkring.perspectives.models import Exploration, Statement
from leerkring.perspectives.queries import statements_to_read


@page(Right.DESIGN_MEETINGS, exploration_for, *WRITE)
def change_exploration(request: SignedIn, exploration: Exploration) -> HttpResponse:
    """Explain it better, name other sides, take more time."""
    initial = {
        "context": exploration.context,
        "aspects": exploration.aspects,
        "closes_on": exploration.closes_on,
    }
    form = ChangeForm(request.POST or None, initial=initial)
    if form.is_valid():
        asking.change(author=request.user, exploration=exploration, **form.cleaned_data)
        return _back(exploration)
    return _form(request, "change_exploration", exploration, form)


@page(Right.DESIGN_MEETINGS, exploration_for, *ACT)
def begin_answering(request: SignedIn, exploration: Exploration) -> HttpResponse:
    """All statements lie before everybody from now on."""
    asking.begin_answering(author=request.user, exploration=exploration)
    return _back(exploration)


@page(Right.TAKE_PART, exploration_for, *WRITE)
def close_exploration(request: SignedIn, exploration: Exploration) -> HttpResponse:
    """Stop asking: first the question whether one is sure, for it cannot be opened again."""
    if request.method == "POST":
        closing.close(author=request.user, exploration=exploration)
        messages.success(request, _("The question is closed. This is what came of it."))
        return _back(exploration)
    return _form(request, "close_exploration", exploration, None)


@page(Right.TAKE_PART, exploration_for, *WRITE)
def follow_up(request: SignedIn, exploration: Exploration) -> HttpResponse:
    """Tell everybody who was asked what the group did with the answers."""
    form = FollowUpForm(request.POST or None, initial={"text": exploration.follow_up})
    if form.is_valid():
        closing.follow_up(author=request.user, exploration=exploration, **form.cleaned_data)
        messages.success(request, _("Everybody who was asked can read it."))
        return _back(exploration)
    return _form(request, "follow_up", exploration, form)


@page(Right.TAKE_PART, exploration_for, *WRITE)
def hide_statement(request: SignedIn, exploration: Exploration) -> HttpResponse:
    """Take a statement out, and say why."""
    form = HideForm(request.POST or None, initial={"statement": request.GET.get("statement")}, exploration=exploration)
    if form.is_valid():
        moderating.hide(author=request.user, exploration=exploration, **form.cleaned_data)
        return _back(exploration)
    readable = statements_to_read(exploration, Statement.objects.filter(exploration=exploration))
    statement = next((one for one in readable if str(one.pk) == str(form["statement"].value())), None)
    return _form(request, "hide_statement", exploration, form, statement=statement)


@page(Right.TAKE_PART, exploration_for, *ACT)
def restore_statement(request: SignedIn, exploration: Exploration) -> HttpResponse:
    """Put a statement back that was taken out."""
    form = OneStatementForm(request.POST, exploration=exploration)
    if form.is_valid():
        moderating.restore(author=request.user, exploration=exploration, **form.cleaned_data)
    return _back(exploration)


@page(Right.TAKE_PART, exploration_for, *WRITE)
def mark_aspects(request: SignedIn, exploration: Exploration) -> HttpResponse:
    """Which sides of the question each statement touches."""
    moderating.require_read(exploration)
    form = MarksForm(request.POST if request.method == "POST" else None, exploration=exploration)
    if form.is_valid():
        moderating.mark_aspects(author=request.user, exploration=exploration, marks=form.marks)
        return _back(exploration)
    return _form(request, "mark_aspects", exploration, form)


def _back(exploration: Exploration) -> HttpResponse:
    return redirect("perspectives:show_exploration", exploration.pk)


def _form(request: SignedIn, name: str, exploration: Exploration, form: Any, **more: Any) -> HttpResponse:
    context = {"community": exploration.community, "exploration": exploration, "form": form, **more}
    return show_form(request, f"perspectives/{name}.html", context)
