from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.decisions import actions as decisions
from leerkring.decisions.models import Decision, Way
from leerkring.drafts import actions
from leerkring.drafts.models import Draft, Target
from leerkring.people.models import Person


def address(draft: Draft) -> str:
    return f"/drafts/{draft.pk}/propose/"


def test_it_works(written: Draft, bo: Person) -> None:
    response = As(bo).send(address(written), number=1)
    assert response["Location"] == f"/drafts/{written.pk}/"
    decision = Decision.objects.get()
    assert (decision.title, decision.way, decision.author) == ("What this community is to us", Way.CONSENT, bo)
    assert decision.proposals.get().text == "Here we dare to fail"
    written.refresh_from_db()
    assert written.decision == decision


def test_twice_is_once(written: Draft, anna: Person, bo: Person) -> None:
    for person in (anna, bo):
        assert As(person).send(address(written), number=1).status_code == 302
    assert Decision.objects.count() == 1


def test_withdrawn_it_can_be_proposed_again(proposed: Draft, anna: Person) -> None:
    assert proposed.decision
    decisions.withdraw(author=anna, decision=proposed.decision, because="Too early")
    proposed.refresh_from_db()
    actions.write(author=anna, draft=proposed, number=1, text="We dare")
    assert As(anna).send(address(proposed), number=2).status_code == 302
    assert Decision.objects.count() == 2


def test_nobody_proposes_what_she_did_not_read(written: Draft, anna: Person, bo: Person) -> None:
    actions.write(author=bo, draft=written, number=1, text="We dare")
    assert As(anna).send(address(written), number=1).status_code == 422
    assert As(anna).send(address(written), number="x").status_code == 422
    assert not Decision.objects.exists()


def test_no_text_no_proposal(draft: Draft, anna: Person) -> None:
    assert As(anna).send(address(draft), number=1).status_code == 422


def test_an_ambition_is_short(plg: Community, anna: Person) -> None:
    long = actions.begin(author=anna, community=plg, target=Target.AMBITION)
    actions.write(author=anna, draft=long, number=0, text="x" * 401)
    assert "Make it shorter" in As(anna).send(address(long), number=1).content.decode()


def test_a_facilitator_cannot(written: Draft, fenna: Person) -> None:
    assert As(fenna).send(address(written), number=1).status_code == 403


def test_for_others_it_does_not_exist(written: Draft, erik: Person) -> None:
    assert As(erik).send(address(written), number=1).status_code == 404
