from typing import Any

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.cycles.actions import cycle as actions
from leerkring.cycles.actions.ambition import word_ambition
from leerkring.cycles.models import Cycle
from leerkring.people.models import Person


def test_it_works(plg: Community, anna: Person, closed: Cycle) -> None:
    second = actions.start(author=anna, community=plg)
    word_ambition(author=anna, cycle=second, text="Every parent involved", by_on=None, how_we_know="", number=0)
    page = As(anna).get(f"/plg/{plg.pk}/cycles/").content.decode()

    assert page.index("Round 2") < page.index("Round 1")
    assert "Every parent involved" in page


def test_it_is_empty_at_first(plg: Community, anna: Person) -> None:
    assert b"There are no rounds yet." in As(anna).get(f"/plg/{plg.pk}/cycles/").content


def test_the_number_of_questions_to_the_database(
    plg: Community, anna: Person, django_assert_max_num_queries: Any
) -> None:
    for number in range(1, 13):
        Cycle.objects.create(community=plg, number=number, closed_at=plg.created_at)
    browser = As(anna)
    with django_assert_max_num_queries(6):
        browser.get(f"/plg/{plg.pk}/cycles/")


def test_leaders_do_not_see_it(plg: Community, leo: Person) -> None:
    assert As(leo).get(f"/plg/{plg.pk}/cycles/").status_code == 403


def test_for_others_it_does_not_exist(plg: Community, erik: Person) -> None:
    assert As(erik).get(f"/plg/{plg.pk}/cycles/").status_code == 404
