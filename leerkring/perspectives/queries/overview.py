"""Which explorations there are, and which wait for somebody."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, F, Q, QuerySet
from django.utils import timezone

from leerkring.communities.models import Community
from leerkring.people.models import Person
from leerkring.perspectives.access import Voice, asked_of, name_of, voice_called
from leerkring.perspectives.models import Exploration, Sheet, Stage


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


def people_in(exploration: Exploration) -> int:
    """How many take part; never who."""
    return Sheet.objects.filter(exploration=exploration).count()


def waiting_for(person: Person) -> list[Asked]:
    """Explorations that are open and ask something of her: those in which she did nothing yet first."""
    others = Q(statements__hidden_because="")
    asked: QuerySet[Exploration] = asked_of(person).annotate(there=Count("statements", filter=others, distinct=True))
    today = timezone.localdate()
    found = [one for one in asked.order_by("created_at") if not one.is_over(today)][:20]
    voice = voice_called(name_of(person))
    answered = _answered(voice, found)
    waiting = []
    for one in found:
        done = answered.get(voice.sheet_key(one))
        left = one.there - (done or 0)  # type: ignore[attr-defined]
        if done is None or (one.stage == Stage.ANSWERING and left > 0):
            waiting.append(Asked(one, left, done is None))
    return sorted(waiting, key=lambda one: not one.is_new)


def _answered(voice: Voice, explorations: Iterable[Exploration]) -> dict[str, int]:
    keys = [voice.sheet_key(one) for one in explorations]
    if not keys:
        return {}
    return {key: len(answers) for key, answers in Sheet.objects.filter(key__in=keys).values_list("key", "answers")}
