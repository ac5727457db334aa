"""The drawing of a line: whole, small, without style, and everything on it."""

import datetime as dt
from typing import Any
from xml.etree import ElementTree

import pytest

from leerkring.goals.rules.control import Choices, Kind, chart
from leerkring.goals.rules.drawing import NARROW, SMALL, WIDE, Flag, Picture, Size, Stretch, Turn, Words, draw, spark
from leerkring.goals.rules.norms import Bounds
from leerkring.goals.rules.reading import Point

MARCH = dt.date(2026, 3, 12)


def words(**changes: str) -> Words:
    said = {"key": "k", "title": "Parents & <b>", "reading": "Now 60%.", "norm": "norm: at least 80%"}
    said |= {"signal": "signal: <higher>"} | changes
    return Words(
        **said,
        number=lambda v: f"{v:g}",
        value=lambda v: f"{v:g}",
        month=lambda d: f"{d:%b %Y}",
        day=lambda d: f"{d:%d %b %Y}",
    )


def picture(number: int, bounds: Bounds | None = None, *, choices: Choices | None = None, **more: Any) -> Picture:
    points = some_points(number)
    charted = chart([point.value for point in points], choices or Choices(), starts=more.pop("starts", ()))
    return Picture([point.on for point in points], charted, bounds, baseline=0, **more)


def some_points(number: int) -> list[Point]:
    return [
        Point(dt.date(2025, 1, 1) + dt.timedelta(days=9 * n), 40 + n * 7 % 31, is_baseline=n == 0)
        for n in range(number)
    ]


@pytest.mark.parametrize("size", [NARROW, WIDE])
@pytest.mark.parametrize("number", [1, 2, 60])
@pytest.mark.parametrize("bounds", [None, Bounds(80, None), Bounds(None, 20), Bounds(50, 60)])
def test_a_drawing_is_whole_small_and_without_style(size: Size, number: int, bounds: Bounds | None) -> None:
    drawing = draw(picture(number, bounds), words(), size)

    root = ElementTree.fromstring(drawing)  # noqa: S314 (our own drawing)
    assert len(drawing.encode()) <= 10_000
    assert not any(name in drawing for name in ("style=", "<style", "#", "rgb", "fill=", "stroke="))
    assert root.attrib["role"] == "img"
    labels = [root[0].attrib["id"], root[1].attrib["id"]]
    assert root.attrib["aria-labelledby"].split() == labels
    assert [root[0].text, root[1].text] == ["Parents & <b>", "Now 60%."]
    assert ("line__norm" in drawing) == (bounds is not None)


def test_everything_drawn_stays_on_the_drawing() -> None:
    for size in (NARROW, WIDE):
        turns = [Turn(dt.date(2025, 9, 1), 1)]
        flags = [Flag(dt.date(2024, 12, 1) + dt.timedelta(days=90 * number), number) for number in range(1, 9)]
        whole = picture(60, Bounds(50, 60), choices=Choices(Kind.XMR), signal=40, turns=turns, flags=flags)
        root = ElementTree.fromstring(draw(whole, words(), size))  # noqa: S314 (our own drawing)
        for element in root.iter():
            x, y = float(element.get("x", element.get("cx", "0"))), float(element.get("y", element.get("cy", "0")))
            assert 0 <= x <= size.width
            assert 0 <= y <= size.height


def test_sixty_dots_are_one_path_and_the_baseline_is_open() -> None:
    drawing = draw(picture(60), words(), WIDE)
    assert drawing.count("h0") == 59
    assert drawing.count("line__start") == 1


def test_a_spark_is_for_the_eye_only() -> None:
    drawing = spark(some_points(5), Bounds(50, 60))
    ElementTree.fromstring(drawing)  # noqa: S314
    assert 'aria-hidden="true"' in drawing
    assert spark(some_points(1), None) == ""
    assert spark([Point(MARCH, 5), Point(dt.date(2026, 4, 1), 5)], None)


def test_middle_limits_phases_and_holidays_are_drawn() -> None:
    holidays = [Stretch(dt.date(2025, 2, 1), dt.date(2025, 2, 9)), Stretch(dt.date(2024, 1, 1), dt.date(2024, 2, 1))]
    turns = [Turn(dt.date(2025, 9, 1), 1), Turn(dt.date(2030, 9, 1), 2)]
    whole = picture(60, choices=Choices(Kind.XMR), holidays=holidays, turns=turns, signal=30, starts=[30])
    drawing = draw(whole, words(), WIDE)

    assert drawing.count("line__middle") == drawing.count("line__limit") == 2
    assert drawing.count("line__turn") == 1
    assert ">1</text>" in drawing
    assert ">2</text>" not in drawing
    # The holiday before the first day is not there; the line is broken where a phase begins.
    holiday = drawing.split('class="line__holiday" d="')[1].split('"')[0]
    assert holiday.count("M") == 1
    assert drawing.split('class="line__path" d="')[1].split('"')[0].count("M") == 2
    assert "signal: &lt;higher&gt;" in drawing


