"""A method as a file: read, checked and written."""

import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leerkring.methods.rules import (
    TRAITS,
    Faults,
    Kind,
    Method,
    Problem,
    Use,
    Words,
    read_method,
    settled,
    write_method,
)
from leerkring.methods.tests.plans import ALONE_AND_TOGETHER, any_method

ROOT = Path(__file__).parents[3]
TEXT = write_method(ALONE_AND_TOGETHER)


def faults(text: str) -> list[tuple[str, str]]:
    read = read_method(text)
    assert isinstance(read, Faults)
    return [(str(fault.problem), fault.place) for fault in read]


def test_a_method_that_is_written_and_read_again_is_the_same() -> None:
    assert read_method(TEXT) == ALONE_AND_TOGETHER


@given(any_method())
@settings(max_examples=150, deadline=None)
def test_so_is_every_method(method: Method) -> None:
    assert read_method(write_method(method)) == method


@given(any_method())
@settings(max_examples=50, deadline=None)
def test_a_settled_step_stays_as_it_is(method: Method) -> None:
    assert all(settled(step) == step for step in method.steps)


def test_line_ends_of_another_system_and_a_mark_in_front_are_no_fault() -> None:
    assert read_method("\ufeff" + TEXT.replace("\n", "\r\n")) == ALONE_AND_TOGETHER


@pytest.mark.parametrize("sign", ["\t", "\r", "\u2028", "\u2029"])
def test_what_a_field_on_a_page_lets_through_is_read_again(sign: str) -> None:
    method = replace(ALONE_AND_TOGETHER, when=Words(nl=f"een{sign}twee", en=f"one{sign}two"))
    assert read_method(write_method(method)) == method


def test_a_text_in_one_language_is_read_in_the_other() -> None:
    words = Words(nl="Kijken")
    assert (words.said_in("en"), words.said_in("nl-be"), Words(en="Look").said_in("nl")) == ("Kijken", "Kijken", "Look")


def test_a_changed_text_leaves_no_old_one_in_the_other_language() -> None:
    words = Words(nl="Kijken", en="Look")
    assert words.put("Kijken", "nl") == words
    assert words.put("Zien", "nl") == Words(nl="Zien")
    assert words.put("See", "en-gb") == Words(en="See")


@pytest.mark.parametrize(
    ("old", "new", "problem", "place"),
    [
        ("format = 1", "format = 2", "unknown_format", "format"),
        ("format = 1", "", "missing", "format"),
        ('id = "alone', 'id = "Alone', "not_a_name", "id"),
        ('kind = "dots"', 'kind = "votes"', "unknown_word", "steps.3.kind"),
        ('kind = "dots"', "", "missing", "steps.3.kind"),
        ('kind = "group"', 'kind = "cards"', "missing", "steps.2.write"),
        ("each = 3", "each = 21", "out_of_range", "steps.3.each"),
        ("each = 3", "each = true", "not_number", "steps.3.each"),
        ("each = 3", "each = 0xffffffffffffffffffffffffff", "out_of_range", "steps.3.each"),
        ("each = 3", 'colour = "red"', "unknown_key", "steps.3.colour"),
        ("alone_first = true", 'alone_first = "yes"', "not_yes_no", "steps.1.alone_first"),
        ("alone_first = true", 'options = "yes"', "not_list", "steps.1.options"),
        ("alone_first = true", 'options = ["yes"]', "not_used", "steps.1.options"),
        ("alone_first = true", "size = 2", "not_used", "steps.1.size"),
        ("alone_first = true", "source = 1", "not_earlier", "steps.1.source"),
        ("alone_first = true", 'yields = "decision"', "not_allowed", "steps.1.yields"),
        ("alone_first = true", "meeting = 2", "out_of_range", "steps.1.meeting"),
        ("source = 2", "", "needs_material", "steps.3.options"),
        ("minutes = 5", "minutes = 6", "wrong_sum", "minutes.usual"),
        ("usual = 14", "usual = 9", "wrong_order", "minutes"),
        ("least = 3", "least = 30", "wrong_order", "group"),
        ("most = 20", 'most = "20"', "not_number", "group.most"),
        ("usual = 14", "", "missing", "minutes.usual"),
        ('en = "Alone and together"', "en = 2026-11-22", "not_text", "name.en"),
        ('en = "Alone and together"', 'fr = "Seul"', "unknown_key", "name.fr"),
        ('en = "Alone and together"', 'en = "a\\u0007b"', "invisible", "name.en"),
        ('en = "Alone and together"', 'en = "a\\u202Eb"', "invisible", "name.en"),
        ('en = "Alone and together"', f'en = "{"a" * 81}"', "too_long", "name.en"),
        ("cycle_steps", "steps_of_cycle", "unknown_key", "steps_of_cycle"),
        ("cycle_steps = [\n    1,", "cycle_steps = [\n    7,", "out_of_range", "cycle_steps.1"),
    ],
)
def test_a_fault_is_told_with_its_place(old: str, new: str, problem: str, place: str) -> None:
    assert old in TEXT
    assert (problem, place) in faults(TEXT.replace(old, new, 1))


