import datetime as dt

from leerkring.communities.models import CharterText, Community
from leerkring.conftest import As
from leerkring.cycles.models import Ambition, Cycle
from leerkring.decisions import actions as decisions
from leerkring.drafts import actions
from leerkring.drafts.models import Draft, Target
from leerkring.drafts.tests.conftest import adopt
from leerkring.people.models import Person


def address(draft: Draft) -> str:
    return f"/drafts/{draft.pk}/place/"


def test_in_the_charter_with_the_way_it_came(proposed: Draft, plg: Community, anna: Person, bo: Person) -> None:
    adopt(proposed, anna, bo)
    assert As(bo).send(address(proposed)).status_code == 302
    text = CharterText.objects.get()
    assert (text.section, text.text, text.author) == ("community", "Here we dare to fail", bo)
    charter = As(anna).get(f"/plg/{plg.pk}/charter/").content.decode()
    assert f"/drafts/{proposed.pk}/" in charter
    assert "it stands in its place" in As(anna).get(f"/drafts/{proposed.pk}/").content.decode()


def test_as_it_became_while_it_was_decided(proposed: Draft, anna: Person, bo: Person) -> None:
    assert proposed.decision
    decisions.amend(author=bo, decision=proposed.decision, number=1, text="Here we dare to fail, and tell")
    adopt(proposed, anna, bo)
    actions.place(author=anna, draft=proposed)
    assert CharterText.objects.get().text == "Here we dare to fail, and tell"


def test_as_the_ambition_of_the_round(plg: Community, cycle: Cycle, anna: Person, bo: Person) -> None:
    Ambition.objects.create(
        cycle=cycle, number=1, text="Earlier", by_on=dt.date(2099, 1, 1), how_we_know="We see it", author=anna
    )
    draft = actions.begin(author=anna, community=plg, target=Target.AMBITION)
    actions.write(author=anna, draft=draft, number=0, text="Each child is greeted")
    adopt(actions.propose(author=anna, draft=draft, number=1), anna, bo)
    As(bo).send(address(draft))

    newest = Ambition.objects.get(number=2)
    assert (newest.text, newest.by_on, newest.how_we_know) == (
        "Each child is greeted",
        dt.date(2099, 1, 1),
        "We see it",
    )
    page = As(anna).get(f"/cycles/{cycle.pk}/ambition/").content.decode()
    assert f"/drafts/{draft.pk}/" in page


def test_twice_is_once(proposed: Draft, anna: Person, bo: Person) -> None:
    adopt(proposed, anna, bo)
    for person in (anna, bo):
        assert As(person).send(address(proposed)).status_code == 302
    assert CharterText.objects.count() == 1


def test_not_before_it_is_decided(proposed: Draft, anna: Person) -> None:
    assert As(anna).send(address(proposed)).status_code == 422
    assert not CharterText.objects.exists()


def test_no_ambition_without_a_round(plg: Community, anna: Person, bo: Person) -> None:
    draft = actions.begin(author=anna, community=plg, target=Target.AMBITION)
    actions.write(author=anna, draft=draft, number=0, text="Each child is greeted")
    adopt(actions.propose(author=anna, draft=draft, number=1), anna, bo)
    assert "Start a round first" in As(anna).send(address(draft)).content.decode()


def test_a_facilitator_cannot(proposed: Draft, anna: Person, bo: Person, fenna: Person) -> None:
    adopt(proposed, anna, bo)
    assert As(fenna).send(address(proposed)).status_code == 403


def test_for_others_it_does_not_exist(proposed: Draft, erik: Person) -> None:
    assert As(erik).send(address(proposed)).status_code == 404
