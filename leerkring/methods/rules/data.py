"""A method as plain values (of a file, or of a column), and what is checked before it is a method."""

import re
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from leerkring.methods.rules.checks import check
from leerkring.methods.rules.faults import Fault, Faults, Problem
from leerkring.methods.rules.kinds import TRAITS, hidden
from leerkring.methods.rules.plans import Group, Kind, Method, Minutes, Reveal, Source, Speaks, StepPlan, Yield
from leerkring.methods.rules.values import Table
from leerkring.methods.rules.words import Words

FORMAT = 1
MOST_STEPS, MOST_OPTIONS, MOST_MEETINGS = 40, 12, 12
MOST_PEOPLE, MOST_MINUTES, MOST_IN_ALL = 300, 480, 6_000
MOST_FAULTS = 50
MOST_EACH, LARGEST_SIZE = 20, 4
# How long a text may be, in characters.
NAME, PURPOSE, WHEN, PREPARATION, SOURCE, LICENCE = 80, 300, 500, 2_000, 400, 80
STEP_NAME, QUESTION, WRITE, OPTION = 80, 300, 80, 120
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def method_from(data: Mapping[str, Any]) -> Method | Faults:
    """Read a method from plain values: all of it, or everything that is wrong with it."""
    faults: list[Fault] = []
    top = Table(data, faults)
    if top.number("format", 1, 999_999_999) != FORMAT:
        top.fault(Problem.UNKNOWN_FORMAT, "format", data.get("format", ""), FORMAT)
        return Faults((faults[-1],))
    method = _method(top)
    top.finish()
    # Between parts that could not be read, a check would find faults that nobody made.
    faults = faults or check(method)
    return Faults(tuple(faults[:MOST_FAULTS])) if faults else method


def _method(top: Table) -> Method:
    return Method(
        id=_id(top),
        name=top.words("name", NAME, needed=True),
        purpose=top.words("purpose", PURPOSE, needed=True),
        when=top.words("when", WHEN),
        when_not=top.words("when_not", WHEN),
        group=_group(top.table("group", needed=True)),
        minutes=_minutes(top.table("minutes", needed=True)),
        preparation=top.words("preparation", PREPARATION),
        source=_source(top.table("source")),
        cycle_steps=top.numbers("cycle_steps", 1, 6),
        trusted=top.yes("trusted"),
        meetings=top.number("meetings", 1, MOST_MEETINGS, default=1),
        steps=tuple(_step(table) for table in top.tables("steps", MOST_STEPS)),
    )


def _id(top: Table) -> str:
    name = top.text("id", NAME, needed=True)
    if name and not _ID.fullmatch(name):
        top.fault(Problem.NOT_A_NAME, "id", name)
    return name


def _group(table: Table) -> Group:
    group = Group(table.number("least", 1, MOST_PEOPLE), table.number("most", 1, MOST_PEOPLE))
    table.finish()
    return group


def _minutes(table: Table) -> Minutes:
    minutes = Minutes(*(table.number(key, 1, MOST_IN_ALL) for key in ("least", "usual", "most")))
    table.finish()
    return minutes


def _source(table: Table) -> Source:
    source = Source(table.words("text", SOURCE), table.text("licence", LICENCE))
    table.finish()
    return source


def _step(table: Table) -> StepPlan:
    kind = table.word("kind", Kind) or Kind.TIMER
    traits = TRAITS[kind]
    step = StepPlan(
        kind=kind,
        name=table.words("name", STEP_NAME, needed=True),
        question=table.words("question", QUESTION),
        minutes=table.number("minutes", 1, MOST_MINUTES),
        speaks=table.word("speaks", Speaks, traits.speaks[0]) or traits.speaks[0],
        write=table.words("write", WRITE),
        alone_first=table.yes("alone_first"),
        reveal=table.word("reveal", Reveal, hidden(kind)) or hidden(kind),
        each=table.number("each", 0, MOST_EACH, default=0),
        names=table.yes("names"),
        size=table.number("size", 2, LARGEST_SIZE) if table.has("size") else 0,
        source=table.number("source", 1, MOST_STEPS) if table.has("source") else None,
        options=table.list_of_words("options", MOST_OPTIONS, OPTION),
        yields=table.word("yields", Yield, traits.yields[0]) or traits.yields[0],
        meeting=table.number("meeting", 1, MOST_MEETINGS, default=1),
    )
    table.finish()
    return step


def method_to_data(method: Method) -> dict[str, Any]:
    """The plain values of a method; what says nothing is left out."""
    data = {
        "format": FORMAT,
        "id": method.id,
        "name": _said(method.name),
        "purpose": _said(method.purpose),
        "when": _said(method.when),
        "when_not": _said(method.when_not),
        "preparation": _said(method.preparation),
        "cycle_steps": list(method.cycle_steps),
        "trusted": method.trusted,
        "meetings": method.meetings if method.meetings > 1 else 0,
        "group": {"least": method.group.least, "most": method.group.most},
        "minutes": {"least": method.minutes.least, "usual": method.minutes.usual, "most": method.minutes.most},
        "source": _filled({"text": _said(method.source.text), "licence": method.source.licence}),
        "steps": [step_to_data(step) for step in method.steps],
    }
    return _filled(data)


def step_to_data(step: StepPlan) -> dict[str, Any]:
    """The plain values of a step; what its kind does anyhow is left out."""
    data = {field.name: _plain(getattr(step, field.name)) for field in fields(step)}
    traits = TRAITS[step.kind]
    usual = {"speaks": traits.speaks[0], "yields": traits.yields[0], "reveal": hidden(step.kind), "meeting": 1}
    return _filled({key: value for key, value in data.items() if key not in usual or value != usual[key]})


def _plain(value: Any) -> Any:
    if isinstance(value, Words):
        return _said(value)
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return str(value) if isinstance(value, str) else value


def _said(words: Words) -> Any:
    if words.nl == words.en:
        return words.nl
    return _filled({"nl": words.nl, "en": words.en})


def _filled(data: dict[str, Any]) -> dict[str, Any]:
    """Without what is empty, no, or nothing."""
    return {key: value for key, value in data.items() if value not in ("", None, False, 0) and value not in ([], {})}
