"""Fills every table, read from the registry of models, with texts that can be recognised anywhere: canaries."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from graphlib import TopologicalSorter
from typing import Any

from django.apps import apps
from django.core.files.base import ContentFile
from django.db import DatabaseError, models
from django.utils import timezone

from leerkring.communities.models import Community
from leerkring.organisations.models import Organisation
from leerkring.people.models import Person
from leerkring.privacy.classification import TABLE

TOKEN = re.compile(r"Kq[0-9a-f]{5}z")
Values = dict[str, Any]


@dataclass(frozen=True)
class Canary:
    """A word that stands in one field of one row, and nowhere else in the world."""

    token: str
    row: models.Model
    field: str

    @property
    def label(self) -> str:
        return self.row._meta.label

    def __str__(self) -> str:
        return f"{self.token} ({self.label}.{self.field})"


class Aviary:
    """Makes canaries and remembers which is whose."""

    def __init__(self) -> None:
        self.all: dict[str, Canary] = {}

    def new(self, row: models.Model, field: str) -> str:
        token = f"Kq{len(self.all):05x}z"
        self.all[token] = Canary(token, row, field)
        return token

    def fill(self, row: models.Model, *, given: Collection[str] = ()) -> None:
        """Put a canary into every text of this row that has not been given."""
        for field in row._meta.concrete_fields:
            if field.name not in given and takes_text(field):
                setattr(row, field.name, self._value(row, field))

    def _value(self, row: models.Model, field: models.Field[Any, Any]) -> Any:
        token = self.new(row, field.name)
        if isinstance(field, models.FileField):
            return ContentFile(token.encode(), name=token)
        if field.name == "plan":
            return plan_called(token)
        if field.name == "aspects":
            return [token]
        if isinstance(field, models.JSONField):
            return {"what": token, "who": token, "name": token, "title": token}
        if isinstance(field, models.EmailField):
            return f"{token}@example.org"
        if isinstance(field, models.URLField):
            return f"https://example.org/{token}"
        return token


def plan_called(token: str) -> Values:
    """A method that is whole, or no page could show it."""
    step = {"kind": "cards", "name": token, "question": token, "write": token, "minutes": 1}
    minutes = {"least": 1, "usual": 1, "most": 1}
    group = {"least": 1, "most": 9}
    named = {"id": token.lower(), "name": token, "purpose": token, "when": token, "preparation": token}
    return {"format": 1, **named, "group": group, "minutes": minutes, "source": {"text": token}, "steps": [step]}


def takes_text(field: models.Field[Any, Any]) -> bool:
    """Somebody typed something into this field, or it is a secret; what the software itself writes there is neither."""
    if field.primary_key or field.choices or field.is_relation:
        return False
    rows = TABLE[field.model._meta.label]
    is_text = isinstance(field, models.CharField | models.TextField | models.JSONField | models.FileField)
    return is_text and field.name not in rows.facts.split()


@cache
def in_communities() -> list[type[models.Model]]:
    """Every table of ours that hangs below a community, each after those that it points to."""
    ours = [model for model in apps.get_models() if model.__module__.startswith("leerkring.")]
    points_to = {model: {key.related_model for key in keys_of(model)} - {model} for model in ours}
    below: set[Any] = {Community}
    while more := {model for model in ours if model not in below and points_to[model] & below}:
        below |= more
    order = TopologicalSorter({model: points_to[model] & below for model in ours if model in below})
    return [model for model in order.static_order() if model is not Community]


def keys_of(model: type[models.Model]) -> Iterator[Any]:
    """Its keys to other tables."""
    return (field for field in model._meta.concrete_fields if field.is_relation)


# The states in which a thing can be, where one state does not stand for all: {table: {state: fields}}. A function gets
# the people of the community, so that a state can be "another member's".
@dataclass(frozen=True)
class Cast:
    """Who writes in one community: a member, another member, and who guides it."""

    member: Person
    another: Person
    facilitator: Person
    expert: Person


@dataclass(frozen=True)
class Beside:
    """The row of another table in this state, of the same meeting."""

    state: str


State = Callable[[Cast], Values]
NOW, LATER = timezone.now(), timezone.now() + dt.timedelta(days=7)
TRIED: Values = {"outcome": "", "ending": "", "because": "", "ended_at": None, "after": None}
CHOICE: Values = {"kind": "themes", "options": ["One", "Two", "Three"], "seats": 1, "audience": "group"}
CHOICE |= {"told": {}, "closes_on": None, "guests_token": ""}
STATES: dict[str, dict[str, State]] = {
    "reflections.Reflection": {
        "shared": lambda cast: {"shared_at": NOW},
        "private": lambda cast: {"shared_at": None},
        "another's": lambda cast: {"shared_at": None, "author": cast.another},
    },
    "commitments.Action": {
        "open": lambda cast: {"state": "open", "ended_at": None},
        "ended": lambda cast: {"state": "done"},
    },
    "goals.Goal": {"open": lambda cast: {"ended_at": None}, "ended": lambda cast: {}},
    "goals.Indicator": {"": lambda cast: {"ended_at": None}},
    "goals.Norm": {"": lambda cast: {"bound": "at_least", "low": 1.0}},
    "goals.Measurement": {"": lambda cast: {"size": None}},
    "goals.Adjustment": {
        "open": lambda cast: {"kind": "leave", "review_on": LATER.date(), "reviewed_at": None},
        "looked at": lambda cast: {"kind": "leave", "review_on": NOW.date()},
    },
    "drivers.Branch": {
        "driver": lambda cast: {"kind": "driver", "above": None, "removed_at": None},
        "idea": lambda cast: {"kind": "idea", "above": Beside("driver"), "removed_at": None},
    },
    "drivers.Trial": {
        "planned": lambda cast: {"number": 1, "done": "", "done_on": None, "saw": "", **TRIED},
        "ended": lambda cast: {"number": 2, "outcome": "partly", "ending": "adapt", "after": None},
    },
    "goals.Holiday": {"": lambda cast: {"first_on": NOW.date(), "last_on": NOW.date()}},
    "choices.Choice": {
        "prepared": lambda cast: CHOICE | {"stage": "prepared", "closed_on": None},
        "open": lambda cast: CHOICE | {"stage": "open", "closed_on": None},
        "for guests": lambda cast: (
            {name: value for name, value in CHOICE.items() if name != "guests_token"}
            | {"stage": "open", "closed_on": None, "audience": "guests"}
        ),
        "closed": lambda cast: CHOICE | {"stage": "closed", "told": {"voters": 8, "themes": [1], "tie": True}},
    },
    "choices.Paper": {"": lambda cast: {"ballot": [0, 2]}},
    "decisions.Decision": {
        "proposed": lambda cast: {"stage": "proposed", "decided_at": None},
        "adopted": lambda cast: {"stage": "adopted"},
    },
    "perspectives.Exploration": {
        "writing": lambda cast: {"stage": "writing", "closed_on": None, "closes_on": None},
        "answering": lambda cast: {"stage": "answering", "closed_on": None, "closes_on": None},
        "closed": lambda cast: {"stage": "closed"},
    },
    "perspectives.Release": {"": lambda cast: {"landscape": None}},
    "perspectives.Statement": {
        "": lambda cast: {"hidden_because": ""},
        "taken out": lambda cast: {},
    },
    "accountability.Need": {
        "open": lambda cast: {"author": cast.another, "ended_at": None},
        "ended": lambda cast: {"author": cast.another},
    },
    "accountability.Check": {
        "time": lambda cast: {"kind": "time", "exploration": None},
        "principles": lambda cast: {"kind": "principles", "choice": None},
    },
    "decisions.Voice": {"another's": lambda cast: {"person": cast.another, "taken_up_in": None}},
    "decisions.Reaction": {"another's": lambda cast: {"person": cast.another}},
    "methods.OwnMethod": {"kept": lambda cast: {"withdrawn_at": None}, "withdrawn": lambda cast: {}},
    "meetings.Meeting": {
        "planned": lambda cast: (
            {"chair": cast.another, "opened_at": None, "closed_at": None, "cancelled_at": None} | {"starts_at": LATER}
        ),
        "open": lambda cast: {"chair": cast.another, "closed_at": None, "cancelled_at": None},
        "closed": lambda cast: {"chair": cast.another, "cancelled_at": None},
        "unchaired": lambda cast: (
            {"chair": None, "opened_at": None, "closed_at": None, "cancelled_at": None} | {"starts_at": LATER}
        ),
    },
    "meetings.Made": {
        "note": lambda cast: {"decision": None, "action": None, "measurement": None},
        "action": lambda cast: {"decision": None, "note": "", "measurement": None},
        "decision": lambda cast: {"note": "", "action": None, "measurement": None},
        "measurement": lambda cast: {"note": "", "action": None, "decision": None},
    },
    "meetings.Impression": {
        "": lambda cast: {"told_at": None, "score": 3},
        "another's": lambda cast: {"told_at": None, "score": 3, "person": cast.another},
        "told": lambda cast: {"score": 3, "person": None},
    },
    "cycles.Cycle": {
        "open": lambda cast: {"closed_at": None, "number": 2, "step": 3},
        "closed": lambda cast: {"number": 1, "step": 6},
    },
    "cycles.Round": {"running": lambda cast: {"revealed_at": None}, "revealed": lambda cast: {}},
    "cycles.Interpretation": {
        "": lambda cast: {"author": cast.member},
        "another's": lambda cast: {"author": cast.another},
    },
    "cycles.Source": {
        "note": lambda cast: {"kind": "note", "file": "", "link": ""},
        "file": lambda cast: {"kind": "file", "text": "", "link": ""},
        "link": lambda cast: {"kind": "link", "text": "", "file": ""},
    },
    "rooms.Room": {"": lambda cast: {"is_shared_with_guests": False}},
    "rooms.Step": {
        "secret": lambda cast: {"kind": "cards", "options": [], "revealed_at": None, "ended_at": None},
        "revealed": lambda cast: {"kind": "cards", "options": [], "ended_at": None, "names": True},
    },
    "rooms.Seat": {
        "": lambda cast: {"guest_name": "", "guest_digest": "", "left_at": None},
        "another's": lambda cast: {"person": cast.another, "guest_name": "", "guest_digest": "", "left_at": None},
        "guest's": lambda cast: {"person": None, "language": "en", "left_at": None},
    },
    "rooms.Card": {
        "": lambda cast: {"removed_at": None},
        "another's": lambda cast: {"removed_at": None, "seat": Beside("another's")},
        "guest's": lambda cast: {"removed_at": None, "seat": Beside("guest's")},
    },
    "rooms.Pile": {"": lambda cast: {"card": None}},
    "rooms.Mark": {"": lambda cast: {}, "guest's": lambda cast: {"seat": Beside("guest's")}},
    "guidance.Question": {
        "open": lambda cast: {"author": cast.facilitator, "ended_at": None},
        "ended": lambda cast: {"author": cast.facilitator},
    },
    "guidance.KnowledgeRequest": {"open": lambda cast: {"ended_at": None}, "ended": lambda cast: {}},
    "guidance.Knowledge": {"": lambda cast: {"author": cast.expert}},
}
_ELSEWHERE = {"communities.Span", "communities.Membership", "communities.Facilitation"}


class Seeder:
    """Fills one community: each table, in each of its states, below each of its parents."""

    def __init__(self, aviary: Aviary, community: Community, cast: Cast, organisation: Organisation) -> None:
        self.aviary, self.community, self.cast, self.organisation = aviary, community, cast, organisation
        self.made: dict[str, list[tuple[str, models.Model]]] = {"communities.Community": [("", community)]}

    def fill(self) -> dict[str, list[tuple[str, models.Model]]]:
        for model in in_communities():
            if model._meta.label not in _ELSEWHERE:
                made = self.made[model._meta.label] = []
                # One by one: a row can hang on another of its own table.
                for row in self._rows(model):
                    made.append(row)
        return self.made

    def _rows(self, model: type[models.Model]) -> Iterator[tuple[str, models.Model]]:
        own = STATES.get(model._meta.label, {"": lambda cast: {}})
        for key, above, parent in self._parents(model):
            for state, given in own.items():
                yield f"{above} {state}".strip(), self._row(model, {**given(self.cast), key: parent})

    def _parents(self, model: type[models.Model]) -> list[tuple[str, str, models.Model]]:
        """The rows below which this table's rows hang: its first key that must be filled."""
        for field in keys_of(model):
            if not field.null and field.related_model._meta.label in self.made:
                return [(field.name, state, row) for state, row in self.made[field.related_model._meta.label]]
        raise AssertionError(f"{model._meta.label}: no way up to a community")

    def _row(self, model: type[models.Model], given: Values) -> models.Model:
        row = model(**{name: value for name, value in given.items() if not isinstance(value, Beside)})
        for name, value in given.items():
            if isinstance(value, Beside):
                setattr(row, name, self._key(model._meta.get_field(name), row, value.state))
        for field in model._meta.concrete_fields:
            if field.name not in given and not takes_text(field):
                self._set(row, field)
        self.aviary.fill(row, given=given)
        try:
            row.save()
        except DatabaseError as reason:
            raise AssertionError(f"checks/seeds.py needs a state for {model._meta.label}: {reason}") from reason
        return row

    def _set(self, row: models.Model, field: Any) -> None:
        """A plain value for a field that takes no text and has none by default."""
        if field.is_relation:
            setattr(row, field.name, self._key(field, row))
        elif not field.has_default() and not field.primary_key:
            setattr(row, field.name, plain_value(field))

    def _key(self, field: Any, row: models.Model, state: str = "") -> models.Model | None:
        if field.related_model is Person:
            return self.cast.member
        if field.related_model is Organisation:
            return self.organisation
        if field.one_to_one:
            first = next(iter(STATES[field.related_model._meta.label].values()))
            return self._row(field.related_model, {**first(self.cast), "community": self.community})
        rows = [one for known, one in self.made.get(field.related_model._meta.label, []) if known.endswith(state)]
        return max(rows, key=lambda one: nearness(place_of(one), place_of(row)), default=None)


def place_of(row: models.Model) -> tuple[object, object]:
    """The step and the meeting of a room that it belongs to, if any."""
    if row._meta.app_label != "rooms" and row._meta.label != "meetings.Made":
        return None, None
    step, meeting = getattr(row, "step", None), getattr(row, "meeting", None)
    return step, meeting if meeting is not None else getattr(step, "meeting", None)


def nearness(one: tuple[object, object], other: tuple[object, object]) -> int:
    """Of the same step, of the same meeting, or only of the same community."""
    return 2 * (one[0] is not None and one[0] == other[0]) + (one[1] is not None and one[1] == other[1])


def plain_value(field: models.Field[Any, Any]) -> Any:
    """Something that fits: the first choice, one, now."""
    if field.choices:
        return field.choices[0][0]
    if isinstance(field, models.DateTimeField):
        return NOW
    if isinstance(field, models.DateField):
        return NOW.date()
    if isinstance(field, models.DecimalField):
        return Decimal(1)
    if isinstance(field, models.BooleanField):
        return False
    if isinstance(field, models.BinaryField):
        return b"a picture"
    return 1
