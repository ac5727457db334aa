from collections.abc import Callable

import pytest
from django.test.utils import CaptureQueriesContext

from leerkring.communities.models import CharterText, Community, Section
from leerkring.conftest import As
from leerkring.people.models import Person


def address(community: Community, section: str = "education") -> str:
    return f"/plg/{community.pk}/charter/text/history/?section={section}"


def test_the_newest_first_with_who_and_when(plg: Community, text: CharterText, anna: Person, bo: Person) -> None:
    CharterText.objects.create(community=plg, section=Section.EDUCATION, number=2, text="All parents", author=bo)
    CharterText.objects.create(community=plg, section=Section.CONTEXT, number=1, text="A new quarter", author=bo)

    page = As(anna).get(address(plg)).content.decode()
    assert page.index("All parents") < page.index("Every parent counts")
    assert "Bo Bakker" in page
    assert "A new quarter" not in page
    assert page.count("Put this version back") == 1


def test_a_facilitator_reads_along(plg: Community, text: CharterText, bo: Person, fenna: Person) -> None:
    CharterText.objects.create(community=plg, section=Section.EDUCATION, number=2, text="All parents", author=bo)

    page = As(fenna).get(address(plg)).content.decode()
    assert "Every parent counts" in page
    assert "Put this version back" not in page


def test_an_empty_list_and_a_section_that_is_not_there(plg: Community, anna: Person) -> None:
    assert "Nothing was written yet." in As(anna).get(address(plg)).content.decode()
    assert As(anna).get(address(plg, "secrets")).status_code == 404


@pytest.mark.parametrize("many", [1, 40])
def test_questions_to_the_database_do_not_grow(
    plg: Community, anna: Person, many: int, django_assert_max_num_queries: Callable[[int], CaptureQueriesContext]
) -> None:
    CharterText.objects.bulk_create(
        CharterText(community=plg, section=Section.EDUCATION, number=n, text="Text", author=anna) for n in range(many)
    )
    browser = As(anna)

    with django_assert_max_num_queries(5):
        browser.get(address(plg))


def test_a_leader_does_not_read_it(plg: Community, text: CharterText, leo: Person, cas: Person) -> None:
    assert {As(person).get(address(plg)).status_code for person in (leo, cas)} == {403}


def test_for_others_it_does_not_exist(plg: Community, erik: Person, truus: Person) -> None:
    assert {As(person).get(address(plg)).status_code for person in (erik, truus)} == {404}
