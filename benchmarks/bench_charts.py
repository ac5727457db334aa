"""Charts: how large, how fast, and a page with twelve of them: `./dev bench charts`."""

from __future__ import annotations

import datetime as dt
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from leerkring.goals.rules.control import Choices, Kind, chart
from leerkring.goals.rules.drawing import NARROW, WIDE, Flag, Picture, Stretch, Turn, Words, draw
from leerkring.goals.rules.norms import Bounds
from leerkring.goals.rules.reading import read
from leerkring.goals.rules.shown import scaled

POINTS, LARGEST, SLOWEST, PAGE = 60, 25 * 1024, 3.0, 60.0
DAYS = [dt.date(2024, 1, 1) + dt.timedelta(days=12 * n) for n in range(POINTS)]
COUNTS, SIZES = [20.0 + n * 7 % 31 for n in range(POINTS)], [60.0 + n * 11 % 37 for n in range(POINTS)]
WORDS = Words(
    key="k", title="Families that came", reading="w" * 500, norm="norm: at least 40%", signal="signal: higher",
    number=lambda value: f"{value:g}", value=lambda value: f"{value:g}",
    month=lambda day: f"{day:%b %Y}", day=lambda day: f"{day:%d %b %Y}",
)  # fmt: skip


def milliseconds(work: Callable[[], Any], repeats: int = 200) -> float:
    """The middle of the CPU time of one turn."""
    spent = []
    for _turn in range(repeats):
        begin = time.process_time()
        work()
        spent.append((time.process_time() - begin) * 1000)
    return statistics.median(spent)


def one(kind: Kind) -> str:
    """Everything for one chart: figures, reading, and a wide drawing."""
    sizes = SIZES if kind.has_sizes else None
    charted = scaled(chart(COUNTS, Choices(kind), sizes=sizes, starts=[40]), 100 if kind == Kind.P else 1)
    reading = read(charted, Bounds(40, None), sizes=sizes)
    picture = Picture(
        DAYS, charted, Bounds(40, None), baseline=0, signal=reading.seen.start if reading.seen else None,
        turns=[Turn(DAYS[40], 1)], holidays=[Stretch(day, day + dt.timedelta(days=8)) for day in DAYS[::9]],
        flags=[Flag(day, number) for number, day in enumerate(DAYS[::8], start=1)],
    )  # fmt: skip
    return draw(picture, WORDS, WIDE)


def single() -> bool:
    fine = True
    for kind in Kind:
        size, spent = len(one(kind).encode()), milliseconds(lambda kind=kind: one(kind))  # type: ignore[misc]
        good = size <= LARGEST and spent <= SLOWEST
        said = f"{size / 1024:5.1f} KB (at most 25), {spent:5.2f} ms (at most 3)"
        print(f"{kind.value:<4} chart of {POINTS} points: {said}{'' if good else '  TOO MUCH'}")
        fine &= good
    assert len(draw(Picture(DAYS, chart(COUNTS)), WORDS, NARROW).encode()) <= LARGEST
    return fine


def page() -> bool:
    """The page with all lines of a group: twelve, of sixty points each."""
    from benchmarks.harness import World

    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder))
        from leerkring.communities.models import Community, Membership
        from leerkring.goals.models import Goal, Indicator, Measurement, Norm

        member = Membership.objects.filter(kind="member").select_related("person", "community").order_by("pk")[0]
        community: Community = member.community
        Indicator.objects.filter(community=community).delete()
        goal = Goal.objects.create(
            community=community, level="pupil", text="Everybody takes part", author=member.person
        )
        for number in range(12):
            line = Indicator.objects.create(
                community=community, goal=goal, level="pupil", name=f"Line {number}", author=member.person,
                chart=list(Kind)[number % 2].value,
            )  # fmt: skip
            Norm.objects.create(indicator=line, number=1, bound="at_least", low=40, author=member.person)
            Measurement.objects.bulk_create(
                Measurement(indicator=line, on=day, value=value, author=member.person)
                for day, value in zip(DAYS, COUNTS, strict=True)
            )
        world.sign_in(member.person)
        address = world.get(f"/plg/{community.pk}/lines/")
        answer = world.answer(address)
        assert answer.status == 200, answer.status
        assert answer.body.count(b"line--small") == 12
        spent = milliseconds(lambda: world.answer(address), repeats=40)
    print(f"a page with 12 charts: {len(answer.body) / 1024:5.1f} KB, {spent:5.1f} ms (at most {PAGE:g})")
    return spent <= PAGE


if __name__ == "__main__":
    sys.exit(0 if all([single(), page()]) else 1)
