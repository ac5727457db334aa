import datetime as dt

import pytest

from leerkring.commitments.actions import end
from leerkring.commitments.models import State
from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.cycles.actions import cycle as actions
from leerkring.cycles.actions.ambition import set_goal
from leerkring.cycles.actions.consequences import draw
from leerkring.cycles.models import Cycle
from leerkring.goals.models import Goal
from leerkring.journal.models import Entry
from leerkring.kit.errors import Refused
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/cycle/start/"


def test_it_works(plg: Community, anna: Person) -> None:
    response = As(anna).send(address(plg))

    cycle = Cycle.objects.get()
    assert response["Location"] == f"/cycles/{cycle.pk}/ambition/"
    assert (cycle.number, cycle.step, cycle.is_closed) == (1, 1, False)


def test_it_is_noted_announced_and_kept_with_the_community(plg: Community, anna: Person) -> None:
    As(anna).send(address(plg))

    assert Entry.objects.get().did == "started"
    before = plg.version
    plg.refresh_from_db()
    assert (plg.version, plg.step) == (before + 1, 1)


def test_the_next_round_takes_along_what_the_group_chooses(plg: Community, anna: Person, evaluated: Cycle) -> None:
    stays, goes = (
        set_goal(author=anna, cycle=evaluated, level="pupil", text=text, indicator="parents").goal
        for text in ("Stays behind", "Goes on")
    )
    open_one = draw(author=anna, cycle=evaluated, what="Call", who=anna, due_on=dt.date(2027, 1, 1)).action
    ended = draw(author=anna, cycle=evaluated, what="Write", who=anna, due_on=None).action
    end(author=anna, action=ended, state=State.DONE, because="")
    actions.close(author=anna, cycle=evaluated)
    browser = As(anna)
    page = browser.get(address(plg)).content.decode()
    assert "Stays behind" in page
    assert "Call" in page
    assert "Write" not in page

    browser.send(address(plg), goals=[goes.pk], actions=[open_one.pk])

    new = Cycle.objects.get(number=2)
    assert [link.goal for link in new.goals.all()] == [goes]
    assert [link.action for link in new.actions.all()] == [open_one]
    assert stays.ended_at is None


def test_a_goal_of_another_group_is_not_taken_along(plg: Community, sibling: Community, anna: Person) -> None:
    theirs = Goal.objects.create(community=sibling, level="pupil", text="Theirs", author=anna)

    assert not actions.start(author=anna, community=plg, goals=[theirs]).goals.exists()
    assert As(anna).send(address(sibling), goals=[theirs.pk]).status_code == 404


def test_one_round_at_a_time(plg: Community, anna: Person, bo: Person, cycle: Cycle) -> None:
    assert As(bo).send(address(plg)).status_code == 422
    with pytest.raises(Refused):
        actions.start(author=bo, community=plg)
    assert Cycle.objects.count() == 1


def test_the_facilitator_cannot(plg: Community, fenna: Person, cas: Person, leo: Person) -> None:
    for person in (fenna, cas, leo):
        assert As(person).send(address(plg)).status_code == 403
    assert not Cycle.objects.exists()


def test_for_others_it_does_not_exist(plg: Community, erik: Person) -> None:
    assert As(erik).send(address(plg)).status_code == 404
