import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leerkring.conftest import As
from leerkring.drivers import actions
from leerkring.drivers.models import Trial
from leerkring.people.models import Person


def address(trial: Trial) -> str:
    return f"/small-tests/{trial.pk}/"


def test_a_plan_says_what_is_expected(trial: Trial, anna: Person) -> None:
    page = As(anna).get(address(trial)).content.decode()
    assert "Five of the eight families come" in page
    assert f"{address(trial)}do/" in page
    assert f"{address(trial)}remove/" in page


def test_after_it_was_done_one_looks(done: Trial, anna: Person) -> None:
    page = As(anna).get(address(done)).content.decode()
    assert "Coffee in the hall" in page
    assert f"{address(done)}study/" in page
    assert f"{address(done)}change/" not in page


def test_what_came_out_stands_beside_what_was_expected(studied: Trial, anna: Person) -> None:
    page = As(anna).get(address(studied)).content.decode()
    places = [page.index(words) for words in ("Five of the eight families come", "Six of the eight came")]
    assert places == sorted(places)
    assert "As we expected" in page
    assert f"{address(studied)}choose/" in page


@pytest.mark.parametrize(
    ("ending", "offered"),
    [("adopt", "/charter/"), ("adopt", "/decisions/propose/?title=Talks+on+Saturday"), ("adapt", "/test/?after=")],
)
def test_its_ending_offers_what_comes_next(studied: Trial, anna: Person, ending: str, offered: str) -> None:
    actions.choose(author=anna, trial=studied, number=3, ending=ending, because="It worked")
    page = As(anna).get(address(studied)).content.decode()
    assert offered in page
    assert f"{address(studied)}reopen/" in page


def test_the_test_that_goes_on_is_named(adapted: Trial, anna: Person) -> None:
    following = actions.plan(
        author=anna,
        idea=adapted.idea,
        what="At nine",
        predicted="Seven",
        who=anna,
        starts_on=adapted.starts_on,
        look_on=adapted.look_on,
        after=adapted,
    )
    assert address(following) in As(anna).get(address(adapted)).content.decode()
    assert address(adapted) in As(anna).get(address(following)).content.decode()


def test_a_facilitator_reads_in_few_questions(adapted: Trial, fenna: Person) -> None:
    browser = As(fenna)
    with CaptureQueriesContext(connection) as asked:
        page = browser.get(address(adapted)).content.decode()
    assert len(asked) <= 10
    assert "Too early in the day" in page
    assert "reopen" not in page
    assert "?after=" not in page


def test_what_people_type_is_text_and_never_markup(adapted: Trial, anna: Person) -> None:
    Trial.objects.update(what="<b>a", predicted="<b>b", done="<b>c", saw="<b>d", because="<b>e")
    page = As(anna).get(address(adapted)).content.decode()
    assert not any(f"<b>{letter}" in page for letter in "abcde")


def test_for_others_it_does_not_exist(trial: Trial, erik: Person, dirk: Person, leo: Person) -> None:
    for person in (erik, dirk, leo):
        assert As(person).get(address(trial)).status_code == 404
