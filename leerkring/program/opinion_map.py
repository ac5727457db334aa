"""An opinion map: what people think together, from who agreed with what.

VOTES.csv has a column "participant" and one for each statement: 1 agrees, -1 disagrees, 0 passes, empty did not answer.
The published columns xid, group-id, n-comments, n-votes, n-agree and n-disagree may be there too. COMMENTS.csv has the
columns "comment-id" and "moderated"; a statement with -1 there was taken out. With --start whoever has a group-id takes
part in the grouping however little she answered, as in a published map. --by names a column that is no statement: a
school or a role. Then "across" says how far all of these agree, without looking for groups. Statements stand in the
order of their ids in "components" and "center". The same answers give the same map, in whatever order they come.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from leerkring.perspectives.rules.clusters import Deserted
from leerkring.perspectives.rules.consensus import SHOWN, Common, across
from leerkring.perspectives.rules.lists import three_lists
from leerkring.perspectives.rules.maps import GROUPS_FROM, SIGNS_FROM, OpinionMap, TooAlike, opinion_map
from leerkring.perspectives.rules.votes import Votes, gather
from leerkring.program.tables import LARGEST, Table, Wrong, many, natural, read_json, read_table, whole_number_in

ABOUT_PEOPLE = {"participant", "xid", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree"}
ANSWER = {"1": 1, "0": 0, "-1": -1}
"""As most files have it; `whole_number_in` reads the rest."""
MOST_GROUPS = 20


@dataclass(frozen=True)
class Conversation:
    """The votes with the names of people and statements, both in the order of their names."""

    votes: Votes
    people: list[str]
    statements: list[str]
    grouped: list[int]
    """The people who have a group in the file."""
    known: list[str | None]
    """The school or role of each, from the column of --by."""


def declare(parser: ArgumentParser) -> None:
    parser.add_argument("votes", metavar="VOTES.csv", type=Path, help="who answered what")
    parser.add_argument("--comments", metavar="COMMENTS.csv", type=Path, help="which statements were taken out")
    parser.add_argument("--by", metavar="COLUMN", help="also: what people of every school or role share")
    parser.add_argument(
        "--groups", metavar="K", type=int, help=f"make K groups (2 to {MOST_GROUPS}), however few people there are"
    )
    parser.add_argument(
        "--start", metavar="CENTRES.json", type=Path, help="begin at these centres of groups, as [[x, y], …]"
    )


def answer(options: Namespace) -> dict[str, Any]:
    start = None if options.start is None else centres(options.start)
    groups = options.groups if start is None or options.groups is not None else len(start)
    if groups is not None and not 2 <= groups <= MOST_GROUPS:
        given = f"--groups {groups}" if options.groups is not None else f"{options.start} has {many(groups, 'centre')}"
        raise Wrong(f"{given}: between 2 and {MOST_GROUPS} groups can be made.")
    if start is not None and groups != len(start):
        raise Wrong(f"{options.start} has {many(len(start), 'centre')}, and --groups asks for {groups} groups.")
    removed = () if options.comments is None else taken_out(options.comments)
    talk = read_conversation(options.votes, removed=removed, by=options.by)
    keep = [] if start is None else talk.grouped
    try:
        answered = told(talk, opinion_map(talk.votes, groups=groups, start=start, keep=keep))
        return answered | ({"across": told_across(talk, options)} if options.by else {})
    except TooAlike as alike:
        raise Wrong(f"{options.votes} has no {groups} people who answered enough and differently to group.") from alike
    except Deserted as deserted:
        nobody = f"nobody is left around centre number {deserted.centre + 1}"
        raise Wrong(f"{options.start}: {nobody}, so these are not {groups} groups.") from deserted


# -- reading ----------------------------------------------------------------------------------------------------------


def read_conversation(path: Path, *, removed: tuple[str, ...] = (), by: str | None = None) -> Conversation:
    """The votes in a file; people and statements are put in the order of their names."""
    with read_table(path, needs=["participant", *([by] if by else [])]) as table:
        others = {*ABOUT_PEOPLE, by}
        names = [name for name in table.columns if name not in others]
        if not names:
            raise Wrong(f"{path}, row 1: no column is a statement.")
        rows = dict(people(table, names, by))
    if not rows:
        raise Wrong(f"{path} has no participants.")
    statements, persons = sorted(names, key=natural), sorted(rows, key=natural)
    place = {name: index for index, name in enumerate(statements)}
    columns = np.array([place[name] for name in names])
    answers = [rows[person] for person in persons]
    votes = gather(
        np.repeat(np.arange(len(persons)), [len(row.values) for row in answers]),
        columns[np.concatenate([row.places for row in answers]).astype(np.int64)],
        np.concatenate([row.values for row in answers]),
        people=len(persons), statements=len(statements), removed=[place[name] for name in removed if name in place],
    )  # fmt: skip
    grouped = [one for one, row in enumerate(answers) if row.grouped]
    return Conversation(votes, persons, statements, grouped, [row.known for row in answers])


@dataclass(frozen=True)
class Row:
    """What one participant answered: which of the columns, and what."""

    places: np.ndarray[tuple[int], np.dtype[np.int32]]
    values: np.ndarray[tuple[int], np.dtype[np.int8]]
    grouped: bool
    known: str | None


def people(table: Table, names: list[str], by: str | None) -> Iterator[tuple[str, Row]]:
    """Each participant with her answers; what cannot be an answer is said with its place."""
    column = {name: place for place, name in enumerate(table.columns)}
    cells = [column[name] for name in names]
    who = table.columns.index("participant")
    group = table.columns.index("group-id") if "group-id" in table.columns else who
    known = table.columns.index(by) if by else None
    seen: set[str] = set()
    for number, row in table.rows:
        person = row[who].strip()
        if not person or person in seen:
            raise table.wrong(number, "participant", f"“{person[:40]}” stands there twice" if person else "it is empty")
        seen.add(person)
        given = [(place, row[cell]) for place, cell in enumerate(cells) if row[cell]]
        values = [ANSWER.get(text) for _, text in given]
        if None in values:
            given, values = read_one_by_one(table, number, names, given)
        places = np.array([place for place, _ in given], dtype=np.int32)
        part = None if known is None else row[known].strip() or None
        yield person, Row(places, np.array(values, dtype=np.int8), group != who and bool(row[group].strip()), part)


def read_one_by_one(
    table: Table, number: int, names: list[str], given: list[tuple[int, str]]
) -> tuple[list[tuple[int, str]], list[int | None]]:
    """The same where not all is written in the usual way; refuses what is no answer."""
    given = [(place, text) for place, text in given if text.strip()]
    values = [whole_number_in(table, text) for _, text in given]
    if None in values:
        place, text = given[values.index(None)]
        raise table.wrong(number, names[place], f"“{text.strip()[:40]}” is no answer; an answer is 1, 0, -1 or empty")
    return given, values


def taken_out(path: Path) -> tuple[str, ...]:
    """The statements that the moderators took out."""
    found: dict[str, bool] = {}
    with read_table(path, needs=["comment-id", "moderated"]) as table:
        which, moderated = table.columns.index("comment-id"), table.columns.index("moderated")
        for number, row in table.rows:
            name, verdict = row[which].strip(), row[moderated].strip()
            if not name or name in found:
                raise table.wrong(number, "comment-id", f"“{name[:40]}” stands there twice" if name else "it is empty")
            if (moderation := whole_number_in(table, verdict)) is None:
                raise table.wrong(number, "moderated", f"“{verdict[:40]}” is not 1, 0 or -1")
            found[name] = moderation == -1
    return tuple(name for name, out in found.items() if out)


def centres(path: Path) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """Points from JSON: [[x, y], …], or by the name of their group, or published groups: [{"center": [x, y]}, …].

    They may stand below a name of their own, as in published mathematics.
    """
    given = read_json(path)
    if isinstance(given, dict):
        given = next((given[name] for name in ("group-clusters", "centers", "centres") if name in given), given)
    if isinstance(given, dict) and all(isinstance(one, list) for one in given.values()):
        given = [given[name] for name in sorted(given, key=natural)]
    points = [one.get("center") if isinstance(one, dict) else one for one in given] if isinstance(given, list) else []
    right = [isinstance(point, list) and len(point) == 2 and all(map(is_number, point)) for point in points]
    if not points or not all(right):
        where = f"centre number {right.index(False) + 1} is" if points else "it is"
        raise Wrong(f"{path}: {where} not what was expected, a list of points [x, y].")
    return np.array(points, dtype=np.float64)


def is_number(given: object) -> bool:
    """A number that can be a coordinate: neither nan nor absurdly large."""
    return isinstance(given, (int, float)) and not isinstance(given, bool) and abs(given) <= LARGEST


# -- telling ----------------------------------------------------------------------------------------------------------


def told(talk: Conversation, found: OpinionMap) -> dict[str, Any]:
    """The map as plain data."""
    votes, labels = talk.votes, found.labels
    kept = {name: votes.tally(one) for one, name in enumerate(talk.statements) if not votes.removed[one]}
    return {
        "participants": votes.people,
        "statements": votes.statements,
        "votes": votes.size,
        "clustered": found.clustered,
        "stage": str(found.stage),
        "p_value": found.p_value,
        "components": found.plane.components.tolist(),
        "center": found.plane.center.tolist(),
        "projections": dict(zip(talk.people, found.plane.projections.tolist(), strict=True)),
        "k": found.k,
        "inertia": found.inertia,
        "groups": None if labels is None else {
            name: group for name, group in zip(talk.people, labels.tolist(), strict=True) if group >= 0
        },
        "consensus": shared(talk, found.common),
        "representative": {str(group): [typical(talk, one) for one in found.typical[group]] for group in
                           range(len(found.typical))},
        "lists": {str(listed): names for listed, names in three_lists(kept).items()},
    }  # fmt: skip


def shared(talk: Conversation, common: Common) -> list[dict[str, Any]]:
    """How far all groups agree with each statement, and the group that agrees least; the most shared first."""
    rows = zip(talk.statements, common.product.tolist(), common.smallest.tolist(), strict=True)
    found = [{"statement": name, "group_aware": all_, "smallest_group": least} for name, all_, least in rows]
    return sorted(found, key=lambda one: -one["group_aware"])


def told_across(talk: Conversation, options: Namespace) -> dict[str, Any]:
    """Common ground of the schools or roles in the file; whoever is in none is left out."""
    names, common = across(talk.votes, talk.known)
    if len(names) < 2:
        raise Wrong(f"{options.votes}, row 1, column “{options.by}”: it takes at least two groups to compare.")
    people = Counter(talk.known)
    return {"groups": {name: people[name] for name in names}, "consensus": shared(talk, common)}


def typical(talk: Conversation, one: Any) -> dict[str, Any]:
    return {
        "statement": talk.statements[one.statement], "repness": one.repness, "repness_test": one.repness_test,
        "p_success": one.p_success, "p_test": one.p_test, "side": one.side,
    }  # fmt: skip


def words(answer: Mapping[str, Any]) -> str:
    """The map for somebody who reads it."""
    lines = [
        f"{many(answer['participants'], 'person', 'people')}, {many(answer['statements'], 'statement')}, "
        f"{many(answer['votes'], 'answer')}",
        viewpoints_said(answer) if answer["groups"] is None else groups_said(answer),
    ]
    for listed, title in LISTS.items():
        lines += ["", f"{title}: {', '.join(answer['lists'][listed]) or 'none'}"]
    stays = {name for names in answer["lists"].values() for name in names}
    if answer["groups"] is not None:
        lines += most_shared("all groups", answer["consensus"], stays)
    if "across" in answer:
        lines += most_shared(", ".join(answer["across"]["groups"]), answer["across"]["consensus"], stays)
    for group, ones in answer["representative"].items():
        lines += ["", f"Typical of group {group}"]
        lines += [f"  {one['side']}s with {one['statement']}: {one['repness']:.2f} times the others" for one in ones]
    return "\n".join(lines)


def most_shared(by: str, consensus: Sequence[Mapping[str, Any]], listed: Container[str]) -> list[str]:
    """What these groups share most; what was taken out is not said again."""
    shown = [one for one in consensus if one["statement"] in listed][:SHOWN]
    return ["", f"Shared most by {by}"] + [
        f"  {one['statement']}: {one['group_aware']:.2f}, and {one['smallest_group']:.2f} where it is least"
        for one in shown
    ]


LISTS = {
    "agreed": "Agreed by (nearly) all",
    "talk": "Worth talking about",
    "unclear": "Not clear yet",
}


def viewpoints_said(answer: Mapping[str, Any]) -> str:
    """What is said where no groups are shown."""
    people, p = answer["participants"], probability(answer["p_value"])
    if people < SIGNS_FROM:
        return f"With fewer than {SIGNS_FROM} people there are three lists, and no more is said."
    if answer["stage"] == "lists":
        return f"No signs of more than one viewpoint ({p})."
    signs = f"There are signs of more than one viewpoint ({p})"
    few = f"with fewer than {GROUPS_FROM} people no groups are shown"
    return f"{signs}; {few}." if people < GROUPS_FROM else f"{signs}, and no stable groups."


def groups_said(answer: Mapping[str, Any]) -> str:
    sizes = np.bincount(list(answer["groups"].values()), minlength=answer["k"]).tolist()
    forced = "" if answer["stage"] == "groups" else "; groups that were asked for, not found to be there"
    return f"{answer['k']} groups of {', '.join(map(str, sizes))} people ({probability(answer['p_value'])}{forced})"


def probability(p: float) -> str:
    return f"p = {p:.3f}" if p >= 0.001 else "p < 0.001"
