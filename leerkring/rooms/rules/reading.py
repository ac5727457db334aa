"""What is read in silence: a text, with the tables in it as tables."""

import re
from dataclasses import dataclass

_BETWEEN = re.compile(r"\n[^\S\t\n]*\n")
# What a board that is read from six metres can hold.
_MOST_SIGNS, _MOST_ROWS, _MOST_COLUMNS = 400, 8, 5


@dataclass(frozen=True)
class Passage:
    """A piece of what is read: paragraphs, or a table whose first row names the columns."""

    text: str
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def passages(text: str) -> list[Passage]:
    """The pieces of a text in their order: lines with the same sign between their cells are a table."""
    blocks = (block.strip("\n") for block in _BETWEEN.split(text.strip("\n")))
    return [_passage(block) for block in blocks if block.strip()]


def fits_on_board(found: list[Passage]) -> bool:
    """Few enough words to be read from far away."""
    words = sum(len(piece.text) for piece in found)
    rows = sum(len(piece.rows) for piece in found)
    columns = max((len(piece.columns) for piece in found), default=0)
    return words <= _MOST_SIGNS and rows <= _MOST_ROWS and columns <= _MOST_COLUMNS


def _passage(block: str) -> Passage:
    lines = [line for line in block.split("\n") if line.strip()]
    sign = _sign_of(lines)
    if len(lines) < 2 or sign is None:
        return Passage(block)
    cells = [[cell.strip() for cell in line.split(sign)] for line in lines]
    width = max(len(row) for row in cells)
    columns, *rows = [tuple(row + [""] * (width - len(row))) for row in cells]
    return Passage("", columns, tuple(rows))


def _sign_of(lines: list[str]) -> str | None:
    """What stands between the cells: tabs as a spreadsheet gives them, or as many semicolons in each line."""
    if all("\t" in line for line in lines):
        return "\t"
    return ";" if len({line.count(";") for line in lines}) == 1 and ";" in lines[0] else None
