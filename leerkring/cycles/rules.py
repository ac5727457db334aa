"""The six steps with their leading questions, when a round may close, and how pasted text becomes a table."""

import csv
import unicodedata
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass


def gettext_noop(words: str) -> str:
    """Marks words for the catalogue; the page translates them."""
    return words


@dataclass(frozen=True)
class Step:
    """One step of the cycle: `name` is in its address, `word` on the ring; words are English, to be translated."""

    number: int
    name: str
    word: str
    outcome: str
    questions: tuple[str, ...]


STEPS: tuple[Step, ...] = (
    Step(
        1,
        "ambition",
        gettext_noop("Ambition"),
        gettext_noop("An ambition in one sentence, small enough to finish, with a few goals."),
        (
            gettext_noop("What do we want to reach together, for our pupils?"),
            gettext_noop("What do we want to learn ourselves to get there?"),
            gettext_noop("Is it small enough to finish, and does each of us feel: this is ours?"),
        ),
    ),
    Step(
        2,
        "information",
        gettext_noop("Information"),
        gettext_noop("What we want to know, and what we gathered, each with where it comes from."),
        (
            gettext_noop("What do we want to know before we choose?"),
            gettext_noop("Which information do we need for that, and what do we have already?"),
            gettext_noop("Who have we not asked yet: pupils, parents, colleagues?"),
        ),
    ),
    Step(
        3,
        "interpretation",
        gettext_noop("Interpretation"),
        gettext_noop("What strikes each of us, and what needs our attention."),
        (
            gettext_noop("What strikes us in what we gathered?"),
            gettext_noop("Where do we look at it differently, and why?"),
            gettext_noop("What needs our attention?"),
        ),
    ),
    Step(
        4,
        "consequences",
        gettext_noop("Consequences"),
        gettext_noop("Actions: who does what, and when it is done."),
        (
            gettext_noop("What are we going to do together?"),
            gettext_noop("Who takes care of what, and when is it done?"),
            gettext_noop("How does this bring our ambition closer?"),
        ),
    ),
    Step(
        5,
        "results",
        gettext_noop("Action and results"),
        gettext_noop("For each action what came of it. Stopping, and saying why, is a result too."),
        (
            gettext_noop("What did we do, and what came of it?"),
            gettext_noop("What went well, what did not, and what surprised us?"),
            gettext_noop("What do we stop with, and why?"),
        ),
    ),
    Step(
        6,
        "evaluation",
        gettext_noop("Evaluation"),
        gettext_noop("What we reached and how we worked, in our own words, and where we go from here."),
        (
            gettext_noop("Did we reach what we wanted, and how do we see that?"),
            gettext_noop("Are we content with the way we worked together?"),
            gettext_noop("What do we take along into the next round?"),
        ),
    ),
)
FIRST, LAST = STEPS[0].number, STEPS[-1].number

PRODUCT, PROCESS = "product", "process"


def step_numbered(number: int) -> Step:
    """The step with this number, 1 to 6."""
    return STEPS[number - 1]


def next_step(number: int) -> Step | None:
    """The step after this one; after the last comes a next round."""
    return STEPS[number] if number < LAST else None


def may_close(evaluations: Set[str]) -> bool:
    """A round closes only when the group evaluated both what it reached and how it worked."""
    return {PRODUCT, PROCESS} <= evaluations


def may_reopen(number: int, numbers: Iterable[int]) -> bool:
    """Only the latest round opens again: the story is not rewritten under a round that builds on it."""
    return number == max(numbers)


@dataclass(frozen=True)
class Table:
    """A pasted table: the first row names the columns; every row has as many cells."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


MOST_ROWS, MOST_COLUMNS = 200, 12
# Files in one round: enough for years, too few to fill a disk by accident.
MOST_FILES = 100


def table_of(text: str) -> Table | None:
    """The table in a text pasted from a spreadsheet (tabs) or typed (; or ,); None without two rows and columns."""
    cells = _cells(text)
    width = max((len(row) for row in cells), default=0)
    if len(cells) < 2 or width < 2:
        return None
    padded = [tuple(row) + ("",) * (width - len(row)) for row in cells]
    return Table(padded[0], tuple(padded[1:]))


def is_too_large(table: Table) -> bool:
    """More than one reads on a page."""
    return len(table.rows) > MOST_ROWS or len(table.columns) > MOST_COLUMNS


def _cells(text: str) -> list[Sequence[str]]:
    lines = [line for line in text.splitlines() if line.strip()]
    separator = next((mark for mark in "\t;," if lines and mark in lines[0]), "\t")
    rows = csv.reader(lines, delimiter=separator)
    return [[cell.strip() for cell in row] for row in rows]


LONGEST_NAME = 120


def safe_name(name: str) -> str:
    """A file name that is only a name: no path, no hidden or control characters, not endless; its ending stays."""
    tail = name.replace("\\", "/").rsplit("/", 1)[-1]
    kept = "".join(c for c in unicodedata.normalize("NFC", tail) if unicodedata.category(c)[0] != "C")
    kept = "".join("-" if c in '<>:"|?*%;' else c for c in kept).strip(" .")
    stem, dot, ending = kept.rpartition(".")
    if len(kept) > LONGEST_NAME and dot and len(ending) <= 10:
        kept = f"{stem[: LONGEST_NAME - len(ending) - 1]}.{ending}"
    return kept[:LONGEST_NAME] or "file"
