"""`./dev check` and `./dev test`: what is run, where, and what is said at the end. Standard library only."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from typing import NamedTuple

from tooling.process import PYTHON, ROOT, child, module, say

# Tests never touch the data of the Leerkring that somebody runs from this clone.
APART = {"LEERKRING_DATA": str(ROOT / ".dev" / "test-data"), "LEERKRING_DATABASE": "", "LEERKRING_DEMO": ""}


class Outcome(NamedTuple):
    what: str
    said: str
    ok: bool


def finish(outcomes: list[Outcome], left_out: list[str]) -> int:
    """The closing lines: a table, and one line that says what was run and what was left out and why."""
    say("")
    for one in outcomes:
        say(f"  {'ok    ' if one.ok else 'FAILED'} {one.what}: {one.said}")
    ran = ", ".join(f"{one.what} ({one.said})" for one in outcomes) or "nothing"
    say(f"\nRun: {ran}. Left out: {'; '.join(left_out) or 'nothing'}.")
    return 0 if all(one.ok for one in outcomes) else 1


STATIC = {
    "formatting": ["ruff", "format", "--check", "."],
    "lint": ["ruff", "check", "."],
    "types": ["mypy"],
    "migrations": ["manage", "makemigrations", "--check", "--dry-run"],
}
# Where the time of a whole run went.
SLOWEST = ["--durations=20", "--durations-min=3"]
# Tables straight from the models: going through all migrations takes each test process seconds. `./dev test` does.
FAST = ["pytest", "--no-migrations", "-m", "not slow and not server and not browser"]
# A test process for each core, up to eight; what stays together and what comes first is said in conftest.py.
SPREAD = ["-n", str(min(os.cpu_count() or 2, 8)), "--dist", "loadgroup", "--no-loadscope-reorder"]


def side_by_side(commands: dict[str, list[str]]) -> list[Outcome]:
    """Run all commands at the same time; tell of each when it ends, and show what a failing one said."""
    start = time.monotonic()
    outcomes = []
    with ExitStack() as stack:
        running: dict[str, subprocess.Popen[str]] = {
            name: stack.enter_context(child(module(*command), pipe=True, **APART)) for name, command in commands.items()
        }
        for name, process in running.items():
            output = process.communicate()[0].strip()
            ok = process.returncode == 0
            last = output.rpartition("\n")[2]
            say(f"· {name}: {'ok' if ok else 'FAILED'} after {time.monotonic() - start:.1f} s")
            say(f"  {last}" if ok else output)
            outcomes.append(Outcome(name, "clean" if ok and name in STATIC else last, ok))
    return outcomes


def fast(rest: list[str]) -> int:
    """What one waits for before every commit."""
    outcomes = side_by_side({**STATIC, "fast tests on SQLite": [*FAST, *(rest or SPREAD)]})
    return finish(outcomes, ["slow tests, PostgreSQL and the browser stories (./dev test runs them)"])


def pytest(what: str, *arguments: str, wrap: Sequence[str] = (), **env: str) -> Outcome:
    """Run pytest with its output passed on line by line; the outcome is its own closing line."""
    say(f"\n== {what}")
    env |= {"LEERKRING_DATA": str(ROOT / ".dev" / "test-data"), "LEERKRING_DATABASE": ""}
    said = ""
    with child([str(PYTHON), *wrap, "-m", "pytest", *SLOWEST, *arguments], pipe=True, **env) as process:
        assert process.stdout is not None  # noqa: S101  (we asked for a pipe)
        for line in process.stdout:
            print(line, end="", flush=True)
            if re.search(r"\b(passed|failed|errors?|skipped|no tests ran)\b.* in [\d.]+s", line):
                said = line.strip().strip("= ")
        code = process.wait()
    return Outcome(what, said or "nothing was collected", code in (0, 5))


def no_postgres() -> str | None:
    """What to say when there is no PostgreSQL to start here."""
    if subprocess.run(module("tooling.postgres", "--find"), cwd=ROOT).returncode == 0:
        return None
    return "the suite on PostgreSQL (no server binaries here; to have them: sudo apt install postgresql)"


def no_browser() -> str | None:
    """What to say when no browser can be driven here."""
    if any(shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")):
        return None
    return "the browser stories (no Chromium here; to have them: sudo apt install --no-install-recommends chromium)"


def everything(rest: list[str], *, where: str | None, strict: bool) -> int:
    """Each place that is there, and the static checks beside the first; `rest` goes to pytest and narrows it."""
    missing = {name: reason for name, reason in (("postgres", no_postgres()), ("browser", no_browser())) if reason}
    wanted = (where or ("sqlite,postgres" if rest else "sqlite,postgres,browser")).split(",")
    left_out = [reason for name, reason in missing.items() if name in wanted]
    for reason in left_out:
        say(f"\n!! LEFT OUT: {reason}\n")
    with ThreadPoolExecutor(1) as beside:
        static = beside.submit(side_by_side, {} if rest else STATIC)
        suites = [suite(name, rest) for name in wanted if name not in missing]
    code = finish([*static.result(), *suites], left_out)
    if left_out and strict:
        say("FAILED: nothing may be left out here, and something was.")
        return 1
    return code


def suite(name: str, rest: list[str]) -> Outcome:
    """One run of pytest over everything, or over what `rest` asks for."""
    if name == "browser":
        return pytest("the stories in Chromium", *(rest or ["browser", *SPREAD]), REQUIRE_ALL="1")
    if name == "postgres":
        wrap = ("-m", "tooling.postgres", str(PYTHON))
        return pytest("the suite on PostgreSQL", *(rest or ["-m", "not static", *SPREAD]), wrap=wrap)
    return pytest("the suite on SQLite", *(rest or SPREAD))
