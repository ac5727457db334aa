"""Search within what one may see: everything in one question to the database."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import reduce
from operator import and_
from typing import Any

from django.db.models import Exists, F, IntegerField, Model, OuterRef, Q, QuerySet, TextField, Value, Window
from django.db.models.functions import Cast, Concat, RowNumber
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from leerkring.accountability.models import Need
from leerkring.choices.models import Choice
from leerkring.commitments.models import Action, Result
from leerkring.communities.access import communities_with
from leerkring.communities.models import CharterText, Community, Frame
from leerkring.cycles.access import interpretations_seen_by
from leerkring.cycles.models import Ambition, Attention, Evaluation, Evidence, Inquiry, Interpretation, Source
from leerkring.decisions.models import Decision
from leerkring.drivers.models import Branch, Trial
from leerkring.goals.models import Goal, Indicator
from leerkring.guidance.models import Knowledge, KnowledgeRequest, Question
from leerkring.home.rules import excerpt
from leerkring.meetings.models import AgendaItem, Made, Meeting
from leerkring.organisations.rules import Right
from leerkring.people.models import Person
from leerkring.perspectives.models import Exploration
from leerkring.reflections.access import seen_by
from leerkring.reflections.models import Reflection

MOST_OF_A_KIND = 6
MOST_WORDS = 6

Things = Callable[[Person, list[Community]], QuerySet[Any]]


@dataclass(frozen=True)
class Kind:
    """A kind of thing that can be found: its texts, the way to its community and its own page, and who may see it.

    `seen` is for things that are not seen by all who may see what the group makes; `whole` shows all texts as one.
    `version_of` is what the versions of one text share; only the newest is found.
    """

    name: "str | Promise"
    model: type[Model]
    texts: tuple[str, ...]
    community: str
    address: str
    of: str = "pk"
    right: Right = Right.SEE_CONTENT
    seen: Things | None = None
    whole: bool = False
    version_of: tuple[str, ...] = ()


@dataclass(frozen=True)
class Hit:
    """One thing that was found."""

    kind: "str | Promise"
    text: str
    community: str
    address: str


def _shared_reflections(person: Person, places: list[Community]) -> QuerySet[Any]:
    return seen_by(person).select_related(None)


def _votes_outside_meetings(person: Person, places: list[Community]) -> QuerySet[Any]:
    return Choice.objects.filter(is_live=False)


KINDS = (
    Kind(_("circle"), Community, ("name", "theme", "content"), "pk", "home:show_community", right=Right.SEE_COMMUNITY),
    Kind(_("goal"), Goal, ("text",), "community", "goals:show_goal"),
    Kind(_("what we measure"), Indicator, ("name", "how"), "community", "goals:show_indicator"),
    Kind(_("driver or idea"), Branch, ("words", "meaning"), "goal__community", "drivers:show_branch"),
    Kind(_("small test"), Trial, ("what", "predicted", "saw"), "idea__goal__community", "drivers:show_trial"),
    Kind(_("action"), Action, ("what", "because"), "community", "commitments:show_action"),
    Kind(_("result"), Result, ("text",), "action__community", "commitments:show_action", "action_id"),
    Kind(_("decision"), Decision, ("title", "proposals__text", "because"), "community", "decisions:show_decision"),
    Kind(_("meeting"), Meeting, ("title", "place"), "community", "meetings:show_meeting"),
    Kind(_("activity"), AgendaItem, ("title", "question"), "meeting__community", "meetings:show_meeting", "meeting_id"),
    Kind(_("from the minutes"), Made, ("note",), "meeting__community", "meetings:show_minutes", "meeting_id"),
    Kind(
        _("ambition"), Ambition, ("text", "how_we_know"), "cycle__community", "cycles:show_ambition", "cycle_id",
        version_of=("cycle",),
    ),
    Kind(_("what we want to know"), Inquiry, ("text",), "cycle__community", "cycles:show_information", "cycle_id"),
    Kind(_("source"), Source, ("title", "text", "origin"), "cycle__community", "cycles:show_source"),
    Kind(
        _("what strikes us"), Interpretation, ("text",), "round__cycle__community", "cycles:show_interpretation",
        "round__cycle_id", seen=interpretations_seen_by,
    ),
    Kind(_("attention"), Attention, ("text",), "cycle__community", "cycles:show_interpretation", "cycle_id"),
    Kind(_("effect"), Evidence, ("text",), "cycle__community", "cycles:show_effects", "cycle_id"),
    Kind(
        _("evaluation"), Evaluation, ("text",), "cycle__community", "cycles:show_evaluation", "cycle_id",
        version_of=("cycle", "aspect"),
    ),
    Kind(
        _("charter"), CharterText, ("text",), "community", "communities:show_charter", "community_id",
        version_of=("community", "section"),
    ),
    Kind(
        _("frame"), Frame, ("mandate", "limits", "means"), "community", "communities:show_charter", "community_id",
        right=Right.SEE_FRAME, whole=True, version_of=("community",),
    ),
    Kind(
        _("request"), Need, ("text", "why", "came_of"), "community", "accountability:show_rhythm", "community_id",
        right=Right.SEE_RHYTHM,
    ),
    Kind(_("question"), Question, ("text",), "community", "guidance:show_question"),
    Kind(_("knowledge"), KnowledgeRequest, ("text",), "community", "guidance:show_knowledge"),
    Kind(_("knowledge"), Knowledge, ("text",), "request__community", "guidance:show_knowledge", "request_id"),
    Kind(_("exploration"), Exploration, ("question", "context"), "community", "perspectives:show_exploration"),
    Kind(
        _("choice"), Choice, ("question", "context"), "community", "choices:show_choice", seen=_votes_outside_meetings
    ),
    Kind(_("reflection"), Reflection, ("text",), "community", "reflections:show_reflection", seen=_shared_reflections),
)  # fmt: skip


def find(person: Person, words: str) -> list[Hit]:
    """Things in her communities in which every word occurs, the newest of each kind."""
    wanted = words.split()[:MOST_WORDS]
    if not wanted:
        return []
    places = {right: {place.pk: place for place in communities_with(person, right)} for right in _rights()}
    asked = [
        _rows(number, kind, person, list(places[kind.right].values()), wanted)
        for number, kind in enumerate(KINDS)
        if places[kind.right]
    ]
    if not asked:
        return []
    found = asked[0].union(*asked[1:], all=True).order_by("kind_of_hit", "place_of_hit")
    return list(_hits(found, places, wanted))


def _rights() -> list[Right]:
    return list(dict.fromkeys(kind.right for kind in KINDS))


def _hits(found: Any, places: dict[Right, dict[Any, Community]], words: list[str]) -> Iterator[Hit]:
    """Each page once for the same text."""
    known: set[tuple[str, str]] = set()
    for number, text, place, thing, _order in found:
        kind = KINDS[number]
        hit = Hit(kind.name, excerpt(text, words), places[kind.right][place].name, reverse(kind.address, args=[thing]))
        if (hit.text, hit.address) not in known:
            known.add((hit.text, hit.address))
            yield hit


def _rows(number: int, kind: Kind, person: Person, places: list[Community], words: list[str]) -> QuerySet[Any]:
    """The newest few of a kind: number of the kind, text, community, what the address holds, order."""
    rows: QuerySet[Any] = kind.model._default_manager.all()
    seen = kind.seen(person, places) if kind.seen else rows
    matching = seen.filter(_every(kind.texts, words), **{f"{kind.community}__in": [place.pk for place in places]})
    if kind.version_of:
        same = {name: OuterRef(name) for name in kind.version_of}
        matching = matching.exclude(Exists(rows.filter(number__gt=OuterRef("number"), **same)))
    newest = Window(RowNumber(), order_by=[F("created_at").desc(), F("pk").desc()])
    found: QuerySet[Any] = (
        rows.filter(pk__in=matching.order_by().values("pk"))
        .annotate(
            kind_of_hit=Value(number, IntegerField()),
            words_of_hit=_text_of(kind),
            community_of_hit=F(kind.community),
            page_of_hit=F(kind.of),
            place_of_hit=newest,
        )
        .filter(place_of_hit__lte=MOST_OF_A_KIND)
        .order_by()
        .values_list("kind_of_hit", "words_of_hit", "community_of_hit", "page_of_hit", "place_of_hit")
    )
    return found


def _text_of(kind: Kind) -> Any:
    """What is shown of it."""
    if not kind.whole:
        return Cast(kind.texts[0], TextField())
    pieces = [piece for text in kind.texts for piece in (F(text), Value(" "))]
    return Concat(*pieces, output_field=TextField())


def _every(texts: tuple[str, ...], words: list[str]) -> Q:
    def one(word: str) -> Q:
        somewhere = Q()
        for text in texts:
            somewhere |= Q(**{f"{text}__icontains": word})
        return somewhere

    return reduce(and_, (one(word) for word in words))
