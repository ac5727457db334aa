from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.people.models import Person
from leerkring.perspectives.actions import asking, closing
from leerkring.perspectives.actions.answering import Says
from leerkring.perspectives.models import Exploration, Statement
from leerkring.perspectives.tests.conftest import say


def address(plg: Community) -> str:
    return f"/plg/{plg.pk}/explorations/"


def test_it_works(answering_now: Exploration, plg: Community, anna: Person) -> None:
    asking.put(author=anna, community=plg, question="What keeps us from it?")
    closing.close(author=anna, exploration=answering_now)
    told = As(anna).get(address(plg)).content.decode()
    assert told.index("What keeps us from it?") < told.index("When is a talk with parents a good talk?")
    assert "everybody writes alone" in told


def test_it_says_whose_turn_it_is(answering_now: Exploration, lots: Statement, plg: Community, bo: Person) -> None:
    assert As(bo).get(address(plg)).content.decode().count("your turn") == 1
    say(bo, answering_now, lots, Says.AGREE)
    assert b"your turn" not in As(bo).get(address(plg)).content


def test_who_reads_along_has_no_turn(answering_now: Exploration, plg: Community, fenna: Person) -> None:
    assert b"your turn" not in As(fenna).get(address(plg)).content


def test_an_empty_list_helps(plg: Community, anna: Person) -> None:
    assert b"Put a question" in As(anna).get(address(plg)).content


def test_the_number_of_questions_does_not_grow(
    plg: Community, anna: Person, django_assert_max_num_queries: object
) -> None:
    for number in range(6):
        asking.put(author=anna, community=plg, question=f"Question {number}")
    browser = As(anna)
    with django_assert_max_num_queries(6):  # type: ignore[operator]
        browser.get(address(plg))


def test_for_others_it_does_not_exist(plg: Community, erik: Person, dirk: Person) -> None:
    for person in (erik, dirk):
        assert As(person).get(address(plg)).status_code == 404
