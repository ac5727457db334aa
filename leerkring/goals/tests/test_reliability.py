"""Alpha and omega against figures that others worked out."""

import csv
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from leerkring.goals.rules.reliability import feldt, of_answers, of_correlations, one_factor, schmid_leiman
from tooling.reference import reference

GENERAL = [0.72, 0.63, 0.54, 0.56, 0.48, 0.40, 0.42, 0.35, 0.28]


@pytest.fixture
def published() -> Path:
    folder = reference("reliability")
    if folder is None:
        pytest.skip("The published figures are not here (LEERKRING_REFERENCE says where).")
    return folder


def table_of(path: Path, *, skip: int = 0) -> NDArray[np.float64]:
    with path.open(newline="") as lines:
        return np.array([[float(cell) for cell in row[skip:]] for row in list(csv.reader(lines))[1:]])


def test_alpha_of_seven_questions(published: Path) -> None:
    found = of_answers(table_of(published / "attitude.csv"))
    assert found.alpha == pytest.approx(0.8431428, abs=1e-6)
    assert found.alpha_standardised == pytest.approx(0.8390838, abs=1e-6)
    assert found.interval is not None
    assert found.interval[0] < found.alpha < found.interval[1]


def test_omega_of_three_groups_below_one_factor(published: Path) -> None:
    correlations = table_of(published / "jensen-weng-correlations.csv", skip=1)
    found = of_correlations(correlations, factors=3)
    assert found.alpha == pytest.approx(0.7630852, abs=1e-6)
    assert found.omega_total == pytest.approx(0.7984002, abs=1e-6)
    assert found.omega_hierarchical == pytest.approx(0.6857363, abs=0.001)
    assert found.interval is None
    assert np.abs(schmid_leiman(correlations, 3)[0] - GENERAL).sum() < 0.001


def test_the_interval_of_feldt() -> None:
    published = {8: (0.30, 0.94), 15: (0.47, 0.90), 50: (0.62, 0.84), 200: (0.69, 0.80)}
    for rows, (low, high) in published.items():
        assert feldt(0.75, rows, 5, 0.95) == pytest.approx((low, high), abs=0.005)


def test_one_factor_is_found_exactly_and_a_question_that_runs_against_it() -> None:
    loadings = np.array([0.8, -0.7, 0.6, 0.5])
    correlations = np.outer(loadings, loadings)
    np.fill_diagonal(correlations, 1)
    assert one_factor(correlations)[0] == pytest.approx(loadings, abs=1e-9)
    found = of_correlations(correlations, rows=100)
    assert found.reversed_items == (1,)
    assert found.omega_total == pytest.approx(
        1 - (1 - loadings**2).sum() / (np.abs(loadings).sum() ** 2 + (1 - loadings**2).sum())
    )


def test_two_questions_have_alpha_and_no_omega() -> None:
    found = of_correlations(np.array([[1, 0.5], [0.5, 1]]))
    assert found.alpha == pytest.approx(2 / 3)
    assert found.omega_total is None


def test_questions_that_have_nothing_in_common() -> None:
    found = of_correlations(np.eye(4))
    assert found.alpha == pytest.approx(0)
    assert found.omega_total == pytest.approx(0, abs=1e-3)
