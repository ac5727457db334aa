"""The shape of an indicator, its chart, its phases, and of holidays."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from leerkring.communities.models import Community
from leerkring.goals import queries
from leerkring.goals.actions.indicators import fits
from leerkring.goals.models import (
    About,
    ChartKind,
    CountedAs,
    Direction,
    Every,
    Factor,
    Goal,
    Indicator,
    Level,
    Rules,
)
from leerkring.goals.rules.holidays import Region
from leerkring.kit import forms as kit

_MAY_WAIT = [("", _("not agreed yet"))]


class GoalChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    """One of the group's goals, by its words."""

    def label_from_instance(self, obj: Goal) -> str:
        return obj.text


class IndicatorForm(kit.Form):
    """What the group counts, asks or looks at."""

    name = kit.Line(
        label=_("How will you see it?"), help_text=_("What do you count, ask or look at? No names of pupils, please.")
    )
    goal = GoalChoice(
        Goal.objects.none(),
        label=_("For which goal?"),
        required=False,
        empty_label=_("No goal"),
        help_text=_("Only what is about the group itself may stand without one."),
    )
    level = forms.ChoiceField(label=_("At which level?"), choices=Level.choices, widget=forms.RadioSelect)
    about = forms.ChoiceField(label=_("What is it about?"), choices=About.choices, widget=forms.RadioSelect)
    counted = forms.ChoiceField(label=_("What is a value?"), choices=CountedAs.choices, widget=forms.RadioSelect)
    unit = kit.Line(
        label=_("In what do you count?"),
        max_length=30,
        required=False,
        help_text=_("For example: parents, points, minutes. A share is said in %."),
    )
    per = forms.IntegerField(
        label=_("For every how many?"),
        min_value=1,
        max_value=100_000,
        required=False,
        help_text=_("Only for a rate: for every 100 lessons, say 100."),
    )
    direction = forms.ChoiceField(
        label=_("Which way do you want to go?"), choices=_MAY_WAIT + Direction.choices, required=False
    )
    every = forms.ChoiceField(
        label=_("How often do you measure it?"), choices=_MAY_WAIT + Every.choices, required=False
    )
    whose = kit.Line(
        label=_("Whose is it?"), max_length=120, required=False, help_text=_("The whole group, one school, one team.")
    )
    how = kit.Line(
        label=_("How do you measure it?"),
        max_length=300,
        required=False,
        help_text=_("So that somebody else measures it the same way next time."),
    )
    is_beside = forms.BooleanField(
        label=_("Show it beside the lines of other schools"),
        required=False,
        help_text=_(
            "Each school chooses this for itself. The order is that in which they joined, never that of their values."
        ),
    )

    def __init__(self, *args: Any, community: Community, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["goal"].queryset = queries.goals_of(community)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        if not cleaned.get("goal") and cleaned.get("about") == About.PRACTICE:
            self.add_error("goal", _("For which goal? Only what is about the group itself may stand without one."))
        if cleaned.get("counted") == CountedAs.RATE and not cleaned.get("per") and "per" not in self.errors:
            self.add_error("per", _("A rate is for every so many: for every 100 lessons, write 100."))
        if cleaned.get("counted") == CountedAs.SHARE and cleaned.get("unit", "") not in ("", "%"):
            self.add_error("unit", _("A share is said in %. Leave this empty, or choose another kind of value."))
        return cleaned


class ChartForm(kit.Form):
    """How the line of an indicator is read."""

    chart = forms.ChoiceField(label=_("Which chart?"), choices=ChartKind.choices, widget=forms.RadioSelect)
    rules = forms.ChoiceField(label=_("Which points stand out?"), choices=Rules.choices, widget=forms.RadioSelect)
    factor = forms.ChoiceField(
        label=_("How wide are limits from ups and downs?"), choices=Factor.choices, widget=forms.RadioSelect
    )
    is_screened = forms.BooleanField(
        label=_("Leave very large jumps out of the limits"),
        required=False,
        help_text=_(
            "Jumps of more than 3.267 times the mean jump. Two schools of thought differ here; choose one and keep it."
        ),
    )

    def __init__(self, *args: Any, indicator: Indicator, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fitting = [(value, label) for value, label in ChartKind.choices if fits(value, indicator)]
        self.fields["chart"].choices = fitting  # type: ignore[attr-defined]


class PhaseForm(kit.Form):
    """From when on something is done otherwise."""

    on = kit.Day(label=_("Since when?"))
    note = kit.Line(label=_("What do you do differently since then?"), max_length=120)


class HolidayForm(kit.Form):
    """Days without school."""

    name = kit.Line(label=_("Which holiday?"), max_length=80)
    first_on = kit.Day(label=_("First day"))
    last_on = kit.Day(label=_("Last day"))

    def clean(self) -> dict[str, Any]:
        first, last = self.cleaned_data.get("first_on"), self.cleaned_data.get("last_on")
        if first and last and last < first:
            self.add_error("last_on", _("It ends before it begins. Turn the two days round, please."))
        return self.cleaned_data


REGIONS = [
    (Region.NORTH.value, _("Netherlands, north")),
    (Region.MIDDLE.value, _("Netherlands, middle")),
    (Region.SOUTH.value, _("Netherlands, south")),
    (Region.FLANDERS.value, _("Flanders")),
]


class RegionForm(kit.Form):
    """Whose holidays to take over."""

    region = forms.ChoiceField(label=_("Where is your school?"), choices=REGIONS)
