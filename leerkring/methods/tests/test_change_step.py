from typing import Any

import pytest

from leerkring.conftest import As
from leerkring.methods.models import OwnMethod
from leerkring.methods.rules import Words
from leerkring.people.models import Person

FILLED: dict[str, Any] = {
    "name": "Write",
    "question": "What do you see now?",
    "minutes": 8,
    "write": "I see",
    "reveal": "together",
    "each": 0,
    "speaks": "nobody",
    "yields": "nothing",
    "started_from": 1,
}


def address(own: OwnMethod, step: object = 1) -> str:
    return f"/methods/{own.pk}/steps/change/?step={step}"


def test_it_works(own: OwnMethod, anna: Person) -> None:
    assert As(anna).send(address(own), **FILLED)["Location"] == f"/methods/{own.pk}/#step-1"

    own.refresh_from_db()
    step = own.method.steps[0]
    assert (step.name, step.question) == (Words("Write (nl)", "Write"), Words(en="What do you see now?"))
    assert (step.minutes, step.alone_first, own.method.minutes.usual) == (8, False, 16)


def test_the_form_shows_what_there_is(own: OwnMethod, anna: Person) -> None:
    page = As(anna).get(address(own, 2)).content.decode()
    assert "What belongs together?" in page
    assert "1. Write" in page
    assert "Take this step out" in page


def test_a_dutch_reader_changes_the_dutch(own: OwnMethod, anna: Person) -> None:
    Person.objects.filter(pk=anna.pk).update(language="nl")
    As(anna).send(address(own), **FILLED | {"name": "Schrijven", "question": "What do you see? (nl)"})

    own.refresh_from_db()
    step = own.method.steps[0]
    assert step.name == Words(nl="Schrijven")
    assert step.question == Words("What do you see? (nl)", "What do you see?")


def test_it_is_overtaken(own: OwnMethod, anna: Person) -> None:
    OwnMethod.objects.update(number=2)
    assert As(anna).send(address(own), **FILLED).status_code == 409


@pytest.mark.parametrize("step", ["", 0, 4, -1, "one", "²", "9" * 50])
def test_a_step_that_is_not_there(own: OwnMethod, anna: Person, step: object) -> None:
    assert As(anna).get(address(own, step)).status_code == 404


def test_for_others_it_does_not_exist(own: OwnMethod, erik: Person, dirk: Person) -> None:
    assert {As(person).get(address(own)).status_code for person in (erik, dirk)} == {404}
