"""Step 3: write alone, reveal together, and see what needs attention."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from leerkring.communities.access import page
from leerkring.communities.queries import members_of
from leerkring.cycles import queries
from leerkring.cycles.access import attention_for, cycle_for, require_open, round_for
from leerkring.cycles.actions import interpretation as actions
from leerkring.cycles.forms import AttentionForm, InterpretationForm, QuestionForm, RewordAttentionForm
from leerkring.cycles.models import Attention, Cycle, Round
from leerkring.cycles.views.step import answer_step
from leerkring.kit.pages import ACT, READ, WRITE, SignedIn, show, show_form
from leerkring.organisations.rules import Right


@page(Right.SEE_CONTENT, cycle_for, *READ)
def show_interpretation(request: SignedIn, cycle: Cycle) -> HttpResponse:
    """The questions we look at: what is being written stays hidden, what was revealed is there for all."""
    return answer_step(
        cycle,
        3,
        request,
        looking=queries.looking_together(cycle, request.user),
        members=members_of(cycle.community).count(),
        attentions=list(queries.attentions_of(cycle)),
    )


@page(Right.WRITE_CYCLE, cycle_for, *WRITE)
def add_question(request: SignedIn, cycle: Cycle) -> HttpResponse:
    """Lay a question before everybody."""
    require_open(cycle, typed=request.POST.get("question", ""))
    form = QuestionForm(request.POST or None, initial={"question": _("What strikes you in what we gathered?")})
    if form.is_valid():
        actions.pose(author=request.user, cycle=cycle, **form.cleaned_data)
        return redirect("cycles:show_interpretation", cycle.pk)
    return show_form(request, "cycles/add_question.html", {"community": cycle.community, "cycle": cycle, "form": form})


@page(Right.WRITE_CYCLE, round_for, *WRITE)
def write_interpretation(request: SignedIn, row: Round) -> HttpResponse:
    """Write what strikes me: alone before the reveal, as an addition after it."""
    require_open(row.cycle, typed=request.POST.get("text", ""))
    own = None if row.is_revealed else queries.own_text(row, request.user)
    form = InterpretationForm(
        request.POST or None, initial={"text": own.text if own else "", "alone": not row.is_revealed}
    )
    if form.is_valid():
        actions.interpret(author=request.user, row=row, **form.cleaned_data)
        return redirect("cycles:show_interpretation", row.cycle_id)
    context = {"community": row.community, "cycle": row.cycle, "round": row, "own": own, "form": form}
    return show_form(request, "cycles/write_interpretation.html", context)


@page(Right.MOVE_CYCLE, round_for, *WRITE)
def reveal_round(request: SignedIn, row: Round) -> HttpResponse:
    """Show everything to everybody at once; asks first, for it cannot be taken back."""
    if request.method == "POST":
        actions.reveal(author=request.user, row=row)
        return redirect("cycles:show_interpretation", row.cycle_id)
    require_open(row.cycle)
    context = {
        "community": row.community,
        "cycle": row.cycle,
        "round": row,
        "written": queries.written_in(row),
        "members": members_of(row.community).count(),
    }
    return show(request, "cycles/reveal_round.html", context)


@page(Right.WRITE_CYCLE, cycle_for, *WRITE)
def add_attention(request: SignedIn, cycle: Cycle) -> HttpResponse:
    """Note what needs attention."""
    require_open(cycle, typed=request.POST.get("text", ""))
    form = AttentionForm(request.POST or None)
    if form.is_valid():
        actions.heed(author=request.user, cycle=cycle, **form.cleaned_data)
        return redirect("cycles:show_interpretation", cycle.pk)
    return show_form(request, "cycles/add_attention.html", {"community": cycle.community, "cycle": cycle, "form": form})


@page(Right.WRITE_CYCLE, attention_for, *WRITE)
def change_attention(request: SignedIn, attention: Attention) -> HttpResponse:
    """Say in other words what needs attention."""
    cycle = attention.cycle
    require_open(cycle, typed=request.POST.get("text", ""))
    form = RewordAttentionForm(request.POST or None, initial={"text": attention.text, "was": attention.text})
    if form.is_valid():
        actions.reword(author=request.user, attention=attention, **form.cleaned_data)
        return redirect("cycles:show_interpretation", cycle.pk)
    context = {"community": cycle.community, "cycle": cycle, "attention": attention, "form": form}
    return show_form(request, "cycles/change_attention.html", context)


@page(Right.WRITE_CYCLE, attention_for, *ACT)
def remove_attention(request: SignedIn, attention: Attention) -> HttpResponse:
    """It needs no attention after all."""
    actions.let_go(author=request.user, attention=attention)
    return redirect("cycles:show_interpretation", attention.cycle_id)
