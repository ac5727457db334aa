"""The shape of what is filled in about goals."""

from leerkring.goals.forms.goals import GoalForm, GoalTextForm, LetGoForm, NormForm
from leerkring.goals.forms.indicators import ChartForm, HolidayForm, IndicatorForm, PhaseForm, RegionForm
from leerkring.goals.forms.measurements import MeasurementForm, PasteForm, UploadForm

__all__ = [
    "ChartForm",
    "GoalForm",
    "GoalTextForm",
    "HolidayForm",
    "IndicatorForm",
    "LetGoForm",
    "MeasurementForm",
    "NormForm",
    "PasteForm",
    "PhaseForm",
    "RegionForm",
    "UploadForm",
]
