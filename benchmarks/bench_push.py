"""How soon 1,000 open pages hear of 10 announcements a second, and what that costs: `./dev bench push`.

The server is the one of `./dev run`; announcements are transactions of another process on the same database; the pages
are sockets in this process, on the same machine. Delivery counts from before the transaction begins to when a page has
read that version or a later one.
"""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser, Namespace
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

from benchmarks.watching import Audience
from tooling import postgres
from tooling import server as servers
from tooling.server import Serving

TOPIC = "bench:push"
TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Goal:
    """A figure, what it is of, and what it must keep."""

    name: str
    value: float
    limit: float
    unit: str
    of: str

    @property
    def line(self) -> str:
        verdict = "ok" if self.value <= self.limit else "NOT MET"
        return f"{self.name:<22} {self.value:9.2f} {self.unit:<5} (at most {self.limit:g})  {verdict:<8} {self.of}"


# -- the other process: real transactions --------------------------------------------------------------------------


def begin_django(data: Path, more: dict[str, str]) -> None:
    os.environ.pop("LEERKRING_DATABASE", None)
    os.environ.update(more, LEERKRING_DATA=str(data), DJANGO_SETTINGS_MODULE="leerkring.config.settings")
    import django

    django.setup()


def announce_many(count: int, rate: float) -> None:
    """One line per announcement: its version, and when its transaction began and ended."""
    import django

    os.environ["DJANGO_SETTINGS_MODULE"] = "leerkring.config.settings"
    django.setup()
    from django.db import transaction

    from leerkring.kit.live import announce, versions
    from leerkring.kit.models import Sent

    next_at = time.monotonic()
    for number in range(count):
        time.sleep(max(0.0, next_at - time.monotonic()))
        next_at += random.uniform(0.5, 1.5) / rate  # noqa: S311  (people do not act in step with a clock)
        start = time.monotonic()
        with transaction.atomic():
            Sent.objects.create(key=f"bench:{os.getpid()}:{number}", digest="", answer="/")
            announce(TOPIC)
            version = versions([TOPIC])[TOPIC]
        print(version, start, time.monotonic(), flush=True)


def announcing(data: Path, more: dict[str, str], *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "benchmarks.bench_push", "--announce", *map(str, arguments)],
        cwd=servers.ROOT, env=servers.environment(data, **more), stdout=subprocess.PIPE, text=True,
    )  # fmt: skip


# -- what the server uses ------------------------------------------------------------------------------------------


