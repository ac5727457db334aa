"""red-dwarf on one conversation, in an environment of its own: `python opinion_theirs.py ANSWERS.npz REPEATS K…`."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
from reddwarf.implementations.polis import run_pipeline


def votes(path: str) -> list[dict[str, int]]:
    with np.load(path) as kept:
        columns = zip(kept["person"].tolist(), kept["statement"].tolist(), kept["value"].tolist(), strict=True)
    return [{"participant_id": who, "statement_id": what, "vote": value, "modified": 0} for who, what, value in columns]


def told(result: Any) -> dict[str, Any]:
    return {
        "components": result.reducer.components_.tolist(),
        "statements": [int(column) for column in result.filtered_vote_matrix.columns],
        "inertia": float(result.clusterer.inertia_),
        "labels": result.clusterer.labels_.tolist(),
        "people": [int(person) for person in result.participants_df.index[result.participants_df["to_cluster"]]],
    }


def peak_megabytes() -> float:
    """The most memory that this process held; getrusage would count what its parent held when it was started."""
    (held,) = (line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(held.split()[1]) / 1024


def main(path: str, repeats: int, groups: list[int]) -> None:
    given, seconds, result = votes(path), [], None
    for _ in range(repeats + (repeats > 1)):  # the first fills caches
        start = time.process_time()
        result = run_pipeline(votes=given, random_state=1)
        seconds.append(time.process_time() - start)
    peak = peak_megabytes()
    forced = {k: told(run_pipeline(votes=given, random_state=1, force_group_count=k)) for k in groups}
    print(json.dumps({"seconds": min(seconds), "megabytes": peak, "found": told(result), "forced": forced}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), [int(k) for k in sys.argv[3:]])
