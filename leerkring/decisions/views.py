"""Pages about decisions."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.communities.access import can, community_for, page
from leerkring.communities.models import Community
from leerkring.decisions import access, actions, queries
from leerkring.decisions.forms import AdoptForm, AmendForm, ProposalForm, ReviewForm, VoiceForm, WithdrawForm
from leerkring.decisions.models import Decision
from leerkring.kit.pages import ACT, READ, WRITE, SignedIn, show, show_form
from leerkring.organisations.rules import Right


@page(Right.SEE_CONTENT, community_for, *READ)
def list_decisions(request: SignedIn, community: Community) -> HttpResponse:
    """What is being decided, what to look at again, what holds, and what is past."""
    context = {
        "community": community,
        "overview": queries.overview(request.user, community, timezone.localdate()),
        "can_decide": can(request.user, community, Right.DECIDE),
    }
    return show(request, "decisions/list_decisions.html", context)


@page(Right.DECIDE, community_for, *WRITE)
def propose_decision(request: SignedIn, community: Community) -> HttpResponse:
    """Lay a proposal before the group."""
    form = ProposalForm(request.POST or None)
    if form.is_valid():
        decision = actions.propose(author=request.user, community=community, **form.cleaned_data)
        messages.success(request, _("Your proposal lies before the group. What do you say of it yourself?"))
        return redirect("decisions:show_decision", decision.pk)
    return show_form(request, "decisions/propose_decision.html", {"community": community, "form": form})


@page(Right.SEE_CONTENT, access.decision_for, *READ)
def show_decision(request: SignedIn, decision: Decision) -> HttpResponse:
    """One decision: the proposal, what everybody says of it, what it still needs, its history and its reviews."""
    talk = queries.talk_of(request.user, decision)
    can_decide = can(request.user, decision, Right.DECIDE)
    is_asked = can_decide and decision.is_in_round and talk.mine is None
    context = {
        "community": decision.community,
        "decision": decision,
        "talk": talk,
        "reviews": queries.reviews_of(decision),
        "is_due": decision.is_due(timezone.localdate()),
        "can_decide": can_decide,
        "form": VoiceForm(initial={"number": talk.current.proposal.number}) if is_asked else None,
    }
    return show(request, "decisions/show_decision.html", context)


@page(Right.DECIDE, access.decision_for, *WRITE)
def give_voice(request: SignedIn, decision: Decision) -> HttpResponse:
    """Say what one thinks of the proposal, or say something else than before."""
    talk = queries.talk_of(request.user, decision)
    initial: dict[str, object] = {"number": talk.current.proposal.number}
    if talk.mine:
        initial |= {"stand": talk.mine.stand, "text": talk.mine.text}
    form = VoiceForm(request.POST or None, initial=initial)
    if form.is_valid():
        actions.give_voice(author=request.user, decision=decision, **form.cleaned_data)
        messages.success(request, _("You have spoken. Now you see what the others say."))
        return redirect("decisions:show_decision", decision.pk)
    return show_form(request, "decisions/give_voice.html", _about(decision, form) | {"talk": talk})


@page(Right.DECIDE, access.decision_for, *WRITE)
def amend_proposal(request: SignedIn, decision: Decision) -> HttpResponse:
    """Make the proposal better; a new round starts."""
    proposal = queries.newest_proposal(decision)
    form = AmendForm(request.POST or None, initial={"text": proposal.text, "number": proposal.number})
    if form.is_valid():
        actions.amend(author=request.user, decision=decision, **form.cleaned_data)
        messages.success(request, _("This is the proposal now. Everybody is asked again."))
        return redirect("decisions:show_decision", decision.pk)
    return show_form(request, "decisions/amend_proposal.html", _about(decision, form))


@page(Right.DECIDE, access.decision_for, *WRITE)
def adopt_decision(request: SignedIn, decision: Decision) -> HttpResponse:
    """The group decides, and says when it looks again."""
    proposal = queries.newest_proposal(decision)
    form = AdoptForm(request.POST or None, initial={"number": proposal.number})
    if form.is_valid():
        actions.adopt(author=request.user, decision=decision, **form.cleaned_data)
        messages.success(request, _("Decided. It comes back on the day you chose."))
        return redirect("decisions:show_decision", decision.pk)
    context = _about(decision, form) | {"proposal": proposal}
    return show_form(request, "decisions/adopt_decision.html", context)


@page(Right.DECIDE, access.decision_for, *WRITE)
def withdraw_decision(request: SignedIn, decision: Decision) -> HttpResponse:
    """Take the proposal off the table."""
    form = WithdrawForm(request.POST or None)
    if form.is_valid():
        actions.withdraw(author=request.user, decision=decision, **form.cleaned_data)
        messages.success(request, _("The proposal is withdrawn. You can lay it before the group again."))
        return redirect("decisions:show_decision", decision.pk)
    return show_form(request, "decisions/withdraw_decision.html", _about(decision, form))


@page(Right.DECIDE, access.decision_for, *ACT)
def restore_decision(request: SignedIn, decision: Decision) -> HttpResponse:
    """Lay it before the group again."""
    actions.restore(author=request.user, decision=decision)
    return redirect("decisions:show_decision", decision.pk)


@page(Right.DECIDE, access.decision_for, *WRITE)
def review_decision(request: SignedIn, decision: Decision) -> HttpResponse:
    """Look at it again: keep it until a next day, or end it."""
    form = ReviewForm(request.POST or None)
    if form.is_valid():
        text, day = form.cleaned_data["text"], form.cleaned_data["next_review_on"]
        actions.review(author=request.user, decision=decision, text=text, next_review_on=day)
        messages.success(request, _("Written down, for yourselves and for who comes later."))
        return redirect("decisions:show_decision", decision.pk)
    return show_form(request, "decisions/review_decision.html", _about(decision, form))


def _about(decision: Decision, form: object) -> dict[str, object]:
    return {"community": decision.community, "decision": decision, "form": form}
