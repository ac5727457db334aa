"""Designing an activity: its steps as a list, one step at a time, and how a step will look."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.kit.errors import Refused
from leerkring.kit.pages import ACT, READ, WRITE, SignedIn, show, show_form
from leerkring.meetings import access as meetings_access
from leerkring.meetings.access import item_for
from leerkring.meetings.forms import MoveForm
from leerkring.meetings.models import AgendaItem
from leerkring.meetings.queries import agenda_of
from leerkring.meetings.rules import Filling
from leerkring.methods.rules import Kind
from leerkring.methods.words import KINDS, facts_of, language
from leerkring.organisations.rules import Right
from leerkring.rooms import access, queries
from leerkring.rooms.actions import designing, keeping
from leerkring.rooms.forms.designing import StepOfActivityForm
from leerkring.rooms.models import Step
from leerkring.rooms.queries import method_of
from leerkring.rooms.rules import State, can_be_ahead
from leerkring.rooms.views.looking import looked_at


@dataclass(frozen=True)
class Line:
    """One step on the page: its minutes from the beginning, how it goes, and how long such a step took before."""

    step: Step
    number: int
    begins: int
    kind: str
    facts: list[str]
    usual: int | None
    can_be_ahead: bool
    is_ahead: bool


@meetings_access.page(Right.SEE_CONTENT, item_for, *READ)
def design_item(request: SignedIn, item: AgendaItem) -> HttpResponse:
    """The steps of an activity, how they fill the time, and the way to change them."""
    steps = queries.designed_steps([item.pk])
    total = sum(step.minutes for step in steps)
    can_design = meetings_access.can(request.user, item, Right.DESIGN_MEETINGS) and not item.meeting.is_over
    context = {
        "community": item.community,
        "meeting": item.meeting,
        "item": item,
        "lines": _lines(item, steps),
        "can_design": can_design,
        "can_keep": steps and meetings_access.can(request.user, item, Right.DESIGN_MEETINGS),
        "filling": Filling(item.minutes, total),
        "of_meeting": agenda_of(item.meeting).filling,
        "fits": total in (0, item.minutes),
    }
    return show(request, "rooms/design_item.html", context)


def _lines(item: AgendaItem, steps: list[Step]) -> list[Line]:
    usual = queries.usual_minutes_in(item.community) if steps else {}
    now, begins, lines = timezone.now(), 0, []
    for number, (step, plan) in enumerate(zip(steps, method_of(item, steps).steps, strict=True), 1):
        took = usual.get((step.kind, step.name))
        lines.append(
            Line(
                step=step,
                number=number,
                begins=begins,
                kind=str(KINDS[plan.kind][0]),
                facts=facts_of(plan),
                usual=took if took != step.minutes else None,
                can_be_ahead=step.state == State.WAITING and can_be_ahead(plan.kind, has_source=bool(step.source_id)),
                is_ahead=queries.is_open_ahead(step, now),
            )
        )
        begins += step.minutes
    return lines


@meetings_access.page(Right.DESIGN_MEETINGS, item_for, *ACT)
def keep_as_method(request: SignedIn, item: AgendaItem) -> HttpResponse:
    """What suited the group becomes a method of its own."""
    own = keeping.keep_as_method(author=request.user, item=item)
    messages.success(request, _("Kept as a method of your group. You find it among your methods, and can change it."))
    return redirect("methods:show_method", own.pk)


@meetings_access.page(Right.DESIGN_MEETINGS, item_for, *WRITE)
def add_step(request: SignedIn, item: AgendaItem) -> HttpResponse:
    """First choose which kind of step; then fill it in."""
    context = {"community": item.community, "meeting": item.meeting, "item": item, "kinds": KINDS}
    name = request.GET.get("kind")
    if name is None:
        return show(request, "rooms/choose_kind.html", context)
    if name not in set(Kind):
        raise Http404
    kind, steps = Kind(name), queries.designed_steps([item.pk])
    form = StepOfActivityForm(request.POST or None, method=method_of(item, steps), number=1, kind=kind)
    form.initial["name"] = str(KINDS[kind][0])
    if form.is_valid():
        step = designing.add_step(author=request.user, item=item, **_columns(form, steps))
        return _back_to(item, step)
    return show_form(request, "rooms/add_step.html", context | {"form": form, "kind": KINDS[kind]})


@meetings_access.page(Right.DESIGN_MEETINGS, access.step_for, *WRITE)
def change_step(request: SignedIn, step: Step) -> HttpResponse:
    """Say it otherwise, give it other minutes."""
    steps = list(queries.designed_steps([step.item_id])) or [step]
    at = next((place for place, one in enumerate(steps, 1) if one.pk == step.pk), None)
    if at is None:
        steps, at = [step], 1
    kind = Kind(step.kind)
    form = StepOfActivityForm(
        request.POST or None, method=method_of(step.item, steps), number=step.number, kind=kind, at=at, text=step.text
    )
    if form.is_valid():
        started_from = form.cleaned_data["started_from"]
        columns = _columns(form, steps)
        designing.change_step(author=request.user, step=step, started_from=started_from, **columns)
        return _back_to(step.item, step)
    context = {"community": step.community, "meeting": step.meeting, "step": step, "form": form, "kind": KINDS[kind]}
    return show_form(request, "rooms/change_step.html", context)


def _columns(form: StepOfActivityForm, steps: list[Step]) -> dict[str, Any]:
    """What was filled in, as columns of a step."""
    plan = form.written
    source = steps[plan.source - 1] if plan.source else None
    return designing.told(plan, language()) | {"source": source, "text": form.cleaned_data.get("text", "")}


@meetings_access.page(Right.DESIGN_MEETINGS, access.step_for, *ACT)
def move_step(request: SignedIn, step: Step) -> HttpResponse:
    """So many places up or down."""
    form = MoveForm(request.POST)
    if not form.is_valid():
        raise Refused(_("We did not understand which way this should move. Go back and press up or down, please."))
    designing.move_step(author=request.user, step=step, by=form.cleaned_data["way"])
    return _back_to(step.item, step)


@meetings_access.page(Right.DESIGN_MEETINGS, access.step_for, *WRITE)
def remove_step(request: SignedIn, step: Step) -> HttpResponse:
    """Ask first; then it is out."""
    if request.method == "POST":
        designing.remove_step(author=request.user, step=step)
        messages.success(request, _("The step is out."))
        return redirect("rooms:design_item", step.item_id)
    context = {"community": step.community, "meeting": step.meeting, "step": step}
    return show(request, "rooms/remove_step.html", context)


@meetings_access.page(Right.DESIGN_MEETINGS, item_for, *ACT)
def fit_item(request: SignedIn, item: AgendaItem) -> HttpResponse:
    """The activity takes as long as its steps."""
    designing.fit_item(author=request.user, item=item)
    return redirect("rooms:design_item", item.pk)


@meetings_access.page(Right.SEE_CONTENT, access.step_for, *READ)
def preview_step(request: SignedIn, step: Step) -> HttpResponse:
    """How a step will look on a phone and on the board; nothing can be done there."""
    steps = queries.designed_steps([step.item_id])
    place = queries.position_in(steps, step)
    context = {
        "community": step.community,
        "meeting": step.meeting,
        "item": step.item,
        "before": steps[place - 1] if place else None,
        "after": steps[place + 1] if place is not None and place + 1 < len(steps) else None,
        "kind_words": KINDS[Kind(step.kind)],
        **looked_at(step),
    }
    return show(request, "rooms/preview_step.html", context)


def _back_to(item: AgendaItem, step: Step) -> HttpResponse:
    """Back where the eye was."""
    return redirect(f"{reverse('rooms:design_item', args=[item.pk])}#step-{step.pk}")
