"""Every write about drivers, ideas and small tests: one verb, one function, one transaction."""

from leerkring.drivers.actions.branches import add_driver, add_idea, change_branch, put_back, split_driver, take_out
from leerkring.drivers.actions.trials import change_plan, choose, do, plan, remove, reopen, study

__all__ = [
    "add_driver",
    "add_idea",
    "change_branch",
    "change_plan",
    "choose",
    "do",
    "plan",
    "put_back",
    "remove",
    "reopen",
    "split_driver",
    "study",
    "take_out",
]
