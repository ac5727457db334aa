"""Designing the steps of an activity: from a method, or one by one. The group and its facilitator do it together."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext_noop
from django.utils.translation import gettext as _

from leerkring.communities.queries import members_of
from leerkring.goals.models import Goal
from leerkring.kit.errors import Overtaken, Refused
from leerkring.meetings.access import require
from leerkring.meetings.actions import agenda
from leerkring.meetings.actions.fresh import fresh, noted, require_ahead
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.meetings.rules import moved
from leerkring.methods.rules import Kind, Method, Reveal, StepPlan
from leerkring.notices.actions import tell
from leerkring.organisations.rules import Right
from leerkring.people.models import Person
from leerkring.rooms.actions.fresh import hold
from leerkring.rooms.live import went_on
from leerkring.rooms.models import Step
from leerkring.rooms.queries.answers import was_answered
from leerkring.rooms.rules import State, breaks_promise, can_be_ahead, fitted, too_early

MOST_STEPS = 60


@transaction.atomic
def use_method(
    *,
    author: Person,
    meeting: Meeting,
    method: Method,
    part: int = 1,
    serves: Goal | None = None,
    question: str = "",
) -> AgendaItem:
    """Put a method on the agenda as an activity with its steps; `part` says which of its meetings this is."""
    plans = [plan for plan in method.steps if plan.meeting == part]
    language = get_language() or "nl"
    how = "\n\n".join(filter(None, [method.purpose.said_in(language), method.preparation.said_in(language)]))
    item = agenda.add(
        author=author,
        meeting=meeting,
        title=title_of(method, part, language),
        how=how[:2000],
        minutes=max(1, sum(plan.minutes for plan in plans)),
        serves=serves,
        question=question,
    )
    put_steps(item, method, part=part, language=language)
    went_on(meeting)
    return item


def title_of(method: Method, part: int, language: str) -> str:
    """What the activity is called; of a method of several meetings it says which one."""
    name = method.name.said_in(language)[:180]
    return f"{name} ({part}/{method.meetings})" if method.meetings > 1 else name


def put_steps(item: AgendaItem, method: Method, *, part: int, language: str) -> None:
    """Write the steps of this part of a method, in this language; a source stays the step it was."""
    made: dict[int, Step] = {}
    for place, plan in enumerate(method.steps, 1):
        if plan.meeting == part:
            source = made.get(plan.source) if plan.source else None
            made[place] = Step.objects.create(item=item, position=len(made) + 1, source=source, **told(plan, language))


def told(plan: StepPlan, language: str) -> dict[str, Any]:
    """The columns of a step, in one language."""
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
    steps = _design(author, item)
    if len(steps) >= MOST_STEPS:
        raise Refused(_("This activity has very many steps. Make a second activity of the rest."))
    step = Step.objects.create(item=item, position=steps[-1].position + 1 if steps else 1, **plan)
    return _designed(author, step, before=steps)


@transaction.atomic
def change_step(*, author: Person, step: Step, started_from: int, **plan: Any) -> Step:
    """Say it otherwise; `started_from` is the number that the author had before her."""
    steps = _design(author, step.item)
    now = next((one for one in steps if one.pk == step.pk), None)
    typed = "\n".join(filter(None, (str(plan.get(words, "")) for words in ("name", "question", "text"))))
    if now is None:
        raise Refused(_("Somebody took this step away meanwhile."), typed=typed)
    if now.number != started_from:
        sentence = _("Somebody else changed this step while you were writing. Look at both, then change it again.")
        raise Overtaken(sentence, typed=typed, theirs=f"{now.name}\n{now.question}\n{now.text}".strip())
    _require_promise(now, plan, typed)
    _require_question(now, plan, typed)
    before = [Step(minutes=one.minutes) for one in steps]
    for name, value in plan.items():
        setattr(now, name, value)
    now.number += 1
    now.save(update_fields=[*plan, "number"])
    return _designed(author, now, before=before)


def _require_promise(step: Step, plan: dict[str, Any], typed: str) -> None:
    """Whoever wrote already was told who would read it, and whether with her name: that stays as it was."""
    opens = breaks_promise(
        named=step.names,
        names=plan.get("names", step.names),
        was=Reveal(step.reveal),
        becomes=Reveal(plan.get("reveal", step.reveal)),
    )
    if opens and (step.cards.exists() or was_answered(step)):
        sentence = _("People wrote in this step already. Who reads it, with or without names, stays as they were told.")
        raise Refused(sentence, typed=typed)


def _require_question(step: Step, plan: dict[str, Any], typed: str) -> None:
    """What people chose is kept by its place and shown below the question: with other words it would be a lie."""
    asks = any(plan.get(name, getattr(step, name)) != getattr(step, name) for name in ("question", "options", "source"))
    if not asks:
        return
    hold(step)
    if was_answered(step):
        sentence = _(
            "People answered this already, so it stays as they were asked. Make a new step for another question."
        )
        raise Refused(sentence, typed=typed)


@transaction.atomic
def move_step(*, author: Person, step: Step, by: int) -> None:
    """So many places up (below 0) or down, within its activity."""
    steps = {one.pk: one for one in _design(author, step.item)}
    if step.pk not in steps:
        raise Refused(_("Somebody took this step away meanwhile."))
    order = moved(list(steps), step.pk, by=by)
    early = too_early(order, {key: one.source_id for key, one in steps.items()})
    if early is not None:
        source = steps[steps[early].source_id]  # type: ignore[index]
        sentence = _("“%(step)s” works on the cards of “%(source)s”, so it comes after it.")
        raise Refused(sentence % {"step": steps[early].name, "source": source.name})
    places = [Step(pk=key, position=place) for place, key in enumerate(order, 1)]
    Step.objects.bulk_update(places, ["position"])
    _designed(author, step, before=list(steps.values()))


@transaction.atomic
def remove_step(*, author: Person, step: Step) -> None:
    """Take it away; a step in which people wrote stays, and one that another step works on."""
    steps = _design(author, step.item)
    hold(step)
    if step.state != State.WAITING or step.cards.exists() or was_answered(step):
        raise Refused(_("This step has begun, so it stays. You can pass it by in the meeting."))
    dependent = next((one for one in steps if one.source_id == step.pk), None)
    if dependent is not None:
        sentence = _("“%(step)s” works on the cards of this step. Change that step first.")
        raise Refused(sentence % {"step": dependent.name})
    Step.objects.filter(pk=step.pk).delete()
    _designed(author, step, before=steps)


@transaction.atomic
def fit_item(*, author: Person, item: AgendaItem) -> None:
    """Give the activity as many minutes as its steps take."""
    minutes = sum(step.minutes for step in _design(author, item))
    if minutes:
        AgendaItem.objects.filter(pk=item.pk).update(minutes=minutes)
    noted(by=author, did="designed", meeting=item.meeting)


@transaction.atomic
def set_ahead(*, author: Person, step: Step, until: dt.datetime) -> Step:
    """Everybody can write at home until this moment; the members hear of it once, when it is set for the first time."""
    _design(author, step.item)
    now = Step.objects.select_for_update(of=("self",)).select_related("item", "source").get(pk=step.pk)
    if now.state != State.WAITING:
        raise Refused(_("This step has begun already. Everybody can write in the meeting."))
    if not can_be_ahead(Kind(now.kind), has_source=now.source_id is not None):
        raise Refused(_("In this kind of step nobody can write at home. It needs the others."))
    is_first, now.ahead_until = now.ahead_until is None, until
    now.save(update_fields=["ahead_until"])
    if is_first:
        _tell_ahead(now, step.item.meeting, by=author)
    noted(by=author, did="designed", meeting=step.item.meeting)
    went_on(step.item.meeting)
    return now


@transaction.atomic
def end_ahead(*, author: Person, step: Step) -> None:
    """Writing at home is over now; what was written waits for the meeting."""
    _design(author, step.item)
    Step.objects.filter(pk=step.pk, ahead_until__gt=timezone.now()).update(ahead_until=timezone.now())
    noted(by=author, did="designed", meeting=step.item.meeting)
    went_on(step.item.meeting)


def _tell_ahead(step: Step, meeting: Meeting, *, by: Person) -> None:
    until = timezone.localtime(step.ahead_until)
    tell(
        people=[person for person in members_of(meeting.community) if person.pk != by.pk],
        sentence=gettext_noop("%(group)s: until %(day)s at %(time)s you can write at home for “%(title)s”."),
        values={
            "group": meeting.community.name,
            "title": meeting.title,
            "day": f"{until.day}-{until.month}-{until.year}",
            "time": f"{until:%H:%M}",
        },
        address=reverse("rooms:write_ahead", args=[step.pk]),
    )


def _design(author: Person, item: AgendaItem) -> list[Step]:
    """The steps as they are now, in their order; the meeting is locked, so nobody else designs meanwhile."""
    now = fresh(item.meeting)
    require(author, now, Right.DESIGN_MEETINGS)
    require_ahead(now)
    if not AgendaItem.objects.filter(pk=item.pk).exists():
        raise Refused(_("Somebody took this activity off the agenda meanwhile."))
    return list(Step.objects.filter(item=item).order_by("position", "created_at"))


def _designed(author: Person, step: Step, *, before: list[Step]) -> Step:
    """Note it, and let an activity that took as long as its steps go on doing so."""
    item = step.item
    was = sum(one.minutes for one in before)
    now = sum(Step.objects.filter(item=item).values_list("minutes", flat=True))
    minutes = AgendaItem.objects.values_list("minutes", flat=True).get(pk=item.pk)
    if fitted(minutes, was, now) != minutes:
        AgendaItem.objects.filter(pk=item.pk).update(minutes=now)
    noted(by=author, did="designed", meeting=item.meeting)
    went_on(item.meeting)
    return step
