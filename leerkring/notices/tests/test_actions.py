import pytest
from django.core import mail
from django.utils import translation

from leerkring.conftest import make_person
from leerkring.notices import actions
from leerkring.notices.models import Notice
from leerkring.notices.tests.conftest import tell
from leerkring.people.models import Person


def test_many_people_are_told_at_once_and_each_once(
    rik: Person, truus: Person, django_assert_num_queries: object
) -> None:
    with django_assert_num_queries(1):  # type: ignore[operator]
        actions.tell(people=[rik, truus, rik], sentence="Something is new.", address="/")

    assert sorted(notice.person.given_name for notice in Notice.objects.all()) == ["Rik", "Truus"]
    assert mail.outbox == []


def test_a_closed_account_is_told_nothing(db: None) -> None:
    actions.tell(people=[make_person("Gone", is_active=False)], sentence="Something is new.", address="/")

    assert not Notice.objects.exists()


def test_it_is_said_in_the_language_of_the_reader(rik: Person) -> None:
    notice = tell(rik, "News")
    with translation.override("nl"):
        assert notice.words == translation.gettext("News")


@pytest.mark.parametrize("address", ["https://elders.example/", "//elders.example", ""])
def test_it_leads_to_a_page_of_our_own(rik: Person, address: str) -> None:
    with pytest.raises(ValueError, match="page of our own"):
        actions.tell(people=[rik], sentence="Something is new.", address=address)
