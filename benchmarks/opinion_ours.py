"""Our engine on one conversation, in a process of its own: `python -m benchmarks.opinion_ours ANSWERS.npz REPEATS`."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from benchmarks.opinion_cases import Answers, load
from leerkring.perspectives.rules.consensus import common_ground, counted, representative
from leerkring.perspectives.rules.maps import clearest_groups, grouped, opinion_map
from leerkring.perspectives.rules.space import plane_of
from leerkring.perspectives.rules.stability import adjusted_rand
from leerkring.perspectives.rules.votes import Ints, Votes, gather


def table(given: Answers) -> Votes:
    return gather(given.person, given.statement, given.value, people=given.people, statements=given.statements)


def published_work(votes: Votes) -> Ints:
    """What red-dwarf works out too: the plane, groups by silhouette, consensus and representative statements."""
    plane, inside = plane_of(votes), grouped(votes)
    groups = clearest_groups(plane.projections[inside], seed=votes.seed())[0]
    labels = np.full(votes.people, -1)
    labels[inside] = groups.labels
    counts = counted(votes, labels, groups.k)
    common_ground(counts)
    representative(counts, np.flatnonzero(votes.answered).tolist())
    return labels


def one_pass(given: Answers) -> Callable[[], object]:
    """The least that anybody can do: count the answers to each statement and add them up, once."""
    statement, value = given.statement.astype(np.int64), given.value.astype(np.float64)  # as numpy counts fastest
    width = given.statements
    return lambda: (np.bincount(statement, minlength=width), np.bincount(statement, weights=value, minlength=width))


def seconds(work: Callable[[], object], repeats: int) -> float:
    """The least CPU that the work took."""
    spent = []
    for _ in range(repeats + 1):  # the first fills caches
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return min(spent)


def peak_megabytes() -> float:
    """The most memory that this process held; getrusage would count what its parent held when it was started."""
    (held,) = (line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(held.split()[1]) / 1024


def main(path: Path, repeats: int) -> None:
    given = load(path)
    labels = published_work(table(given))
    inside = labels >= 0
    same = seconds(lambda: published_work(table(given)), repeats)
    # What follows keeps its table, as a conversation does that is mapped again and again.
    votes = table(given)
    whole = seconds(lambda: opinion_map(Votes(votes.table, votes.removed)), repeats)
    peak = peak_megabytes()
    found = opinion_map(votes)
    least = seconds(one_pass(given), 2 * repeats)
    print(json.dumps({
        "answers": votes.size, "same": same, "whole": whole, "pass": least, "megabytes": peak,
        "stage": found.stage, "k": found.k, "labels": labels.tolist(),
        "planted": adjusted_rand(labels[inside], given.group[inside]),
    }))  # fmt: skip


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
