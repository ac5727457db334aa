"""Every write about goals: one verb, one function, one transaction."""

from leerkring.goals.actions.adjusting import adjust, look_again
from leerkring.goals.actions.goals import change_goal, let_go, set_goal, take_up
from leerkring.goals.actions.indicators import (
    add_indicator,
    change_indicator,
    choose_chart,
    set_norm,
    start_measuring,
    stop_measuring,
)
from leerkring.goals.actions.measurements import correct, measure, measure_all, remove
from leerkring.goals.actions.time import add_holiday, begin_phase, remove_holiday, remove_phase, take_holidays

__all__ = [
    "add_holiday",
    "add_indicator",
    "adjust",
    "begin_phase",
    "change_goal",
    "change_indicator",
    "choose_chart",
    "correct",
    "let_go",
    "look_again",
    "measure",
    "measure_all",
    "remove",
    "remove_holiday",
    "remove_phase",
    "set_goal",
    "set_norm",
    "start_measuring",
    "stop_measuring",
    "take_holidays",
    "take_up",
]
