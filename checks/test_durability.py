"""What was acknowledged is there, once: with a real server that is killed while people write."""

from __future__ import annotations

import http.client
import itertools
import secrets
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from checks.clients import Visitor, ask_database, dashed
from tooling import server as servers
from tooling.server import Serving

pytestmark = [pytest.mark.server, pytest.mark.slow, pytest.mark.static]

WRITERS = ["marieke", "samir", "jolanda", "daan", "esra", "peter", "fatima", "koen"]
WRITES, KILLS, LONGEST = 2_000, 10, 400
DEMO = {"LEERKRING_DEMO": "1", "WEB_CONCURRENCY": "2"}


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return servers.prepare(tmp_path_factory.mktemp("durability") / "template", **DEMO)


@pytest.fixture
def data(template: Path, tmp_path: Path) -> Path:
    return servers.copy(template, tmp_path / "data")


def circle(data: Path) -> str:
    ((identity,),) = ask_database(data, "SELECT id FROM communities_community WHERE name = 'Ouders erbij'")
    return dashed(identity)


def person(data: Path, key: str) -> str:
    ((identity,),) = ask_database(data, f"SELECT id FROM people_person WHERE sign_in_name = 'demo.{key}'")  # noqa: S608
    return dashed(identity)


@dataclass
class Storm:
    """People who write without pause, a server that falls and comes back, and what was acknowledged."""

    data: Path
    more: dict[str, str]
    server: Serving
    sent: set[str] = field(default_factory=set)
    acknowledged: set[str] = field(default_factory=set)
    kills: int = 0
    longest_return: float = 0.0

    @property
    def is_over(self) -> bool:
        return len(self.acknowledged) >= WRITES and self.kills >= KILLS

    def wait_until(self, writes: int, until: float) -> None:
        while len(self.acknowledged) < writes and time.monotonic() < until:
            time.sleep(0.01)

    def kill_and_start_again(self) -> None:
        self.server.kill()
        self.kills += 1
        start = time.monotonic()
        self.server = servers.start(self.data, **self.more)
        servers.wait_for(self.server)
        self.longest_return = max(self.longest_return, time.monotonic() - start)

    def write(self, writer: Visitor, address: str, who: str, numbers: Iterator[int], until: float) -> None:
        while not self.is_over and time.monotonic() < until:
            what, key = f"write {next(numbers)}", secrets.token_urlsafe(18)
            self.sent.add(what)
            self._until_acknowledged(writer, address, key, what, who, until)

    def _until_acknowledged(self, writer: Visitor, address: str, key: str, what: str, who: str, until: float) -> None:
        while time.monotonic() < until:
            writer.server = self.server
            try:
                status, _, page = writer.send(address, key, what=what, who=who)
            except (OSError, http.client.HTTPException):
                time.sleep(0.05)
                continue
            if status == 302:
                self.acknowledged.add(what)
                return
            assert status in (500, 502, 503), f"{status}: {page[:500]}"


def test_killed_while_people_write(data: Path, template: Path, figures: list[str]) -> None:
    more = {**DEMO, **servers.shared(template)}
    server = servers.start(data, **more)
    servers.wait_for(server)
    storm = Storm(data, more, server)
    address, until, numbers = f"/plg/{circle(data)}/actions/add/", time.monotonic() + LONGEST, itertools.count()
    before = len(ask_database(data, "SELECT 1 FROM commitments_action"))
    try:
        with ThreadPoolExecutor(len(WRITERS)) as pool:
            for name in WRITERS:
                visitor = Visitor(server)
                visitor.sign_in_as(f"demo.{name}")
                pool.submit(storm.write, visitor, address, person(data, name), numbers, until)
            for turn in range(1, KILLS + 1):
                # By what was written and not by the clock, so that a busy machine only takes longer.
                storm.wait_until(turn * WRITES // (KILLS + 1), until)
                time.sleep(secrets.randbelow(300) / 1000)
                storm.kill_and_start_again()
    finally:
        storm.server.kill()
    judge(storm, before, figures)


def judge(storm: Storm, before: int, figures: list[str]) -> None:
    stored = Counter(str(what) for (what,) in ask_database(storm.data, "SELECT what FROM commitments_action"))
    written = {what: count for what, count in stored.items() if what.startswith("write ")}
    lost = storm.acknowledged - written.keys()
    doubled = [what for what, count in written.items() if count > 1]
    journal = ask_database(storm.data, "SELECT 1 FROM journal_entry WHERE did = 'agreed'")
    figures.append(
        f"durability: {len(storm.acknowledged)} acknowledged writes, {storm.kills} kills, {len(lost)} lost, "
        f"{len(doubled)} doubled; back within {storm.longest_return:.1f} s"
    )
    assert len(storm.acknowledged) >= WRITES
    assert storm.kills >= KILLS
    assert not lost
    assert not doubled
    assert written.keys() <= storm.sent
    # Whole or not at all: every act has its line in the journal.
    assert len(journal) == sum(stored.values()) - before
    assert ask_database(storm.data, "PRAGMA integrity_check") == [("ok",)]


FORMS = {
    "commitments_action": ("/plg/{circle}/actions/add/", {"what": "Once", "who": "{me}"}),
    "reflections_reflection": ("/plg/{circle}/reflections/add/", {"text": "Once"}),
    "decisions_decision": ("/plg/{circle}/decisions/propose/", {"title": "Once", "text": "Once", "phase": "clear"}),
    "goals_goal": (
        "/plg/{circle}/goals/add/",
        {"level": "pupil", "text": "Once", "indicator": "How often", "low": "1"},
    ),
}


@pytest.mark.parametrize("table", FORMS)
def test_the_same_form_sent_ten_times_at_once(table: str, data: Path, template: Path, figures: list[str]) -> None:
    path, fields = FORMS[table]
    me, ours, count = person(data, "marieke"), circle(data), f"SELECT COUNT(*) FROM {table}"  # noqa: S608
    ((before,),) = ask_database(data, count)
    with servers.serving(data, **DEMO, **servers.shared(template)) as server:
        visitor, key = Visitor(server), secrets.token_urlsafe(18)
        visitor.sign_in_as("demo.marieke")
        filled = {name: value.format(me=me) for name, value in fields.items()}
        gate = threading.Barrier(10)

        def press(_turn: int) -> tuple[int, str, str]:
            gate.wait()
            return visitor.send(path.format(circle=ours), key, **filled)

        with ThreadPoolExecutor(10) as pool:
            answers = list(pool.map(press, range(10)))
    ((after,),) = ask_database(data, count)
    figures.append(f"sent ten times at once: {after - before} effect on {table}")
    assert {status for status, _, _ in answers} == {302}, answers[0][2][:2000]
    assert len({where for _, where, _ in answers}) == 1
    assert after == before + 1
