"""What is shown of a long text in which words were found."""

from collections.abc import Sequence

MOST_SIGNS = 160
_BEFORE = 50


def excerpt(text: str, words: Sequence[str], most: int = MOST_SIGNS) -> str:
    """The text in one line; of a long one the part around the first of the words, cut between words."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    lowered = line.lower()
    places = [place for word in words if (place := lowered.find(word.lower())) >= 0]
    start = _after_space(line, max(0, min(places, default=0) - _BEFORE))
    part = line[start : start + most]
    if start + most < len(line):
        part = part.rpartition(" ")[0] or part
    return f"{'… ' if start else ''}{part.strip()}{' …' if start + len(part) < len(line) else ''}"


def _after_space(line: str, start: int) -> int:
    """The beginning of the word that begins here or next, unless that is far away."""
    if start == 0 or line[start - 1] == " ":
        return start
    space = line.find(" ", start, start + _BEFORE)
    return start if space < 0 else space + 1
