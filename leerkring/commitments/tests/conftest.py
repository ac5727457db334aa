import datetime as dt

import pytest

from leerkring.commitments.models import Action
from leerkring.communities.models import Community
from leerkring.people.models import Person


@pytest.fixture
def action(plg: Community, anna: Person) -> Action:
    return Action.objects.create(
        community=plg, what="Call the parents", who=anna, due_on=dt.date(2026, 12, 1), author=anna
    )
