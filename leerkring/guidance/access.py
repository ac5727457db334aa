"""Who may see and do what with questions and with knowledge that the group asked for."""

from uuid import UUID

from leerkring.communities.access import found
from leerkring.guidance.models import Knowledge, KnowledgeRequest, Question
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


def require_author(person: Person, question: Question | Knowledge) -> None:
    """Raise unless she asked or brought it herself."""
    if question.author_id != person.pk:
        raise NotAllowed


def request_for(person: Person, request_id: UUID) -> KnowledgeRequest:
    """This request, if the person sits at the table; else as if it did not exist."""
    return found(KnowledgeRequest.objects.select_related("community", "author"), person, request_id)


def own_knowledge_for(person: Person, knowledge_id: UUID) -> Knowledge:
    """What she brought herself; what somebody else brought can be read, and not be touched."""
    brought = Knowledge.objects.select_related("request__community", "author")
    knowledge = found(brought, person, knowledge_id)
    require_author(person, knowledge)
    return knowledge
