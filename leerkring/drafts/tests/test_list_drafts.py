from django.db import connection
from django.test.utils import CaptureQueriesContext

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.drafts import actions
from leerkring.drafts.models import Draft, Target
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/drafts/"


def test_nothing_yet(plg: Community, anna: Person, fenna: Person) -> None:
    assert "What is a PLG to each of you?" in As(anna).get(address(plg)).content.decode()
    assert "/begin/" not in As(fenna).get(address(plg)).content.decode()


def test_what_is_in_hand(plg: Community, written: Draft, anna: Person, fenna: Person) -> None:
    for person in (anna, fenna):
        page = As(person).get(address(plg)).content.decode()
        assert "What this community is to us" in page
        assert "2 of 4: writing together" in page


def test_charter_and_ambition_lead_here(plg: Community, anna: Person) -> None:
    assert address(plg) in As(anna).get(f"/plg/{plg.pk}/charter/").content.decode()


def test_many_drafts_cost_no_more_questions(plg: Community, anna: Person) -> None:
    for target in list(Target) * 3:
        one = actions.begin(author=anna, community=plg, target=target)
        actions.propose(author=anna, draft=one, number=actions.write(author=anna, draft=one, number=0, text="x").number)
    browser = As(anna)
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address(plg)).status_code == 200
    assert len(asked) <= 10


def test_for_others_it_does_not_exist(plg: Community, erik: Person, dirk: Person) -> None:
    assert [As(person).get(address(plg)).status_code for person in (erik, dirk)] == [404, 404]


def test_a_leader_sees_none_of_it(plg: Community, leo: Person) -> None:
    assert As(leo).get(address(plg)).status_code == 403
