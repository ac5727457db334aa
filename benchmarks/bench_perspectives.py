"""`./dev bench perspectives`: 300 phones answer 40 statements each in one meeting, against the real server.

Forty of them write a statement, the chair lets everybody answer, and then everybody answers one statement after another
within two minutes, as a phone does: what is answered while the last answer is on its way goes with the next. The board
hangs there from the beginning and follows; at the end the chair shows the outcome. What was lost is counted on the
sheets in the database. The load program runs on the same machine and takes its share of it.
"""

from __future__ import annotations

import asyncio
import os
import re
import resource
import sqlite3
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from urllib.parse import urlsplit

from benchmarks.bench_room import Room, cpu_of, seed
from benchmarks.phones import JITTER, Chair, Line, Phone, key
from tooling.server import prepare, serving

PEOPLE, STATEMENTS, WITHIN = 300, 40, 120.0
OLDEST = 3.0
# Between two fetches of the board, in seconds.
PAUSE, SOON = 0.5, 3.0
_DICE = Random(40)  # noqa: S311  (chance, not a secret)
_CARD = re.compile(r'data-statement="(\d+)"')
_NUMBER = re.compile(r'<strong class="tabular">(\d+)</strong>')


@dataclass
class Answering:
    """One phone that answers, and when the server had its first answer."""

    phone: Phone
    step: str
    waiting: list[str] = field(default_factory=list)
    acknowledged: int = 0
    first: float = 0.0
    slowest: float = 0.0

    async def run(self) -> None:
        """Answer every statement on the page, each at its own moment."""
        page = (await self.phone.line.ask("GET", self.phone.now)).body.decode()
        cards = _CARD.findall(page)
        moments = sorted(_DICE.random() * WITHIN for _card in cards)
        start, sending = time.monotonic(), asyncio.create_task(self._send(len(cards)))
        for card, moment in zip(cards, moments, strict=True):
            await asyncio.sleep(max(0.0, start + moment - time.monotonic()))
            self.waiting.append(f"{card}:{_DICE.choice((1, 1, 1, -1, 0))}")
        await sending

    async def _send(self, number: int) -> None:
        while self.acknowledged < number:
            if not self.waiting:
                await asyncio.sleep(0.1)
                continue
            some, self.waiting = self.waiting, []
            began = time.monotonic()
            fields = {"key": key(), "does": "answer", "answers": ",".join(some)}
            reply = await self.phone.line.ask("POST", f"/steps/{self.step}/take-part/unseen/", fields)
            if reply.status != 204:
                raise RuntimeError(f"answers were answered with {reply.status}: {reply.body.decode()[-900:]}")
            self.slowest = max(self.slowest, time.monotonic() - began)
            self.first = self.first or time.monotonic()
            self.acknowledged += len(some)


@dataclass
class Board:
    """The big screen: it fetches itself again when it hears that something changed, and remembers when it knew what."""

    line: Line
    meeting: str
    phones: list[Answering]
    shown: list[tuple[float, int]] = field(default_factory=list)
    tells: asyncio.Event = field(default_factory=asyncio.Event)

    async def follow(self) -> None:
        page = (await self.line.ask("GET", f"/meetings/{self.meeting}/board/")).body.decode()
        screen = Phone(self.line, self.meeting)
        listener = asyncio.create_task(screen.listen(re.findall(r'data-stream="([^"]+)"', page)[0]))
        try:
            while True:
                await screen.heard.wait()
                screen.heard.clear()
                await asyncio.sleep(_DICE.random() * JITTER)
                asked = time.monotonic()
                page = (await self.line.ask("GET", f"/meetings/{self.meeting}/board/now/")).body.decode()
                if numbers := _NUMBER.findall(page):
                    self.shown.append((time.monotonic(), int(numbers[0])))
                if "three-lists" in page:
                    self.tells.set()
                # As kit/js/live.js: a server that needs long is asked less often.
                await asyncio.sleep(max(PAUSE, min(SOON, 3 * (time.monotonic() - asked))))
        finally:
            listener.cancel()

    def oldest(self, writers: int) -> float:
        """The longest time that somebody took part and the board did not know it yet."""
        late = 0.0
        came = sorted(phone.first for phone in self.phones[writers:] if phone.first)
        for place, moment in enumerate(came, writers + 1):
            known = next((at for at, number in self.shown if number >= place), None)
            late = max(late, (known if known is not None else time.monotonic()) - moment)
        return late


