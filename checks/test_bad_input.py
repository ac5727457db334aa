"""Bad input at every form, in every pasted list and behind every question mark: nothing breaks, nothing is lost.

The forms are found by walking the demo as different people do, so a new form is tested without anyone remembering it.
"""

from __future__ import annotations

import inspect
import logging
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.forms import BoundField
from django.test import override_settings
from django.urls import resolve
from django.utils import timezone
from django.utils.translation import trans_real

from checks.bad_input.asking import Reply, asked
from checks.bad_input.climbing import Climber
from checks.bad_input.finding import Finder, addresses
from checks.bad_input.judging import judge, unescaped
from checks.bad_input.ladder import MARKED, some
from checks.bad_input.lists import QUERIES
from checks.bad_input.pasting import Paster
from checks.bad_input.trials import Trial
from checks.bad_input.world import find_all
from leerkring.communities.models import Community
from leerkring.kit.forms import Line
from leerkring.people.models import Person
from tooling.messages import PACKAGE, compile_all

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
# Whoever does these has gone afterwards: there is nothing left to look at.
LEAVES = {"account_logout", "privacy:forget_me", "people:sign_out_everywhere"}
_MEMORY = {"BACKEND": "django.core.files.storage.InMemoryStorage"}
_ASKED_FOR = re.compile(r"""GET(?:\.get\(|\[)"(\w+)\"""")


@pytest.fixture(scope="module")
def finder(django_db_setup: None, django_db_blocker: Any) -> Iterator[Finder]:
    """The demo, walked once for all tests here."""
    if not list(PACKAGE.glob("locale/*/LC_MESSAGES/*.mo")):
        compile_all()
        trans_real._translations, trans_real._default = {}, None  # type: ignore[attr-defined]
    logging.disable(logging.CRITICAL)
    storages = {**settings.STORAGES, "default": _MEMORY}
    with django_db_blocker.unblock(), override_settings(STORAGES=storages), transaction.atomic():
        yield find_all(timezone.localdate())
        transaction.set_rollback(True)
    logging.disable(logging.NOTSET)


@pytest.fixture
def climber(finder: Finder) -> Climber:
    return Climber(finder, foreign_to(finder), reaches_only=connection.vendor != "sqlite")


def foreign_to(finder: Finder) -> list[str]:
    """Ids of things of other groups than that of the first member."""
    member = Person.objects.get(sign_in_name=finder.first)
    elsewhere = Community.objects.exclude(memberships__person=member)
    things = list(elsewhere[:2])
    people = Person.objects.exclude(pk=member.pk).filter(sign_in_name__in=("demo.mo", "demo.griet"))
    return [str(thing.pk) for thing in (*things, *people)]


def test_every_form_bears_bad_input(finder: Finder, climber: Climber, figures: list[str]) -> None:
    before = asked["requests"]
    known = sorted(finder.names)
    missing = {name for name, methods in addresses() if "POST" in methods} - finder.names
    for name in known:
        for target in finder.of(name):
            climber.climb(target)
            if missing and name not in LEAVES:
                finder.explore(target, missing, climber.climb)
    for target in finder.others if missing else []:
        if target.name not in LEAVES:
            finder.explore(target, missing, climber.climb)
    figures.append(f"bad input: {climber.figures}, {asked['requests'] - before} requests")
    assert not climber.faults, "\n".join(climber.faults[:100])
    assert not missing, f"nobody finds a form for these; lead somebody there in bad_input/world.py: {sorted(missing)}"


def test_lists_that_are_pasted_are_taken_whole_or_not_at_all(
    finder: Finder, climber: Climber, figures: list[str]
) -> None:
    paster = Paster(finder, climber, timezone.localdate())
    paster.paste_all()
    figures.append(f"broken lists: {paster.pasted} pasted, {len(climber.faults)} faults")
    assert paster.pasted >= 120
    assert not climber.faults, "\n".join(climber.faults[:100])


def test_every_page_bears_bad_questions(finder: Finder, figures: list[str]) -> None:
    faults, before = [], asked["requests"]
    for turn, (name, (visitor, address)) in enumerate(sorted(finder.reading.items())):
        module = inspect.getsource(inspect.getmodule(inspect.unwrap(resolve(address.partition("?")[0]).func)))  # type: ignore[arg-type]
        known = sorted({*_ASKED_FOR.findall(module)}) or ["next"]
        for value in some(QUERIES, turn, 8 if known != ["next"] else 2):
            with visitor.undone():
                reply = visitor.get(f"{address.partition('?')[0]}?" + "&".join(f"{one}={value}" for one in known))
            if reply.broke or reply.status not in (200, 302, 400, 404) or list(unescaped(reply)):
                faults.append(f"{name}?{known}={value}: {reply.status} {reply.broke}")
    figures.append(
        f"bad questions: {len(finder.reading)} pages, {asked['requests'] - before} requests, {len(faults)} faults"
    )
    assert not faults, "\n".join(faults[:100])


def _try(finder: Finder, climber: Climber, what: str) -> str:
    """What is found when this is written in one form."""
    (target,) = finder.of("commitments:add_action")
    assert finder.fill(target)
    with target.visitor.undone():
        climber.attempt(target, Trial("planted", {**target.filled, "what": [what]}, not what.isprintable(), odd=what))
    return "\n".join(climber.faults)


def test_a_form_that_bears_it_is_left_alone(finder: Finder, climber: Climber) -> None:
    assert not _try(finder, climber, "Vijf ouders bellen")
    assert not _try(finder, climber, "Vijf\0ouders")


def test_a_form_that_breaks_is_found(finder: Finder, climber: Climber, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_on_nul(self: Line, value: Any) -> str:
        if "\0" in str(value):
            raise ValueError("planted")
        return str(value)

    monkeypatch.setattr(Line, "to_python", break_on_nul)
    assert "broke: 500 ValueError: planted" in _try(finder, climber, "Vijf\0ouders")


def test_a_form_that_loses_what_was_typed_is_found(
    finder: Finder, climber: Climber, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(BoundField, "value", lambda self: None)
    assert "lost what: " in _try(finder, climber, "Vijf\0ouders")


def test_a_form_that_takes_anything_is_found(finder: Finder, climber: Climber, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Line, "run_validators", lambda self, value: None)
    assert "was taken" in _try(finder, climber, "Vijf\u202eouders")


def test_a_form_that_keeps_something_else_is_found(
    finder: Finder, climber: Climber, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Line, "to_python", lambda self, value: str(value).replace("ouders", "leraren"))
    assert "not kept as typed: what" in _try(finder, climber, "Vijf ouders bellen")


def test_a_form_that_says_nothing_is_found(finder: Finder) -> None:
    (target,) = finder.of("commitments:add_action")
    silent = b'<form method="post"><input name="what" value="Bellen"><input name="due_on"><input name="who"></form>'
    trial = Trial("planted", {"what": ["Bellen"]})
    assert list(judge(target, trial, Reply(422, "", silent, True, ""))) == ["says not what is wrong"]


def test_a_sentence_in_another_language_is_found(
    finder: Finder, climber: Climber, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Line, value: Any) -> None:
        raise ValidationError("This text is wrong.")

    monkeypatch.setattr(Line, "run_validators", refuse)
    assert "says 'This'" in _try(finder, climber, "Vijf ouders bellen")


def test_a_text_that_became_a_tag_is_found() -> None:
    assert list(unescaped(Reply(200, "", f"<p>{MARKED}</p>".encode(), True, "")))
