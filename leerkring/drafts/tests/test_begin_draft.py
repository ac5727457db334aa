import pytest

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.drafts.models import Draft
from leerkring.kit.jinja import new_key
from leerkring.notices.models import Notice
from leerkring.people.models import Person
from leerkring.perspectives.models import Exploration


def address(community: Community) -> str:
    return f"/plg/{community.pk}/drafts/begin/"


def test_with_empty_paper(plg: Community, anna: Person) -> None:
    response = As(anna).send(address(plg), target="community", start="empty")

    draft = Draft.objects.get()
    assert response["Location"] == f"/drafts/{draft.pk}/"
    assert (draft.target, draft.exploration, draft.author) == ("community", None, anna)


def test_everybody_is_asked_first(plg: Community, anna: Person, bo: Person) -> None:
    As(anna).send(address(plg), target="community", start="ask")

    exploration = Exploration.objects.get()
    assert Draft.objects.get().exploration == exploration
    assert exploration.question == "What is a PLG to you, and what do you hope to find in ours?"
    assert Notice.objects.filter(person=bo).exists()


def test_from_what_was_explored_before(plg: Community, explored: Exploration, anna: Person) -> None:
    assert "What is a PLG to you?" in As(anna).get(address(plg)).content.decode()
    As(anna).send(address(plg), target="ambition", start=str(explored.pk))
    assert Draft.objects.get().exploration == explored


def test_sending_it_ten_times_has_one_effect(plg: Community, anna: Person) -> None:
    browser, key = As(anna), new_key()
    for _ in range(10):
        browser.send(address(plg), key=key, target="community", start="ask")
    assert (Draft.objects.count(), Exploration.objects.count()) == (1, 1)


@pytest.mark.parametrize("wrong", [{"target": ""}, {"target": "agreements"}, {"start": ""}, {"start": "elsewhere"}])
def test_it_asks_again(plg: Community, anna: Person, wrong: dict[str, str]) -> None:
    asked: dict[str, str] = {"target": "community", "start": "empty"} | wrong
    assert As(anna).post(address(plg), {"key": new_key(), **asked}).status_code == 422
    assert not Draft.objects.exists()


def test_not_from_an_exploration_of_another_group(sibling: Community, explored: Exploration, dirk: Person) -> None:
    assert As(dirk).send(address(sibling), target="community", start=str(explored.pk)).status_code == 422


def test_a_facilitator_or_leader_cannot(plg: Community, fenna: Person, leo: Person) -> None:
    for person in (fenna, leo):
        assert As(person).send(address(plg), target="community", start="empty").status_code == 403


def test_for_others_it_does_not_exist(plg: Community, erik: Person) -> None:
    assert As(erik).get(address(plg)).status_code == 404
