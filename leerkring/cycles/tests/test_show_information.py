from typing import Any

from leerkring.conftest import As
from leerkring.cycles.actions.information import ask, gather
from leerkring.cycles.models import Cycle, SourceKind
from leerkring.people.models import Person


def address(cycle: Cycle) -> str:
    return f"/cycles/{cycle.pk}/information/"


def test_it_works(anna: Person, cycle: Cycle) -> None:
    inquiry = ask(author=anna, cycle=cycle, text="Who never comes?")
    gather(
        author=anna, cycle=cycle, kind=SourceKind.NOTE, title="Talks", origin="12 parents", text="…", inquiry=inquiry
    )
    page = As(anna).get(address(cycle)).content.decode()

    assert "Who never comes?" in page
    assert "12 parents" in page
    assert page.count("button--main") == 1


def test_an_empty_step_helps(anna: Person, fenna: Person, cycle: Cycle) -> None:
    page = As(anna).get(address(cycle)).content.decode()

    assert "Add what you gathered" in page
    assert page.count("button--main") == 1
    assert "Add what you gathered" not in As(fenna).get(address(cycle)).content.decode()


def test_nothing_waits_for_the_group_to_be_there(anna: Person, cycle: Cycle) -> None:
    assert cycle.step == 1
    assert b"You can already add things here." in As(anna).get(address(cycle)).content


def test_the_number_of_questions_to_the_database(
    anna: Person, cycle: Cycle, django_assert_max_num_queries: Any
) -> None:
    for number in range(12):
        inquiry = ask(author=anna, cycle=cycle, text=f"Question {number}?")
        gather(author=anna, cycle=cycle, kind=SourceKind.NOTE, title="T", origin="O", text="…", inquiry=inquiry)
    browser = As(anna)
    with django_assert_max_num_queries(10):
        browser.get(address(cycle))


def test_for_others_it_does_not_exist(erik: Person, dirk: Person, leo: Person, cycle: Cycle) -> None:
    for person in (erik, dirk, leo):
        assert As(person).get(address(cycle)).status_code == 404
