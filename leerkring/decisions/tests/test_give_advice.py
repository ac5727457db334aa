from leerkring.communities.models import Community
from leerkring.conftest import As, make_member
from leerkring.decisions import actions
from leerkring.decisions.models import Decision, Reaction, Way
from leerkring.notices.models import Notice
from leerkring.people.models import Person


def address(decision: Decision) -> str:
    return f"/decisions/{decision.pk}/advise/"


def page_of(person: Person, decision: Decision) -> str:
    return As(person).get(f"/decisions/{decision.pk}/").content.decode()


def test_asking_it_and_giving_it(plg: Community, anna: Person, bo: Person) -> None:
    proposed = f"/plg/{plg.pk}/decisions/propose/?way=advice"
    assert "Whose advice do you ask?" in As(anna).get(proposed).content.decode()
    As(anna).send(proposed, title="The room", text="The library", advisers=[str(bo.pk)])
    decision = Decision.objects.get()
    assert (decision.way, decision.decider) == (Way.ADVICE, anna)
    assert "asks your advice" in Notice.objects.get(person=bo).sentence
    assert "Anna Aerts asks your advice" in page_of(bo, decision)

    response = As(bo).send(address(decision), text="Take the hall")
    assert response["Location"] == f"/decisions/{decision.pk}/"
    assert "Take the hall" in page_of(anna, decision)


def test_nobody_or_oneself_cannot_be_asked(plg: Community, anna: Person, bo: Person, dirk: Person) -> None:
    proposed = f"/plg/{plg.pk}/decisions/propose/?way=advice"
    for advisers in ([], [str(anna.pk)], [str(dirk.pk)]):
        assert As(anna).send(proposed, title="The room", text="x", advisers=advisers).status_code == 422
    assert not Decision.objects.exists()


def test_who_is_asked_thinks_for_herself_first(plg: Community, anna: Person, bo: Person, fenna: Person) -> None:
    zus = make_member(plg, "Zus Zwart")
    asked = {"title": "The room", "text": "x", "way": Way.ADVICE, "advisers": [bo, zus]}
    decision = actions.propose(author=anna, community=plg, **asked)  # type: ignore[arg-type]
    actions.advise(author=bo, decision=decision, text="Take the hall")

    assert [("Take the hall" in page_of(one, decision)) for one in (anna, bo, zus, fenna)] == [True, True, False, False]
    assert "Still thinking: Zus Zwart." in page_of(anna, decision)


def test_it_can_be_said_otherwise(on_advice: Decision, bo: Person) -> None:
    for text in ("The hall", "The hall, or outside"):
        As(bo).send(address(on_advice), text=text)
    assert Reaction.objects.get().text == "The hall, or outside"


def test_it_asks_again(on_advice: Decision, bo: Person) -> None:
    assert As(bo).send(address(on_advice), text="").status_code == 422


def test_it_refuses_who_was_not_asked(on_advice: Decision, anna: Person, fenna: Person) -> None:
    assert As(anna).send(address(on_advice), text="The hall").status_code == 422
    assert As(fenna).send(address(on_advice), text="The hall").status_code == 403


def test_nobody_speaks_in_a_round_about_it(on_advice: Decision, bo: Person) -> None:
    assert As(bo).send(f"/decisions/{on_advice.pk}/voice/", number=1, stand="consent").status_code == 422


def test_for_others_it_does_not_exist(on_advice: Decision, erik: Person, leo: Person) -> None:
    for person in (erik, leo):
        assert As(person).send(address(on_advice), text="x").status_code == 404
