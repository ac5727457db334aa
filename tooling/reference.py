"""Where the reference data lie: figures that nobody here made, beside the clone and never in it."""

from __future__ import annotations

import os
from pathlib import Path

from tooling.process import ROOT


def reference(name: str) -> Path | None:
    """This folder in LEERKRING_REFERENCE, or in `../shared/data`; nothing where it is missing."""
    given = os.environ.get("LEERKRING_REFERENCE")
    folder = (Path(given) if given else ROOT.parent / "shared" / "data") / name
    return folder if folder.is_dir() else None
