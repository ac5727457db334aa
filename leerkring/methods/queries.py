"""Reads about methods that deserve a name."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from uuid import UUID

from django.db.models import QuerySet

from leerkring.communities.models import Community
from leerkring.kit.models import the_one
from leerkring.methods.access import shared_with
from leerkring.methods.models import OwnMethod, SharedMethod
from leerkring.methods.rules import Faults, Method, read_method
from leerkring.methods.rules.finding import SERVED, Wish, serves, suits

LIBRARY = Path(__file__).parent / "library"


@cache
def library() -> Mapping[str, Method]:
    """The methods that come with the software, by id."""
    methods = (read_method(path.read_text(encoding="utf-8")) for path in sorted(LIBRARY.glob("*.toml")))
    return {method.id: method for method in methods if not isinstance(method, Faults)}


@dataclass(frozen=True)
class Offer:
    """A method that a group can use. `key` finds it again: the id of a row, or its name in the library.

    `own` is the row when it is the group's own, `shared_by` the group that proposed it.
    """

    key: str
    method: Method
    own: OwnMethod | None = None
    shared_by: str = ""


@dataclass(frozen=True)
class Found:
    """What a group found, by where it comes from; `held_back` are those for groups that know each other."""

    own: list[Offer]
    shared: list[Offer]
    library: list[Offer]
    held_back: list[Offer]
    withdrawn: list[Offer]

    @property
    def number(self) -> int:
        """How many there are to choose from."""
        return len(self.own) + len(self.shared) + len(self.library)

    @property
    def shelves(self) -> list[tuple[str, list[Offer]]]:
        """The library by what its methods are for."""
        shelves = {served: [one for one in self.library if serves(one.method) == served] for served in SERVED}
        return [(served, offers) for served, offers in shelves.items() if offers]


def find(community: Community, wish: Wish, language: str) -> Found:
    """The methods that suit this group's wish, by name; its own ones first. Three questions to the database."""
    rows = [_own(own) for own in OwnMethod.objects.filter(community=community)]
    own = _suiting([row for row in rows if row.own and row.own.withdrawn_at is None], wish, language)
    others = [_shared(shared) for shared in shared_with(community)]
    books = [Offer(key, method) for key, method in library().items()]
    offered = {"shared": _suiting(others, wish, language), "library": _suiting(books, wish, language)}
    held_back = [offer for some in offered.values() for offer in some if offer.method.trusted and not wish.knows]
    return Found(
        own=own,
        shared=[offer for offer in offered["shared"] if offer not in held_back],
        library=[offer for offer in offered["library"] if offer not in held_back],
        held_back=held_back,
        withdrawn=_by_name([row for row in rows if row.own and row.own.withdrawn_at], language),
    )


def offer_for(community: Community, key: str) -> Offer | None:
    """The method of this key, if this group can use it."""
    if key in library():
        return Offer(key, library()[key])
    try:
        row_id = UUID(key)
    except ValueError:
        return None
    own = the_one(OwnMethod.objects.filter(community=community, pk=row_id, withdrawn_at=None))
    shared = the_one(shared_with(community).filter(pk=row_id)) if own is None else None
    if own is not None:
        return _own(own)
    return _shared(shared) if shared is not None else None


def own_methods(community: Community) -> QuerySet[OwnMethod]:
    """Those of the group itself that were not withdrawn."""
    return OwnMethod.objects.filter(community=community, withdrawn_at=None)


def _own(own: OwnMethod) -> Offer:
    return Offer(str(own.pk), own.method, own=own)


def _shared(shared: SharedMethod) -> Offer:
    return Offer(str(shared.pk), shared.method, shared_by=shared.community.name)


def _suiting(offers: Sequence[Offer], wish: Wish, language: str) -> list[Offer]:
    return _by_name([offer for offer in offers if suits(offer.method, wish)], language)


def _by_name(offers: Iterable[Offer], language: str) -> list[Offer]:
    return sorted(offers, key=lambda offer: (offer.method.name.said_in(language).casefold(), offer.key))
