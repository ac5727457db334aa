import pytest
from django.db import connection

from leerkring.communities.models import Community
from leerkring.conftest import As, make_member
from leerkring.decisions import actions
from leerkring.decisions.models import Ballot, Decision
from leerkring.decisions.tests.test_propose_terms import adopt
from leerkring.journal.models import Entry
from leerkring.kit.models import Sent
from leerkring.notices.models import Notice
from leerkring.people.models import Person
from leerkring.privacy.actions import erase


@pytest.fixture
def group(plg: Community, anna: Person, bo: Person) -> list[Person]:
    """Six members, who agreed that they may vote."""
    everybody = [anna, bo, *(make_member(plg, f"Member {number}") for number in range(4))]
    adopt(actions.propose_terms(author=anna, community=plg, quorum="half", allows_majority=True), *everybody)
    return everybody


@pytest.fixture
def voting(plg: Community, group: list[Person]) -> Decision:
    return actions.propose(author=group[0], community=plg, title="The colour", text="Yellow", way="majority")


def address(decision: Decision) -> str:
    return f"/decisions/{decision.pk}/vote/"


def page_of(person: Person, decision: Decision) -> str:
    return As(person).get(f"/decisions/{decision.pk}/").content.decode()


def test_it_works(plg: Community, group: list[Person]) -> None:
    anna, bo = group[:2]
    proposed = f"/plg/{plg.pk}/decisions/propose/?way=majority"
    assert "?way=majority" in As(anna).get(f"/plg/{plg.pk}/decisions/ways/").content.decode()
    As(anna).send(proposed, title="The colour", text="Yellow")
    decision = Decision.objects.get(title="The colour")
    assert Notice.objects.filter(person=bo, sentence__contains="Your vote is secret").exists()
    assert "What do you vote?" in page_of(bo, decision)

    response = As(bo).send(address(decision), number=1, answer="against")
    assert response["Location"] == f"/decisions/{decision.pk}/"
    assert Ballot.objects.get().vote == "against"
    page = page_of(bo, decision)
    assert "1 of 6 have voted." in page
    assert "Vote differently" in page


def test_it_leaves_no_trace(voting: Decision, group: list[Person]) -> None:
    voting.community.refresh_from_db()
    before = (Entry.objects.count(), Sent.objects.count(), voting.community.version)
    for person in group:
        As(person).send(address(voting), number=1, answer="for")
    voting.community.refresh_from_db()
    assert (Entry.objects.count(), Sent.objects.count(), voting.community.version) == before
    fields = {field.name for field in Ballot._meta.fields}
    assert fields == {"id", "proposal", "key", "vote"}
    assert all(ballot.pk > 2**62 for ballot in Ballot.objects.all())
    if connection.vendor == "sqlite":
        # No number of the database's own beside it, which would tell the order.
        assert Ballot.objects.extra(where=["rowid = id"]).count() == len(group)


def test_one_can_vote_otherwise_and_not_twice(voting: Decision, group: list[Person]) -> None:
    for answer in ("for", "against", "against"):
        As(group[1]).send(address(voting), number=1, answer=answer)
    assert [ballot.vote for ballot in Ballot.objects.all()] == ["against"]


def test_who_is_forgotten_takes_her_vote_along(voting: Decision, group: list[Person]) -> None:
    for person in group[1:3]:
        actions.vote(author=person, decision=voting, number=1, answer="for")
    erase(person=group[1])
    assert Ballot.objects.count() == 1


def test_only_where_the_group_agreed_to_it(plg: Community, anna: Person, bo: Person) -> None:
    proposed = f"/plg/{plg.pk}/decisions/propose/?way=majority"
    assert "has not agreed to vote" in As(anna).send(proposed, title="x", text="y").content.decode()
    adopt(actions.propose_terms(author=anna, community=plg, quorum="half", allows_majority=True), anna, bo)
    assert "fewer than five" in As(anna).send(proposed, title="x", text="y").content.decode()


def test_it_asks_again(voting: Decision, anna: Person) -> None:
    for answer in ("", "maybe"):
        assert As(anna).send(address(voting), number=1, answer=answer).status_code == 422


def test_nobody_speaks_by_name_about_it(voting: Decision, anna: Person) -> None:
    assert As(anna).send(f"/decisions/{voting.pk}/voice/", number=1, stand="consent").status_code == 422
    assert As(anna).send(f"/decisions/{voting.pk}/amend/", number=1, text="Blue").status_code == 422
    assert As(anna).send(f"/decisions/{voting.pk}/together/").status_code == 422


def test_no_vote_where_there_is_none(decision: Decision, anna: Person) -> None:
    assert As(anna).send(address(decision), number=1, answer="for").status_code == 422


def test_a_facilitator_or_leader_cannot(voting: Decision, fenna: Person, hanna: Person) -> None:
    for person in (fenna, hanna):
        assert As(person).send(address(voting), number=1, answer="for").status_code == 403


def test_for_others_it_does_not_exist(voting: Decision, erik: Person, leo: Person) -> None:
    for person in (erik, leo):
        assert As(person).send(address(voting), number=1, answer="for").status_code == 404
