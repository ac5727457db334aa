import datetime as dt

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.decisions import actions, queries
from leerkring.decisions.models import Decision, Stand
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/decisions/terms/propose/"


def adopt(decision: Decision, *people: Person) -> None:
    for person in people:
        actions.give_voice(author=person, decision=decision, number=1, stand=Stand.CONSENT)
    day = dt.date(2099, 1, 1)
    actions.adopt(author=people[0], decision=decision, number=1, review_on=day, because="It fits us")


def test_it_holds_when_the_group_adopts_it(plg: Community, anna: Person, bo: Person) -> None:
    response = As(anna).send(address(plg), quorum="two_thirds", allows_majority="on")
    decision = Decision.objects.get()
    assert response["Location"] == f"/decisions/{decision.pk}/"
    text = decision.proposals.get().text
    assert "at least two thirds of you have to have spoken" in text
    assert "we may vote" in text
    assert (queries.terms_of(plg).quorum, queries.terms_of(plg).allows_majority) == ("half", False)

    adopt(decision, anna, bo)
    assert (queries.terms_of(plg).quorum, queries.terms_of(plg).allows_majority) == ("two_thirds", True)
    actions.review(author=anna, decision=decision, text="No longer", next_review_on=None)
    assert queries.terms_of(plg).quorum == "half"


def test_the_quorum_counts(plg: Community, decision: Decision, anna: Person, bo: Person) -> None:
    adopt(actions.propose_terms(author=anna, community=plg, quorum="all", allows_majority=False), anna, bo)
    actions.give_voice(author=anna, decision=decision, number=1, stand=Stand.CONSENT)
    Decision.objects.filter(pk=decision.pk).update(respond_by=dt.date(2020, 1, 1))
    decision.refresh_from_db()
    assert queries.talk_of(anna, decision).outlook == "too_few"


def test_it_asks_again(plg: Community, anna: Person) -> None:
    assert As(anna).send(address(plg), quorum="one").status_code == 422
    assert not Decision.objects.exists()


def test_a_facilitator_or_leader_cannot(plg: Community, fenna: Person, leo: Person) -> None:
    for person in (fenna, leo):
        assert As(person).send(address(plg), quorum="half").status_code == 403


def test_for_others_it_does_not_exist(plg: Community, erik: Person) -> None:
    assert As(erik).get(address(plg)).status_code == 404
