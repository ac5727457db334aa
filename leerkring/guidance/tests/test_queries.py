from django.utils import timezone

from leerkring.communities.models import Community
from leerkring.guidance.models import Question
from leerkring.guidance.queries import open_questions
from leerkring.people.models import Person


def test_the_newest_that_nobody_ended_lies_before_the_group(plg: Community, sibling: Community, fenna: Person) -> None:
    assert open_questions(plg).first() is None
    first = Question.objects.create(community=plg, text="First?", author=fenna)
    second = Question.objects.create(community=plg, text="Second?", author=fenna)
    Question.objects.create(community=sibling, text="Elsewhere?", author=fenna)
    assert open_questions(plg).first() == second

    Question.objects.filter(pk=second.pk).update(ended_at=timezone.now())
    assert open_questions(plg).first() == first
