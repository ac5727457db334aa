import pytest

from leerkring.conftest import As
from leerkring.kit.errors import Refused
from leerkring.people.models import Person
from leerkring.perspectives.actions import writing
from leerkring.perspectives.actions.answering import Says
from leerkring.perspectives.models import Exploration, Sheet, Statement
from leerkring.perspectives.tests.conftest import say, voice, write


def address(exploration: Exploration) -> str:
    return f"/explorations/{exploration.pk}/mend/"


def test_it_works(exploration: Exploration, lots: Statement, anna: Person) -> None:
    browser = As(anna)
    assert b"Parents talk most" in browser.get(f"{address(exploration)}?statement={lots.pk}").content
    assert browser.send(address(exploration), statement=lots.pk, text="Parents talk more").status_code == 302
    assert Statement.objects.get().text == "Parents talk more"


def test_one_can_take_it_back(exploration: Exploration, lots: Statement, anna: Person) -> None:
    As(anna).send(address(exploration), statement=lots.pk, does="take_back")
    assert not Statement.objects.exists()
    assert Sheet.objects.get().answers == {}


def test_what_was_taken_back_a_moment_ago_in_another_window_cannot_be_mended(
    exploration: Exploration, lots: Statement, anna: Person
) -> None:
    hers = Statement.objects.get(pk=lots.pk)
    As(anna).send(address(exploration), statement=lots.pk, does="take_back")
    with pytest.raises(Refused) as refusal:
        writing.mend(voice=voice(anna, exploration), exploration=exploration, statement=hers, text="Other words")
    assert refusal.value.typed == "Other words"


def test_when_others_answered_it_stays(answering_now: Exploration, lots: Statement, anna: Person, bo: Person) -> None:
    say(bo, answering_now, lots, Says.PASS)
    for fields in ({"text": "Other words"}, {"does": "take_back"}):
        response = As(anna).send(address(answering_now), statement=lots.pk, **fields)
        assert response.status_code == 422
        assert b"Others answered" in response.content
    assert Statement.objects.get().text == "Parents talk most"


def test_only_its_writer(answering_now: Exploration, lots: Statement, bo: Person, fenna: Person, erik: Person) -> None:
    assert As(bo).get(f"{address(answering_now)}?statement={lots.pk}").status_code == 302
    assert As(bo).send(address(answering_now), statement=lots.pk, text="Mine now").status_code == 422
    assert As(fenna).send(address(answering_now), statement=lots.pk, text="Mine now").status_code == 403
    assert As(erik).send(address(answering_now), statement=lots.pk, text="Mine now").status_code == 404
    assert Statement.objects.get().text == "Parents talk most"


def test_it_asks_again(exploration: Exploration, lots: Statement, anna: Person, bo: Person) -> None:
    theirs = write(bo, exploration, "Another")
    assert As(anna).send(address(exploration), statement=lots.pk, text="").status_code == 422
    assert As(anna).send(address(exploration), statement="7", text="Words").status_code == 422
    assert As(anna).send(address(exploration), statement=theirs.pk, text="Words").status_code == 422
