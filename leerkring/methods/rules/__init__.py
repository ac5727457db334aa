"""Methods as data: what they are made of, how a file is read, checked and written. Arithmetic without Django."""

from leerkring.methods.rules.data import method_from, method_to_data
from leerkring.methods.rules.faults import Fault, Faults, Problem
from leerkring.methods.rules.files import read_method, write_method
from leerkring.methods.rules.kinds import TRAITS, Traits, Use, settled
from leerkring.methods.rules.plans import Group, Kind, Method, Minutes, Reveal, Source, Speaks, StepPlan, Yield
from leerkring.methods.rules.words import NO_WORDS, Words, same

__all__ = [
    "NO_WORDS",
    "TRAITS",
    "Fault",
    "Faults",
    "Group",
    "Kind",
    "Method",
    "Minutes",
    "Problem",
    "Reveal",
    "Source",
    "Speaks",
    "StepPlan",
    "Traits",
    "Use",
    "Words",
    "Yield",
    "method_from",
    "method_to_data",
    "read_method",
    "same",
    "settled",
    "write_method",
]
