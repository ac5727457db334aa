"""Search within what one may see."""

from dataclasses import dataclass
from functools import reduce
from operator import and_
from typing import Any

from django.db.models import Model, Q
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from leerkring.commitments.models import Action
from leerkring.communities.access import communities_with
from leerkring.communities.models import CharterText, Community
from leerkring.cycles.models import Ambition, Source
from leerkring.decisions.models import Decision
from leerkring.drivers.models import Branch, Trial
from leerkring.goals.models import Goal, Indicator
from leerkring.guidance.models import Question
from leerkring.meetings.models import Meeting
from leerkring.organisations.rules import Right
from leerkring.people.models import Person
from leerkring.reflections.access import seen_by

MOST_OF_A_KIND = 6
MOST_WORDS = 6


@dataclass(frozen=True)
class Kind:
    """A kind of thing that can be found: its texts, and the way to its community and its own page."""

    name: "str | Promise"
    model: type[Model]
    texts: tuple[str, ...]
    community: str
    address: str
    of: str = "pk"


@dataclass(frozen=True)
class Hit:
    """One thing that was found."""

    kind: "str | Promise"
    text: str
    community: str
    address: str


KINDS = (
    Kind(_("goal"), Goal, ("text",), "community", "goals:show_goal"),
    Kind(_("what we measure"), Indicator, ("name", "how"), "community", "goals:show_indicator"),
    Kind(_("driver or idea"), Branch, ("words", "meaning"), "goal__community", "drivers:show_branch"),
    Kind(_("small test"), Trial, ("what", "predicted", "saw"), "idea__goal__community", "drivers:show_trial"),
    Kind(_("action"), Action, ("what", "because"), "community", "commitments:show_action"),
    Kind(_("decision"), Decision, ("title", "proposals__text"), "community", "decisions:show_decision"),
    Kind(_("meeting"), Meeting, ("title",), "community", "meetings:show_meeting"),
    Kind(_("ambition"), Ambition, ("text", "how_we_know"), "cycle__community", "cycles:show_ambition", "cycle_id"),
    Kind(_("source"), Source, ("title", "text", "origin"), "cycle__community", "cycles:show_information", "cycle_id"),
    Kind(_("charter"), CharterText, ("text",), "community", "communities:show_charter", "community_id"),
    Kind(_("question"), Question, ("text",), "community", "guidance:show_question"),
)


def find(person: Person, words: str) -> list[Hit]:
    """Things in her communities in which every word occurs; one question to the database for each kind."""
    wanted = words.split()[:MOST_WORDS]
    if not wanted:
        return []
    places = {community.pk: community for community in communities_with(person, Right.SEE_CONTENT)}
    hits = [hit for kind in KINDS for hit in _of_kind(kind, places, wanted)]
    return hits + _reflections(person, places, wanted)


def _of_kind(kind: Kind, places: dict[Any, Community], words: list[str]) -> list[Hit]:
    things = kind.model._default_manager.filter(_every(kind.texts, words), **{f"{kind.community}__in": list(places)})
    rows = things.order_by("-created_at").values_list(kind.texts[0], kind.community, kind.of).distinct()
    return [
        Hit(kind.name, text, places[place].name, reverse(kind.address, args=[thing]))
        for text, place, thing in _unlike(rows[:MOST_OF_A_KIND])
    ]


def _reflections(person: Person, places: dict[Any, Community], words: list[str]) -> list[Hit]:
    rows = seen_by(person).filter(_every(("text",), words), community__in=list(places))
    return [
        Hit(_("reflection"), text[:160], places[place].name, reverse("reflections:show_reflection", args=[thing]))
        for text, place, thing in rows.order_by("-created_at").values_list("text", "community", "pk")[:MOST_OF_A_KIND]
    ]


def _every(texts: tuple[str, ...], words: list[str]) -> Q:
    def one(word: str) -> Q:
        somewhere = Q()
        for text in texts:
            somewhere |= Q(**{f"{text}__icontains": word})
        return somewhere

    return reduce(and_, (one(word) for word in words))


def _unlike(rows: Any) -> list[Any]:
    return list({(text, thing): (text, place, thing) for text, place, thing in rows}.values())
