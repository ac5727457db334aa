"""Adding a step: first its kind, then what that kind needs."""

import pytest
from django.urls import reverse

from leerkring.conftest import As
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.rooms.models import Step
from leerkring.rooms.tests.conftest import make_step


def at(item: AgendaItem, kind: str = "") -> str:
    return reverse("rooms:add_step", args=[item.pk]) + (f"?kind={kind}" if kind else "")


CARDS = {
    "started_from": "1",
    "name": "Think",
    "question": "What helps?",
    "minutes": "6",
    "write": "I see …",
    "source": "",
    "alone_first": "on",
    "reveal": "together",
    "each": "3",
    "speaks": "nobody",
    "yields": "insight",
}


def test_first_one_chooses_a_kind_in_plain_words(item: AgendaItem, anna: Person) -> None:
    page = As(anna).get(at(item)).text
    assert "Everybody speaks in turn, and nobody is skipped." in page
    assert f"{at(item)}?kind=cards" in page


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_asks_only_what_it_uses(item: AgendaItem, anna: Person, kind: Kind) -> None:
    page = As(anna).get(at(item, kind)).text
    assert 'name="minutes"' in page
    assert ('name="size"' in page) == (kind == Kind.PAIRS)


def test_it_works(item: AgendaItem, anna: Person) -> None:
    answer = As(anna).send(at(item, "cards"), **CARDS)
    step = Step.objects.get()
    assert answer["Location"] == f"/agenda/{item.pk}/steps/#step-{step.pk}"
    assert (step.name, step.question, step.minutes, step.each, step.write) == ("Think", "What helps?", 6, 3, "I see …")
    assert (step.speaks, step.yields, step.alone_first, step.names) == ("nobody", "insight", True, False)


def test_it_can_work_on_the_cards_of_an_earlier_step(item: AgendaItem, anna: Person) -> None:
    first = make_step(item, Kind.CARDS)
    fields = {"name": "Sort", "minutes": "9", "source": "1", "speaks": "all", "yields": "nothing"}
    As(anna).send(at(item, "group"), started_from="1", **fields)
    assert Step.objects.get(kind="group").source == first


def test_it_asks_again_and_keeps_what_was_typed(item: AgendaItem, anna: Person) -> None:
    for wrong in ({"name": ""}, {"minutes": "0"}, {"write": ""}, {"speaks": "pairs"}, {"source": "7"}):
        answer = As(anna).send(at(item, "cards"), **CARDS | wrong)
        assert (answer.status_code, "What helps?" in answer.text) == (422, True), wrong
    dots = {"name": "Choose", "minutes": "5", "options": "", "source": "", "reveal": "together", "each": "3"}
    more = {"speaks": "nobody", "yields": "nothing", "started_from": "1"}
    assert "About what?" in As(anna).send(at(item, "dots"), **dots, **more).text
    assert not Step.objects.exists()


def test_nobody_knows_another_kind(item: AgendaItem, anna: Person) -> None:
    assert As(anna).get(at(item, "quiz")).status_code == 404


def test_not_on_what_is_over(item: AgendaItem, meeting: Meeting, anna: Person) -> None:
    Meeting.objects.update(closed_at=meeting.starts_at)
    assert As(anna).send(at(item, "cards"), **CARDS).status_code == 422


def test_who_may_not(item: AgendaItem, fenna: Person, cas: Person, erik: Person) -> None:
    answers = [As(person).send(at(item, "cards"), **CARDS).status_code for person in (fenna, cas, erik)]
    assert answers == [403, 404, 404]
