"""What the first page of a person shows."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Exists, F, Q, QuerySet
from django.utils import timezone

from leerkring.accountability.queries import rhythm_of_framed
from leerkring.choices.access import asked_of as choices_asked_of
from leerkring.choices.models import Choice
from leerkring.choices.queries import waiting_for as votes_for
from leerkring.commitments.models import Action, State
from leerkring.communities.access import communities_with
from leerkring.communities.models import Community
from leerkring.decisions.models import Decision, Stage
from leerkring.decisions.queries import waiting_for
from leerkring.guidance.models import KnowledgeRequest, Question
from leerkring.guidance.queries import requests_for
from leerkring.meetings.models import Meeting
from leerkring.notices.models import Notice
from leerkring.organisations.models import Organisation
from leerkring.organisations.queries import looked_after_by
from leerkring.organisations.rules import Right
from leerkring.people.models import Person
from leerkring.perspectives.access import asked_of
from leerkring.perspectives.queries import Asked
from leerkring.perspectives.queries import waiting_for as explorations_for
from leerkring.rooms.models import Step
from leerkring.rooms.queries import asking_ahead, to_write_ahead, with_room


@dataclass(frozen=True)
class Today:
    """What waits for somebody, over all her communities."""

    communities: tuple[Community, ...]
    led: tuple[Community, ...]
    kept: tuple[Organisation, ...]
    meetings: tuple[Meeting, ...]
    to_write: tuple[Step, ...]
    actions: tuple[Action, ...]
    to_voice: tuple[Decision, ...]
    to_review: tuple[Decision, ...]
    questions: tuple[Question, ...]
    requests: tuple[KnowledgeRequest, ...]
    notices: tuple[Notice, ...]
    to_explore: tuple[Asked, ...]
    to_choose: tuple[Choice, ...]
    # Circles that she only knows of: her service guides them.
    served: tuple[Community, ...]

    @property
    def is_her_turn(self) -> bool:
        """Somebody waits for what she thinks or says."""
        return bool(self.to_write or self.to_explore or self.to_choose or self.to_voice or self.to_review)

    @property
    def waits(self) -> bool:
        """Something is hers to do."""
        return bool(self.is_her_turn or self.actions)


def today_of(person: Person, today: dt.date) -> Today:
    """Nine questions to the database, however many communities she is in; one more when she can write at home, and two
    when somebody asks for her view or her vote."""
    asking = asking_ahead(communities_with(person, Right.SEE_CONTENT)).annotate(
        asks_view=Exists(asked_of(person)), asks_vote=Exists(choices_asked_of(person))
    )
    inside = tuple(asking.filter(ended_on=None).order_by("name"))
    deciding = _decisions(person, inside, today)
    led = tuple(rhythm_of_framed(person))
    kept = () if inside else tuple(looked_after_by(person))
    return Today(
        communities=inside,
        led=led,
        kept=kept,
        served=() if inside or led or kept else tuple(_known_to(person)),
        meetings=_soon(person, inside),
        to_write=_to_write(person, inside),
        actions=tuple(_actions(person, inside)[:7]),
        to_voice=tuple(decision for decision in deciding if decision.stage == Stage.PROPOSED),
        to_review=tuple(decision for decision in deciding if decision.stage == Stage.ADOPTED),
        questions=tuple(_questions(inside)[:2]),
        requests=tuple(requests_for(person)[:5]) if inside else (),
        notices=tuple(Notice.objects.filter(person=person, read_at=None).order_by("-created_at")[:3]),
        to_explore=_to_explore(person, inside),
        to_choose=_to_choose(person, inside, today),
    )


def _known_to(person: Person) -> QuerySet[Community]:
    return communities_with(person, Right.SEE_COMMUNITY).filter(ended_on=None).order_by("name")


def _to_explore(person: Person, communities: tuple[Community, ...]) -> tuple[Asked, ...]:
    """Questions of any group that asks her; every row of her communities knows whether there is one."""
    if communities and not communities[0].asks_view:  # type: ignore[attr-defined]
        return ()
    return tuple(explorations_for(person)[:3])


def _to_choose(person: Person, communities: tuple[Community, ...], today: dt.date) -> tuple[Choice, ...]:
    """In the same way what she can vote about."""
    if communities and not communities[0].asks_vote:  # type: ignore[attr-defined]
        return ()
    return tuple(votes_for(person, today)[:3])


def _soon(person: Person, communities: tuple[Community, ...]) -> tuple[Meeting, ...]:
    """The next one, and the one after it when that comes within three weeks or is hers to prepare."""
    until = timezone.now() + dt.timedelta(weeks=3)
    two = list(_meetings(communities)[:2])
    second = [one for one in two[1:] if one.starts_at < until or one.chair_id == person.pk]
    return (*two[:1], *second)


def _meetings(communities: tuple[Community, ...]) -> QuerySet[Meeting]:
    since = timezone.now() - dt.timedelta(hours=6)
    meetings = Meeting.objects.filter(
        community__in=communities, starts_at__gte=since, cancelled_at=None, closed_at=None
    )
    return with_room(meetings.select_related("community", "chair")).order_by("starts_at")


def _to_write(person: Person, communities: tuple[Community, ...]) -> tuple[Step, ...]:
    if not any(community.asks_ahead for community in communities):  # type: ignore[attr-defined]
        return ()
    return tuple(to_write_ahead(person, communities_with(person, Right.TAKE_PART))[:5])


def _actions(person: Person, communities: tuple[Community, ...]) -> QuerySet[Action]:
    # Not simply all of hers: who left a community no longer sees what it does.
    actions = Action.objects.filter(who=person, state=State.OPEN, community__in=communities)
    return actions.select_related("community").order_by(F("due_on").asc(nulls_last=True), "created_at")


def _decisions(person: Person, communities: tuple[Community, ...], today: dt.date) -> list[Decision]:
    deciding = communities_with(person, Right.DECIDE).filter(pk__in=[community.pk for community in communities])
    due = Q(community__in=deciding, stage=Stage.ADOPTED, review_on__lte=today)
    asked = Q(pk__in=waiting_for(person, deciding).values("pk"))
    return list(Decision.objects.filter(due | asked).select_related("community").order_by("created_at")[:6])


def _questions(communities: tuple[Community, ...]) -> QuerySet[Question]:
    questions = Question.objects.filter(community__in=communities, ended_at=None)
    return questions.select_related("community", "author").order_by("-created_at")
