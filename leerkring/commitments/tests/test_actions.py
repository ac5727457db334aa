"""What no page of its own does."""

import pytest

from leerkring.commitments import actions
from leerkring.commitments.models import Action, State
from leerkring.communities.models import Community
from leerkring.kit.errors import NotAllowed, Refused
from leerkring.people.models import Person


@pytest.fixture
def action(plg: Community, anna: Person) -> Action:
    return actions.agree(author=anna, community=plg, what="Bake a cake", who=anna, due_on=None)


def test_what_was_written_by_mistake_goes(action: Action, anna: Person) -> None:
    actions.remove(author=anna, action=action)
    assert not Action.objects.exists()


def test_what_ended_or_was_told_about_stays(action: Action, anna: Person) -> None:
    actions.tell_result(author=anna, action=action, text="It was good")
    with pytest.raises(Refused):
        actions.remove(author=anna, action=action)
    ended = actions.agree(author=anna, community=action.community, what="Sing", who=anna, due_on=None)
    actions.end(author=anna, action=ended, state=State.DONE, because="")
    with pytest.raises(Refused):
        actions.remove(author=anna, action=ended)
    assert Action.objects.count() == 2


def test_who_guides_takes_nothing_away(action: Action, fenna: Person) -> None:
    with pytest.raises(NotAllowed):
        actions.remove(author=fenna, action=action)
