from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.people.models import Person
from leerkring.perspectives.actions import asking, closing, moderating
from leerkring.perspectives.actions.answering import Says
from leerkring.perspectives.models import Exploration, Statement
from leerkring.perspectives.tests.conftest import Crowd, answer_all, write


def page(person: Person, exploration: Exploration) -> str:
    return As(person).get(f"/explorations/{exploration.pk}/").content.decode()


def test_while_all_write_everybody_sees_only_her_own(
    exploration: Exploration, lots: Statement, anna: Person, bo: Person, fenna: Person
) -> None:
    write(bo, exploration, "We listen first")
    assert "Parents talk most" in page(anna, exploration)
    assert "We listen first" not in page(anna, exploration)
    assert "Parents talk most" not in page(bo, exploration)
    for words in ("Parents talk most", "We listen first"):
        assert words not in page(fenna, exploration)


def test_then_one_answers_what_others_wrote(answering_now: Exploration, anna: Person, bo: Person) -> None:
    assert "0 of 1 answered" in page(bo, answering_now)
    assert "There is nothing of others to answer yet" in page(anna, answering_now)
    # Then there is nothing to count either.
    assert "data-count hidden" in page(anna, answering_now)
    assert "data-count hidden" not in page(bo, answering_now)


def test_before_it_closes_nothing_is_told(
    answering_now: Exploration, lots: Statement, crowd: Crowd, bo: Person
) -> None:
    people = crowd(7)
    answer_all(people, answering_now, lots, [Says.AGREE] * 7)
    told = page(bo, answering_now)
    assert "8 people take part so far" in told
    assert "everybody agrees" not in told


def test_a_small_group_reads_words(answering_now: Exploration, lots: Statement, crowd: Crowd, anna: Person) -> None:
    answer_all(crowd(7), answering_now, lots, [Says.AGREE] * 6 + [Says.DISAGREE])
    closing.close(author=anna, exploration=answering_now)
    told = page(anna, answering_now)
    assert "8 people took part" in told
    assert "(nearly) everybody agrees" in told
    assert "7 agree" not in told


def test_of_too_few_nothing_is_said_and_their_statements_stay(
    answering_now: Exploration, lots: Statement, crowd: Crowd, anna: Person
) -> None:
    answer_all(crowd(3), answering_now, lots, [Says.AGREE] * 3)
    closing.close(author=anna, exploration=answering_now)
    told = page(anna, answering_now)
    assert "4 people took part" in told
    assert "What so few people think is not told" in told
    assert "Parents talk most" in told
    assert "There is nothing on which (nearly) everybody agrees" not in told
    assert "Nothing on which you clearly differ" not in told


def test_beginning_to_answer_says_first_that_there_is_no_way_back(exploration: Exploration, anna: Person) -> None:
    told = page(anna, exploration)
    assert told.index("you cannot go back to writing alone") < told.index("Yes, begin answering")


def test_what_was_taken_out_is_told_with_its_reason(
    answering_now: Exploration, lots: Statement, anna: Person, bo: Person, fenna: Person
) -> None:
    moderating.hide(author=bo, exploration=answering_now, statement=lots, because="Somebody can be recognised")
    assert "Somebody can be recognised" in page(fenna, answering_now)
    assert "Parents talk most" not in page(fenna, answering_now)
    assert "Put it back" in page(anna, answering_now)


def test_who_guides_reads_along_and_answers_nothing(answering_now: Exploration, fenna: Person) -> None:
    told = page(fenna, answering_now)
    assert "data-deck" not in told
    assert "Your statement" not in told


def test_who_works_near_sees_the_one_question_and_nothing_around_it(
    plg: Community, anna: Person, truus: Person, leo: Person, bea: Person
) -> None:
    exploration = asking.put(author=anna, community=plg, question="What helps at home?", audience="network")
    for person in (truus, leo, bea):
        told = page(person, exploration)
        assert "What helps at home?" in told
        assert "Write alone first" in told
    closing.close(author=anna, exploration=exploration)
    assert "What helps at home?" in page(truus, exploration)
    assert f"/plg/{plg.pk}/" not in page(truus, exploration)


def test_for_others_it_does_not_exist(exploration: Exploration, dirk: Person, leo: Person, erik: Person) -> None:
    for person in (dirk, leo, erik):
        assert As(person).get(f"/explorations/{exploration.pk}/").status_code == 404


def test_it_costs_few_questions(
    answering_now: Exploration, lots: Statement, crowd: Crowd, bo: Person, django_assert_max_num_queries: object
) -> None:
    for number, person in enumerate(crowd(8)):
        write(person, answering_now, f"Thought {number}")
    browser = As(bo)
    with django_assert_max_num_queries(10):  # type: ignore[operator]
        browser.get(f"/explorations/{answering_now.pk}/")
