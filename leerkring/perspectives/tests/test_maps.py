"""The opinion map beside published mathematics, and the ladder of what may be shown."""

from __future__ import annotations

import numpy as np
import pytest

from leerkring.perspectives.rules.maps import OpinionMap, Stage, TooAlike, opinion_map
from leerkring.perspectives.rules.stability import adjusted_rand
from leerkring.perspectives.rules.votes import Floats, gather
from leerkring.perspectives.tests.reference import (
    FIXTURES,
    Published,
    columns,
    fixture,
    two_camps,
    without_structure,
)
from tooling.reference import reference

Pair = tuple[Published, OpinionMap]
FIGURES = ("p-success", "p-test", "repness", "repness-test")


@pytest.fixture(params=FIXTURES, scope="module")
def pair(request: pytest.FixtureRequest) -> Pair:
    folder = reference("opinion/fixtures")
    if folder is None:
        pytest.skip("The published conversations are not here (LEERKRING_REFERENCE says where).")
    published = fixture(folder, request.param)
    keep = [published.people.index(person) for person in published.maths["in-conv"]]
    return published, opinion_map(published.votes, start=published.centres, keep=keep)


@pytest.fixture
def chance() -> np.random.Generator:
    return np.random.default_rng(7)


def apart(ours: Floats, theirs: Floats) -> float:
    """The largest difference, whichever way round the sign is."""
    return float(min(np.abs(ours - theirs).max(), np.abs(ours + theirs).max()))


def test_components_and_centre_are_those_that_were_published(pair: Pair) -> None:
    published, found = pair
    pca = published.maths["pca"]
    assert apart(found.plane.center, np.array(pca["center"])) < 1e-6
    assert all(apart(found.plane.components[axis], np.array(pca["comps"][axis])) < 1e-6 for axis in (0, 1))


def test_everybody_stands_where_it_was_published(pair: Pair) -> None:
    published, found = pair
    base = published.maths["base-clusters"]
    rows = [published.people.index(person) for [person] in base["members"]]
    for axis, name in enumerate(["x", "y"]):
        assert apart(found.plane.projections[rows, axis], np.array(base[name])) < 1e-6


def test_groups_from_the_published_centres_are_the_published_groups(pair: Pair) -> None:
    published, found = pair
    assert found.labels is not None
    rows = [published.people.index(person) for person in published.labels]
    theirs = np.array(list(published.labels.values()))
    assert adjusted_rand(found.labels[rows], theirs) == 1.0
    assert found.clustered == len(rows)
    assert found.labels[rows].tolist() == theirs.tolist()


def test_group_aware_consensus_is_that_which_was_published(pair: Pair) -> None:
    published, found = pair
    theirs = np.array([published.maths["group-aware-consensus"][str(one)] for one in published.statements])
    assert np.abs(found.common.product - theirs).max() < 1e-12
    assert (found.common.smallest >= found.common.product).all()


def test_representative_statements_are_those_that_were_published(pair: Pair) -> None:
    published, found = pair
    assert len(found.typical) == len(published.maths["repness"])
    for group, theirs in published.maths["repness"].items():
        ours = {published.statements[one.statement]: one for one in found.typical[int(group)]}
        assert list(ours) == [one["tid"] for one in theirs]
        for one in theirs:
            mine = ours[one["tid"]]
            assert (mine.side, mine.success, mine.trials) == (one["repful-for"], one["n-success"], one["n-trials"])
            figures = (mine.p_success, mine.p_test, mine.repness, mine.repness_test)
            assert figures == pytest.approx([one[key] for key in FIGURES], abs=1e-6)


# -- the ladder -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("people", "stage"), [(8, "lists"), (14, "lists"), (30, "signs"), (49, "signs"), (80, "groups")]
)
def test_what_is_shown_depends_on_how_many_took_part(people: int, stage: str) -> None:
    found = opinion_map(two_camps(people, 40))
    assert found.stage == stage
    assert (found.labels is not None) is (stage == "groups")
    if found.labels is None:
        assert (found.k, found.typical) == (1, [])
    else:
        assert adjusted_rand(found.labels, np.arange(people) % 2) > 0.9
        assert len(found.typical) == found.k


def test_people_who_did_not_answer_do_not_count(chance: np.random.Generator) -> None:
    camps = two_camps(14, 40)
    wide = gather(*columns(camps), people=100, statements=40)
    assert opinion_map(wide).stage == Stage.LISTS
    assert opinion_map(wide).clustered == 14


@pytest.mark.parametrize("people", [25, 60])
def test_groups_can_be_asked_for_and_the_stage_stays_honest(people: int) -> None:
    found = opinion_map(without_structure(people, 30, seed=6), groups=3)
    assert found.labels is not None
    assert (found.k, found.stage) == (3, Stage.LISTS)
    assert np.bincount(found.labels).tolist() == sorted(np.bincount(found.labels).tolist(), reverse=True)


@pytest.mark.parametrize("people", [0, 1, 2, 60])
@pytest.mark.parametrize("value", [None, 0, 1])
def test_where_nobody_differs_nothing_is_made_up(people: int, value: int | None) -> None:
    answers = people * 10 if value is not None else 0
    who, what = np.repeat(np.arange(people), 10)[:answers], np.tile(np.arange(10), people)[:answers]
    votes = gather(who, what, np.full(answers, value or 0), people=people, statements=10)
    found = opinion_map(votes)
    assert (found.stage, found.p_value, found.k, found.labels) == (Stage.LISTS, 1.0, 1, None)
    assert not found.plane.projections.any()
    with pytest.raises(TooAlike):
        opinion_map(votes, groups=2)


def test_small_groups_are_not_shown() -> None:
    camps = two_camps(60, 40)
    few = camps.of(np.array([*range(0, 60, 2), *range(0, 60, 2), 1, 3, 5]))
    found = opinion_map(few)
    assert found.labels is None or np.bincount(found.labels).min() >= 6


# -- order ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("people", [12, 60, 1700])
def test_the_order_of_answers_and_of_people_changes_nothing(people: int, chance: np.random.Generator) -> None:
    votes = two_camps(people, 30, seen=0.7)
    who, what, value = columns(votes)
    found = opinion_map(votes)
    for _ in range(3):
        shuffled, place = chance.permutation(len(who)), chance.permutation(people)
        again = gather(place[who][shuffled], what[shuffled], value[shuffled], people=people, statements=30)
        np.random.default_rng().random(17)
        other = opinion_map(again)
        assert (other.p_value, other.stage, other.k, other.inertia) == (
            found.p_value,
            found.stage,
            found.k,
            found.inertia,
        )
        assert np.array_equal(other.plane.components, found.plane.components)
        assert np.array_equal(other.plane.projections[place], found.plane.projections)
        assert np.array_equal(other.common.product, found.common.product)
        assert other.typical == found.typical
        assert (other.labels is None) == (found.labels is None)
        if other.labels is not None and found.labels is not None:
            assert np.array_equal(other.labels[place], found.labels)


def test_a_vote_counts_once_and_is_one_of_three() -> None:
    for who, what, value in [
        ([0, 0], [1, 1], [1, 1]),
        ([0], [5], [1]),
        ([0], [0], [2]),
        ([3], [0], [1]),
        ([0], [], []),
    ]:
        with pytest.raises(ValueError, match=r"answer"):
            gather(who, what, value, people=2, statements=2)
