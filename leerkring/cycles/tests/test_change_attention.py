from typing import Any

import pytest
from django.db import connection

from leerkring.conftest import As
from leerkring.cycles.actions import cycle as actions
from leerkring.cycles.actions.interpretation import heed
from leerkring.cycles.models import Attention, Cycle
from leerkring.people.models import Person


@pytest.fixture
def attention(anna: Person, cycle: Cycle) -> Attention:
    return heed(author=anna, cycle=cycle, text="Who comes?")


def address(attention: Attention) -> str:
    return f"/attention/{attention.pk}/change/"


def test_it_works(bo: Person, attention: Attention) -> None:
    browser = As(bo)
    assert b'value="Who comes?"' in browser.get(address(attention)).content

    response = browser.send(address(attention), text="Who never comes?", was="Who comes?")

    assert response["Location"] == f"/cycles/{attention.cycle_id}/interpretation/"
    attention.refresh_from_db()
    assert attention.text == "Who never comes?"


def test_two_at_once_see_both_texts(anna: Person, bo: Person, attention: Attention) -> None:
    As(anna).send(address(attention), text="Who never comes?", was="Who comes?")
    response = As(bo).send(address(attention), text="Who comes late?", was="Who comes?")

    assert response.status_code == 409
    assert "Who never comes?" in response.content.decode()
    assert "Who comes late?" in response.content.decode()


def test_somebody_took_it_away_just_before_her_turn(bo: Person, attention: Attention) -> None:
    found: list[str] = []

    def take_away(execute: Any, sql: str, *rest: Any) -> Any:
        if found and sql.startswith("SAVEPOINT"):
            found.clear()
            Attention.objects.filter(pk=attention.pk).delete()
        answer = execute(sql, *rest)
        found.extend([sql] if sql.startswith("SELECT") and 'FROM "cycles_attention"' in sql else [])
        return answer

    with connection.execute_wrapper(take_away):
        response = As(bo).send(address(attention), text="Who never comes?", was="Who comes?")

    assert response.status_code == 422
    assert "Somebody took this away while you were busy." in response.text
    assert "Who never comes?" in response.text


def test_it_asks_again(anna: Person, attention: Attention) -> None:
    assert As(anna).send(address(attention), text="", was="Who comes?").status_code == 422


def test_a_closed_round_stays_as_it_is(anna: Person, attention: Attention, evaluated: Cycle) -> None:
    actions.close(author=anna, cycle=evaluated)

    assert As(anna).send(address(attention), text="Who?", was="Who comes?").status_code == 422


def test_the_facilitator_cannot(fenna: Person, attention: Attention) -> None:
    assert As(fenna).send(address(attention), text="Mine", was="Who comes?").status_code == 403


def test_for_others_it_does_not_exist(erik: Person, attention: Attention) -> None:
    assert As(erik).send(address(attention), text="Mine", was="Who comes?").status_code == 404