def test_all_faults_are_told_at_once() -> None:
    text = (
        TEXT.replace('kind = "dots"', 'kind = "x"').replace("least = 3", "least = 0").replace("format", "a = 1\nformat")
    )
    assert faults(text) == [
        ("out_of_range", "group.least"),
        ("unknown_word", "steps.3.kind"),
        ("unknown_key", "a"),
    ]


def test_a_file_without_steps_says_so() -> None:
    assert ("no_steps", "steps") in faults(TEXT[: TEXT.index("[[steps]]")])


def test_too_many_steps_are_counted() -> None:
    step = TEXT[TEXT.index("[[steps]]") : TEXT.index("[[steps]]", TEXT.index("[[steps]]") + 1)]
    assert ("too_many", "steps") in faults(TEXT + step * 40)


def test_a_file_that_is_no_toml_says_in_which_line() -> None:
    read = read_method('format = 1\nname = "open')
    assert isinstance(read, Faults)
    assert [(fault.problem, fault.line) for fault in read] == [(Problem.NOT_TOML, 2)]
    read = read_method("format = 1\nname =\n")
    assert isinstance(read, Faults)
    assert [fault.line for fault in read] == [2]


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "a = " + "[" * 90_000,
        "a = " + "{b=" * 30_000,
        ".".join("a" * 49_000) + " = 1",
        "[" + ".".join("a" * 49_000) + "]",
        "a = " + "9" * 99_000,
        "a = 0x" + "f" * 99_000,
        "format = 0x" + "f" * 99_000,
        "[[steps]]\n" * 9_000,
        "format = 1\nsteps = [" + "1," * 40_000 + "]",
        "format = 1\nsteps = 1",
        "format = 1\nname = [[[[1]]]]\ngroup = 1979-05-27T07:32:00Z\nminutes = nan",
        "\x00",
        "\ud800",
        "",
        "format = 1\n" + "".join(f"k{number} = 1\n" for number in range(8_000)),
    ],
    ids=lambda text: text[:12],
)
def test_what_was_made_to_hurt_is_refused_and_quickly(text: str) -> None:
    began = time.monotonic()
    assert isinstance(read_method(text), Faults)
    assert time.monotonic() - began < 3


@given(st.text(max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_text_at_all_is_refused(text: str) -> None:
    assert isinstance(read_method(text), Faults)


def test_every_kind_has_its_traits_and_what_must_be_is_possible() -> None:
    assert set(TRAITS) == set(Kind)
    for kind, traits in TRAITS.items():
        assert traits.speaks, kind
        assert traits.yields, kind
        assert not traits.votes or (traits.source, traits.options) == (Use.MAY, Use.MAY), kind


def test_what_a_kind_does_not_use_goes_when_a_step_becomes_of_that_kind() -> None:
    cards = ALONE_AND_TOGETHER.steps[0]
    pause = settled(replace(cards, kind=Kind.PAUSE))
    assert (pause.write, pause.alone_first, pause.minutes) == (Words(), False, cards.minutes)
    assert settled(replace(cards, kind=Kind.PAIRS)).size == 2
    assert settled(replace(cards, kind=Kind.REFLECTION)).reveal == "never"


def test_the_example_in_the_documents_is_a_method() -> None:
    text = (ROOT / "docs" / "develop" / "methods-format.md").read_text(encoding="utf-8")
    read = read_method(text.partition("```toml\n")[2].partition("```")[0])
    assert isinstance(read, Method)


@pytest.mark.parametrize("kind", Kind)
def test_the_documents_know_every_kind(kind: Kind) -> None:
    assert f"`{kind}`" in (ROOT / "docs" / "develop" / "methods-format.md").read_text(encoding="utf-8")
