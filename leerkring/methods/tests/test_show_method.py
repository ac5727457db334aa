from collections.abc import Callable

from django.test.utils import CaptureQueriesContext

from leerkring.conftest import As
from leerkring.methods.models import OwnMethod, SharedMethod
from leerkring.people.models import Person


def address(own: OwnMethod) -> str:
    return f"/methods/{own.pk}/"


def test_it_works(own: OwnMethod, anna: Person) -> None:
    page = As(anna).get(address(own)).content.decode()

    assert page.index("Write") < page.index("Put together") < page.index("What is most important?")
    assert "Together 14 minutes" in page
    assert "With the cards of step 2" in page
    assert "Add a step" in page
    assert "Propose it to other groups" in page


def test_it_says_that_the_shared_one_is_older(own: OwnMethod, shared: SharedMethod, anna: Person) -> None:
    assert "You changed it since" not in As(anna).get(address(own)).content.decode()
    OwnMethod.objects.filter(pk=own.pk).update(plan=own.plan | {"trusted": True})

    assert "You changed it since" in As(anna).get(address(own)).content.decode()


def test_a_facilitator_designs_and_does_not_share(own: OwnMethod, fenna: Person) -> None:
    page = As(fenna).get(address(own)).content.decode()
    assert "Add a step" in page
    assert "Propose it to other groups" not in page


def test_few_questions_to_the_database(
    own: OwnMethod, anna: Person, django_assert_max_num_queries: Callable[[int], CaptureQueriesContext]
) -> None:
    browser = As(anna)
    with django_assert_max_num_queries(6):
        browser.get(address(own))


def test_for_others_it_does_not_exist(own: OwnMethod, shared: SharedMethod, erik: Person, dirk: Person) -> None:
    assert {As(person).get(address(own)).status_code for person in (erik, dirk)} == {404}
