"""The parts of an opinion map, each beside the plain way to work it out."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from scipy.sparse import csr_array

from leerkring.perspectives.rules import silhouette
from leerkring.perspectives.rules.clusters import Deserted, cluster, cluster_from
from leerkring.perspectives.rules.consensus import across, common_ground, counted, representative
from leerkring.perspectives.rules.grid import Grid, grid_over, nearest_centre
from leerkring.perspectives.rules.signs import TURNS, by_halves, by_turning, p_value, sample
from leerkring.perspectives.rules.space import centred_table, krylov, leading, means, plane_of
from leerkring.perspectives.rules.stability import adjusted_rand
from leerkring.perspectives.rules.votes import Floats, Votes, gather
from leerkring.perspectives.tests.reference import two_camps, without_structure


@pytest.fixture
def chance() -> np.random.Generator:
    return np.random.default_rng(11)


def dense(votes: Votes) -> Floats:
    """People × statements, with nan where nobody answered."""
    table = votes.table.tocoo()
    full = np.full(table.shape, np.nan)
    full[table.row, table.col] = table.data
    return full


# -- votes ------------------------------------------------------------------------------------------------------------


def test_counts_are_those_of_the_table() -> None:
    votes = two_camps(5000, 7, seen=0.6)
    full, labels = dense(votes), np.arange(5000) % 3 - 1
    assert votes.counts.tolist() == [[int((column == value).sum()) for column in full.T] for value in (-1, 0, 1)]
    for group in (0, 1):
        inside = full[labels == group]
        found = votes.counts_within(labels, 2)[group]
        assert found.tolist() == [[int((column == value).sum()) for column in inside.T] for value in (-1, 0, 1)]
    assert votes.tally(3).answers == int(np.isfinite(full[:, 3]).sum())


def test_marks_depend_on_answers_only() -> None:
    votes = gather([0, 0, 1, 1, 2], [0, 1, 0, 1, 0], [1, 0, 1, 0, 1], people=4, statements=2)
    first, second, third, silent = votes.marks.tolist()
    assert first == second != third
    assert silent == 0
    assert votes.of(np.array([2, 0])).marks.tolist() == [third, first]


# -- plane ------------------------------------------------------------------------------------------------------------


def test_the_plane_is_that_of_the_table_with_means_for_what_is_missing() -> None:
    votes = two_camps(60, 40, seen=0.7)
    full = dense(votes)
    centred = np.nan_to_num(full - np.nanmean(full, axis=0))
    vectors = np.linalg.svd(centred, full_matrices=False)[2][:2]
    found = plane_of(votes)
    assert np.abs((vectors * found.components).sum(axis=1)) == pytest.approx([1, 1], abs=1e-12)
    scale = np.sqrt(40 / np.isfinite(full).sum(axis=1))
    assert found.projections == pytest.approx((centred @ found.components.T) * scale[:, None])
    assert (np.abs(found.components).max(axis=1) == found.components.max(axis=1)).all()


def test_a_removed_statement_counts_as_passed_by_all() -> None:
    votes = two_camps(60, 40, seen=0.7)
    removed = np.arange(40) == 4
    full = dense(votes)
    full[:, 4] = 0
    who, what = np.nonzero(np.isfinite(full))
    passed = gather(who, what, full[who, what].astype(int), people=60, statements=40)
    ours, theirs = plane_of(Votes(votes.table, removed)), plane_of(passed)
    assert ours.components == pytest.approx(theirs.components, abs=1e-12)
    assert ours.projections == pytest.approx(theirs.projections, abs=1e-12)


def test_a_wide_table_has_the_same_directions_as_its_products() -> None:
    votes = two_camps(70, 90, seen=0.5)
    table = centred_table(votes, means(votes))
    values, vectors = krylov(table, start=None, seed=1, tolerance=1e-9)
    full = np.linalg.svd(table.toarray(), full_matrices=False)
    assert values == pytest.approx(np.square(full[1][:2]))
    assert np.abs((vectors.T * full[2][:2]).sum(axis=1)) == pytest.approx([1, 1], abs=1e-10)
    assert vectors.T @ vectors == pytest.approx(np.eye(2), abs=1e-12)


# -- groups -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("k", [2, 3])
def test_few_people_are_grouped_as_well_as_can_be(k: int, chance: np.random.Generator) -> None:
    points = chance.standard_normal((7, 2))
    least = min(
        sum(np.square(part - part.mean(axis=0)).sum() for g in range(k) if len(part := points[np.array(labels) == g]))
        for labels in itertools.product(range(k), repeat=7)
    )
    found = cluster(grid_over(points), k, seed=3)
    assert found is not None
    assert found.inertia == pytest.approx(least)
    assert found.sizes.tolist() == sorted(found.sizes.tolist(), reverse=True)


@pytest.mark.parametrize("people", [60, 100, 300, 600])
def test_whatever_chance_the_search_begins_with_it_ends_as_well(people: int, chance: np.random.Generator) -> None:
    grid = grid_over(chance.standard_normal((people, 2)))
    ends = [found.inertia for seed in range(20) if (found := cluster(grid, 5, seed=seed)) is not None]
    assert len(ends) == 20
    assert max(ends) < 1.002 * min(ends)


def test_many_people_are_grouped_as_planted(chance: np.random.Generator) -> None:
    middles = np.array([[0, 0], [4, 0], [0, 4]])
    group = chance.integers(0, 3, 9000)
    points = middles[group] + chance.standard_normal((9000, 2)) * 0.5
    found = cluster(grid_over(points), 3, seed=1)
    assert found is not None
    assert adjusted_rand(found.labels, group) > 0.999
    assert found.inertia == pytest.approx(cluster_from(grid_over(points), middles.astype(float)).inertia, rel=1e-4)


@pytest.mark.parametrize("k", [1, 2, 5, 40])
@pytest.mark.parametrize("people", [1, 30, 6000])
def test_a_grid_divides_points_as_looking_at_each_does(k: int, people: int, chance: np.random.Generator) -> None:
    points = chance.standard_normal((people, 2))
    points[0] = 30, -4  # so that nearly all stand in few cells
    centres = np.vstack([chance.standard_normal((k - 1, 2)), [[90.0, 90.0]]])  # nobody is near the last
    labels, sums = grid_over(points).divided(centres)
    assert labels.tolist() == nearest_centre(points, centres[None])[0].tolist()
    assert labels.tolist() == np.linalg.norm(points[:, None] - centres, axis=2).argmin(axis=1).tolist()
    for centre in range(k):
        mine = points[labels == centre]
        assert sums[centre].tolist() == pytest.approx([len(mine), *mine.sum(axis=0)])


def test_points_that_all_lie_in_one_place_are_divided() -> None:
    points = np.full((6000, 2), 0.25)
    labels, sums = grid_over(points).divided(np.array([[1.0, 1.0], [0.0, 0.0]]))
    assert labels.tolist() == [1] * 6000
    assert sums.tolist() == [[0, 0, 0], [6000, 1500, 1500]]


def test_so_many_groups_as_people_stand_apart() -> None:
    points = np.array([[0.0, 0.0], [1.0, 1.0], [0.0, 0.0]])
    assert cluster(grid_over(points), 3, seed=1) is None
    assert cluster(grid_over(points), 2, seed=1) is not None


def test_what_only_rounding_tells_apart_is_one_place() -> None:
    points = np.array([[0.3, 0.0], [0.1 + 0.2, 0.0], [1.0, 1.0]])
    assert len(np.unique(points, axis=0)) == 3
    assert cluster(grid_over(points), 3, seed=1) is None
    found = cluster(grid_over(points * 1e-100), 2, seed=1)
    assert found is not None
    assert found.labels.tolist() == [0, 0, 1]


def test_a_centre_that_nobody_stays_with_is_named(chance: np.random.Generator) -> None:
    for people in (20, 6000):
        grid = grid_over(chance.standard_normal((people, 2)))
        with pytest.raises(Deserted) as deserted:
            cluster_from(grid, np.array([[-1.0, 0.0], [50.0, 50.0], [1.0, 0.0]]))
        assert deserted.value.centre == 1


def test_the_silhouette_on_a_grid_is_close_to_the_exact_one(chance: np.random.Generator) -> None:
    group = chance.integers(0, 3, 1000)
    points = np.array([[0, 0], [3, 0], [0, 3]])[group] + chance.standard_normal((1000, 2))
    [exact] = silhouette.silhouettes(points, [group])
    assert silhouette.on_a_grid(Grid(points, silhouette.CELLS).cell, group) == pytest.approx(exact, abs=2e-3)
    apart = np.linalg.norm(points[:, None] - points[None], axis=2)
    scores = []
    for person in range(0, 1000, 50):
        own = apart[person, group == group[person]].sum() / ((group == group[person]).sum() - 1)
        nearest = min(apart[person, group == other].mean() for other in range(3) if other != group[person])
        scores.append((nearest - own) / max(own, nearest))
    sums = apart @ (group[:, None] == np.arange(3))
    assert silhouette.of_sums(sums, group) == pytest.approx(exact)
    assert np.mean(scores) == pytest.approx(exact, abs=0.1)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [([0, 0, 1, 1], [5, 5, 2, 2], 1.0), ([0, 0, 1, 1], [0, 1, 0, 1], -0.5), ([0, 0, 1, 2], [0, 0, 1, 1], 4 / 7)],
)
def test_how_far_two_divisions_agree(first: list[int], second: list[int], expected: float) -> None:
    assert adjusted_rand(np.array(first), np.array(second)) == pytest.approx(expected)


# -- signs ------------------------------------------------------------------------------------------------------------


def test_the_test_keeps_its_level_and_finds_camps() -> None:
    alike = [p_value(mixed(without_structure(25, 20, seed=seed))) for seed in range(200)]
    assert sum(p < 0.05 for p in alike) <= 14
    assert all(p_value(mixed(two_camps(25, 20, seed=seed))) == 1 / (TURNS + 1) for seed in range(10))


def mixed(votes: Votes) -> Votes:
    """The same people in an order by chance."""
    return votes.of(votes.by_chance())


def test_who_answered_alike_is_not_in_a_sample_all_or_none() -> None:
    votes = without_structure(12_000, 2)
    part = sample(mixed(votes), votes.size // 2)
    marks, all_ = np.unique(votes.marks, return_counts=True)
    drawn = [int((part.marks == mark).sum()) for mark in marks]
    assert len(marks) == 9
    assert np.abs(drawn - all_ / 2).max() < 5 * np.sqrt(all_.max() / 4)


def test_the_order_by_chance_is_that_of_the_answers(chance: np.random.Generator) -> None:
    votes = without_structure(300, 3)
    other = Votes(votes.table[chance.permutation(300)], votes.removed)
    assert votes.marks[votes.by_chance()].tolist() == other.marks[other.by_chance()].tolist()
    assert (np.diff(votes.marks[votes.by_chance()]) == 0).mean() < 0.2  # and in the order of marks: nearly all


@pytest.mark.parametrize("statements", [3, 6])
def test_many_people_and_few_statements_without_structure_give_no_signs(statements: int) -> None:
    for seed in range(4):
        votes = without_structure(300_000 // statements, statements, seed=seed)
        assert p_value(mixed(votes)) > 1e-4


def test_camps_are_found_on_few_statements_too() -> None:
    """Answers that are turned while those who answered alike stand together stay nearly where they were."""
    found = [p_value(mixed(two_camps(30, 3, seed=seed))) for seed in range(40)]
    assert sum(p < 0.05 for p in found) >= 18


def test_the_limit_says_what_turning_says() -> None:
    levels = [by_halves(mixed(without_structure(150, 60, seen=0.8, seed=seed))) for seed in range(100)]
    assert sum(p < 0.05 for p in levels) <= 10
    assert sum(p < 0.5 for p in levels) > 30
    camps = mixed(two_camps(150, 60, seen=0.8))
    assert by_halves(camps) < 1e-6
    assert by_turning(camps) == 1 / (TURNS + 1)


# -- consensus --------------------------------------------------------------------------------------------------------


def test_common_ground_across_known_groups() -> None:
    votes = two_camps(30, 6, seen=0.9)
    schools = [["De Beuk", "De Eik", "De Linde", None][person % 4] for person in range(30)]
    names, common = across(votes, schools)
    assert names == ["De Beuk", "De Eik", "De Linde"]
    full = dense(votes)
    for statement in range(6):
        shares = []
        for name in names:
            mine = full[[school == name for school in schools], statement]
            shares.append(((mine == 1).sum() + 1) / (np.isfinite(mine).sum() + 2))
        assert common.product[statement] == pytest.approx(np.prod(shares))
        assert common.smallest[statement] == pytest.approx(min(shares))


def test_who_is_in_no_group_counts_in_none() -> None:
    votes = two_camps(20, 5)
    labels = np.where(np.arange(20) < 10, np.arange(20) % 2, -1)
    counts = counted(votes, labels, 2)
    assert counts.answers.sum() == 50
    assert (common_ground(counts).product <= 1).all()


def test_each_group_has_statements_that_are_typical_of_it() -> None:
    votes = two_camps(60, 20)
    typical = representative(counted(votes, np.arange(60) % 2, 2), range(1, 20))
    for group, ones in enumerate(typical):
        assert 1 <= len(ones) <= 5
        assert [one.side for one in ones] == sorted(one.side for one in ones)
        assert all(one.statement != 0 and one.repness > 1 for one in ones), group
    assert {one.statement for one in typical[0]} != set()


def test_a_group_that_only_passes_has_at_least_something_to_show() -> None:
    votes = gather(np.repeat(np.arange(10), 3), np.tile(np.arange(3), 10), np.zeros(30, int), people=10, statements=3)
    typical = representative(counted(votes, np.arange(10) % 2, 2), [0, 1, 2])
    assert [len(ones) for ones in typical] == [1, 1]
    assert representative(counted(votes, np.arange(10) % 2, 2), []) == [[], []]


def test_a_guess_that_leaves_out_where_people_differ_most_does_no_harm(chance: np.random.Generator) -> None:
    """Two conversations that share neither people nor statements, in one table; the guess knows the lesser one only."""
    much, little = (chance.choice([-1.0, 1.0], (300, 150)) + strength for strength in (1.5, 0.5))
    table = csr_array(np.block([[much, np.zeros((300, 150))], [np.zeros((300, 150)), little]]))
    guess = np.zeros((2, 300))
    guess[:, 150:] = np.linalg.svd(little)[2][:2]
    found = leading(table, start=guess, seed=1, tolerance=1e-7)
    wanted = np.linalg.svd(table.toarray())[2][:2]
    assert np.abs(np.abs((found * wanted).sum(axis=1)) - 1).max() < 1e-9
