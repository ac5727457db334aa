"""An attack on a secret vote by who reads every page, every export and every row."""

import pytest

from leerkring.communities.tests.watching import rows_but, seen_by
from leerkring.conftest import As
from leerkring.decisions import actions
from leerkring.decisions.models import Ballot, Decision
from leerkring.decisions.tests.test_cast_ballot import group, voting
from leerkring.people.models import Person

__all__ = ["group", "voting"]


def pages_of(decision: Decision) -> list[str]:
    place = f"/plg/{decision.community_id}/"
    own = [f"/decisions/{decision.pk}/", f"{place}decisions/", place, f"{place}story/"]
    return [*own, "/", "/notices/", "/account/mine/", "/account/mine/download/"]


@pytest.mark.slow
def test_before_it_is_counted_nothing_depends_on_a_vote(
    voting: Decision, group: list[Person], fenna: Person, leo: Person, adi: Person
) -> None:
    anna, bo, *others = group
    for person in others:
        actions.vote(author=person, decision=voting, number=1, answer="for")
    watchers, looks = [As(person) for person in (anna, others[0], fenna, leo, adi)], []
    for answer in ("for", "against", "blank"):
        actions.vote(author=bo, decision=voting, number=1, answer=answer)
        looks.append((rows_but(Ballot), [seen_by(one, pages_of(voting)) for one in watchers]))
    assert looks[0] == looks[1] == looks[2]


def test_a_vote_that_is_withdrawn_leaves_no_ballot(voting: Decision, group: list[Person]) -> None:
    for person in group:
        actions.vote(author=person, decision=voting, number=1, answer="against")
    actions.withdraw(author=group[0], decision=voting, because="Not now")
    assert not Ballot.objects.exists()
    actions.restore(author=group[0], decision=voting)
    assert "0 of 6 have voted." in As(group[1]).get(f"/decisions/{voting.pk}/").content.decode()
