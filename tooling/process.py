"""Running other programs from ./dev, and telling what happens. Standard library only: nothing is installed yet."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"


def say(text: str) -> None:
    print(text, flush=True)


def stop(sentence: str) -> SystemExit:
    """What to raise when we cannot go on: the sentence says what the reader can do."""
    return SystemExit(f"\n{sentence}")


@contextmanager
def step(what: str) -> Iterator[None]:
    print(f"· {what} … ", end="", flush=True)
    start = time.monotonic()
    try:
        yield
    except BaseException:
        say("did not work")
        raise
    say(f"{time.monotonic() - start:.1f} s")


def clean_env(**more: str) -> dict[str, str]:
    """The environment for what we start: this clone's Python and nobody else's settings for it."""
    # What is compiled once has to be kept: each of the processes of a run would compile Django and all tests again.
    strange = ("PYTHONHOME", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "VIRTUAL_ENV", "DJANGO_SETTINGS_MODULE")
    env = {name: value for name, value in os.environ.items() if name not in strange}
    env |= {"PYTHONUNBUFFERED": "1", "PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0", "PIP_NO_INPUT": "1"}
    env |= {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "UV_PYTHON_DOWNLOADS": "never", "UV_NO_PROGRESS": "1"}
    env |= {"UV_SYSTEM_CERTS": "1"}  # a school may have a certificate authority of its own
    home = env.get("HOME", "")
    if not home or not os.access(home, os.W_OK):
        env |= {"HOME": str(ROOT / ".dev"), "UV_CACHE_DIR": str(ROOT / ".dev" / "cache")}
    return env | more


def quiet(*command: str | Path) -> bool:
    """Run a command without output; what it said is shown only when it fails."""
    done = subprocess.run([*map(str, command)], cwd=ROOT, env=clean_env(), capture_output=True, text=True)
    if done.returncode:
        say(f"\n{done.stdout}{done.stderr}")
    return done.returncode == 0


def dies_with_us(kind: signal.Signals = signal.SIGTERM) -> Callable[[], None] | None:
    """For `preexec_fn`: the kernel ends the child when we end, also when we have no time to tidy up (Linux only)."""
    if not sys.platform.startswith("linux"):
        return None
    prctl, us = ctypes.CDLL(None).prctl, os.getpid()

    def tie() -> None:
        prctl(1, kind)  # PR_SET_PDEATHSIG
        if os.getppid() != us:  # we ended meanwhile
            os._exit(1)

    return tie


@contextmanager
def child(command: Sequence[str | Path], *, pipe: bool = False, **env: str) -> Iterator[subprocess.Popen[str]]:
    """A program in a process group of its own, so that nothing it started outlives us."""
    out = subprocess.PIPE if pipe else None
    process = subprocess.Popen(
        [*map(str, command)], cwd=ROOT, env=clean_env(**env), stdout=out, stderr=subprocess.STDOUT if pipe else None,
        text=True, process_group=0, preexec_fn=dies_with_us(),
    )  # fmt: skip
    try:
        yield process
    finally:
        end_group(process)


def end_group(process: subprocess.Popen[str]) -> None:
    for kind, patience in ((signal.SIGTERM, 10), (signal.SIGKILL, 5)):
        try:
            os.killpg(process.pid, kind)
            process.wait(patience)
        except ProcessLookupError:
            break
        except (subprocess.TimeoutExpired, KeyboardInterrupt):
            continue
    process.wait(5)


def module(*arguments: str) -> list[str]:
    return [str(PYTHON), "-m", *arguments]


def python(*arguments: str) -> int:
    with child(module(*arguments)) as process:
        return process.wait()
