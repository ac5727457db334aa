"""Every address of the running application, read from its URL resolver: never from a list."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, get_type_hints

from django.apps import apps
from django.db.models import Model
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from leerkring.kit.pages import Declaration, declaration_of


@dataclass(frozen=True)
class Address:
    """One address: its name, what it needs to be complete, and what its door declared."""

    name: str
    needs: tuple[str, ...]
    view: Callable[..., Any]

    @property
    def declaration(self) -> Declaration | None:
        return declaration_of(self.view)

    @property
    def about(self) -> type[Model] | None:
        """What it is about: the class that its door says to return, else the one that its id is called after."""
        declared = self.declaration
        if declared is not None and declared.door is not None:
            found = get_type_hints(inspect.unwrap(declared.door))["return"]
            return found if isinstance(found, type) and issubclass(found, Model) else None
        called = {f"{model._meta.model_name}_id": model for model in apps.get_models()}
        return called.get("".join(self.needs))

    def path(self, **values: object) -> str:
        return reverse(self.name, kwargs={name: values[name] for name in self.needs})


def addresses() -> list[Address]:
    """All of them, by name."""
    return sorted(_walk(get_resolver(), ""), key=lambda address: address.name)


def _walk(resolver: URLResolver, namespace: str) -> Iterator[Address]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            inner = f"{namespace}{entry.namespace}:" if entry.namespace else namespace
            yield from _walk(entry, inner)
        elif isinstance(entry, URLPattern):
            name = f"{namespace}{entry.name}" if entry.name else str(entry.pattern)
            yield Address(name, tuple(entry.pattern.converters), entry.callback)


def undeclared(found: list[Address]) -> list[str]:
    """Addresses whose view stands behind no door."""
    return [address.name for address in found if address.declaration is None]
