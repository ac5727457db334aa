"""Which explorations there are, and which wait for somebody."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Count, Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from leerkring.communities.asked import name_of
from leerkring.communities.models import Community
from leerkring.people.models import Person
from leerkring.perspectives.access import Voice, asked_of, voice_called
from leerkring.perspectives.models import BY_LINK, Exploration, Sheet, Stage, Statement


@dataclass(frozen=True)
class Asked:
    """An exploration that is open, with what somebody can still do in it."""

    exploration: Exploration
    left: int
    is_new: bool


@dataclass(frozen=True)
class Overview:
    """All explorations of a community."""

    open: list[Exploration]
    closed: list[Exploration]


def overview(community: Community) -> Overview:
    """What is open, the first to close first; then what is closed, the latest first."""
    every = list(Exploration.objects.filter(community=community).order_by(F("closes_on").asc(nulls_last=True), "pk"))
    closed = [one for one in every if one.is_closed]
    return Overview(
        open=[one for one in every if not one.is_closed],
        closed=sorted(closed, key=lambda one: (one.closed_on, str(one.pk)), reverse=True),
    )


@dataclass(frozen=True)
class Turnout:
    """How many take part, never who: who is known, and how many sheets came by the link."""

    people: int
    by_link: int

    def __bool__(self) -> bool:
        return bool(self.people or self.by_link)


def turnout_of(exploration: Exploration) -> Turnout:
    """One question to the database."""
    by_link = Count("pk", filter=Q(part=BY_LINK))
    found = Sheet.objects.filter(exploration=exploration).aggregate(all=Count("pk"), by_link=by_link)
    return Turnout(found["all"] - found["by_link"], found["by_link"])


def waiting_for(person: Person, community: Community | None = None) -> list[Asked]:
    """Explorations that are open and ask something of her, of any group or of one: those that are new to her first."""
    today = timezone.localdate()
    asked = asked_of(person).exclude(closes_on__lt=today)
    if community is not None:
        asked = asked.filter(community=community)
    found: list[Exploration] = list(asked.annotate(there=_number_of_statements()).order_by("created_at")[:20])
    voice = voice_called(name_of(person))
    answered = _answered(voice, found)
    waiting = []
    for one in found:
        done = answered.get(voice.sheet_key(one))
        left = one.there - (done or 0)  # type: ignore[attr-defined]
        if done is None or (one.stage == Stage.ANSWERING and left > 0):
            waiting.append(Asked(one, left, done is None))
    return sorted(waiting, key=lambda one: not one.is_new)


def _number_of_statements() -> Coalesce:
    """Counted apart for each that is asked: joined and grouped, all explorations there are would be looked through."""
    there = Statement.objects.filter(exploration=OuterRef("pk"), hidden_because="").values("exploration")
    return Coalesce(Subquery(there.annotate(number=Count("pk")).values("number")), 0)


def _answered(voice: Voice, explorations: Collection[Exploration]) -> dict[str, int]:
    """By her sheets: how many of the statements that are there she answered; what was taken out asks nothing more."""
    keys = [voice.sheet_key(one) for one in explorations]
    if not keys:
        return {}
    taken_out = Statement.objects.exclude(hidden_because="")
    some = Exists(taken_out.filter(exploration=OuterRef("exploration")))
    sheets = Sheet.objects.filter(key__in=keys).annotate(some_are_hidden=some)
    found = list(sheets.values_list("key", "answers", "some_are_hidden"))
    gone: set[str] = set()
    if any(are_hidden for _key, _answers, are_hidden in found):
        numbers = taken_out.filter(exploration__in=explorations).values_list("pk", flat=True)
        gone = {str(number) for number in numbers}
    return {key: len(answers.keys() - gone) for key, answers, _are_hidden in found}
