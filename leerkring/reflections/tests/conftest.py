"""A reflection of Anna's that only she sees, and one of Bo's that was shared."""

import pytest
from django.utils import timezone

from leerkring.communities.models import Community
from leerkring.people.models import Person
from leerkring.reflections.models import Reflection


@pytest.fixture
def private(plg: Community, anna: Person) -> Reflection:
    return Reflection.objects.create(community=plg, author=anna, text="I was too fast")


@pytest.fixture
def shared(plg: Community, bo: Person) -> Reflection:
    return Reflection.objects.create(community=plg, author=bo, text="The fathers came", shared_at=timezone.now())
