"""Reading approval ballots from CSV or from abcvoting's files; what is wrong is said with its row and column."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from leerkring.program.tables import Table, Wrong, natural, read_table, unreadable, whole_number_in

MARKS = {"1": True, "0": False, "": False}
"""As most files have it; `whole_number_in` reads the rest."""
# A ballot lies two deep in its file, and whatever else is there is not deep either.
DEEPEST = 50
# A list longer than this in one file is a mistake, and would only cost memory.
MOST = 10_000
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Election:
    """What a file holds."""

    themes: tuple[str | int, ...]
    voters: tuple[str | int, ...]
    ballots: tuple[tuple[int, ...], ...]
    seats: int | None = None


def read_ballots(path: Path) -> Election:
    """The ballots of a file of either kind."""
    election = _from_yaml(path) if path.suffix.lower() in {".yaml", ".yml"} else _from_csv(path)
    if not election.ballots:
        raise Wrong(f"{path} holds no ballots.")
    return election


def _from_csv(path: Path) -> Election:
    ballots: dict[str, tuple[int, ...]] = {}
    with read_table(path, needs=("voter",)) as table:
        if table.columns[0] != "voter":
            raise table.wrong(1, table.columns[0], "the column `voter` comes first, and then the themes")
        themes = table.columns[1:]
        for row, (voter, *cells) in table.rows:
            name = voter.strip()
            if not name:
                raise table.wrong(row, "voter", "the voter has no name")
            if name in ballots:
                raise table.wrong(row, "voter", f"“{name[:40]}” voted already; one row is one voter")
            ballots[name] = tuple(
                place for place, cell in enumerate(cells) if _supports(table, row, themes[place], cell)
            )
        if not themes:
            raise Wrong(f"{path} has no themes: every column after `voter` is one.")
    voters = sorted(ballots, key=natural)
    return Election(themes, tuple(voters), tuple(ballots[voter] for voter in voters))


def _supports(table: Table, row: int, theme: str, cell: str) -> bool:
    mark = MARKS.get(cell)
    if mark is None:
        number = whole_number_in(table, cell) if cell.strip() else 0
        if number not in {0, 1}:
            raise table.wrong(row, theme, f"“{cell.strip()[:40]}” is neither 1, 0 nor empty")
        mark = number == 1
    return mark


# -- abcvoting's files ------------------------------------------------------------------------------------------------


class _Paper:
    """A YAML file of which every part knows its place."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            written = path.read_bytes()
            if not is_flat(written):
                raise Wrong(f"{path} is not YAML that holds ballots: it is nested too deeply.")
            self.top = yaml.compose(written, Loader=Loader)
        except OSError as error:
            raise unreadable(path, error) from error
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            where = f", row {mark.line + 1}, column {mark.column + 1}" if mark else ""
            raise Wrong(f"{path}{where}: this is not YAML ({error.problem}).") from error
        except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
            raise Wrong(f"{path} is not YAML.") from error

    def wrong(self, node: yaml.Node, what: str) -> Wrong:
        mark = node.start_mark
        return Wrong(f"{self.path}, row {mark.line + 1}, column {mark.column + 1}: {what}.")

    def parts(self) -> dict[str, yaml.Node]:
        """The named parts of the file."""
        if not isinstance(self.top, yaml.MappingNode):
            raise Wrong(f"{self.path} does not hold ballots: it needs a `profile`.")
        parts: dict[str, yaml.Node] = {}
        for key, value in self.top.value:
            if not isinstance(key, yaml.ScalarNode):
                raise self.wrong(key, "a part has a simple name")
            if key.value in parts:
                raise self.wrong(key, f"`{key.value}` stands here a second time")
            parts[key.value] = value
        return parts

    def number(self, node: yaml.Node, what: str) -> int:
        """A whole number, not below 0."""
        whole = isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:int"
        if whole and node.value.isascii() and node.value.isdecimal() and len(node.value) <= 9:
            number = int(node.value)
            if str(number) == node.value:
                return number
        raise self.wrong(node, f"{what} must be a whole number from 0")

    def list(self, node: yaml.Node, what: str) -> list[yaml.Node]:
        if not isinstance(node, yaml.SequenceNode):
            raise self.wrong(node, f"{what} must be a list, as in [0, 2, 5]")
        return list(node.value)


def is_flat(written: bytes) -> bool:
    """Whether nothing in this YAML lies so deep that putting it together would crash the program."""
    depth = 0
    for event in yaml.parse(written, Loader=Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            return False
    return True


def _from_yaml(path: Path) -> Election:
    paper = _Paper(path)
    parts = paper.parts()
    if "profile" not in parts:
        raise Wrong(f"{path} does not hold ballots: it needs a `profile`.")
    for name in parts:
        if "weight" in name:
            raise paper.wrong(parts[name], "ballots that weigh more than others are not counted here")
    ballots = [_ballot(paper, node) for node in paper.list(parts["profile"], "`profile`")]
    highest = max((theme for ballot in ballots for theme, _ in ballot), default=-1)
    themes = paper.number(parts["num_cand"], "`num_cand`") if "num_cand" in parts else highest + 1
    if not 1 <= themes <= MOST:
        raise Wrong(f"{path} has {themes} themes; between 1 and {MOST} can be counted.")
    for theme, node in (mark for ballot in ballots for mark in ballot):
        if theme >= themes:
            raise paper.wrong(node, f"there is no theme {theme}; the themes are 0 to {themes - 1}")
    seats = paper.number(parts["committeesize"], "`committeesize`") if "committeesize" in parts else None
    plain = tuple(tuple(theme for theme, _ in ballot) for ballot in ballots)
    return Election(tuple(range(themes)), tuple(range(len(plain))), plain, seats)


def _ballot(paper: _Paper, node: yaml.Node) -> list[tuple[int, yaml.Node]]:
    found: dict[int, yaml.Node] = {}
    for part in paper.list(node, "a ballot"):
        theme = paper.number(part, "a theme")
        if theme in found:
            raise paper.wrong(part, f"theme {theme} stands twice on this ballot")
        found[theme] = part
    return list(found.items())
