import datetime as dt

from leerkring.communities.models import Community
from leerkring.conftest import As, make_member
from leerkring.decisions import actions
from leerkring.decisions.models import Decision, Proposal, Stand
from leerkring.notices.models import Notice
from leerkring.people.models import Person


def address(decision: Decision) -> str:
    return f"/decisions/{decision.pk}/amend/"


def test_it_works(decision: Decision, bo: Person) -> None:
    assert b"We visit every family" in As(bo).get(address(decision)).content
    response = As(bo).send(address(decision), number=1, text="We visit new families", respond_by="2099-01-01")

    assert response["Location"] == f"/decisions/{decision.pk}/"
    newest = Proposal.objects.get(number=2)
    assert (newest.text, newest.author) == ("We visit new families", bo)
    decision.refresh_from_db()
    assert decision.respond_by == dt.date(2099, 1, 1)


def test_who_was_overtaken_sees_both(decision: Decision, anna: Person, bo: Person) -> None:
    actions.amend(author=anna, decision=decision, number=1, text="Anna's text")
    response = As(bo).send(address(decision), number=1, text="Text of Bo")

    assert response.status_code == 409
    assert b"Text of Bo" in response.content
    assert b"Anna&#39;s text" in response.content
    assert Proposal.objects.count() == 2


def test_who_did_not_speak_does_not_open_what_others_said(decision: Decision, anna: Person, bo: Person) -> None:
    actions.give_voice(author=anna, decision=decision, number=1, stand=Stand.CONCERN, text="The hours")
    browser = As(bo)
    response = browser.send(address(decision), number=1, text="Text of Bo")

    assert response.status_code == 422
    assert b"First say what you think of it yourself" in response.content
    assert b"Text of Bo" in response.content
    assert b"The hours" not in browser.get(f"/decisions/{decision.pk}/").content

    actions.give_voice(author=bo, decision=decision, number=1, stand=Stand.CONSENT)
    assert browser.send(address(decision), number=1, text="Text of Bo").status_code == 302


def test_it_asks_again(decision: Decision, bo: Person) -> None:
    assert As(bo).send(address(decision), number=1, text="").status_code == 422
    assert As(bo).send(address(decision), number=1, text="x", respond_by="2020-01-01").status_code == 422


def test_what_is_decided_is_not_amended(adopted: Decision, bo: Person) -> None:
    response = As(bo).send(address(adopted), number=1, text="Text of Bo")
    assert response.status_code == 422
    assert b"Text of Bo" in response.content


def test_a_facilitator_cannot(decision: Decision, fenna: Person) -> None:
    assert As(fenna).send(address(decision), number=1, text="x").status_code == 403


def test_for_others_it_does_not_exist(decision: Decision, erik: Person, dirk: Person) -> None:
    assert As(erik).send(address(decision), number=1, text="x").status_code == 404
    assert As(dirk).get(address(decision)).status_code == 404


def test_it_says_which_objection_it_takes_up(plg: Community, decision: Decision, anna: Person, bo: Person) -> None:
    hours = actions.give_voice(author=bo, decision=decision, number=1, stand=Stand.OBJECTION, text="The hours")
    zus = make_member(plg, "Zus Zwart")
    dogs = actions.give_voice(author=zus, decision=decision, number=1, stand=Stand.OBJECTION, text="The dogs")
    actions.give_voice(author=anna, decision=decision, number=1, stand=Stand.CONSENT)
    page = As(anna).get(address(decision)).content.decode()
    assert "Bo Bakker: The hours" in page
    without = As(anna).send(address(decision), number=1, text="In school hours")
    assert without.status_code == 422
    assert "Say which objection your new text takes up." in without.content.decode()

    As(anna).send(address(decision), number=1, text="In school hours", takes_up=[str(hours.pk)])
    hours.refresh_from_db()
    dogs.refresh_from_db()
    assert hours.taken_up_in
    assert hours.taken_up_in.number == 2
    assert dogs.taken_up_in is None
    assert "took up your objection" in Notice.objects.get(person=bo).sentence
    page = As(zus).get(f"/decisions/{decision.pk}/").content.decode()
    assert "objection of Bo Bakker, taken up in version 2" in page


def test_an_objection_of_another_proposal_is_no_choice(decision: Decision, anna: Person, bo: Person) -> None:
    actions.give_voice(author=bo, decision=decision, number=1, stand=Stand.OBJECTION, text="The hours")
    actions.give_voice(author=anna, decision=decision, number=1, stand=Stand.CONSENT)
    for wrong in ("x", str(decision.pk)):
        assert As(anna).send(address(decision), number=1, text="Less", takes_up=[wrong]).status_code == 422
