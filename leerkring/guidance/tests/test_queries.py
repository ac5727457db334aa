from django.utils import timezone

from leerkring.communities.models import Community
from leerkring.guidance.models import Question
from leerkring.guidance.queries import question_before
from leerkring.people.models import Person


def test_the_newest_that_nobody_ended_lies_before_the_group(plg: Community, sibling: Community, fenna: Person) -> None:
    assert question_before(plg) is None
    first = Question.objects.create(community=plg, text="First?", author=fenna)
    second = Question.objects.create(community=plg, text="Second?", author=fenna)
    Question.objects.create(community=sibling, text="Elsewhere?", author=fenna)
    assert question_before(plg) == second

    Question.objects.filter(pk=second.pk).update(ended_at=timezone.now())
    assert question_before(plg) == first
