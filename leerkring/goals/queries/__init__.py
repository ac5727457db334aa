"""Reads about goals that deserve a name."""

from leerkring.goals.queries.goals import (
    current_norm,
    goals_of,
    let_go_goals,
    measurements_of,
    norms_of,
    values_known,
)
from leerkring.goals.queries.lines import Chart, GoalLine, chart_of, lines, lines_of
from leerkring.goals.queries.words import day_words, exact_words, level_words, norm_words, number_words, value_words

__all__ = [
    "Chart",
    "GoalLine",
    "chart_of",
    "current_norm",
    "day_words",
    "exact_words",
    "goals_of",
    "let_go_goals",
    "level_words",
    "lines",
    "lines_of",
    "measurements_of",
    "norm_words",
    "norms_of",
    "number_words",
    "value_words",
    "values_known",
]
