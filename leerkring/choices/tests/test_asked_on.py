from typing import Any

import pytest

from leerkring.choices import actions
from leerkring.choices.models import Choice, Kind
from leerkring.choices.queries import asked_on
from leerkring.choices.tests.conftest import Make, vote_all
from leerkring.communities.models import Community
from leerkring.conftest import As, make_community
from leerkring.organisations.models import Organisation
from leerkring.people.models import Person

FIELDS = {"question": "Is this still ours?", "options": "Yes\nNo", "audience": "group"}


def charter(community: Community) -> str:
    return f"/plg/{community.pk}/charter/"


def read(person: Person, address: str) -> str:
    return As(person).get(address).content.decode()


@pytest.fixture
def asked(plg: Community, make_choice: Make, group: list[Person]) -> Choice:
    return make_choice(Kind.POLL, options=["Yes", "No"], page=charter(plg))


def test_each_page_of_the_group_leads_to_asking_about_it(plg: Community, anna: Person, fenna: Person) -> None:
    asks = f"/plg/{plg.pk}/choices/ask/?on={charter(plg)}"
    assert asks in read(anna, charter(plg)).replace("%2F", "/")
    assert f'value="{charter(plg)}"' in read(anna, asks)
    assert "choices/ask/" not in read(fenna, charter(plg))


def test_who_asks_comes_back_to_the_page(plg: Community, anna: Person) -> None:
    sent = As(anna).send(f"/plg/{plg.pk}/choices/ask/", **FIELDS, page=charter(plg))
    assert sent.url == f"{charter(plg)}#asked-{Choice.objects.get().pk}"  # type: ignore[attr-defined]


@pytest.mark.parametrize("page", ["https://elsewhere.example/", "//elsewhere.example/", "/nothing/here/", "/" * 300])
def test_a_page_that_is_not_ours_is_none(plg: Community, anna: Person, page: str) -> None:
    As(anna).send(f"/plg/{plg.pk}/choices/ask/", **FIELDS, page=page)
    assert Choice.objects.get().page == ""


def test_it_stands_on_that_page_and_on_no_other(plg: Community, bo: Person, asked: Choice) -> None:
    assert f'id="asked-{asked.pk}"' in read(bo, charter(plg))
    assert f"asked-{asked.pk}" not in read(bo, f"/plg/{plg.pk}/people/")


def test_another_group_sees_nothing_of_it(plg: Community, eik: Organisation, anna: Person, asked: Choice) -> None:
    other = make_community(eik, "Other", eik)
    Choice.objects.filter(pk=asked.pk).update(community=other)
    assert f"asked-{asked.pk}" not in read(anna, charter(plg))


def test_who_answers_comes_back_and_reads_there_what_came_of_it(
    plg: Community, bo: Person, group: list[Person], asked: Choice
) -> None:
    sent = As(bo).send(f"/choices/{asked.pk}/vote/", ballot="0", here="1")
    assert sent.url == f"{charter(plg)}#asked-{asked.pk}"  # type: ignore[attr-defined]
    before = read(bo, charter(plg))
    assert ("Your vote is in" in before, "More than half say" in before) == (True, False)

    vote_all(asked, {person: [0] for person in group if person != bo})
    after = read(bo, charter(plg))
    assert ("Your vote is in" in after, "More than half say: Yes" in after) == (False, True)


def test_who_did_not_answer_reads_nothing_before_it_is_closed(
    plg: Community, anna: Person, bo: Person, group: list[Person], asked: Choice
) -> None:
    vote_all(asked, {person: [0] for person in group if person != bo})
    assert "More than half" not in read(bo, charter(plg))
    actions.close(author=anna, choice=asked)
    assert "More than half say: Yes" in read(bo, charter(plg))


def test_who_guides_reads_it_and_answers_nothing(plg: Community, fenna: Person, asked: Choice) -> None:
    page = read(fenna, charter(plg))
    assert (f"asked-{asked.pk}" in page, f"/choices/{asked.pk}/vote/" in page) == (True, False)


def test_a_page_without_questions_asks_the_database_nothing(
    plg: Community, anna: Person, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(0):
        asked_on(charter(plg), plg, anna, plg.started_on)


def test_more_questions_cost_no_more(
    plg: Community, bo: Person, make_choice: Make, asked: Choice, django_assert_num_queries: Any
) -> None:
    for _ in range(6):
        make_choice(Kind.POLL, options=["Yes", "No"], page=charter(plg))
    community = Community.objects.get(pk=plg.pk)
    with django_assert_num_queries(3):  # her parts, the questions, her papers
        assert len(asked_on(charter(plg), community, bo, community.started_on)) == 5
