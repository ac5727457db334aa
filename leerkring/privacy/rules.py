"""The shape of the table that says of every field why it is kept, and what can be read from that table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Seen(StrEnum):
    """Who may see a field. A field without words on any page is seen by nobody."""

    NOBODY = "nobody"
    SELF = "self"
    ADMINISTRATORS = "administrators"
    COLLEAGUES = "colleagues"
    ORGANISATION = "organisation"
    KNOWN = "known"
    RHYTHM = "rhythm"
    FRAME = "frame"
    # Whoever sees the frame, and the service that sends the facilitator.
    AGREEMENT = "agreement"
    GROUP = "group"
    # The group, and the guests of that one meeting.
    ROOM = "room"
    # The groups around it too: those that have a school or its board in common.
    NETWORK = "network"


class Erasure(StrEnum):
    """What happens with a row when the person whose row it is asks to be forgotten."""

    # It stays with the group; the name under it becomes "a former colleague".
    STAYS = "stays"
    # It goes, whole.
    GOES = "goes"
    # It ends today, and stays without the name.
    ENDS = "ends"
    # It is nobody's.
    NOBODYS = "nobodys"


class Term(StrEnum):
    """How long a row is kept when nothing makes it go earlier."""

    GROUP = "group"
    ACCOUNT = "account"
    DAYS = "days"
    MACHINE = "machine"


@dataclass(frozen=True)
class Rows:
    """What is known of one table. Names of fields and paths stand in one string, with spaces between them."""

    # Words in the reader's language; they become a string when a page shows them.
    title: object
    why: object
    seen: Seen
    erasure: Erasure
    term: Term
    # Paths to whoever wrote it (its words are theirs) and to whoever is named in it.
    by: str = ""
    about: str = ""
    # Fields with what somebody typed, what the software says with it, other fields, and what no page or export holds.
    words: str = ""
    said: str = ""
    facts: str = ""
    secrets: str = ""
    # Fields that are emptied when the person asks to be forgotten, though the row stays.
    blanks: str = ""
    # Fields that fewer people (or others) see than the rest of the row.
    but: Mapping[str, Seen] = field(default_factory=dict)
    # The path to the moment from which others see it; until then it is the writer's alone, and goes with her.
    open_from: str = ""
    # For a row that is forgotten by itself: (moment, days) pairs; the first that is past decides.
    days: Sequence[tuple[str, int]] = ()

    @property
    def fields(self) -> list[str]:
        """Every field that is classified, in order."""
        return f"{self.words} {self.said} {self.facts} {self.secrets}".split()

    def seen_of(self, name: str) -> Seen:
        """Who may see this field."""
        return self.but.get(name, Seen.NOBODY if name in self.secrets.split() else self.seen)


@dataclass(frozen=True)
class Known:
    """What the registry of models says of one table: its fields, and which of them are keys to a person."""

    fields: frozenset[str]
    people: frozenset[str]


def faults(table: Mapping[str, Rows], known: Mapping[str, Known]) -> list[str]:
    """Everything that is in the registry and not in the table, or the other way round, as sentences."""
    found = [f"{label}: not classified" for label in sorted(known.keys() - table.keys())]
    found += [f"{label}: classified, but there is no such table" for label in sorted(table.keys() - known.keys())]
    for label in sorted(table.keys() & known.keys()):
        found += [f"{label}{fault}" for fault in _faults_of(table[label], known[label])]
    return found


def _faults_of(rows: Rows, known: Known) -> list[str]:
    names = rows.fields
    found = [f".{name}: not classified" for name in sorted(known.fields - set(names))]
    found += [f".{name}: classified, but there is no such field" for name in sorted(set(names) - known.fields)]
    found += [f".{name}: classified twice" for name in sorted({name for name in names if names.count(name) > 1})]
    mentioned = f"{rows.blanks} {' '.join(rows.but)}".split()
    found += [f".{name}: has an exception, but there is no such field" for name in mentioned if name not in names]
    owners = {path.split("__")[0] for path in f"{rows.by} {rows.about}".split()}
    found += [f".{name}: a person stands here, and it is not said as what" for name in sorted(known.people - owners)]
    found += [f".{name}: said to lead to a person, and does not" for name in sorted(owners - known.fields - {"pk"})]
    if (rows.erasure == Erasure.NOBODYS) != (not owners):
        found.append(": what is somebody's needs an erasure, and what is nobody's has none")
    if (rows.term == Term.DAYS) != bool(rows.days):
        found.append(": a term in days needs its days, and no other term has them")
    return found
