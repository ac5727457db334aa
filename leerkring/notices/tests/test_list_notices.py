from typing import Any

from leerkring.conftest import As
from leerkring.notices.models import Notice
from leerkring.notices.tests.conftest import tell
from leerkring.people.models import Person

ADDRESS = "/notices/"


def test_what_is_new_comes_first(rik: Person) -> None:
    tell(rik, "Old news")
    Notice.objects.update(read_at="2026-01-01T12:00:00Z")
    tell(rik, "Fresh news")
    page = As(rik).get(ADDRESS).content.decode()

    assert page.index("Fresh news") < page.index("Seen before") < page.index("Old news")


def test_when_there_is_nothing_it_helps(rik: Person) -> None:
    page = As(rik).get(ADDRESS)

    assert b"Nothing new." in page.content
    assert b"I have seen all of it" not in page.content


def test_names_in_it_stay_plain_text(rik: Person) -> None:
    tell(rik, name="<script>alert(1)</script>")
    page = As(rik).get(ADDRESS).content

    assert b"&lt;script&gt;alert(1)" in page
    assert b"<script>alert(1)" not in page


def test_looking_changes_nothing(rik: Person) -> None:
    tell(rik)
    As(rik).get(ADDRESS)

    assert Notice.objects.get().read_at is None


def test_many_stand_on_several_pages_and_ask_the_database_the_same(
    rik: Person, django_assert_max_num_queries: Any
) -> None:
    for number in range(65):
        tell(rik, f"News {number:02}")
    browser = As(rik)
    with django_assert_max_num_queries(6):
        first = browser.get(ADDRESS).content
    assert first.count(b"News ") < 40
    assert b"?page=2" in first
    assert b"News 00" in browser.get(ADDRESS, {"page": 3}).content
    assert browser.get(ADDRESS, {"page": "nonsense"}).status_code == 200


def test_nobody_sees_the_news_of_somebody_else(rik: Person, truus: Person) -> None:
    tell(rik, "Only for Rik")

    assert b"Only for Rik" not in As(truus).get(ADDRESS).content


def test_who_is_not_signed_in_is_asked_to(db: None) -> None:
    assert As().get(ADDRESS)["Location"] == "/sign-in/?next=/notices/"
