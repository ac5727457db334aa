"""Step 6: what we reached, and how we worked."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from leerkring.communities.access import page
from leerkring.cycles import queries
from leerkring.cycles.access import cycle_for, require_open
from leerkring.cycles.actions.evaluation import evaluate
from leerkring.cycles.forms import EvaluationForm
from leerkring.cycles.models import Aspect, Cycle
from leerkring.cycles.rules import may_close
from leerkring.cycles.views.step import answer_step
from leerkring.kit.pages import READ, WRITE, SignedIn, show_form
from leerkring.organisations.rules import Right


@page(Right.SEE_CONTENT, cycle_for, *READ)
def show_evaluation(request: SignedIn, cycle: Cycle) -> HttpResponse:
    """Both evaluations, and from there to the end of the round."""
    judgements = queries.evaluations_of(cycle)
    written = {aspect for aspect, judgement in judgements.items() if judgement.last}
    ambition = next(iter(queries.ambitions_of(cycle)), None)
    return answer_step(cycle, 6, request, judgements=judgements, may_close=may_close(written), ambition=ambition)


@page(Right.WRITE_CYCLE, cycle_for, *WRITE)
def evaluate_product(request: SignedIn, cycle: Cycle) -> HttpResponse:
    """What did we reach?"""
    return _evaluate(cycle, Aspect.PRODUCT, request)


@page(Right.WRITE_CYCLE, cycle_for, *WRITE)
def evaluate_process(request: SignedIn, cycle: Cycle) -> HttpResponse:
    """How did we work?"""
    return _evaluate(cycle, Aspect.PROCESS, request)


def _evaluate(cycle: Cycle, aspect: Aspect, request: SignedIn) -> HttpResponse:
    require_open(cycle, typed=request.POST.get("text", ""))
    last = queries.evaluations_of(cycle)[aspect].last
    initial = {"text": last.text if last else "", "number": last.number if last else 0}
    form = EvaluationForm(request.POST or None, initial=initial)
    if form.is_valid():
        evaluate(author=request.user, cycle=cycle, aspect=aspect, **form.cleaned_data)
        messages.success(request, _("Kept. Earlier words stay readable."))
        return redirect("cycles:show_evaluation", cycle.pk)
    context = {
        "community": cycle.community,
        "cycle": cycle,
        "aspect": aspect.value,
        "form": form,
        "ambition": next(iter(queries.ambitions_of(cycle)), None),
    }
    return show_form(request, f"cycles/evaluate_{aspect.value}.html", context)
