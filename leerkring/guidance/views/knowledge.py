"""Pages about knowledge that the group asked for."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from leerkring.communities.access import can, community_for, page
from leerkring.communities.models import Community
from leerkring.guidance import queries
from leerkring.guidance.access import own_knowledge_for, request_for
from leerkring.guidance.actions import knowledge
from leerkring.guidance.forms import ChangeKnowledgeForm, KnowledgeForm, RequestForm
from leerkring.guidance.models import Knowledge, KnowledgeRequest
from leerkring.kit.pages import ACT, READ, WRITE, SignedIn, show, show_form
from leerkring.organisations.rules import Right


@page(Right.SEE_CONTENT, community_for, *READ)
def list_knowledge(request: SignedIn, community: Community) -> HttpResponse:
    """What the group asked for."""
    context = {
        "community": community,
        "open_requests": queries.open_requests(community),
        "ended_requests": queries.ended_requests(community),
        "experts": queries.experts_of(community),
        "can_ask": can(request.user, community, Right.ASK_KNOWLEDGE),
    }
    return show(request, "guidance/list_knowledge.html", context)


@page(Right.ASK_KNOWLEDGE, community_for, *WRITE)
def ask_knowledge(request: SignedIn, community: Community) -> HttpResponse:
    """Ask for knowledge from outside."""
    form = RequestForm(request.POST or None)
    if form.is_valid():
        asked = knowledge.ask_for(author=request.user, community=community, **form.cleaned_data)
        messages.success(request, _("Asked."))
        return redirect("guidance:show_knowledge", asked.pk)
    context = {"community": community, "experts": queries.experts_of(community), "form": form}
    return show_form(request, "guidance/ask_knowledge.html", context)


@page(Right.SEE_CONTENT, request_for, *READ)
def show_knowledge(request: SignedIn, asked: KnowledgeRequest) -> HttpResponse:
    """What was asked, and what was brought."""
    context = {
        "community": asked.community,
        "asked": asked,
        "brought": queries.brought_upon(asked),
        "can_ask": can(request.user, asked, Right.ASK_KNOWLEDGE),
        "person": request.user,
        "can_bring": can(request.user, asked, Right.BRING_KNOWLEDGE),
    }
    return show(request, "guidance/show_knowledge.html", context)


@page(Right.BRING_KNOWLEDGE, request_for, *WRITE)
def bring_knowledge(request: SignedIn, asked: KnowledgeRequest) -> HttpResponse:
    """Bring what the group asked for."""
    form = KnowledgeForm(request.POST or None)
    if form.is_valid():
        knowledge.bring(author=request.user, request=asked, **form.cleaned_data)
        messages.success(request, _("Brought. The group can read it."))
        return redirect("guidance:show_knowledge", asked.pk)
    return show_form(
        request, "guidance/bring_knowledge.html", {"community": asked.community, "asked": asked, "form": form}
    )


@page(Right.BRING_KNOWLEDGE, own_knowledge_for, *WRITE)
def change_knowledge(request: SignedIn, brought: Knowledge) -> HttpResponse:
    """Say in better words what one brought oneself."""
    initial = {name: getattr(brought, name) for name in ("text", "link", "number")}
    form = ChangeKnowledgeForm(request.POST or None, initial=initial)
    if form.is_valid():
        knowledge.change(author=request.user, knowledge=brought, **form.cleaned_data)
        messages.success(request, _("Kept. Earlier words stay readable."))
        return redirect("guidance:show_knowledge", brought.request_id)
    context = {"community": brought.community, "brought": brought, "form": form}
    return show_form(request, "guidance/change_knowledge.html", context)


@page(Right.ASK_KNOWLEDGE, request_for, *ACT)
def finish_knowledge(request: SignedIn, asked: KnowledgeRequest) -> HttpResponse:
    """The group has enough about it."""
    knowledge.finish(finisher=request.user, request=asked)
    messages.success(request, _("You have enough about this. It stays readable."))
    return redirect("guidance:show_knowledge", asked.pk)


@page(Right.ASK_KNOWLEDGE, request_for, *ACT)
def reopen_knowledge(request: SignedIn, asked: KnowledgeRequest) -> HttpResponse:
    """The group would like to hear more after all."""
    knowledge.reopen(opener=request.user, request=asked)
    return redirect("guidance:show_knowledge", asked.pk)
