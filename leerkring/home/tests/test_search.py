import pytest

from leerkring.commitments.models import Action
from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.cycles.models import Cycle, Interpretation, Round
from leerkring.goals.models import Goal, Level
from leerkring.people.models import Person
from leerkring.reflections.models import Reflection


@pytest.fixture
def goal(plg: Community, anna: Person) -> Goal:
    return Goal.objects.create(community=plg, level=Level.PUPIL, text="Every parent takes part", author=anna)


def search(person: Person, words: str) -> str:
    return As(person).get("/search/", {"words": words}).content.decode()


def test_it_works(goal: Goal, anna: Person) -> None:
    page = search(anna, "parent EVERY")

    assert f"/goals/{goal.pk}/" in page
    assert "1 thing found" in page


def test_every_word_must_occur(goal: Goal, anna: Person) -> None:
    assert "Nothing found" in search(anna, "parent elephant")


def test_it_stays_within_what_one_may_see(goal: Goal, erik: Person, leo: Person, dirk: Person) -> None:
    for person in (erik, leo, dirk):
        assert "Every parent takes part" not in search(person, "every parent")


def test_a_private_reflection_is_found_by_its_author_alone(plg: Community, anna: Person, bo: Person) -> None:
    Reflection.objects.create(community=plg, author=anna, text="I felt unsure")

    assert "I felt unsure" in search(anna, "unsure")
    assert "I felt unsure" not in search(bo, "unsure")


def test_what_is_not_revealed_is_not_found(plg: Community, anna: Person, bo: Person) -> None:
    cycle = Cycle.objects.create(community=plg, number=1)
    round_ = Round.objects.create(cycle=cycle, question="What strikes you?", author=anna)
    Interpretation.objects.create(round=round_, text="Fathers stay away", author=anna)

    assert "Fathers stay away" not in search(bo, "fathers")


def test_strange_words_are_only_words(plg: Community, anna: Person) -> None:
    Action.objects.create(community=plg, what="100% of them", who=anna, author=anna)

    assert "100% of them" in search(anna, "100%")
    assert "Nothing found" in search(anna, "%%%")
    assert As(anna).get("/search/", {"words": "\x00<script>" + "x" * 5000}).status_code == 200
