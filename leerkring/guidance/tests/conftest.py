"""A question of Fenna's, Anna's private and Bo's shared answer to it, and something the group asked Ivo for."""

import pytest
from django.utils import timezone

from leerkring.communities.models import Community
from leerkring.guidance.models import Answer, KnowledgeRequest, Question
from leerkring.people.models import Person
from leerkring.reflections.models import Reflection


@pytest.fixture
def question(plg: Community, fenna: Person) -> Question:
    return Question.objects.create(community=plg, text="Who was not there?", author=fenna)


@pytest.fixture
def private(question: Question, anna: Person) -> Reflection:
    reflection = Reflection.objects.create(community=question.community, author=anna, text="I did not look")
    Answer.objects.create(question=question, reflection=reflection)
    return reflection


@pytest.fixture
def shared(question: Question, bo: Person) -> Reflection:
    reflection = Reflection.objects.create(
        community=question.community, author=bo, text="The fathers were not", shared_at=timezone.now()
    )
    Answer.objects.create(question=question, reflection=reflection)
    return reflection


@pytest.fixture
def asked(plg: Community, anna: Person) -> KnowledgeRequest:
    return KnowledgeRequest.objects.create(community=plg, text="What is known about fathers?", author=anna)
