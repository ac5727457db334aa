"""How far the answers to a list of questions belong together: alpha, omega, and how sure that is.

It says something about the list of questions, never about a team: ask it over a whole network. Uses numpy and scipy,
so that it is read in by the program and by tasks only.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.stats import f as f_distribution

FEWEST_ROWS = 30
Table = NDArray[np.float64]
_LARGEST_SHARE, _MOST_ROUNDS, _CLOSE = 0.995, 20_000, 1e-15


@dataclass(frozen=True, slots=True)
class Reliability:
    """The figures of one list of questions; `reversed_items` are places of questions that run against the others."""

    rows: int | None
    items: int
    alpha: float
    alpha_standardised: float
    omega_total: float | None
    omega_hierarchical: float | None
    interval: tuple[float, float] | None
    reversed_items: tuple[int, ...]


def of_answers(answers: Table, *, factors: int = 1, level: float = 0.95) -> Reliability:
    """From rows of answers (respondents x questions, none missing, each question answered in more than one way)."""
    rows, items = answers.shape
    covariances = np.cov(answers, rowvar=False)
    spread = np.sqrt(np.diag(covariances))
    alpha = _alpha(covariances)
    return _figures(covariances / np.outer(spread, spread), alpha, factors, rows, feldt(alpha, rows, items, level))


def of_correlations(correlations: Table, *, factors: int = 1, rows: int | None = None) -> Reliability:
    """From a table of correlations alone; with the number of rows there is an interval too."""
    alpha = _alpha(correlations)
    interval = feldt(alpha, rows, len(correlations), 0.95) if rows else None
    return _figures(correlations, alpha, factors, rows, interval)


def feldt(alpha: float, rows: int, items: int, level: float) -> tuple[float, float]:
    """Between which values alpha lies (Feldt 1965)."""
    rest, few, many = (1 - level) / 2, rows - 1, (rows - 1) * (items - 1)
    low, high = f_distribution.ppf([1 - rest, rest], few, many)
    return float(1 - (1 - alpha) * low), float(1 - (1 - alpha) * high)


def _alpha(covariances: Table) -> float:
    items, total = len(covariances), covariances.sum()
    return float(items / (items - 1) * (1 - np.trace(covariances) / total))


def _figures(
    correlations: Table, alpha: float, factors: int, rows: int | None, interval: tuple[float, float] | None
) -> Reliability:
    total = hierarchical = None
    against: tuple[int, ...] = ()
    if len(correlations) > 2:
        general, uniqueness = schmid_leiman(correlations, factors) if factors > 1 else one_factor(correlations)
        against = tuple(int(place) for place in np.flatnonzero(general < 0))
        sign = np.where(general < 0, -1.0, 1.0)
        turned = correlations * np.outer(sign, sign)
        total = float(1 - uniqueness.sum() / turned.sum())
        hierarchical = float(np.abs(general).sum() ** 2 / turned.sum()) if factors > 1 else None
    return Reliability(rows, len(correlations), alpha, _alpha(correlations), total, hierarchical, interval, against)


def one_factor(correlations: Table) -> tuple[Table, Table]:
    """Loadings on one factor that leave the smallest residuals off the diagonal, and what is left of each question."""
    loadings = _first_guess(correlations, 1)[:, 0]
    for _round in range(_MOST_ROUNDS):
        before = loadings.copy()
        for place in range(len(loadings)):
            others = loadings @ loadings - loadings[place] ** 2
            if others < _CLOSE:
                continue
            best = (correlations[place] @ loadings - correlations[place, place] * loadings[place]) / others
            loadings[place] = np.clip(best, -np.sqrt(_LARGEST_SHARE), np.sqrt(_LARGEST_SHARE))
        if np.abs(loadings - before).max() < _CLOSE:
            break
    loadings = loadings if loadings.sum() >= 0 else -loadings
    return loadings, 1 - loadings**2


def schmid_leiman(correlations: Table, factors: int) -> tuple[Table, Table]:
    """Loadings on the general factor above several oblique ones, and what is left of each question."""
    loadings = _minres(correlations, factors)
    pattern, between = _oblimin(loadings)
    order = np.where(pattern.sum(axis=0) < 0, -1.0, 1.0)
    pattern, between = pattern * order, between * np.outer(order, order)
    above = one_factor(between)[0] if factors > 2 else np.sqrt(np.abs(between[0, 1])) * np.ones(2)
    return pattern @ above, 1 - (loadings**2).sum(axis=1)


def _first_guess(correlations: Table, factors: int) -> Table:
    """Largest eigenvectors of the table with squared multiple correlations on its diagonal."""
    reduced = correlations.copy()
    np.fill_diagonal(reduced, 1 - 1 / np.diag(np.linalg.pinv(correlations)))
    values, vectors = np.linalg.eigh(reduced)
    return np.asarray(vectors[:, ::-1][:, :factors] * np.sqrt(np.maximum(values[::-1][:factors], 1e-3)))


def _minres(correlations: Table, factors: int) -> Table:
    """Loadings on several factors with the smallest residuals off the diagonal."""
    shape = (len(correlations), factors)

    def residual(flat: Table) -> tuple[float, Table]:
        loadings = flat.reshape(shape)
        left = correlations - loadings @ loadings.T
        np.fill_diagonal(left, 0)
        return float((left**2).sum()), (-4 * left @ loadings).ravel()

    start = _first_guess(correlations, factors).ravel()
    found = minimize(residual, start, jac=True, method="BFGS", options={"gtol": 1e-11, "maxiter": 5000})
    return np.asarray(found.x.reshape(shape))


def _oblimin(loadings: Table) -> tuple[Table, Table]:
    """Quartimin rotation to oblique factors (Jennrich 2002): the pattern and the correlations between the factors."""
    factors = loadings.shape[1]
    turn, step = np.eye(factors), 1.0
    off = np.ones((factors, factors)) - np.eye(factors)

    def judged(turned: Table) -> tuple[Table, float, Table]:
        pattern = loadings @ np.linalg.inv(turned).T
        squares = pattern**2
        slope = pattern * (squares @ off)
        return pattern, float((squares * (squares @ off)).sum() / 4), slope

    pattern, cost, slope = judged(turn)
    for _round in range(5000):
        gradient = -(pattern.T @ slope @ np.linalg.inv(turn)).T
        projected = gradient - turn * (turn * gradient).sum(axis=0)
        size = np.linalg.norm(projected)
        if size < 1e-10:
            break
        step *= 2
        for _halving in range(30):
            tried = turn - step * projected
            tried /= np.linalg.norm(tried, axis=0)
            new_pattern, new_cost, new_slope = judged(tried)
            if new_cost < cost - 0.5 * size**2 * step:
                break
            step /= 2
        turn, pattern, cost, slope = tried, new_pattern, new_cost, new_slope
    return pattern, turn.T @ turn
