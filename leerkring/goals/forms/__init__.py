"""The shape of what is filled in about goals."""

from leerkring.goals.forms.adjusting import AdjustForm, LookAgainForm
from leerkring.goals.forms.goals import GoalForm, GoalTextForm, LetGoForm, NormForm
from leerkring.goals.forms.indicators import ChartForm, HolidayForm, IndicatorForm, PhaseForm, RegionForm
from leerkring.goals.forms.measurements import MeasurementForm, PasteForm, UploadForm

__all__ = [
    "AdjustForm",
    "ChartForm",
    "GoalForm",
    "GoalTextForm",
    "HolidayForm",
    "IndicatorForm",
    "LetGoForm",
    "LookAgainForm",
    "MeasurementForm",
    "NormForm",
    "PasteForm",
    "PhaseForm",
    "RegionForm",
    "UploadForm",
]
