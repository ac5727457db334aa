"""Two drawings of an outcome as SVG: what each chosen theme cost, and how the answers to a poll fell.

They carry classes and no colours, so that the style sheet makes them right in light, dark, print and forced colours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

WIDTH, GAP, LETTERS = 560, 18, 62
FLAT, TALLEST = 16, 84


@dataclass(frozen=True, slots=True)
class Block:
    """A chosen theme: its words, and the part of the voters who carry it, 0 to 1."""

    words: str
    part: float
    note: str = ""


def draw_blocks(blocks: Sequence[Block], key: str, title: str) -> str:
    """Blocks of the same size, for every theme costs the same: wide and flat where many carry it."""
    y, parts = 0.0, []
    for block in blocks:
        width = max(block.part, 0.04) * WIDTH
        height = min(FLAT / max(block.part, 0.04), TALLEST)
        parts.append(f'<text class="picture__words" x="0" y="{y + 15:.0f}">{escape(shortened(block.words))}</text>')
        parts.append(
            f'<rect class="picture__whole" x="0" y="{y + 24:.1f}" width="{WIDTH}" height="{height:.1f}" rx="4"/>'
            f'<rect class="picture__block" x="0" y="{y + 24:.1f}" width="{width:.1f}" height="{height:.1f}" rx="4"/>'
        )
        y += 24 + height + GAP
    return _svg(parts, y - GAP, key, title)


def draw_bars(bars: Sequence[Block], key: str, title: str) -> str:
    """A bar for each answer, as long as the part of the voters who gave it."""
    y, parts = 0.0, []
    for bar in bars:
        width = bar.part * WIDTH
        parts.append(
            f'<text class="picture__words" x="0" y="{y + 15:.0f}">{escape(shortened(bar.words))}</text>'
            f'<text class="picture__note" x="{WIDTH}" y="{y + 15:.0f}" text-anchor="end">{escape(bar.note)}</text>'
            f'<rect class="picture__whole" x="0" y="{y + 23:.1f}" width="{WIDTH}" height="14" rx="4"/>'
        )
        if width:
            parts.append(
                f'<rect class="picture__block" x="0" y="{y + 23:.1f}" width="{width:.1f}" height="14" rx="4"/>'
            )
        y += 37 + GAP
    return _svg(parts, y - GAP, key, title)


def shortened(words: str) -> str:
    """As much as fits on one line of a drawing; the list beside it has the whole."""
    return words if len(words) <= LETTERS else f"{words[: LETTERS - 1].rstrip()}…"


def _svg(parts: Sequence[str], height: float, key: str, title: str) -> str:
    return (
        f'<svg class="picture" viewBox="0 0 {WIDTH} {max(height, 1):.0f}" role="img" aria-labelledby="{key}-title">'
        f'<title id="{key}-title">{escape(title)}</title>{"".join(parts)}</svg>'
    )
