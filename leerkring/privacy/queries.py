"""What we know of the tables, and everything about one person."""

from django.apps import apps
from django.db.models import Model

from leerkring.people.models import Person
from leerkring.privacy.rules import Known


def known_tables() -> dict[str, Known]:
    """Every table of every installed app, ours or a library's, with its fields and its keys to people."""
    return {model._meta.label: _known(model) for model in apps.get_models(include_auto_created=True)}


def _known(model: type[Model]) -> Known:
    fields = [*model._meta.concrete_fields, *model._meta.local_many_to_many]
    people = {field.name for field in fields if field.related_model is Person}
    return Known(frozenset(field.name for field in fields), frozenset(people))
