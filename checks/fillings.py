"""What completes an address that is not about one thing behind a door: secrets that somebody carries, own passkeys.

An address with a part that nobody explained here makes the matrix fail, so that it cannot be forgotten.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from allauth.account.models import EmailAddress, EmailConfirmationHMAC
from allauth.mfa.models import Authenticator

from checks.actors import FOREIGN, OURS
from leerkring.choices.models import Choice
from leerkring.kit.live import subscription
from leerkring.meetings.access import calendar_token
from leerkring.people.access import secret_of
from leerkring.people.models import Invitation, Person
from leerkring.perspectives.models import Exploration
from leerkring.rooms.models import Room

if TYPE_CHECKING:
    from checks.world import World


@dataclass(frozen=True)
class Filling:
    """One value, what it stands for, and whose eyes it opens: a secret shows what its owner may read."""

    about: str
    value: object
    bearer: str = ""


def _invitations(world: World) -> list[Filling]:
    rows = {about: world.things[about][Invitation._meta.label][0] for about in (OURS, FOREIGN)}
    return [Filling(about, secret_of(row), name) for about, (name, row) in rows.items() if isinstance(row, Invitation)]


def _feeds(world: World) -> list[Filling]:
    carriers = {OURS: "member", f"{OURS} of a facilitator": "critical friend", FOREIGN: "foreign member"}
    own = [Filling(about, calendar_token(world.people[name]), name) for about, name in carriers.items()]
    group = calendar_token(world.people["member"], world.places.communities[OURS])
    return [own[0], Filling(f"{OURS} of the group", group, "member"), *own[1:]]


def _passkeys(world: World) -> list[Filling]:
    label = Authenticator._meta.label
    return [Filling(about, world.things[about][label][0][1].pk) for about in (OURS, FOREIGN)]


def _streams(world: World) -> list[Filling]:
    return [Filling(OURS, subscription(["meeting:1"]).split("/")[2])]


def _rooms(world: World) -> list[Filling]:
    carriers = {OURS: "guest", FOREIGN: "foreign member"}
    rooms = {about: dict(world.things[about][Room._meta.label])["open"] for about in carriers}
    return [
        Filling(about, room.guests_token, carriers[about]) for about, room in rooms.items() if isinstance(room, Room)
    ]


def _links(world: World) -> list[Filling]:
    carriers = {OURS: "member", FOREIGN: "foreign member"}
    asked = {about: world.things[about][Exploration._meta.label][0][1] for about in carriers}
    return [
        Filling(about, one.guests_token, carriers[about])
        for about, one in asked.items()
        if isinstance(one, Exploration)
    ]


def _addresses(world: World) -> list[Filling]:
    rows = [
        (about, _address_of(world.people[name]), name)
        for about, name in ((OURS, "member"), (FOREIGN, "foreign member"))
    ]
    return [Filling(about, _key_of(row), name) for about, row, name in rows]


@cache
def _key_of(row: EmailAddress) -> str:
    """The moment stands in it, so it is made once."""
    return str(EmailConfirmationHMAC(row).key)


def _address_of(person: Person) -> EmailAddress:
    return EmailAddress.objects.get_or_create(user=person, email=f"{person.pk}@school.example")[0]


def _choices(world: World) -> list[Filling]:
    carriers = {OURS: "member", FOREIGN: "foreign member"}
    rows = {about: dict(world.things[about][Choice._meta.label])["for guests"] for about in carriers}
    return [Filling(about, row.guests_token, carriers[about]) for about, row in rows.items() if isinstance(row, Choice)]


# {address or name of the part: (values, a value that stands for nothing)}
FILLINGS: dict[str, tuple[Callable[[World], list[Filling]], Any]] = {
    "people:accept_invitation": (_invitations, "nobody-was-ever-given-this-secret"),
    "people:confirm_address": (_addresses, "nobody-was-ever-given-this-secret"),
    "meetings:show_feed": (_feeds, "nobody-was-ever-given-this-secret"),
    "choices:join_choice": (_choices, "nobody-was-ever-given-this-secret"),
    "rooms:join_room": (_rooms, "nobody-was-ever-given-this-secret"),
    "perspectives:come_by_link": (_links, "nobody-was-ever-given-this-secret"),
    "show_stream": (_streams, "meeting:1.1.nobody-was-ever-given-this-seal"),
    "pk": (_passkeys, 999_999_999),
}
