from collections.abc import Callable

import pytest
from django.test.utils import CaptureQueriesContext

from leerkring.communities.models import Community, Frame
from leerkring.conftest import As
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/charter/frame/history/"


def test_the_newest_first_with_who_and_when(plg: Community, frame: Frame, bea: Person, anna: Person) -> None:
    Frame.objects.create(community=plg, number=2, mandate="Choose everything", author=bea)

    page = As(anna).get(address(plg)).content.decode()
    assert page.index("Choose everything") < page.index("Choose the method")
    assert "Bea Bos" in page
    assert "Leo Lamers" in page
    assert "Put this version back" not in page


def test_a_leader_can_put_an_older_one_back(plg: Community, frame: Frame, leo: Person) -> None:
    assert "Put this version back" not in As(leo).get(address(plg)).content.decode()
    Frame.objects.create(community=plg, number=2, mandate="Choose everything", author=leo)

    assert As(leo).get(address(plg)).content.decode().count("Put this version back") == 1


def test_an_empty_list(plg: Community, anna: Person) -> None:
    assert "Nothing was written yet." in As(anna).get(address(plg)).content.decode()


@pytest.mark.parametrize("many", [1, 40])
def test_questions_to_the_database_do_not_grow(
    plg: Community, leo: Person, many: int, django_assert_max_num_queries: Callable[[int], CaptureQueriesContext]
) -> None:
    Frame.objects.bulk_create(Frame(community=plg, number=n, author=leo) for n in range(many))
    browser = As(leo)

    with django_assert_max_num_queries(5):
        browser.get(address(plg))


def test_for_others_it_does_not_exist(plg: Community, erik: Person, truus: Person) -> None:
    assert {As(person).get(address(plg)).status_code for person in (erik, truus)} == {404}
