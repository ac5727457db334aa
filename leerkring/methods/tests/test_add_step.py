from typing import Any

import pytest

from leerkring.conftest import As
from leerkring.methods.models import OwnMethod
from leerkring.methods.rules import Kind, Reveal, Speaks, Words, Yield
from leerkring.people.models import Person


def address(own: OwnMethod, kind: object = "") -> str:
    return f"/methods/{own.pk}/steps/add/" + (f"?kind={kind}" if kind else "")


def test_it_works(own: OwnMethod, anna: Person) -> None:
    response = As(anna).send(
        address(own, "build"),
        name="Go on",
        question="What do you add?",
        minutes=6,
        write="And then",
        source=1,
        reveal="at_once",
        each=2,
        names="on",
        speaks="others",
        yields="advice",
        started_from=1,
    )

    assert response["Location"] == f"/methods/{own.pk}/#step-4"
    own.refresh_from_db()
    step = own.method.steps[3]
    assert (step.kind, step.name, step.minutes, step.write) == (Kind.BUILD, Words(en="Go on"), 6, Words(en="And then"))
    assert (step.source, step.each, step.names, step.alone_first) == (1, 2, True, False)
    assert (step.reveal, step.speaks, step.yields) == (Reveal.AT_ONCE, Speaks.OTHERS, Yield.ADVICE)
    assert (own.method.minutes.usual, own.method.minutes.most, own.number) == (20, 20, 2)


def test_first_the_kinds_are_told(own: OwnMethod, anna: Person) -> None:
    page = As(anna).get(address(own)).content.decode()
    assert all(f"?kind={kind}" in page for kind in Kind)


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_asks_only_what_it_uses(own: OwnMethod, anna: Person, kind: Kind) -> None:
    page = As(anna).get(address(own, kind)).content.decode()
    assert ('name="size"' in page) == (kind == Kind.PAIRS)
    assert ('name="reveal"' in page) == (kind not in _WITHOUT_REVEAL)


_WITHOUT_REVEAL = {
    Kind.TIMER,
    Kind.GROUP,
    Kind.READING,
    Kind.CONSENT,
    Kind.ACTIONS,
    Kind.OPEN_ACTIONS,
    Kind.MEASUREMENT,
    Kind.REFLECTION,
    Kind.PAUSE,
}


def test_options_stand_one_on_each_line(own: OwnMethod, anna: Person) -> None:
    fields: dict[str, Any] = {
        "name": "Agree?",
        "minutes": 2,
        "reveal": "together",
        "each": 0,
        "speaks": "nobody",
        "yields": "nothing",
    }
    As(anna).send(address(own, "statements"), **fields, options="One\r\n\r\n Two ", started_from=1)

    own.refresh_from_db()
    assert own.method.steps[3].options == (Words(en="One"), Words(en="Two"))


@pytest.mark.parametrize(
    ("kind", "fields", "sentence"),
    [
        ("cards", {"minutes": 5}, "write"),
        ("pause", {"minutes": 0}, "minutes"),
        ("dots", {"minutes": 5, "each": 3, "reveal": "together", "speaks": "nobody"}, "About what?"),
        ("statements", {"minutes": 5, "each": 0, "options": "\n".join("abcdefghijklm")}, "At most 12 fit"),
        ("statements", {"minutes": 5, "each": 0, "options": "a" * 121}, "longer than 120"),
    ],
)
def test_it_asks_again(own: OwnMethod, anna: Person, kind: str, fields: dict[str, Any], sentence: str) -> None:
    usual: dict[str, Any] = {"name": "Kept on the page", "started_from": 1, "yields": "nothing", "speaks": "nobody"}
    response = As(anna).send(address(own, kind), **usual | fields)

    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert "Kept on the page" in response.content.decode()


def test_a_kind_that_is_not_there(own: OwnMethod, anna: Person) -> None:
    assert As(anna).get(address(own, "dance")).status_code == 404


def test_it_is_overtaken(own: OwnMethod, anna: Person) -> None:
    OwnMethod.objects.update(number=5)
    response = As(anna).send(address(own, "pause"), name="Tea", minutes=5, speaks="all", started_from=1)
    assert response.status_code == 409
    assert "Tea (5 min)" in response.content.decode()


def test_for_others_it_does_not_exist(own: OwnMethod, erik: Person, dirk: Person) -> None:
    assert {As(person).get(address(own)).status_code for person in (erik, dirk)} == {404}
