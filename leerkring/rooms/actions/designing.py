"""Designing the steps of an activity: from a method, or one by one. The group and its facilitator do it together."""

from typing import Any

from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from leerkring.goals.models import Goal
from leerkring.kit.errors import Overtaken, Refused
from leerkring.meetings.access import require
from leerkring.meetings.actions import agenda
from leerkring.meetings.actions.fresh import fresh, noted, require_ahead
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.meetings.rules import moved
from leerkring.methods.rules import Method, StepPlan
from leerkring.organisations.rules import Right
from leerkring.people.models import Person
from leerkring.rooms.live import went_on
from leerkring.rooms.models import Step
from leerkring.rooms.rules import State

MOST_STEPS = 60


@transaction.atomic
def use_method(
    *, author: Person, meeting: Meeting, method: Method, part: int = 1, serves: Goal | None = None
) -> AgendaItem:
    """Put a method on the agenda as an activity with its steps; `part` says which of its meetings this is."""
    plans = [plan for plan in method.steps if plan.meeting == part]
    language = get_language() or "nl"
    item = agenda.add(
        author=author,
        meeting=meeting,
        title=method.name.said_in(language)[:200],
        how=method.purpose.said_in(language)[:2000],
        minutes=max(1, sum(plan.minutes for plan in plans)),
        serves=serves,
    )
    put_steps(item, method, part=part, language=language)
    went_on(meeting)
    return item


def put_steps(item: AgendaItem, method: Method, *, part: int, language: str) -> None:
    """Write the steps of this part of a method, in this language; a source stays the step it was."""
    made: dict[int, Step] = {}
    for place, plan in enumerate(method.steps, 1):
        if plan.meeting == part:
            source = made.get(plan.source) if plan.source else None
            made[place] = Step.objects.create(item=item, position=len(made) + 1, source=source, **_told(plan, language))


def _told(plan: StepPlan, language: str) -> dict[str, Any]:
    return {
        "kind": plan.kind,
        "name": plan.name.said_in(language)[:120],
        "question": plan.question.said_in(language)[:1000],
        "minutes": plan.minutes,
        "speaks": plan.speaks,
        "write": plan.write.said_in(language)[:200],
        "alone_first": plan.alone_first,
        "reveal": plan.reveal,
        "each": plan.each,
        "names": plan.names,
        "size": plan.size,
        "options": [option.said_in(language) for option in plan.options],
        "yields": plan.yields,
    }


@transaction.atomic
def add_step(*, author: Person, item: AgendaItem, **plan: Any) -> Step:
    """Put a step at the end of an activity."""
    _design(author, item)
    steps = Step.objects.filter(item=item)
    if steps.count() >= MOST_STEPS:
        raise Refused(_("This activity has very many steps. Make a second activity of the rest."))
    last = steps.order_by("-position").values_list("position", flat=True).first()
    step = Step.objects.create(item=item, position=(last or 0) + 1, **plan)
    _fit(item)
    noted(by=author, did="designed", meeting=item.meeting)
    return step


@transaction.atomic
def change_step(*, author: Person, step: Step, started_from: int, **plan: Any) -> Step:
    """Say it otherwise; `started_from` is the number that the author had before her."""
    _design(author, step.item)
    now = Step.objects.select_for_update(of=("self",)).filter(pk=step.pk).first()
    typed = "\n".join(filter(None, [str(plan.get("name", "")), str(plan.get("question", ""))]))
    if now is None:
        raise Refused(_("Somebody took this step away meanwhile."), typed=typed)
    if now.number != started_from:
        sentence = _("Somebody else changed this step while you were writing. Look at both, then change it again.")
        raise Overtaken(sentence, typed=typed, theirs=f"{now.name}\n{now.question}".strip())
    for name, value in plan.items():
        setattr(now, name, value)
    now.number += 1
    now.save(update_fields=[*plan, "number"])
    _fit(step.item)
    noted(by=author, did="designed", meeting=step.item.meeting)
    went_on(step.item.meeting)
    return now


@transaction.atomic
def move_step(*, author: Person, step: Step, by: int) -> None:
    """One place up (-1) or down (+1) within its activity."""
    _design(author, step.item)
    order = list(Step.objects.filter(item=step.item).order_by("position", "created_at").values_list("pk", flat=True))
    places = [Step(pk=key, position=place) for place, key in enumerate(moved(order, step.pk, by=by), 1)]
    Step.objects.bulk_update(places, ["position"])
    noted(by=author, did="designed", meeting=step.item.meeting)
    went_on(step.item.meeting)


@transaction.atomic
def remove_step(*, author: Person, step: Step) -> None:
    """Take it away; a step that began stays, for people wrote in it."""
    _design(author, step.item)
    if step.state != State.WAITING or step.cards.exists():
        raise Refused(_("This step has begun, so it stays. You can pass it by in the meeting."))
    step.delete()
    _fit(step.item)
    noted(by=author, did="designed", meeting=step.item.meeting)
    went_on(step.item.meeting)


def _design(author: Person, item: AgendaItem) -> None:
    require(author, item.meeting, Right.DESIGN_MEETINGS)
    require_ahead(fresh(item.meeting))


def _fit(item: AgendaItem) -> None:
    """An activity takes as long as its steps."""
    minutes = sum(Step.objects.filter(item=item).values_list("minutes", flat=True))
    if minutes:
        AgendaItem.objects.filter(pk=item.pk).update(minutes=minutes)
