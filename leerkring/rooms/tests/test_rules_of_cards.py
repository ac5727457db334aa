"""Dealing cards, and suggesting which lie together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerkring.rooms.rules import dealt, suggested_piles
from leerkring.rooms.rules.piles import stem_of

PEOPLE = st.integers(0, 8)


@given(st.lists(st.one_of(st.none(), PEOPLE), max_size=20), PEOPLE)
def test_nobody_is_dealt_her_own_card_and_all_others_in_time(writers: list[int | None], person: int) -> None:
    cards = list(enumerate(writers))
    found = dealt(cards, range(9), person)
    assert sorted(found) == [key for key, writer in cards if writer != person]
    assert found == dealt(cards, range(9), person)


@given(st.integers(2, 9), st.integers(1, 3), st.integers(0, 5))
def test_each_first_card_is_dealt_once_before_any_twice(people: int, each: int, guests: int) -> None:
    cards = [((person, one), person) for person in range(people) for one in range(each)]
    order = range(people + guests)
    writers = [dealt(cards, order, person)[0] for person in range(people)]
    assert len(set(writers)) == people
    everybody = [dealt(cards, order, person)[0] for person in order]
    counts = [everybody.count(key) for key, _writer in cards]
    assert max(counts) - min(counts) <= 1


@given(st.integers(1, 8), st.integers(1, 8))
def test_who_comes_later_changes_nothing_for_the_others(people: int, later: int) -> None:
    cards = [(person, person) for person in range(3)]
    assert [dealt(cards, range(people), one) for one in range(people)] == [
        dealt(cards, range(people + later), one) for one in range(people)
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ouder", "ouders"), ("les", "lessen"), ("leraar", "leraren"), ("kind", "kinderen"), ("huis", "huizen"),
        ("brief", "brieven"), ("vraag", "vragen"), ("lees", "lezen"), ("spelletje", "spelletjes"),
        ("parent", "parents"), ("reading", "read"), ("story", "stories"), ("class", "classes"), ("meeting", "meetings"),
    ],
)  # fmt: skip
def test_words_of_one_family_have_one_stem(one: str, other: str) -> None:
    assert stem_of(one) == stem_of(other)


def test_cards_that_share_a_word_lie_together() -> None:
    texts = ["Koffie met ouders", "De ouderavond is te laat", "Samen lezen", "Lees met opa", "Iets heel anders"]
    found = suggested_piles(list(enumerate(texts)))
    assert [(one.word, one.keys) for one in found] == [("lees", (2, 3)), ("ouders", (0, 1))]


def test_small_words_and_the_subject_of_all_part_nothing() -> None:
    assert suggested_piles([(1, "Dat moeten we ook doen"), (2, "Dat moeten we ook laten")]) == []
    assert suggested_piles([(number, f"ouders {'abcdefgh'[number] * 4}") for number in range(8)]) == []


@given(st.lists(st.text(max_size=60), max_size=30))
def test_any_text_gives_piles_of_two_or_more_and_each_card_lies_once(texts: list[str]) -> None:
    cards = list(enumerate(texts))
    found = suggested_piles(cards)
    keys = [key for one in found for key in one.keys]
    assert len(keys) == len(set(keys))
    assert all(len(one.keys) >= 2 and one.word for one in found)
    assert found == suggested_piles(cards)
