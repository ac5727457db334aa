"""A frame, a text and a time plan, for the tests of the charter."""

from decimal import Decimal

import pytest

from leerkring.communities.models import CharterText, Community, Frame, Section, TimePlan
from leerkring.people.models import Person


@pytest.fixture
def frame(plg: Community, leo: Person) -> Frame:
    return Frame.objects.create(
        community=plg, number=1, mandate="Choose the method", limits="No new hours", hours=40, meetings=10, author=leo
    )


@pytest.fixture
def text(plg: Community, anna: Person) -> CharterText:
    return CharterText.objects.create(
        community=plg, section=Section.EDUCATION, number=1, text="Every parent counts", author=anna
    )


@pytest.fixture
def time_plan(plg: Community, anna: Person) -> TimePlan:
    return TimePlan.objects.create(
        community=plg, number=1, weeks_between=4, minutes=90, hours_between=Decimal(2), school_years=2, author=anna
    )
