"""What we know of the tables, and everything about one person."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.models import Count, Model, Q, QuerySet, Value

from leerkring.communities.models import Community
from leerkring.organisations.models import Organisation, Post, PostKind
from leerkring.people.models import Person
from leerkring.privacy.classification import TABLE
from leerkring.privacy.rules import Known, Rows

# Names that stand for a place; they are no secret to somebody who was there.
_PLACES: tuple[type[Model], ...] = (Community, Organisation)

_LANGUAGES = dict(settings.LANGUAGES)


@dataclass(frozen=True)
class Section:
    """What is kept about somebody in one table, with why."""

    label: str
    rows: Rows
    count: int = 0
    things: tuple[dict[str, Any], ...] = ()

    @property
    def texts(self) -> list[tuple[Any, list[str]]]:
        """For reading: when something was written, and its words."""
        words = self.rows.words.split()
        found = [
            (thing.get("created_at"), [text for word in words for text in _texts_in(thing.get(word))])
            for thing in self.things
        ]
        return [(when, texts) for when, texts in found if texts]


def _texts_in(value: Any) -> Iterator[str]:
    """The texts in a value: of a list each one, and of a plan what it says in a language."""
    if isinstance(value, str):
        yield from [value] if value else []
    elif isinstance(value, list):
        for one in value:
            yield from _texts_in(one)
    elif isinstance(value, dict):
        for key, one in value.items():
            if key in _LANGUAGES or not isinstance(one, str):
                yield from _texts_in(one)


def known_tables() -> dict[str, Known]:
    """Every table of every installed app, ours or a library's, with its fields and its keys to people."""
    return {model._meta.label: _known(model) for model in apps.get_models(include_auto_created=True)}


def _known(model: type[Model]) -> Known:
    fields = [*model._meta.concrete_fields, *model._meta.local_many_to_many]
    people = {field.name for field in fields if field.related_model is Person}
    return Known(frozenset(field.name for field in fields), frozenset(people))


def theirs(label: str, person: Person, paths: str) -> QuerySet[Any]:
    """Rows of a table to which one of these paths leads from this person."""
    wanted = Q(pk__in=[])
    for path in paths.split():
        wanted |= Q(**{path: person.pk})
    found: QuerySet[Any] = apps.get_model(label)._default_manager.filter(wanted)
    return found


def _tables_of_people() -> Iterator[tuple[str, Rows]]:
    return ((label, rows) for label, rows in TABLE.items() if rows.by or rows.about)


def summary_of(person: Person) -> list[Section]:
    """In which tables there is something about her, and how much; one question to the database."""
    counts = [
        theirs(label, person, f"{rows.by} {rows.about}").order_by().values(label=Value(label)).annotate(n=Count("pk"))
        for label, rows in _tables_of_people()
    ]
    found = {row["label"]: row["n"] for row in counts[0].union(*counts[1:], all=True)}
    return [Section(label, rows, found[label]) for label, rows in _tables_of_people() if found.get(label)]


def everything_about(person: Person) -> list[Section]:
    """Every row that is about her or written by her. Of rows that others wrote she gets the facts and not the words."""
    places = {row.pk: str(row) for model in _PLACES for row in model._default_manager.all()}
    sections = []
    for label, rows in _tables_of_people():
        things = tuple(_things(label, rows, person, places))
        if things:
            sections.append(Section(label, rows, len(things), things))
    return sections


def _things(label: str, rows: Rows, person: Person, places: dict[Any, str]) -> Iterator[dict[str, Any]]:
    keys = {
        field.name: field.related_model for field in apps.get_model(label)._meta.concrete_fields if field.is_relation
    }
    asked = f"{rows.words} {rows.said} {rows.facts} {rows.by}".split()
    for row in theirs(label, person, f"{rows.by} {rows.about}").values(*asked):
        is_hers = not rows.by or any(row[path] == person.pk for path in rows.by.split())
        names = f"{rows.words} {rows.said} {rows.facts}" if is_hers else rows.facts
        yield dict(_readable(row, names.split(), keys, person, places))


def _readable(
    row: dict[str, Any], names: list[str], keys: dict[str, Any], person: Person, places: dict[Any, str]
) -> Iterator[tuple[str, Any]]:
    """The values of a row; a place by its name, herself as "you", and others not at all."""
    for name in names:
        value, target = row[name], keys.get(name)
        if target is Person:
            if value == person.pk:
                yield name, "you"
        elif target in _PLACES:
            yield name, places.get(value)
        elif value not in (None, ""):
            yield (
                name,
                value if isinstance(value, bool | int | float | str | list | dict | dt.date | dt.time) else str(value),
            )


def only_administrator_of(person: Person) -> list[Organisation]:
    """Organisations that nobody else could administer if she went."""
    posts = Post.objects.filter(kind=PostKind.ADMINISTRATOR, ended_at=None, person__is_active=True)
    others = posts.exclude(person=person).values("organisation")
    mine = Organisation.objects.filter(pk__in=posts.filter(person=person).values("organisation"))
    return list(mine.exclude(Q(pk__in=others) | Q(parent__in=others)).order_by("name"))
