"""Pages about decisions."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leerkring.communities.access import can, community_for, page
from leerkring.communities.models import Community
from leerkring.communities.queries import agreements_of
from leerkring.decisions import access, actions, queries
from leerkring.decisions.forms import (
    PROPOSALS,
    AdoptForm,
    AdviceForm,
    AmendForm,
    AnswerForm,
    BallotForm,
    ClarificationForm,
    CountForm,
    PhaseForm,
    ReactionForm,
    ReviewForm,
    SettleForm,
    TermsForm,
    VoiceForm,
    WithdrawForm,
)
from leerkring.decisions.models import Clarification, Decision, Phase, Stage, Stand, Way
from leerkring.kit.errors import NotAllowed, Refused
from leerkring.kit.forms import Form
from leerkring.kit.pages import ACT, READ, WRITE, SignedIn, show, show_form
from leerkring.organisations.rules import Right

_PROPOSED = {
    Way.CONSENT: gettext_lazy("Your proposal lies before the group."),
    Way.ADVICE: gettext_lazy("They hear that you ask their advice."),
    Way.MAJORITY: gettext_lazy("Everybody hears that there is something to vote about."),
    Way.DELEGATED: gettext_lazy("She or he hears that you leave it to her or him."),
}


@page(Right.SEE_CONTENT, community_for, *READ)
def list_decisions(request: SignedIn, community: Community) -> HttpResponse:
    """What is being decided, what to look at again, what holds, and what is past."""
    context = {
        "community": community,
        "overview": queries.overview(request.user, community, timezone.localdate()),
        "can_decide": can(request.user, community, Right.DECIDE),
    }
    return show(request, "decisions/list_decisions.html", context)


@page(Right.DECIDE, community_for, *READ)
def choose_way(request: SignedIn, community: Community) -> HttpResponse:
    """The ways of deciding, each in one sentence."""
    return show(request, "decisions/choose_way.html", {"community": community, "terms": queries.terms_of(community)})


@page(Right.DECIDE, community_for, *WRITE)
def propose_decision(request: SignedIn, community: Community) -> HttpResponse:
    """Lay a proposal before the group; the address names the way of deciding, consent when it names none."""
    way = request.GET.get("way", Way.CONSENT)
    if way not in PROPOSALS:
        raise Http404
    # What was chosen elsewhere comes along in the address.
    initial = {name: request.GET[name] for name in ("title", "text") if name in request.GET}
    form = PROPOSALS[way](request.POST or None, community=community, author=request.user, initial=initial)
    if form.is_valid():
        decision = actions.propose(author=request.user, community=community, way=way, **form.cleaned_data)
        messages.success(request, _PROPOSED[Way(way)])
        return redirect("decisions:show_decision", decision.pk)
    context = {"community": community, "form": form, "way": way}
    return show_form(request, "decisions/propose_decision.html", context)


@page(Right.SEE_CONTENT, access.decision_for, *READ)
def show_decision(request: SignedIn, decision: Decision) -> HttpResponse:
    """One decision: the proposal, what everybody says of it, what it still needs, its history and its reviews."""
    talk = queries.talk_of(request.user, decision)
    words = queries.words_of(request.user, decision, talk)
    has_voted = _has_voted(request, decision, talk)
    can_decide = can(request.user, decision, Right.DECIDE)
    reviews = [] if decision.is_in_round else list(queries.reviews_of(decision))
    is_kept = can_decide and decision.stage == Stage.ADOPTED and bool(reviews) and bool(reviews[-1].next_review_on)
    context = {
        "community": decision.community,
        "decision": decision,
        "talk": talk,
        "words": words,
        "has_voted": has_voted,
        "reviews": reviews,
        "agreements": agreements_of(decision.community) if is_kept else None,
        "is_due": decision.is_due(timezone.localdate()),
        "can_decide": can_decide,
        "is_decider": decision.is_alone and decision.decider_id == request.user.pk,
        "answers": request.user.pk in (decision.author_id, talk.current.proposal.author_id),
        "form": _form_of_turn(decision, talk, words, has_voted) if can_decide and decision.is_in_round else None,
        "ask": ClarificationForm(auto_id="ask_%s") if decision.is_in_round else None,
    }
    return show(request, "decisions/show_decision.html", context)


def _has_voted(request: SignedIn, decision: Decision, talk: queries.Talk) -> bool:
    return decision.is_secret and decision.is_in_round and access.has_voted(request.user, talk.current.proposal)


def _form_of_turn(decision: Decision, talk: queries.Talk, words: queries.Words, has_voted: bool) -> Form | None:
    """What is asked of this member now: her advice, her first reaction, or her voice."""
    if decision.way == Way.ADVICE:
        return AdviceForm() if words.my_advice is not None and not words.my_advice.text else None
    if decision.is_secret:
        is_open = talk.current.proposal.is_carried is None and not has_voted
        return BallotForm(initial={"number": talk.current.proposal.number}) if is_open else None
    if decision.is_alone or talk.mine or decision.phase == Phase.CLEAR:
        return None
    if decision.phase == Phase.REACT:
        return None if words.my_reaction else ReactionForm()
    return VoiceForm(initial={"number": talk.current.proposal.number})


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
    talk = queries.talk_of(request.user, decision)
    proposal = talk.current.proposal
    objections = [voice for voice in talk.current.voices if voice.stand == Stand.OBJECTION]
    initial = {"text": proposal.text, "number": proposal.number}
    form = AmendForm(request.POST or None, initial=initial, objections=objections)
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


@page(Right.DECIDE, access.decision_for, *WRITE)
def speak_later(request: SignedIn, decision: Decision) -> HttpResponse:
    """Who did not speak before it was decided says afterwards what she thinks of it."""
    talk = queries.talk_of(request.user, decision)
    initial: dict[str, object] = {"number": talk.current.proposal.number}
    if talk.mine and talk.mine.is_late:
        initial |= {"stand": talk.mine.stand, "text": talk.mine.text}
    form = VoiceForm(request.POST or None, initial=initial)
    if form.is_valid():
        stand, text = form.cleaned_data["stand"], form.cleaned_data["text"]
        actions.speak_later(author=request.user, decision=decision, stand=stand, text=text)
        messages.success(request, _("Kept with the decision. The others read it."))
        return redirect("decisions:show_decision", decision.pk)
    return show_form(request, "decisions/speak_later.html", _about(decision, form) | {"talk": talk})


@page(Right.SEE_CONTENT, access.decision_for, *WRITE)
def ask_clarification(request: SignedIn, decision: Decision) -> HttpResponse:
    """Ask what is not clear yet; everybody at the table can."""
    form = ClarificationForm(request.POST or None)
    if form.is_valid():
        actions.ask(author=request.user, decision=decision, **form.cleaned_data)
        messages.success(request, _("Asked. You hear it when there is an answer."))
        return redirect("decisions:show_decision", decision.pk)
    return show_form(request, "decisions/ask_clarification.html", _about(decision, form))


@page(Right.DECIDE, access.clarification_for, *WRITE)
def answer_clarification(request: SignedIn, clarification: Clarification) -> HttpResponse:
    """Who made the proposal says what she means."""
    form = AnswerForm(request.POST or None, initial={"text": clarification.answer})
    if form.is_valid():
        actions.answer(author=request.user, clarification=clarification, **form.cleaned_data)
        return redirect("decisions:show_decision", clarification.decision_id)
    context = _about(clarification.decision, form) | {"clarification": clarification}
    return show_form(request, "decisions/answer_clarification.html", context)


@page(Right.DECIDE, access.decision_for, *WRITE)
def give_reaction(request: SignedIn, decision: Decision) -> HttpResponse:
    """Say one's first reaction, or say it otherwise."""
    mine = decision.reactions.filter(person=request.user, is_advice=False).first()
    form = ReactionForm(request.POST or None, initial={"text": mine.text if mine else ""})
    if form.is_valid():
        actions.react(author=request.user, decision=decision, **form.cleaned_data)
        messages.success(request, _("Kept. Now you read the reactions of the others."))
        return redirect("decisions:show_decision", decision.pk)
    return show_form(request, "decisions/give_reaction.html", _about(decision, form))


