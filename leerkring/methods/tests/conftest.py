import pytest

from leerkring.communities.models import Community
from leerkring.methods.models import OwnMethod, SharedMethod
from leerkring.methods.rules import method_to_data
from leerkring.methods.tests.plans import ALONE_AND_TOGETHER
from leerkring.people.models import Person


@pytest.fixture
def own(plg: Community, anna: Person) -> OwnMethod:
    """A method of *Ouders erbij*: write, put together, choose."""
    return OwnMethod.objects.create(community=plg, plan=method_to_data(ALONE_AND_TOGETHER), author=anna)


@pytest.fixture
def shared(own: OwnMethod, anna: Person) -> SharedMethod:
    """The same, proposed to the other groups."""
    return SharedMethod.objects.create(own=own, plan=own.plan, author=anna)
