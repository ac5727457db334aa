"""What is said of sixty shapes of lines, in Dutch and English: signal or noise, which way, the norm, too few."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from leerkring.goals.rules.control import Choices, Kind, RuleSet, Wanted, chart
from leerkring.goals.rules.norms import Bounds
from leerkring.goals.rules.reading import question, read, tell
from leerkring.program.voices import FileVoice

XMR, NHS = Choices(Kind.XMR), Choices(Kind.XMR, rules=RuleSet.NHS)
# What chance looks like: forty values around 10, from a table of random digits.
WAVERS = [
    *(10.6, 8.9, 11.3, 9.7, 10.2, 8.4, 10.9, 9.2, 11.8, 10.1, 9.5, 10.4, 8.8, 11.1, 9.9, 10.7, 9.1, 10.0, 11.5, 8.6),
    *(
        10.3,
        9.4,
        10.8,
        9.0,
        11.0,
        9.8,
        8.7,
        10.5,
        9.6,
        11.2,
        9.3,
        10.15,
        8.5,
        10.95,
        9.85,
        11.4,
        9.15,
        10.05,
        8.95,
        10.45,
    ),
]


def wavers(n: int, *steps: tuple[int, float]) -> list[float]:
    """So many values that waver; from the place of each step on they lie that much higher."""
    return [round(WAVERS[place % 40] + sum(by for at, by in steps if place >= at), 3) for place in range(n)]


def slope(n: int, by: float) -> list[float]:
    return [round(WAVERS[place % 40] + place * by, 3) for place in range(n)]


def waves(n: int, half: int) -> list[float]:
    return [round(WAVERS[place] + (2.5 if place // half % 2 else -2.5), 3) for place in range(n)]


def at(values: list[float], place: int, value: float) -> list[float]:
    return [*values[:place], value, *values[place + 1 :]]


@dataclass(frozen=True)
class Shape:
    """A line, and what its reading has to say: yes, no or few; up, down or neither; meets, not yet or no norm."""

    name: str
    values: Sequence[float]
    signal: str
    way: str = ""
    norm: str = ""
    bounds: Bounds | None = None
    choices: Choices = field(default_factory=Choices)
    wanted: Wanted | None = None
    hoped: bool | None = None
    sizes: Sequence[float] | None = None
    starts: Sequence[int] = ()


LEAST, MOST, BETWEEN = Bounds(12, None), Bounds(None, 8), Bounds(9, 11)
SHARES = [4, 6, 5, 7, 5, 4, 6, 5, 6, 4, 5, 6]
# Seven and more on one side, noise, and seven on that side again: not one run from the first to the last.
TWO_RUNS = [
    *(9, 11, 9, 11, 11, 11.5, 11, 11.5, 11, 11.5, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 8.9, 11, 11.5),
    *(11, 11.5, 11, 11.5, 11, 9, 8, 9, 11, 9, 11, 8.5, 9, 9.5, 11, 9, 8),
]
RISING = [*wavers(12), 9, 9.3, 9.6, 9.9, 10.2, 10.5, 10.8, *wavers(12)]
SHAPES = [
    Shape("one value", [7], "few"),
    Shape("one value that meets", [14], "few", "", "meets", LEAST),
    Shape("two values", [7, 9], "few"),
    Shape("two that rise, below the norm", [7, 9], "few", "", "not yet", LEAST),
    Shape("six values", wavers(6), "few"),
    Shape("nine values", wavers(9), "few"),
    Shape("nine that only rise", [1, 2, 3, 4, 5, 6, 7, 8, 9], "few"),
    Shape("nine with limits", wavers(9), "few", choices=XMR),
    Shape("nine that meet at most", slope(9, -0.5), "few", "", "meets", MOST),
    Shape("nine the same", [5] * 9, "few"),
    Shape("twelve, most on the middle", [5, 5, 6, 5, 5, 4, 5, 5, 5, 6, 5, 5], "few"),
    Shape("twenty, most on the middle", [5, 6, 4, 5] * 4 + [5] * 4, "few"),
    Shape("ten the same", [5] * 10, "no"),
    Shape("twenty the same, below the norm", [5] * 20, "no", "", "not yet", LEAST),
    Shape("ten that waver", wavers(10), "no"),
    Shape("twelve that waver", wavers(12), "no"),
    Shape("twenty-four that waver", wavers(24), "no"),
    Shape("forty that waver", wavers(40), "no"),
    Shape("noise below the norm", wavers(24), "no", "", "not yet", LEAST),
    Shape("noise that meets at least", wavers(24), "no", "", "meets", Bounds(8, None)),
    Shape("noise above at most", wavers(24), "no", "", "not yet", MOST),
    Shape("noise that meets at most", wavers(24), "no", "", "meets", Bounds(None, 12)),
    Shape("noise between", wavers(24), "no", "", "meets", Bounds(8, 12)),
    Shape("noise whose last is outside between", at(wavers(24), 23, 11.6), "no", "", "not yet", BETWEEN),
    Shape("noise with limits", wavers(24), "no", choices=XMR),
    Shape("noise with limits above the norm", wavers(24), "no", "", "meets", Bounds(2, None), XMR),
    Shape("noise with limits below the norm", wavers(24), "no", "", "not yet", Bounds(30, None), XMR),
    Shape("noise with limits around the norm", wavers(24), "no", "", "not yet", Bounds(10, None), XMR),
    Shape("noise with limits above at most", wavers(24), "no", "", "not yet", Bounds(None, 2), XMR),
    Shape("noise by the NHS rules", wavers(20), "no", choices=NHS),
    Shape("seven above twice, with noise between", TWO_RUNS, "yes", "up", choices=NHS),
    Shape("seven below twice, with noise between", [20 - value for value in TWO_RUNS], "yes", "down", choices=NHS),
    Shape("seven that rise", RISING, "yes", "up", choices=NHS),
    Shape("seven that fall", [20 - value for value in RISING], "yes", "down", choices=NHS),
    Shape("two of three far from the middle", at(at(wavers(24), 9, 14), 10, 14), "yes", "up", choices=NHS),
    Shape("up halfway", wavers(24, (12, 3)), "yes", "up"),
    Shape("down halfway", wavers(24, (12, -3)), "yes", "down"),
    Shape("up early", wavers(24, (7, 3)), "yes", "up"),
    Shape("down late", wavers(24, (16, -3)), "yes", "down"),
    Shape("up in twelve", wavers(12, (6, 4)), "yes", "up"),
    Shape("down in forty", wavers(40, (20, -3)), "yes", "down"),
    Shape("up and meets at least", wavers(24, (12, 4)), "yes", "up", "meets", LEAST, hoped=True),
    Shape("up, not there yet", wavers(24, (12, 3)), "yes", "up", "not yet", Bounds(20, None), hoped=True),
    Shape("down, away from at least", wavers(24, (12, -3)), "yes", "down", "not yet", LEAST, hoped=False),
    Shape("down and meets at most", wavers(24, (12, -4)), "yes", "down", "meets", MOST, hoped=True),
    Shape("up, away from at most", wavers(24, (12, 3)), "yes", "up", "not yet", MOST, hoped=False),
    Shape("up, out of between", wavers(24, (12, 4)), "yes", "up", "not yet", BETWEEN),
    Shape("up as hoped, without a norm", wavers(24, (12, 3)), "yes", "up", wanted=Wanted.MORE, hoped=True),
    Shape("up, and less was hoped", wavers(24, (12, 3)), "yes", "up", wanted=Wanted.LESS, hoped=False),
    Shape("up, where it should stay within", wavers(24, (12, 3)), "yes", "up", wanted=Wanted.WITHIN),
    Shape("up step by step", slope(24, 0.25), "yes", "up"),
    Shape("down step by step", slope(24, -0.25), "yes", "down"),
    Shape("up slowly in forty", slope(40, 0.12), "yes", "up"),
    Shape("up with limits", wavers(24, (12, 3)), "yes", "up", choices=XMR),
    Shape("long waves", waves(24, 4), "yes"),
    Shape("one very high, with limits", at(wavers(24), 9, 19), "yes", "up", choices=XMR),
    Shape("one very high, as hoped", at(wavers(24), 9, 19), "yes", "up", choices=XMR, wanted=Wanted.MORE),
    Shape("one very low, with limits", at(wavers(24), 9, 1), "yes", "down", choices=XMR),
    Shape("one very high in a run chart", at(wavers(24), 9, 19), "no"),
    Shape("one high and one low, with limits", at(at(wavers(24), 5, 19), 17, 1), "yes", "", choices=XMR),
    Shape("shares that waver", SHARES * 2, "no", choices=Choices(Kind.P), sizes=[12, 11, 13] * 8),
    Shape("shares that rise", [*SHARES, *(9, 10, 9, 11, 10, 9, 11, 10, 9, 10, 11, 9)], "yes", "up",
          choices=Choices(Kind.P), sizes=[12] * 24),
    Shape("shares of few, too short", [1, 2, 1], "few", choices=Choices(Kind.P), sizes=[3, 4, 3]),
    Shape("rates that waver", [3, 4, 2, 5, 3, 4, 3, 2, 4, 3, 5, 2], "no", choices=Choices(Kind.U), sizes=[30] * 12),
    Shape("a new phase that wavers", wavers(24, (12, 5)), "no", starts=[12]),
    Shape("a new phase that is short", wavers(18, (12, 5)), "few", starts=[12]),
]  # fmt: skip

SIGNAL = {
    "yes": {"nl": ("Er is een signaal",), "en": ("There is a signal",)},
    "no": {"nl": ("Er is geen signaal",), "en": ("There is no signal",)},
    "few": {"nl": ("te weinig om te zeggen",), "en": ("too few to say",)},
}
WAY = {"up": {"nl": "hoger dan", "en": "higher than"}, "down": {"nl": "lager dan", "en": "lower than"}}
NORM = {
    "meets": {"nl": "De norm is gehaald", "en": "That meets the norm"},
    "not yet": {"nl": "De norm is nog niet gehaald", "en": "does not yet meet the norm"},
    "": {"nl": "Er is nog geen norm", "en": "There is no norm yet"},
}
HOPED = {
    True: {"nl": "Dat is de kant die jullie op willen", "en": "That is the way you want to go"},
    False: {"nl": "Dat is niet de kant", "en": "That is not the way"},
}
ADVICE = re.compile(
    r"\b(should|must|try|recommend|advise|advice|better to|need to|have to|make sure|moet(en)?|zou(den)?|probeer|"
    r"raad|advies|beter om|kun je het beste|zorg dat|doe |ga verder)\b",
    re.IGNORECASE,
)
COMPARISON = re.compile(
    r"\b(school|schools|scholen|colleague|collega|teacher|leraar|leraren|pupil|leerling|group|groep|team|best|beste|"
    r"worst|slechtste|rank|than others|dan andere(n)?|average school|gemiddelde)\b",
    re.IGNORECASE,
)


def told(shape: Shape, language: str) -> tuple[str, str]:
    charted = chart(shape.values, shape.choices, sizes=shape.sizes, starts=shape.starts)
    reading = read(charted, shape.bounds, wanted=shape.wanted, sizes=shape.sizes)
    places = [f"week {number}" for number in range(1, len(shape.values) + 1)]
    voice = FileVoice(language, places, "N" if shape.bounds else "", is_share=shape.choices.kind == Kind.P)
    return tell(reading, voice), question(reading, voice)


def test_there_are_sixty_shapes() -> None:
    assert len({shape.name for shape in SHAPES}) == len(SHAPES) >= 60


@pytest.mark.parametrize(("values", "first", "last"), [(TWO_RUNS, 26, 32), (RISING, 12, 18)])
def test_a_run_that_ended_is_not_part_of_the_latest(values: list[float], first: int, last: int) -> None:
    reading = read(chart(values, NHS), None)
    assert reading.seen is not None
    assert (reading.seen.start, reading.seen.stop) == (first, last)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("shape", SHAPES, ids=[shape.name for shape in SHAPES])
def test_a_shape_is_read(shape: Shape, language: str) -> None:
    said, asked = told(shape, language)
    for case, words in SIGNAL.items():
        found = any(one.lower() in said.lower() for one in words[language])
        assert found == (case == shape.signal), said
    signal = next((one for one in re.split(r"(?<=\.) ", said) if SIGNAL["yes"][language][0] in one), "")
    for way, word in WAY.items():
        assert (word[language] in signal) == (way == shape.way), said
    assert NORM[shape.norm][language] in said
    for hoped, word in HOPED.items():
        assert (word[language] in said) == (hoped == shape.hoped), said
    assert asked.endswith("?")
    assert asked.count("?") == 1
    assert "?" not in said


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("shape", SHAPES, ids=[shape.name for shape in SHAPES])
def test_it_gives_no_advice_compares_nobody_and_is_short(shape: Shape, language: str) -> None:
    said = " ".join(told(shape, language))
    assert not ADVICE.search(said), said
    assert not COMPARISON.search(said), said
    sentences = re.split(r"(?<=[.?:]) ", said)
    assert max(len(one.split()) for one in sentences) <= 20, said
    assert len(sentences) <= 14
    assert "%(" not in said


def test_nothing_measured_is_said_too() -> None:
    voice = FileVoice("en", [])
    assert (tell(None, voice), question(None, voice)) == ("Nothing measured yet.", "What do we want to know first?")


def test_few_in_each_measurement_is_said() -> None:
    shape = next(one for one in SHAPES if one.name == "shares that waver")
    assert "about a small number" in told(shape, "en")[0]
