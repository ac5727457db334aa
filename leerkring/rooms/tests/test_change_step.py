"""Changing a step, without writing over somebody else's work."""

import pytest
from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.models import Step
from leerkring.rooms.tests.conftest import begin, make_step, sit

FIELDS = {"name": "Talk", "question": "Where to?", "minutes": "12", "speaks": "all", "source": ""}


def at(step: Step) -> str:
    return reverse("rooms:change_step", args=[step.pk])


def test_it_works(item: AgendaItem, anna: Person) -> None:
    step = make_step(item, Kind.TIMER)
    assert 'value="Step 1"' in As(anna).get(at(step)).text
    answer = As(anna).send(at(step), started_from="1", **FIELDS)
    step.refresh_from_db()
    assert answer["Location"].endswith(f"#step-{step.pk}")
    assert (step.name, step.question, step.minutes, step.speaks, step.number) == ("Talk", "Where to?", 12, "all", 2)


def test_what_is_read_is_pasted_and_stays_until_it_is_changed(item: AgendaItem, anna: Person) -> None:
    step = make_step(item, Kind.READING)
    As(anna).send(at(step), started_from="1", **FIELDS, text="School\tParents\r\nDe Beuk\t34")
    assert "School\tParents\nDe Beuk\t34</textarea>" in As(anna).get(at(step)).text
    answer = As(anna).send(at(step), started_from="2", **FIELDS | {"minutes": "0"}, text="Something longer")
    assert (answer.status_code, "Something longer" in answer.text) == (422, True)
    step.refresh_from_db()
    assert step.text == "School\tParents\nDe Beuk\t34"


def test_a_text_is_only_for_reading(item: AgendaItem, anna: Person) -> None:
    step = make_step(item, Kind.TIMER)
    assert 'name="text"' not in As(anna).get(at(step)).text
    As(anna).send(at(step), started_from="1", **FIELDS, text="Not asked")
    step.refresh_from_db()
    assert step.text == ""


def test_who_was_overtaken_does_not_lose_the_text(item: AgendaItem, anna: Person, bo: Person) -> None:
    step = make_step(item, Kind.READING)
    As(bo).send(at(step), started_from="1", **FIELDS, text="The one of Bo")
    answer = As(anna).send(at(step), started_from="1", **FIELDS, text="The one of Anna")
    assert (answer.status_code, "The one of Bo" in answer.text, "The one of Anna" in answer.text) == (409, True, True)


def test_who_was_overtaken_sees_both(item: AgendaItem, anna: Person, bo: Person) -> None:
    step = make_step(item, Kind.TIMER)
    As(bo).send(at(step), started_from="1", **FIELDS | {"name": "Listen"})
    answer = As(anna).send(at(step), started_from="1", **FIELDS)
    assert (answer.status_code, "Listen" in answer.text, "Talk" in answer.text) == (409, True, True)


def test_it_asks_again(item: AgendaItem, anna: Person) -> None:
    step = make_step(item, Kind.TIMER)
    answer = As(anna).send(at(step), started_from="1", **FIELDS | {"minutes": "many"})
    assert (answer.status_code, "Where to?" in answer.text) == (422, True)


def test_who_may_not(item: AgendaItem, fenna: Person, cas: Person) -> None:
    step = make_step(item, Kind.TIMER)
    answers = [As(person).send(at(step), started_from="1", **FIELDS).status_code for person in (fenna, cas)]
    assert answers == [403, 404]


DOTS = {
    "name": "Weigh",
    "question": "Question 1?",
    "minutes": "5",
    "speaks": "nobody",
    "source": "",
    "each": "3",
    "reveal": "together",
    "yields": "nothing",
}


@pytest.mark.parametrize("other", [{"options": "coffee\ntea"}, {"question": "What do we stop with?"}])
def test_what_people_answered_gets_no_other_words(
    other: dict[str, str], item: AgendaItem, meeting: Meeting, bo: Person, anna: Person
) -> None:
    """Whoever turns the options round would turn the outcome round."""
    step = begin(make_step(item, Kind.DOTS, name="Weigh", options=["tea", "coffee"], minutes=5, each=3), bo)
    sit(anna, meeting)
    asked = DOTS | {"options": "tea\ncoffee"}
    As(anna).send(reverse("rooms:take_part", args=[step.pk]), does="mark", **{"option-0": "2"})
    answer = As(anna).send(at(step), started_from="1", **asked | other)
    assert (answer.status_code, "it stays as they were asked" in answer.text) == (422, True)
    assert As(anna).send(at(step), started_from="1", **asked | {"minutes": "8"}).status_code == 302
    step.refresh_from_db()
    assert (step.options, step.question, step.minutes) == (["tea", "coffee"], "Question 1?", 8)


def test_a_question_that_was_voted_on_stays(item: AgendaItem, meeting: Meeting, bo: Person, anna: Person) -> None:
    step = begin(make_step(item, Kind.POLL, name="Weigh", options=["tea", "coffee"], minutes=5), bo)
    sit(anna, meeting)
    asked = DOTS | {"options": "tea\ncoffee", "question": "Another one?"}
    assert As(anna).send(at(step), started_from="1", **asked | {"question": "Which one?"}).status_code == 302
    As(anna).send(reverse("rooms:take_part_unseen", args=[step.pk]), does="vote", ballot="0")
    assert As(anna).send(at(step), started_from="2", **asked).status_code == 422
