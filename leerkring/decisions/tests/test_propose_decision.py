import datetime as dt

import pytest

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.decisions.models import Decision, Proposal
from leerkring.kit.jinja import new_key
from leerkring.people.models import Person

PROPOSAL = {"title": "Home visits", "text": "We visit every family", "respond_by": "2099-01-01", "phase": "clear"}


def address(community: Community) -> str:
    return f"/plg/{community.pk}/decisions/propose/"


def test_it_works(plg: Community, anna: Person) -> None:
    response = As(anna).send(address(plg), **PROPOSAL)

    decision, proposal = Decision.objects.get(), Proposal.objects.get()
    assert response["Location"] == f"/decisions/{decision.pk}/"
    assert (decision.title, decision.respond_by, decision.author) == ("Home visits", dt.date(2099, 1, 1), anna)
    assert (proposal.decision, proposal.number, proposal.text) == (decision, 1, "We visit every family")


def test_sending_it_ten_times_has_one_effect(plg: Community, anna: Person) -> None:
    browser, key = As(anna), new_key()
    for _ in range(10):
        browser.send(address(plg), key=key, **PROPOSAL)

    assert Decision.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"title": ""}, "Please fill this in"),
        ({"text": " "}, "Please fill this in"),
        ({"text": "x" * 4001}, "At most 4000"),
        ({"respond_by": "2020-01-01"}, "This day has passed"),
        ({"phase": "later"}, "Choose"),
    ],
)
def test_it_asks_again_and_keeps_what_was_typed(
    plg: Community, anna: Person, wrong: dict[str, str], sentence: str
) -> None:
    response = As(anna).send(address(plg), **{"title": "Home visits", "text": "We visit", "phase": "clear"} | wrong)

    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert ("Home visits" if wrong.get("title") is None else "We visit") in response.content.decode()
    assert not Decision.objects.exists()


def test_a_facilitator_or_leader_cannot(plg: Community, fenna: Person, hanna: Person, leo: Person, cas: Person) -> None:
    for person in (fenna, hanna, leo, cas):
        assert As(person).get(address(plg)).status_code == 403
        assert As(person).send(address(plg), **PROPOSAL).status_code == 403
    assert not Decision.objects.exists()


def test_for_others_it_does_not_exist(plg: Community, erik: Person, dirk: Person) -> None:
    assert As(erik).send(address(plg), **PROPOSAL).status_code == 404
    assert As(dirk).get(address(plg)).status_code == 404


def test_a_vote_speaks_of_voting(plg: Community, anna: Person) -> None:
    page = As(anna).get(f"/plg/{plg.pk}/decisions/propose/?way=majority").content.decode()
    assert "After this day the votes are counted" in page
    assert "enough of you have spoken" not in page
