"""Does a line move, or does it only waver? Run charts and control charts, in plain arithmetic."""

from leerkring.goals.rules.control.charts import Charted, Phase, chart
from leerkring.goals.rules.control.choices import EXACT, ROUNDED, Choices, Kind, RuleSet, Wanted
from leerkring.goals.rules.control.marks import Mark
from leerkring.goals.rules.control.runs import FEWEST_USEFUL, Runs, crossings_min, longest_run_max, runs_of
from leerkring.goals.rules.control.shift import LIKELY, Shift, shift_in

__all__ = [
    "EXACT",
    "FEWEST_USEFUL",
    "LIKELY",
    "ROUNDED",
    "Charted",
    "Choices",
    "Kind",
    "Mark",
    "Phase",
    "RuleSet",
    "Runs",
    "Shift",
    "Wanted",
    "chart",
    "crossings_min",
    "longest_run_max",
    "runs_of",
    "shift_in",
]
