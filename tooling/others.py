"""An environment for what others made and we only measure ourselves against; nothing of it is in ours."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tooling.process import PYTHON, ROOT, quiet, step, stop

LOCK = ROOT / "requirements" / "bench.lock"
PLACE = ROOT / ".dev" / "bench-venv"


def python_of_others() -> Path:
    """The Python of an environment with what requirements/bench.lock pins, made when it is not there yet."""
    stamp, wanted = PLACE / "bench.stamp", hashlib.sha256(LOCK.read_bytes()).hexdigest()
    python = PLACE / "bin" / "python"
    if not (stamp.exists() and stamp.read_text() == wanted):
        uv = PYTHON.with_name("uv")
        with step("Installing what requirements/bench.lock pins"):
            made = quiet(uv, "venv", "-q", "--clear", "--python", PYTHON, PLACE)
            if not (made and quiet(uv, "pip", "install", "-q", "--python", python, "--require-hashes", "-r", LOCK)):
                raise stop("requirements/bench.lock could not be installed; the lines above say why.")
        stamp.write_text(wanted)
    return python