def processes(server: Serving) -> list[int]:
    """The server's own and all it started: they are one group."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                if os.getpgid(int(entry.name)) == server.process.pid:
                    found.append(int(entry.name))
            except ProcessLookupError:
                continue
    return found


def cpu_seconds(server: Serving) -> float:
    ticks = 0
    for process in processes(server):
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / TICK


def memory(server: Serving) -> float:
    """KB of all its processes together, what they share counted once; without files that strangers may share (PSS)."""
    total = 0
    for process in processes(server):
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
        total += next(int(line.split()[1]) for line in lines if line.startswith("Pss_Anon:"))
    return float(total)


def kernel_memory() -> float:
    """KB of buffers of all TCP sockets of this machine, both ends."""
    words = Path("/proc/net/sockstat").read_text().split("TCP:")[1].splitlines()[0].split()
    return int(words[words.index("mem") + 1]) * resource.getpagesize() / 1024


# -- the measurement -----------------------------------------------------------------------------------------------


def current_version() -> int:
    from leerkring.kit.live import versions

    return versions([TOPIC])[TOPIC]


def connect(audience: Audience, server: Serving) -> tuple[float, Goal]:
    """All pages come; how long that takes and what each holds of memory."""
    first = Audience(100, audience.place[1], audience.path)
    first.run(time.monotonic() + 3, version=current_version())
    first.close()  # what the processes load for their first requests belongs to no connection
    time.sleep(1)
    before, kernel, start = memory(server), kernel_memory(), time.monotonic()
    if not audience.run(start + 60, version=current_version()):
        raise SystemExit(
            f"not everybody could connect: { ({one.status for one in audience.watchers}) }\n{server.said()}"
        )
    took = time.monotonic() - start
    audience.run(time.monotonic() + 2)
    each, ours = (memory(server) - before) / len(audience.watchers), (kernel_memory() - kernel) / len(audience.watchers)
    of = f"PSS of all server processes / {len(audience.watchers)} connections; kernel buffers {ours:.1f} KB"
    return took, Goal("memory a connection", each, 50, "KB", of)


def deliver(audience: Audience, server: Serving, options: Namespace, more: dict[str, str]) -> list[Goal]:
    """Announcements while everybody listens."""
    for watcher in audience.watchers:
        watcher.heard.clear()
    other = announcing(server.data, more, options.announcements, options.rate)
    audience.run(time.monotonic() + 1.5)  # it starts a Python of its own first
    cpu, start = cpu_seconds(server), time.monotonic()
    while other.poll() is None:
        audience.run(time.monotonic() + 0.1)
    wall, used = time.monotonic() - start, cpu_seconds(server) - cpu
    said = other.stdout.read() if other.stdout else ""
    made = [(int(version), float(begun)) for version, begun, _ in map(str.split, said.splitlines())]
    audience.run(time.monotonic() + 20, version=made[-1][0])
    delays, missed = judge(audience, made)
    cuts = quantiles(delays, n=100)
    of = f"{len(delays)} deliveries: {len(made)} announcements × {len(audience.watchers)} pages, p50 {cuts[49]:.1f} ms"
    frames = sum(len(watcher.heard) for watcher in audience.watchers)
    return [
        Goal("delivery p99", cuts[98], 100, "ms", f"{of}, worst {max(delays):.0f} ms"),
        Goal("missed", missed, 0, "", f"of {len(made) * len(audience.watchers)}"),
        Goal(
            "server",
            used / wall,
            0.35,
            "core",
            f"{used:.2f} CPU s / {wall:.1f} s; {1e6 * used / frames:.0f} µs a frame",
        ),
    ]


def judge(audience: Audience, made: list[tuple[int, float]]) -> tuple[list[float], int]:
    """Milliseconds of each delivery, and how many never came."""
    delays, missed = [], 0
    for watcher in audience.watchers:
        heard = iter(watcher.heard)
        at, version = next(heard, (0.0, -1))
        for wanted, begun in made:
            while version < wanted and (following := next(heard, None)) is not None:
                at, version = following
            if version < wanted:
                missed += 1
            else:
                delays.append((at - begun) * 1000)
    return delays, missed


def fall_and_come_back(audience: Audience, server: Serving, more: dict[str, str]) -> tuple[Serving, list[Goal]]:
    """Killed, announced to in the meantime, started again on the same port."""
    port = int(server.address.rpartition(":")[2])
    server.kill()
    start, breaks = time.monotonic(), audience.breaks
    again = servers.start(server.data, PORT=str(port), **more)
    other = announcing(server.data, more, 3, 10)
    other.wait()
    wanted = current_version()
    everybody = audience.run(start + 60, version=wanted)
    took = time.monotonic() - start
    servers.wait_for(again)
    behind = sum(watcher.version < wanted for watcher in audience.watchers)
    count = len(audience.watchers)
    of = f"from kill to {count - behind} of {count} pages with the last version; {audience.breaks - breaks} lines broke"
    return again, [
        Goal("back after a kill", took if everybody else 60, 5, "s", of),
        Goal("missed then", behind, 0, "", f"of {count}"),
    ]


def measure(options: Namespace, folder: Path, more: dict[str, str]) -> int:
    data = servers.prepare(folder / "data", **more)
    begin_django(data, more)
    from leerkring.kit.live import subscription

    print(
        f"{options.pages} pages, {options.rate:g} announcements a second, {'PostgreSQL' if more else 'SQLite'}; load "
        f"average {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores for server, pages and announcements together"
    )
    server = servers.start(data, **more)
    try:
        servers.wait_for(server)
        audience = Audience(options.pages, int(server.address.rpartition(":")[2]), subscription([TOPIC]))
        took, held = connect(audience, server)
        print(f"all connected after {took:.2f} s")
        goals = [*deliver(audience, server, options, more), held]
        server, last = fall_and_come_back(audience, server, more)
        audience.close()
    finally:
        server.kill()
    print("\n".join(goal.line for goal in [*goals, *last]))
    return 1 if any(goal.value > goal.limit for goal in [*goals, *last]) else 0


def main(arguments: list[str]) -> int:
    parser = ArgumentParser(prog="./dev bench push", description=__doc__)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--rate", type=float, default=10, help="announcements a second")
    parser.add_argument("--announcements", type=int, default=200)
    parser.add_argument("--postgres", action="store_true", help="on a PostgreSQL of its own instead of SQLite")
    parser.add_argument("--announce", nargs=2, metavar=("COUNT", "RATE"), help="be the other process")
    options = parser.parse_args(arguments)
    if options.announce:
        count, rate = options.announce
        announce_many(int(count), float(rate))
        return 0
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    with tempfile.TemporaryDirectory(prefix="leerkring-bench-") as folder:
        if not options.postgres:
            return measure(options, Path(folder), {})
        with postgres.cluster(postgres.SETTINGS | postgres.DURABLE) as address:
            return measure(options, Path(folder), {"LEERKRING_DATABASE": address})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