async def meet(room: Room, host: str, port: int) -> tuple[list[Answering], float, float]:
    phones = [Phone(Line(host, port, cookies), room.meeting) for cookies in room.people]
    chair = Chair(Line(host, port, room.people[0]), room.meeting)
    await asyncio.gather(*(phone.come_in() for phone in phones))
    answering = [Answering(phone, room.step) for phone in phones]
    board = Board(Line(host, port, room.people[0]), room.meeting, answering)
    following = asyncio.create_task(board.follow())
    await chair.onward()
    for number, phone in enumerate(phones[:STATEMENTS]):
        fields = {"key": key(), "does": "write", "text": f"Statement {number}"}
        await phone.line.ask("POST", f"/steps/{room.step}/take-part/unseen/", fields)
    await chair.line.ask("POST", f"/steps/{room.step}/answers/", {"key": key()})
    await asyncio.gather(*(one.run() for one in answering))
    await asyncio.sleep(OLDEST)
    for phone in phones:
        phone.heard.clear()
    seeing = [asyncio.create_task(phone.see("three-lists")) for phone in phones]
    start = time.monotonic()
    await chair.onward()
    await asyncio.wait_for(board.tells.wait(), 60)
    told = time.monotonic() - start
    following.cancel()
    await asyncio.gather(*seeing)
    for phone in phones:
        phone.go()
    return answering, board.oldest(STATEMENTS), told


def counted(data: Path) -> int:
    """How many answers there are on all sheets."""
    with sqlite3.connect(next(data.glob("db.sqlite3"))) as database:
        found = database.execute("SELECT SUM((SELECT COUNT(*) FROM json_each(answers))) FROM perspectives_sheet")
        return int(found.fetchone()[0])


def main() -> int:
    _soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 20_000), hard))
    with tempfile.TemporaryDirectory(prefix="leerkring-bench-") as folder:
        data = prepare(Path(folder) / "data")
        os.environ.update(LEERKRING_DATA=str(data), DJANGO_SETTINGS_MODULE="leerkring.config.settings")
        os.environ.pop("LEERKRING_DATABASE", None)
        import django

        django.setup()
        (room,) = seed(1, PEOPLE, kind="perspectives")
        from django.db import connections

        connections.close_all()
        with serving(data) as server:
            before, began = cpu_of(server), time.monotonic()
            port = urlsplit(server.address).port or 80
            answering, oldest, told = asyncio.run(meet(room, "127.0.0.1", port))
            spent, took = cpu_of(server) - before, time.monotonic() - began
        lost = PEOPLE * STATEMENTS - counted(data)
    slowest = max(one.slowest for one in answering)
    print(
        f"{PEOPLE} people x {STATEMENTS} statements: {lost} lost of {PEOPLE * STATEMENTS} answers (those of writers to "
        f"their own included), given within {WITHIN:g} s; the slowest was acknowledged after {slowest:.2f} s;\n"
        f"the board was at most {oldest:.2f} s behind (at most {OLDEST:g}); the lists stood on it {told:.2f} s after "
        f"the chair's click (at most {OLDEST:g});   {spent:.1f} s CPU of the server in {took:.0f} s",
        flush=True,
    )
    return 0 if lost == 0 and oldest <= OLDEST and told <= OLDEST else 1


if __name__ == "__main__":
    sys.exit(main())
