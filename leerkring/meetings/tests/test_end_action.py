import pytest

from leerkring.commitments.models import Action
from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.meetings.models import Meeting
from leerkring.people.models import Person


def address(meeting: Meeting) -> str:
    return f"/meetings/{meeting.pk}/end-action/"


@pytest.fixture
def action(plg: Community, anna: Person) -> Action:
    return Action.objects.create(community=plg, what="Call the parents", who=anna, author=anna)


def test_it_works(running: Meeting, action: Action, bo: Person) -> None:
    page = As(bo).get(address(running), {"action": str(action.pk)}).content.decode()
    assert "Call the parents" in page
    response = As(bo).send(address(running), action=action.pk, state="done", because="They came")

    assert response["Location"] == f"/meetings/{running.pk}/"
    action.refresh_from_db()
    assert (action.state, action.because) == ("done", "They came")


def test_stopping_needs_a_reason(running: Meeting, action: Action, bo: Person) -> None:
    assert As(bo).send(address(running), action=action.pk, state="stopped", because="").status_code == 422
    action.refresh_from_db()
    assert action.is_open


def test_it_asks_again_and_keeps_what_was_typed(running: Meeting, action: Action, bo: Person) -> None:
    response = As(bo).send(address(running), action=action.pk, state="", because="They came")
    assert response.status_code == 422
    assert "They came" in response.content.decode()
    assert "Call the parents" in response.content.decode()


def test_an_action_of_another_group_or_an_ended_one_is_not_a_choice(
    running: Meeting, sibling: Community, action: Action, bo: Person, dirk: Person
) -> None:
    theirs = Action.objects.create(community=sibling, what="Secret", who=dirk, author=dirk)
    As(bo).send(address(running), action=action.pk, state="done")
    for key in (theirs.pk, action.pk, "", "x"):
        assert "Secret" not in As(bo).get(address(running), {"action": str(key)}).content.decode()
        assert As(bo).send(address(running), action=key, state="done").status_code == 422
    theirs.refresh_from_db()
    assert theirs.is_open


def test_only_while_it_goes_on(meeting: Meeting, action: Action, bo: Person) -> None:
    assert As(bo).send(address(meeting), action=action.pk, state="done").status_code == 422
    action.refresh_from_db()
    assert action.is_open


def test_a_facilitator_cannot(running: Meeting, action: Action, fenna: Person) -> None:
    assert As(fenna).send(address(running), action=action.pk, state="done").status_code == 403


def test_for_others_it_does_not_exist(running: Meeting, action: Action, erik: Person) -> None:
    assert As(erik).send(address(running), action=action.pk, state="done").status_code == 404