def test_what_was_tried_stands_on_the_floor_with_its_number() -> None:
    flags = [Flag(dt.date(2025, 3, 1), 1), Flag(dt.date(2025, 3, 2), 2), Flag(dt.date(2025, 4, 20), 3)]
    drawing = draw(picture(12, flags=flags), words(), WIDE)
    root = ElementTree.fromstring(drawing)  # noqa: S314 (our own drawing)

    numbers = [one for one in root.iter() if one.get("class") == "line__number"]
    assert [one.text for one in numbers] == ["1", "2", "3"]
    # The second is too near to the first to stand beside it.
    heights = [float(one.attrib["y"]) for one in numbers]
    assert heights[0] == heights[2] > heights[1]


def test_a_line_reaches_as_far_as_what_was_tried() -> None:
    plain = picture(12)
    before, after = plain.days[0] - dt.timedelta(days=20), plain.days[-1] + dt.timedelta(days=20)
    tried = picture(12, flags=[Flag(before, 1), Flag(after, 2)])
    assert (plain.first, plain.last) == (plain.days[0], plain.days[-1])
    assert (tried.first, tried.last) == (before, after)


def test_limits_that_follow_the_numbers_go_up_and_down_in_steps() -> None:
    days = [dt.date(2025, 1, 1) + dt.timedelta(days=30 * n) for n in range(12)]
    counts, sizes = [5, 16] * 6, [10, 40] * 6
    drawing = draw(Picture(days, chart(counts, Choices(Kind.P), sizes=sizes)), words(), NARROW)
    assert drawing.split('class="line__limit" d="')[1].split('"')[0].count("V") == 22


def test_a_small_one_has_no_words_beside_points() -> None:
    assert "line__sign" not in draw(picture(60, signal=30), words(), SMALL)


@pytest.mark.parametrize(
    ("values", "beside"),
    [
        ([2, 5, 7, 6, 5, 4], 'text-anchor="end"'),
        ([2, 5, 7, 9, 8, 11], 'text-anchor="start"'),
    ],
    ids=["at the end of the norm", "at its beginning, where the line ends around the norm"],
)
def test_the_words_of_the_norm_keep_off_the_line(values: list[float], beside: str) -> None:
    days = [dt.date(2026, 2, 5) + dt.timedelta(days=50 * n) for n in range(6)]
    drawing = draw(Picture(days, chart(values, Choices()), Bounds(10, None)), words(), SMALL)
    assert beside in drawing.split('class="line__norm"')[1].split("</text>")[0]


@pytest.mark.parametrize(
    ("at", "is_above"), [(30, True), (6, False)], ids=["room on the left above the line", "room below it only"]
)
def test_the_words_of_a_signal_do_not_lie_on_a_line_that_rises(at: int, is_above: bool) -> None:
    days = [dt.date(2025, 1, 1) + dt.timedelta(days=9 * n) for n in range(60)]
    drawing = draw(Picture(days, chart([40.0 + n for n in range(60)], Choices()), signal=at), words(), NARROW)
    point, place = drawing.split('class="line__sign" d="M')[1].split('"')[0].split(" ")[1].split("V")

    assert (float(place) < float(point)) == is_above


def test_points_that_stand_out_have_a_ring() -> None:
    values = [10.0, 11, 9, 10, 12, 9, 30, 10, 11, 9, 10, 11]
    days = [dt.date(2025, 1, 1) + dt.timedelta(days=30 * n) for n in range(12)]
    drawing = draw(Picture(days, chart(values, Choices(Kind.XMR))), words(), WIDE)
    assert drawing.split('class="line__ring" d="')[1].split('"')[0].count("h0") == 1


@pytest.mark.parametrize("kind", list(Kind))
def test_sixty_points_are_at_most_25_kb(kind: Kind) -> None:
    days = [dt.date(2025, 1, 1) + dt.timedelta(days=9 * n) for n in range(60)]
    counts, sizes = [20.0 + n * 7 % 31 for n in range(60)], [60.0 + n * 11 % 37 for n in range(60)]
    charted = chart(counts, Choices(kind), sizes=sizes if kind.has_sizes else None)
    drawing = draw(Picture(days, charted, Bounds(30, None), signal=3), words(reading="w" * 600), WIDE)
    assert len(drawing.encode()) <= 25_000
