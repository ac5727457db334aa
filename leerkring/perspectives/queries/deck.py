"""What somebody answers next, and what she answered and wrote herself."""

from collections.abc import Iterable
from dataclasses import dataclass

from leerkring.kit.models import the_one
from leerkring.perspectives.access import Voice, statements_seen_by
from leerkring.perspectives.models import Exploration, Sheet, Statement
from leerkring.perspectives.rules.order import Standing, in_order

# So many lie ready on a phone; when they are answered it fetches the next.
READY = 60


@dataclass(frozen=True)
class Answered:
    """A statement with what she said of it."""

    statement: Statement
    said: int


@dataclass(frozen=True)
class Deck:
    """The statements of others that lie before somebody, and how far she is."""

    coming: list[Statement]
    answered: list[Answered]
    total: int

    @property
    def done(self) -> int:
        """How many she answered."""
        return len(self.answered)


def deck_of(voice: Voice, exploration: Exploration) -> Deck:
    """What she has not answered yet, in her own order; her own statements are not asked back."""
    writer, key = voice.writer_key(exploration), voice.sheet_key(exploration)
    there = statements_seen_by(voice, exploration).filter(hidden_because="").exclude(writer=writer)
    statements = {one.pk: one for one in there.only("text", "exploration_id", "hidden_because")}
    said: dict[str, int] = the_one(Sheet.objects.filter(key=key).values_list("answers", flat=True)) or {}
    open_ones = [number for number in statements if str(number) not in said]
    standings = {int(number): Standing(*counts) for number, counts in exploration.standings.items()}
    order = in_order(open_ones, standings, key)[:READY]
    answered = [Answered(one, said[str(number)]) for number, one in statements.items() if str(number) in said]
    answered.sort(key=lambda one: one.statement.text.casefold())
    return Deck([statements[number] for number in order], answered, len(statements))


def statements_seen(voice: Voice, exploration: Exploration) -> list[Statement]:
    """All that she may read, also what was taken out, in an order that says nothing: that of their words."""
    return sorted(statements_seen_by(voice, exploration), key=lambda one: one.text.casefold())


def own_statements(voice: Voice, exploration: Exploration, seen: Iterable[Statement]) -> list[Statement]:
    """What she wrote herself, as long as that is known."""
    writer = voice.writer_key(exploration)
    return [one for one in seen if one.writer == writer]


def statements_to_read(exploration: Exploration, seen: Iterable[Statement]) -> list[Statement]:
    """All statements that are in, for reading along; while all write alone, nobody's."""
    return [] if exploration.is_writing else [one for one in seen if not one.hidden_because]
