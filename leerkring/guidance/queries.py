"""Reads about questions and knowledge that deserve a name."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from leerkring.communities.access import communities_with
from leerkring.communities.models import Community, Role
from leerkring.communities.queries import guides_of
from leerkring.guidance.models import Answer, Knowledge, KnowledgeRequest, Question
from leerkring.organisations.rules import Right
from leerkring.people.models import Person
from leerkring.reflections.access import seen_by
from leerkring.reflections.models import Reflection

MOST_ENDED = 50


def open_questions(community: Community) -> QuerySet[Question]:
    """What lies before the group: the newest first, with the number of answers that were shared."""
    questions = Question.objects.filter(community=community, ended_at=None).select_related("author")
    return _with_shared_answers(questions).order_by("-created_at", "pk")


def ended_questions(community: Community) -> QuerySet[Question]:
    """What the group is done with, or was taken back: the latest first."""
    questions = Question.objects.filter(community=community, ended_at__isnull=False).select_related("author")
    return _with_shared_answers(questions).order_by("-ended_at", "pk")[:MOST_ENDED]


def _with_shared_answers(questions: QuerySet[Question]) -> QuerySet[Question]:
    shared = Q(answers__reflection__shared_at__isnull=False)
    return questions.annotate(shared_answers=Count("answers", filter=shared))


def has_shared_answers(question: Question) -> bool:
    """Somebody answered it before the group; what is private does not count and does not show."""
    return Answer.objects.filter(question=question, reflection__shared_at__isnull=False).exists()


@dataclass(frozen=True)
class Answers:
    """What somebody may read of the answers to one question."""

    mine: list[Reflection]
    of_others: list[Reflection]


def answers_seen_by(person: Person, question: Question) -> Answers:
    """Her own, private or shared, and what others shared, in the order in which it was shared."""
    answered = Answer.objects.filter(question=question).values("reflection")
    seen = list(seen_by(person).filter(pk__in=answered).order_by("shared_at", "created_at", "pk"))
    return Answers(
        mine=[reflection for reflection in seen if reflection.author_id == person.pk],
        of_others=[reflection for reflection in seen if reflection.author_id != person.pk],
    )


def open_requests(community: Community) -> QuerySet[KnowledgeRequest]:
    """What the group asked for: the newest first, with how many pieces were brought."""
    return _requests(community).filter(ended_at=None).order_by("-created_at", "pk")


def requests_for(person: Person) -> QuerySet[KnowledgeRequest]:
    """What is asked of her as external expert, and she brought nothing upon yet: the oldest first."""
    asking = communities_with(person, Right.BRING_KNOWLEDGE).filter(ended_on=None)
    requests = KnowledgeRequest.objects.filter(community__in=asking, ended_at=None)
    return requests.exclude(brought__author=person).select_related("community").order_by("created_at", "pk")


def ended_requests(community: Community) -> QuerySet[KnowledgeRequest]:
    """What the group asked for and has enough of: the latest first."""
    return _requests(community).filter(ended_at__isnull=False).order_by("-ended_at", "pk")[:MOST_ENDED]


def _requests(community: Community) -> QuerySet[KnowledgeRequest]:
    requests = KnowledgeRequest.objects.filter(community=community).select_related("author")
    return requests.annotate(pieces=Count("brought"))


def brought_upon(request: KnowledgeRequest) -> QuerySet[Knowledge]:
    """What was brought, in the order in which it came."""
    return request.brought.select_related("author").prefetch_related("earlier").order_by("created_at", "pk")


def experts_of(community: Community) -> QuerySet[Person]:
    """Who can bring knowledge, by name."""
    roles = guides_of(community).filter(role=Role.EXTERNAL_EXPERT)
    return Person.objects.filter(pk__in=roles.values("person")).order_by("given_name", "family_name", "pk")
