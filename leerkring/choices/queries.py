"""Reads about choices: lists, and what a page tells of one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, IntegerField, QuerySet, Value, When
from django.utils.translation import gettext as _

from leerkring.choices.access import Voter, paper_of
from leerkring.choices.models import Choice, Kind, Paper, Stage
from leerkring.choices.rules.profile import Profile
from leerkring.choices.rules.telling import Own, own_part, tell_chosen, tell_order, tell_poll
from leerkring.communities.models import Community

Told = dict[str, Any]


def of_community(community: Community) -> QuerySet[Choice]:
    """All choices of a group: what is open first, then what is being prepared, then what was chosen, latest first."""
    stages = [When(stage=stage, then=Value(place)) for place, stage in enumerate((Stage.OPEN, Stage.PREPARED))]
    order = Case(*stages, default=Value(2), output_field=IntegerField())
    return Choice.objects.filter(community=community).order_by(order, "-created_at")


def ballots(choice: Choice) -> list[list[int]]:
    """What stands on all papers, in an order that is chance."""
    return [
        [int(place) for place in ballot] for ballot in choice.papers.order_by("pk").values_list("ballot", flat=True)
    ]


def profile_of(choice: Choice) -> Profile:
    """All papers of a choice of some among many."""
    return Profile.of(len(choice.options), ballots(choice))


def counted(choice: Choice) -> Any:
    """What may be told of the papers as they are now."""
    if choice.kind == Kind.POLL:
        return tell_poll(len(choice.options), [place for ballot in ballots(choice) for place in ballot])
    if choice.kind == Kind.RANKING:
        return tell_order(len(choice.options), [tuple(ballot) for ballot in ballots(choice)])
    return tell_chosen(profile_of(choice), choice.seats, choice.rule)


def told_of(choice: Choice) -> Told:
    """What was told of it, with nothing where nothing was told."""
    nothing = {"voters": 0, "is_told": False, "majority": None, "tie": None}
    return {**nothing, **dict.fromkeys(("themes", "order", "bought", "counts"), ()), **choice.told}


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
        return own_part(profile_of(choice), choice.seats, choice.rule, frozenset(paper.places))
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
    percent: int | None = None
    is_mine: bool = False


def lines_of(choice: Choice, mine: Sequence[int] = ()) -> list[Line]:
    """The options with what was told of each: the chosen first, in the order in which they were chosen."""
    told: Told = choice.told
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
                story.get("percent"),
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
    asked: int | None


def standing(choice: Choice, voter: Voter, asked: int | None) -> Open:
    """Whether she voted, and how many did."""
    return Open(paper_of(voter, choice), choice.papers.count(), asked)
