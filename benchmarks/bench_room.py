"""`./dev bench room`: many phones in one meeting, and many meetings at once, against the real server.

Everybody comes in, hears the room over her own event stream, writes a card at some moment within ten seconds, and sees
all cards when the chair turns them over. The load program runs on the same machine and takes its share of it.
"""

from __future__ import annotations

import asyncio
import os
import re
import resource
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from benchmarks.phones import Chair, Line, Phone
from tooling.server import Serving, prepare, serving

WITHIN = 10.0
LATEST_ACKNOWLEDGED, LATEST_SEEN, GROWTH = 3.0, 2.0, 12.0


@dataclass(frozen=True)
class Room:
    """One meeting of the load: its id, the step in which everybody writes, and everybody's cookies, the chair first."""

    meeting: str
    step: str
    people: list[dict[str, str]]


@dataclass(frozen=True)
class Outcome:
    """What one run came to."""

    phones: int
    lost: int
    doubled: int
    acknowledged: float
    seen: float
    cpu: float


def seed(rooms: int, people: int, kind: str = "cards") -> list[Room]:
    """Communities with their members, a meeting of today with one step, and everybody signed in."""
    from checks.asking import session_of
    from leerkring.communities.models import Community, Membership
    from leerkring.conftest import make_community, make_person
    from leerkring.organisations.models import Kind as KindOfPlace
    from leerkring.organisations.models import Organisation

    school = Organisation.objects.create(kind=KindOfPlace.SCHOOL, name="Load")
    made = []
    for _number in range(rooms):
        community: Community = make_community(school, "Load", school)
        members = [make_person(f"Phone {number}") for number in range(people)]
        Membership.objects.bulk_create(
            [Membership(community=community, person=person, kind="member") for person in members]
        )
        meeting, step = _meeting(community, members[0], kind)
        cookies = [{"session": session_of(person), "csrf": "a" * 32} for person in members]
        made.append(Room(str(meeting.pk), str(step.pk), cookies))
    return made


def _meeting(community: Any, chair: Any, kind: str) -> tuple[Any, Any]:
    from django.utils import timezone

    from leerkring.meetings.models import AgendaItem, Meeting
    from leerkring.rooms.models import Step

    now = timezone.now()
    meeting = Meeting.objects.create(
        community=community, title="Load", starts_at=now, opened_at=now, minutes=60, chair=chair, author=chair
    )
    item = AgendaItem.objects.create(meeting=meeting, position=1, title="Cards", minutes=10, author=chair)
    return meeting, Step.objects.create(item=item, position=1, kind=kind, name="Cards", question="What helps?")


async def meet(room: Room, host: str, port: int) -> tuple[list[Phone], float, list[str]]:
    """One meeting from coming in to seeing all cards; the seconds until the last phone saw them, and the cards."""
    phones = [Phone(Line(host, port, cookies), room.meeting) for cookies in room.people]
    chair = Chair(Line(host, port, room.people[0]), room.meeting)
    await asyncio.gather(*(phone.come_in() for phone in phones))
    await chair.onward()
    await asyncio.gather(*(phone.see("room-form") for phone in phones))
    await asyncio.gather(*(phone.write(room.step, WITHIN) for phone in phones))
    for phone in phones:
        phone.heard.clear()
    watching = [asyncio.create_task(phone.see(phones[-1].word)) for phone in phones[:-1]]
    watching.append(asyncio.create_task(phones[-1].see(phones[0].word)))
    start = time.monotonic()
    await chair.onward()
    await asyncio.gather(*watching)
    seen = time.monotonic() - start
    board = (await chair.line.ask("GET", f"/meetings/{room.meeting}/board/now/")).body.decode()
    for phone in phones:
        phone.go()
    return phones, seen, re.findall(r"card-[0-9a-f]{12}", board)


async def all_meet(rooms: list[Room], host: str, port: int) -> Outcome:
    done = await asyncio.gather(*(meet(room, host, port) for room in rooms))
    lost = doubled = 0
    for phones, _seen, cards in done:
        count = Counter(cards)
        lost += sum(1 for phone in phones if not count[phone.word])
        doubled += sum(number - 1 for number in count.values() if number > 1)
    phones = [phone for some, _seen, _cards in done for phone in some]
    acknowledged = max(phone.acknowledged_after for phone in phones)
    return Outcome(len(phones), lost, doubled, acknowledged, max(seen for _phones, seen, _cards in done), 0)


def cpu_of(server: Serving) -> float:
    """Seconds of CPU of the server and everything it started."""
    total, ticks = 0.0, os.sysconf("SC_CLK_TCK")
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            said = (entry / "stat").read_text().rpartition(") ")[2].split()
        except OSError:
            continue
        if int(said[2]) == server.process.pid:
            total += (int(said[11]) + int(said[12]) + int(said[13]) + int(said[14])) / ticks
    return total


def run(server: Serving, rooms: list[Room], words: str) -> Outcome:
    place = urlsplit(server.address)
    before = cpu_of(server)
    found = asyncio.run(all_meet(rooms, "127.0.0.1", place.port or 80))
    spent = cpu_of(server) - before
    print(
        f"{words:<24} {found.lost} lost and {found.doubled} doubled of {found.phones};   last acknowledged after "
        f"{found.acknowledged:.2f} s (at most {LATEST_ACKNOWLEDGED:g});   all saw the cards after {found.seen:.2f} s "
        f"(at most {LATEST_SEEN:g});   {spent:.1f} s CPU of the server",
        flush=True,
    )
    return Outcome(found.phones, found.lost, found.doubled, found.acknowledged, found.seen, spent)


def main() -> int:
    _soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 20_000), hard))
    with tempfile.TemporaryDirectory(prefix="leerkring-bench-") as folder:
        data = prepare(Path(folder) / "data")
        os.environ.update(LEERKRING_DATA=str(data), DJANGO_SETTINGS_MODULE="leerkring.config.settings")
        os.environ.pop("LEERKRING_DATABASE", None)
        import django

        django.setup()
        warm, small, large, many = seed(1, 5), seed(1, 30), seed(1, 300), seed(20, 15)
        from django.db import connections

        connections.close_all()
        with serving(data) as server:
            run(server, warm, "(warming up)")
            few = run(server, small, "30 phones, one room")
            full = run(server, large, "300 phones, one room")
            apart = run(server, many, "20 rooms of 15 phones")
    growth = full.cpu / few.cpu
    print(f"CPU for 300 phones / CPU for 30: {growth:.1f} (at most {GROWTH:g})")
    kept = all(
        (one.lost, one.doubled) == (0, 0) and one.acknowledged <= LATEST_ACKNOWLEDGED and one.seen <= LATEST_SEEN
        for one in (full, apart)
    )
    return 0 if kept and growth <= GROWTH else 1


if __name__ == "__main__":
    sys.exit(main())
