import datetime as dt

import pytest

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.decisions import actions
from leerkring.decisions.models import Ballot, Decision, Stage
from leerkring.decisions.tests.test_cast_ballot import group, page_of, voting
from leerkring.people.models import Person

__all__ = ["group", "voting"]


def address(decision: Decision) -> str:
    return f"/decisions/{decision.pk}/count/"


def cast(decision: Decision, people: list[Person], *answers: str) -> None:
    for person, answer in zip(people, answers, strict=False):
        actions.vote(author=person, decision=decision, number=1, answer=answer)


def test_it_works_and_the_ballots_are_gone(voting: Decision, group: list[Person], fenna: Person) -> None:
    cast(voting, group, "for", "for", "for", "against", "blank", "against")
    anna = group[0]
    assert "Count the votes" in page_of(anna, voting)
    assert As(anna).send(address(voting), number=1).status_code == 302
    assert not Ballot.objects.exists()
    assert "More of you are for it" in page_of(anna, voting)
    day = dt.date(2099, 1, 1)
    decision = actions.adopt(author=anna, decision=voting, number=1, review_on=day, because="It is bright")
    assert decision.stage == Stage.ADOPTED
    for person in (group[5], fenna):
        page = page_of(person, voting)
        assert "6 of you voted, in secret; more were for it than against it." in page
        assert "/later/" not in page


def test_not_carried_is_not_decided_and_can_be_decided_together(voting: Decision, group: list[Person]) -> None:
    cast(voting, group, "for", "for", "against", "against", "blank", "blank")
    As(group[0]).send(address(voting), number=1)
    assert "Not more of you were for it" in page_of(group[0], voting)
    day = {"number": "1", "review_on": "2099-01-01", "because": "x"}
    assert As(group[0]).post(f"/decisions/{voting.pk}/adopt/", {"key": "k" * 20, **day}).status_code == 422
    assert As(group[1]).send(f"/decisions/{voting.pk}/together/").status_code == 302


@pytest.mark.parametrize(
    ("votes", "is_past", "sentence"),
    [
        (5, False, "Not everybody has voted yet"),
        (4, True, "fewer than five votes"),
        (2, True, "Not everybody has voted yet"),
        (5, True, ""),
    ],
)
def test_when_it_may_be_counted(
    voting: Decision, group: list[Person], votes: int, is_past: bool, sentence: str
) -> None:
    cast(voting, group, *["for"] * votes)
    if is_past:
        Decision.objects.filter(pk=voting.pk).update(respond_by=dt.date(2020, 1, 1))
    response = As(group[0]).send(address(voting), number=1)
    assert response.status_code == (422 if sentence else 302)
    assert sentence in response.content.decode()


def test_twice_is_once_and_after_it_nobody_votes(voting: Decision, group: list[Person]) -> None:
    cast(voting, group, *["for"] * 6)
    for person in group[:2]:
        assert As(person).send(address(voting), number=1).status_code == 302
    assert As(group[0]).send(f"/decisions/{voting.pk}/vote/", number=1, answer="against").status_code == 422
    assert (
        "The votes are counted"
        in As(group[0]).send(f"/decisions/{voting.pk}/vote/", number=1, answer="against").content.decode()
    )


def test_a_facilitator_cannot(voting: Decision, fenna: Person) -> None:
    assert As(fenna).send(address(voting), number=1).status_code == 403


def test_for_others_it_does_not_exist(voting: Decision, plg: Community, erik: Person) -> None:
    assert As(erik).send(address(voting), number=1).status_code == 404
