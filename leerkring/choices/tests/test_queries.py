import pytest
from django.utils import timezone

from leerkring.choices.models import Choice
from leerkring.choices.queries import waiting_for
from leerkring.choices.tests.conftest import Make, vote_all
from leerkring.conftest import As
from leerkring.people.models import Person


@pytest.mark.parametrize(
    ("audience", "asked"),
    [
        ("group", {"bo"}),
        ("schools", {"bo", "truus", "leo"}),
        ("network", {"bo", "truus", "leo", "bea"}),
        ("guests", {"bo"}),
    ],
)
def test_it_waits_for_whom_it_asks_until_she_voted(
    audience: str, asked: set[str], group: list[Person], make_choice: Make, truus: Person, leo: Person, bea: Person,
    erik: Person, fenna: Person,
) -> None:  # fmt: skip
    people = {"bo": group[1], "truus": truus, "leo": leo, "bea": bea, "erik": erik, "fenna": fenna}
    choice = make_choice(audience=audience)
    today = timezone.localdate()
    assert {name for name, one in people.items() if choice in waiting_for(one, today)} == asked
    vote_all(choice, {group[1]: [0]})
    assert waiting_for(group[1], today) == []


def test_on_the_first_page_it_is_her_turn(make_choice: Make, group: list[Person], truus: Person) -> None:
    choice = make_choice("poll", audience="schools", question="Coffee or tea?")
    for person in (group[1], truus):
        page = As(person).get("/").content.decode()
        assert "It is your turn" in page
        assert f"/choices/{choice.pk}/" in page
    Choice.objects.filter(pk=choice.pk).update(stage="closed")
    assert "It is your turn" not in As(truus).get("/").content.decode()
