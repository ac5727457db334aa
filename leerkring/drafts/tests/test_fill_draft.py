import pytest

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.drafts import actions
from leerkring.drafts.models import Draft, DraftVersion, Target
from leerkring.people.models import Person
from leerkring.perspectives.models import Exploration


@pytest.fixture
def filling(plg: Community, explored: Exploration, anna: Person) -> Draft:
    return actions.begin(author=anna, community=plg, target=Target.COMMUNITY, exploration=explored)


def address(draft: Draft) -> str:
    return f"/drafts/{draft.pk}/fill/"


def test_it_works(filling: Draft, anna: Person) -> None:
    response = As(anna).send(address(filling), statements=["Here I dare to fail"])
    assert response["Location"] == f"/drafts/{filling.pk}/"
    version = DraftVersion.objects.get()
    assert (version.number, version.text, version.author) == (1, "Here I dare to fail.", anna)


def test_nothing_that_not_all_agree_with(filling: Draft, anna: Person) -> None:
    assert As(anna).send(address(filling), statements=["Here we hurry"]).status_code == 422
    assert As(anna).send(address(filling)).status_code == 422
    assert not DraftVersion.objects.exists()


def test_who_was_overtaken_sees_both(filling: Draft, anna: Person, bo: Person) -> None:
    actions.write(author=bo, draft=filling, number=0, text="My own words")
    response = As(anna).send(address(filling), statements=["Here I dare to fail"])
    assert response.status_code == 409
    assert b"My own words" in response.content


def test_a_facilitator_cannot(filling: Draft, fenna: Person) -> None:
    assert As(fenna).send(address(filling), statements=["Here I dare to fail"]).status_code == 403


def test_for_others_it_does_not_exist(filling: Draft, erik: Person) -> None:
    assert As(erik).get(address(filling)).status_code == 404
