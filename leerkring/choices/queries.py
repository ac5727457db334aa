"""Reads about choices: lists, and what a page tells of one."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, Value, When
from django.utils.translation import gettext as _

from leerkring.choices.access import Voter, asked_of, paper_of, voter_called
from leerkring.choices.models import Choice, Kind, Paper, Stage
from leerkring.choices.rules.profile import Profile
from leerkring.choices.rules.telling import Own, own_part, tell_chosen, tell_order, tell_poll
from leerkring.communities.access import parts_in
from leerkring.communities.asked import name_of
from leerkring.communities.models import Community
from leerkring.organisations.rules import Part
from leerkring.people.models import Person

Told = dict[str, Any]
MOST_ON_A_PAGE = 5


def of_community(community: Community) -> QuerySet[Choice]:
    """All choices of a group: what is open first, then what is being prepared, then what was chosen, latest first."""
    stages = [When(stage=stage, then=Value(place)) for place, stage in enumerate((Stage.OPEN, Stage.PREPARED))]
    order = Case(*stages, default=Value(2), output_field=IntegerField())
    return Choice.objects.filter(community=community).order_by(order, "-created_at")


def waiting_for(person: Person, today: dt.date, community: Community | None = None) -> list[Choice]:
    """What is open, asks this person, and has no vote of hers yet, of any group or of one; the first to close first."""
    asked = asked_of(person).exclude(closes_on__lt=today)
    if community is not None:
        asked = asked.filter(community=community)
    found = asked.order_by(F("closes_on").asc(nulls_last=True), "created_at")[:20]
    voter = voter_called(name_of(person))
    keys = {voter.key(choice): choice for choice in found}
    done = set(Paper.objects.filter(key__in=keys).values_list("key", flat=True)) if keys else set()
    return [choice for key, choice in keys.items() if key not in done]


def _ballots(choice: Choice, *, is_by_link: bool) -> list[list[int]]:
    """What stands on the papers of one side, in an order that is chance."""
    papers = choice.papers.filter(is_by_link=is_by_link).order_by("pk")
    return [[int(place) for place in ballot] for ballot in papers.values_list("ballot", flat=True)]


def counted(choice: Choice, *, is_by_link: bool = False) -> Told:
    """What may be told of the papers as they are now: of all who are known, or of guests by the link."""
    found, options = _ballots(choice, is_by_link=is_by_link), len(choice.options)
    if choice.kind == Kind.POLL:
        return asdict(tell_poll(options, [place for ballot in found for place in ballot]))
    if choice.kind == Kind.RANKING:
        return asdict(tell_order(options, [tuple(ballot) for ballot in found]))
    return asdict(tell_chosen(Profile.of(options, found), choice.seats, choice.rule))


def told_of(choice: Choice) -> Told:
    """What was told of it, with nothing where nothing was told."""
    return _whole(choice.told)


def guests_told_of(choice: Choice) -> Told | None:
    """What was told of guests by the link; None where none came."""
    told: Told = choice.told.get("guests") or {}
    return _whole(told) if told.get("voters") else None


def _whole(told: Told) -> Told:
    nothing = {"voters": 0, "is_told": False, "majority": None, "tie": None}
    return {**nothing, **dict.fromkeys(("themes", "order", "bought", "counts"), ()), **told}


def poll_in_words(choice: Choice) -> list[str]:
    """What came out of a poll, a sentence each."""
    told = told_of(choice)
    if not told["is_told"]:
        return [_("No outcome")]
    if told["counts"]:
        return [f"{words}: {told['counts'][place]}" for place, words in enumerate(choice.options)]
    if told["majority"] is None:
        return [_("No answer was given by more than half.")]
    return [_("More than half say: %(answer)s") % {"answer": choice.options[told["majority"]]}]


def own_of(choice: Choice, paper: Paper | None) -> Own | None:
    """What her own paper did, for her alone."""
    if paper is None:
        return None
    if choice.kind in (Kind.THEMES, Kind.APPROVAL):
        profile = Profile.of(len(choice.options), _ballots(choice, is_by_link=paper.is_by_link))
        return own_part(profile, choice.seats, choice.rule, frozenset(paper.places))
    return Own(paper.places)


@dataclass(frozen=True)
class Line:
    """One option on a page of the outcome."""

    place: int
    words: str
    is_chosen: bool = False
    # How many support it; or the word for it; or only whether at least half do.
    support: int | None = None
    word: str = ""
    half: bool | None = None
    from_shares: bool | None = None
    is_mine: bool = False


def lines_of(choice: Choice, mine: Sequence[int] = (), told: Told | None = None) -> list[Line]:
    """The options with what was told of each: the chosen first, in the order in which they were chosen."""
    told = choice.told if told is None else told
    themes = list(told.get("themes", []))
    order = told.get("order") or themes + [place for place in range(len(choice.options)) if place not in themes]
    bought = {one["theme"]: one for one in told.get("bought", [])}
    lines = []
    for place in order:
        story = bought.get(place, {})
        lines.append(
            Line(
                place,
                str(choice.options[place]),
                place in themes,
                _at(told.get("support") or told.get("counts"), place),
                _at(told.get("words"), place) or "",
                _at(told.get("half"), place),
                story.get("from_shares"),
                place in mine,
            )
        )
    return lines


def _at(values: Sequence[Any] | None, place: int) -> Any:
    return values[place] if values else None


@dataclass(frozen=True)
class Open:
    """An open choice as one voter sees it."""

    mine: Paper | None
    voted: int
    by_link: int
    asked: int


def standing(choice: Choice, voter: Voter, asked: int) -> Open:
    """Whether she voted, and how many did."""
    by_link = Count("pk", filter=Q(is_by_link=True))
    found = choice.papers.aggregate(all=Count("pk"), by_link=by_link)
    return Open(paper_of(voter, choice), found["all"] - found["by_link"], found["by_link"], asked)


# -- on other pages ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Embedded:
    """A question as it stands on the page that it is about."""

    choice: Choice
    # She is asked, and it is still going on.
    takes: bool
    mine: Paper | None

    @property
    def told(self) -> Told:
        """What came of it: at once for who answered, and for the whole group when it is closed."""
        is_told = self.choice.is_closed or (self.mine is not None and bool(self.choice.told))
        return told_of(self.choice) if is_told else {}

    @property
    def lines(self) -> list[Line]:
        """The answers, with what is told of each."""
        return lines_of(self.choice)


def asked_on(page: str, community: Community, person: Person, today: dt.date) -> list[Embedded]:
    """The latest that this group asks on this page of its own, what is open first; as many questions whatever it asks.

    Who is asked and no member answers on the page of the question itself.
    """
    if page not in community.asked_on:
        return []
    here = list(of_community(community).filter(page=page).exclude(stage=Stage.PREPARED)[:MOST_ON_A_PAGE])
    is_member, voter = Part.MEMBER in parts_in(person, community), voter_called(name_of(person))
    takes = {choice: is_member and choice.takes_votes(today) for choice in here}
    keys = [voter.key(choice) for choice, may_vote in takes.items() if may_vote]
    mine = {paper.choice_id: paper for paper in Paper.objects.filter(key__in=keys)} if keys else {}
    return [Embedded(choice, may_vote, mine.get(choice.pk)) for choice, may_vote in takes.items()]
