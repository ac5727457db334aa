"""The steps of an activity read as a method, so that the form and the checks of methods serve them too."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from leerkring.meetings.models import AgendaItem
from leerkring.methods.actions import id_for
from leerkring.methods.rules import (
    NO_WORDS,
    Group,
    Kind,
    Method,
    Minutes,
    Reveal,
    Source,
    Speaks,
    StepPlan,
    Words,
    Yield,
    same,
    settled,
)
from leerkring.methods.rules import data as limits
from leerkring.rooms.models import Step


def method_of(item: AgendaItem, steps: Sequence[Step]) -> Method:
    """An activity as a method of one meeting; its texts are the same in every language."""
    places = {step.pk: place for place, step in enumerate(steps, 1)}
    plans = tuple(plan_of(step, places) for step in steps)
    total = max(1, sum(plan.minutes for plan in plans))
    return Method(
        id="activity",
        name=same(item.title),
        purpose=NO_WORDS,
        when=NO_WORDS,
        when_not=NO_WORDS,
        group=Group(1, 1),
        minutes=Minutes(total, total, total),
        preparation=NO_WORDS,
        source=Source(NO_WORDS),
        cycle_steps=(),
        trusted=False,
        meetings=1,
        steps=plans,
    )


def as_own_method(item: AgendaItem, steps: Sequence[Step]) -> Method:
    """An activity as a method that a group can keep: its words, as long as those of a method may be."""
    method = method_of(item, steps)
    purpose = item.question or item.how.partition("\n")[0] or item.title
    kept = tuple(
        replace(
            plan,
            name=_short(plan.name, limits.STEP_NAME),
            question=_short(plan.question, limits.QUESTION),
            write=_short(plan.write, limits.WRITE),
            options=tuple(_short(option, limits.OPTION) for option in plan.options[: limits.MOST_OPTIONS]),
            each=min(plan.each, limits.MOST_EACH),
        )
        for plan in method.steps
    )
    return replace(
        method,
        id=id_for(item.title),
        name=_short(method.name, limits.NAME),
        purpose=same(purpose[: limits.PURPOSE]),
        preparation=same(item.how[: limits.PREPARATION]),
        group=Group(2, limits.MOST_PEOPLE),
        steps=kept,
    )


def _short(words: Words, most: int) -> Words:
    return same(words.said_in("nl")[:most].strip())


def plan_of(step: Step, places: Mapping[UUID, int]) -> StepPlan:
    """A step as it stands in a method; `places` says which number each step has."""
    return settled(
        StepPlan(
            kind=Kind(step.kind),
            name=same(step.name),
            question=same(step.question),
            minutes=step.minutes,
            speaks=Speaks(step.speaks),
            write=same(step.write),
            alone_first=step.alone_first,
            reveal=Reveal(step.reveal),
            each=step.each,
            names=step.names,
            size=step.size,
            source=places.get(step.source_id) if step.source_id else None,
            options=tuple(same(str(option)) for option in step.options),
            yields=Yield(step.yields),
        )
    )
