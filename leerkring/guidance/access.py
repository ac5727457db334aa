"""Who may see and do what with questions and with knowledge that the group asked for."""

from uuid import UUID

from leerkring.communities.access import found
from leerkring.guidance.models import KnowledgeRequest, Question
from leerkring.kit.errors import NotAllowed
from leerkring.people.models import Person


def question_for(person: Person, question_id: UUID) -> Question:
    """This question, if the person sits at the table; else as if it did not exist."""
    return found(Question.objects.select_related("community", "author"), person, question_id)


def own_question_for(person: Person, question_id: UUID) -> Question:
    """A question of one's own; somebody else's can be read, and not be touched."""
    question = question_for(person, question_id)
    require_author(person, question)
    return question


def require_author(person: Person, question: Question) -> None:
    """Raise unless she asked it herself."""
    if question.author_id != person.pk:
        raise NotAllowed


def request_for(person: Person, request_id: UUID) -> KnowledgeRequest:
    """This request, if the person sits at the table; else as if it did not exist."""
    return found(KnowledgeRequest.objects.select_related("community", "author"), person, request_id)