@page(Right.DECIDE, access.decision_for, *ACT)
def move_talk(request: SignedIn, decision: Decision) -> HttpResponse:
    """The group goes on to reactions or to the consent round, or back."""
    form = PhaseForm(request.POST)
    if not form.is_valid():
        raise Refused(_("Go back, and choose on the page how you go on."))
    actions.go_on(author=request.user, decision=decision, phase=Phase(form.cleaned_data["phase"]))
    return redirect("decisions:show_decision", decision.pk)


@page(Right.DECIDE, access.decision_for, *WRITE)
def give_advice(request: SignedIn, decision: Decision) -> HttpResponse:
    """Advise who decides, or say it otherwise."""
    mine = decision.reactions.filter(person=request.user, is_advice=True).first()
    form = AdviceForm(request.POST or None, initial={"text": mine.text if mine else ""})
    if form.is_valid():
        actions.advise(author=request.user, decision=decision, **form.cleaned_data)
        messages.success(request, _("Your advice is kept, whatever is decided."))
        return redirect("decisions:show_decision", decision.pk)
    return show_form(request, "decisions/give_advice.html", _about(decision, form))


@page(Right.DECIDE, access.decision_for, *WRITE)
def settle_decision(request: SignedIn, decision: Decision) -> HttpResponse:
    """The one who decides tells what she decided."""
    if decision.decider_id != request.user.pk:
        raise NotAllowed
    proposal = queries.newest_proposal(decision)
    text = proposal.text if decision.way == Way.ADVICE else ""
    form = SettleForm(request.POST or None, initial={"text": text, "number": proposal.number})
    if form.is_valid():
        actions.settle(author=request.user, decision=decision, **form.cleaned_data)
        messages.success(request, _("Decided. The group hears what and why."))
        return redirect("decisions:show_decision", decision.pk)
    context = _about(decision, form) | {"proposal": proposal}
    return show_form(request, "decisions/settle_decision.html", context)


