"""Who of the cast is there to be."""

from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import get_language

from leerkring.demo import cast
from leerkring.kit.models import the_one
from leerkring.people.models import Person


@dataclass(frozen=True)
class Player:
    """One of the cast, as the page shows her."""

    name: str
    sign_in_name: str
    may: str


@dataclass(frozen=True)
class Company:
    """Those who stand under one heading."""

    name: str
    players: list[Player]

    @property
    def parts(self) -> list[tuple[str, list[Player]]]:
        """Who may do the same stands together, in the order in which each part first comes up."""
        parts: dict[str, list[Player]] = {}
        for player in self.players:
            parts.setdefault(player.may, []).append(player)
        return list(parts.items())


def companies() -> list[Company]:
    """The cast as far as it has an open account, in its own order."""
    people = Person.objects.filter(is_active=True, sign_in_name__in=[one.sign_in_name for one in cast.CAST])
    known = {person.sign_in_name: person for person in people}
    there = [member for member in cast.CAST if member.sign_in_name in known]
    language = get_language() or "nl"
    return [
        Company(
            name,
            [Player(known[one.sign_in_name].name, one.sign_in_name, one.may_in(language)) for one in members],
        )
        for name, members in groupby(there, key=lambda member: member.group)
    ]


def player_called(sign_in_name: str) -> Person | None:
    """The open account of one of the cast; of nobody else."""
    if sign_in_name not in {member.sign_in_name for member in cast.CAST}:
        return None
    return the_one(Person.objects.filter(sign_in_name=sign_in_name, is_active=True))
