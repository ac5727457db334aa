"""What is shown of a long text."""

import pytest

from leerkring.home.rules import excerpt


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("A short one\n on two lines", ["two"], "A short one on two lines"),
        ("one two three four five", ["one"], "one two three …"),
        ("one two three four five", ["nowhere"], "one two three …"),
        ("x" * 40, ["x"], "x" * 16 + " …"),
    ],
)
def test_the_beginning(text: str, words: list[str], shown: str) -> None:
    most = 26 if len(words[0]) == 3 and "two" in words else 16
    assert excerpt(text, words, most) == shown


def test_the_part_with_the_word() -> None:
    text = f"{'before ' * 40}Parents talk {'after ' * 40}"
    shown = excerpt(text, ["PARENTS", "talk"])
    assert shown.startswith("… before")
    assert "Parents talk after" in shown
    assert shown.endswith("after …")
    assert len(shown) <= 164