@page(Right.DECIDE, access.decision_for, *ACT)
def decide_together(request: SignedIn, decision: Decision) -> HttpResponse:
    """It becomes a proposal for all of the group."""
    actions.decide_together(author=request.user, decision=decision)
    messages.success(request, _("You decide this together now. Is it clear to everybody?"))
    return redirect("decisions:show_decision", decision.pk)


@page(Right.DECIDE, access.decision_for, *WRITE, leaves_trace=False)
def cast_ballot(request: SignedIn, decision: Decision) -> HttpResponse:
    """Vote, or vote otherwise, until the votes are counted. No form is remembered here: twice is once by itself."""
    proposal = queries.newest_proposal(decision)
    form = BallotForm(request.POST if request.method == "POST" else None, initial={"number": proposal.number})
    if form.is_valid():
        actions.vote(author=request.user, decision=decision, **form.cleaned_data)
        messages.success(request, _("Your vote is in. Nobody can see what you voted."))
        return redirect("decisions:show_decision", decision.pk)
    return show_form(request, "decisions/cast_ballot.html", _about(decision, form) | {"proposal": proposal})


@page(Right.DECIDE, access.decision_for, *ACT)
def count_ballots(request: SignedIn, decision: Decision) -> HttpResponse:
    """Count the votes and destroy the ballots."""
    form = CountForm(request.POST)
    if not form.is_valid():
        raise Refused(_("Go back and open the page again: then you see what you count."))
    actions.count(author=request.user, decision=decision, **form.cleaned_data)
    return redirect("decisions:show_decision", decision.pk)


@page(Right.SEE_CONTENT, community_for, *READ)
def show_terms(request: SignedIn, community: Community) -> HttpResponse:
    """What the group agreed about deciding."""
    context = {
        "community": community,
        "terms": queries.terms_of(community),
        "can_decide": can(request.user, community, Right.DECIDE),
    }
    return show(request, "decisions/show_terms.html", context)


@page(Right.DECIDE, community_for, *WRITE)
def propose_terms(request: SignedIn, community: Community) -> HttpResponse:
    """Propose to decide otherwise from now on."""
    terms = queries.terms_of(community)
    initial = {"quorum": terms.quorum, "allows_majority": terms.allows_majority}
    form = TermsForm(request.POST or None, initial=initial)
    if form.is_valid():
        decision = actions.propose_terms(author=request.user, community=community, **form.cleaned_data)
        messages.success(request, _("Your proposal lies before the group."))
        return redirect("decisions:show_decision", decision.pk)
    return show_form(request, "decisions/propose_terms.html", {"community": community, "form": form})


def _about(decision: Decision, form: object) -> dict[str, object]:
    return {"community": decision.community, "decision": decision, "form": form}
