"""Reads about goals that deserve a name."""

from leerkring.goals.queries.charts import (
    Chart,
    chart_of,
    charts_for,
    charts_for_goals,
    charts_of,
    counted_words,
    reading_of,
    title_of,
)
from leerkring.goals.queries.due import due_words, overdue, to_look_at
from leerkring.goals.queries.examples import examples
from leerkring.goals.queries.goals import (
    adjustments_of,
    current_norm,
    goals_of,
    holidays_of,
    indicators_for,
    indicators_of,
    indicators_with_measurements,
    let_go_goals,
    measurements_of,
    norms_of,
    phases_of,
    stopped_indicators,
    values_known,
    with_norms,
)
from leerkring.goals.queries.lines import GoalLine, lines, lines_of, lines_of_indicators
from leerkring.goals.queries.marks import Mark, marks_on
from leerkring.goals.queries.words import day_words, exact_words, level_words, norm_words, number_words, value_words

__all__ = [
    "Chart",
    "GoalLine",
    "Mark",
    "adjustments_of",
    "chart_of",
    "charts_for",
    "charts_for_goals",
    "charts_of",
    "counted_words",
    "current_norm",
    "day_words",
    "due_words",
    "exact_words",
    "examples",
    "goals_of",
    "holidays_of",
    "indicators_for",
    "indicators_of",
    "indicators_with_measurements",
    "let_go_goals",
    "level_words",
    "lines",
    "lines_of",
    "lines_of_indicators",
    "marks_on",
    "measurements_of",
    "norm_words",
    "norms_of",
    "number_words",
    "overdue",
    "phases_of",
    "reading_of",
    "stopped_indicators",
    "title_of",
    "to_look_at",
    "value_words",
    "values_known",
    "with_norms",
]
