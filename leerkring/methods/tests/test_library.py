"""The methods that come with the software: every one can be run, in both languages, in the minutes that it says."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from leerkring.methods.queries import LIBRARY, library
from leerkring.methods.rules import Faults, Kind, Method, Words, Yield, read_method, write_method

FILES = sorted(LIBRARY.glob("*.toml"))
# What is somebody's registered mark is no name of ours; where it comes from may be said in the source.
MARKS = ("liberating structures", "datateam", "leerkracht-", "plc at work", "stichting leerkracht")


def method_in(path: Path) -> Method:
    read = read_method(path.read_text(encoding="utf-8"))
    assert not isinstance(read, Faults), f"{path.name}: {read}"
    return read


def words_in(thing: object, place: str = "") -> Iterator[tuple[str, Words]]:
    """Every text of a method, with its place."""
    if isinstance(thing, Words):
        yield place, thing
    elif isinstance(thing, tuple):
        for number, part in enumerate(thing, 1):
            yield from words_in(part, f"{place}.{number}")
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from words_in(getattr(thing, field.name), f"{place}.{field.name}".strip("."))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_it_is_valid_and_called_as_its_file(path: Path) -> None:
    method = method_in(path)
    assert method.id == path.stem
    assert sum(step.minutes for step in method.steps) == method.minutes.usual
    assert {step.meeting for step in method.steps} == set(range(1, method.meetings + 1))
    assert read_method(write_method(method)) == method


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_it_speaks_both_languages_everywhere(path: Path) -> None:
    for place, words in words_in(method_in(path)):
        assert bool(words.nl) == bool(words.en), place
        assert "!" not in words.nl + words.en, place


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_it_says_all_that_a_colleague_needs(path: Path) -> None:
    method = method_in(path)
    assert all((method.purpose, method.when, method.when_not, method.preparation, method.source.text))
    assert all(step.question for step in method.steps if step.kind != Kind.PAUSE)
    assert not any(mark in f"{method.name.nl} {method.name.en}".lower() for mark in MARKS)


def test_there_are_enough_with_different_names() -> None:
    methods = library()
    assert len(methods) == len(FILES) >= 24
    assert len({method.name for method in methods.values()}) == len(methods)


def test_every_step_of_the_cycle_has_its_opener() -> None:
    openers = [method for name, method in library().items() if name.startswith("opener-")]
    assert sorted(method.cycle_steps for method in openers) == [(1,), (2,), (3,), (4,), (5,), (6,)]


def test_every_kind_and_every_yield_is_used_somewhere() -> None:
    steps = [step for method in library().values() for step in method.steps]
    assert {step.kind for step in steps} == set(Kind)
    assert {step.yields for step in steps} == set(Yield)


def test_only_the_third_person_asks_that_people_know_each_other() -> None:
    assert [name for name, method in library().items() if method.trusted] == ["third-person"]
