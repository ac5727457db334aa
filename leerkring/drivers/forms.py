"""The shape of what is filled in about drivers, ideas and small tests."""

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from leerkring.communities.queries import members_of
from leerkring.drivers import queries
from leerkring.drivers.models import Branch, Ending, Outcome
from leerkring.goals.models import Goal, Indicator
from leerkring.goals.queries import indicators_for
from leerkring.kit import forms as kit
from leerkring.people.models import Person

_YEAR = dt.timedelta(days=366)


def _spoken(choices: type[models.TextChoices]) -> list[tuple[str, str]]:
    """Choices as a line of their own begins."""
    return [(value, capfirst(label)) for value, label in choices.choices]


class BranchForm(kit.Form):
    """A driver or an idea, in a few words."""

    words = kit.Line(label=_("In a few words"), max_length=120)
    meaning = kit.Line(
        label=_("What do you mean by it?"),
        max_length=400,
        required=False,
        help_text=_("So that everybody in the group reads the same in it."),
    )


class ChangeBranchForm(BranchForm):
    """Say it better or hang it elsewhere; `number` is the version it started from."""

    number = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    above: "forms.ModelChoiceField[Branch]" = forms.ModelChoiceField(
        Branch.objects.none(), label=_("On which driver does it hang?"), required=False
    )

    def __init__(self, *args: Any, branch: Branch, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        places, field = queries.places_for(branch), self.fields["above"]
        kit.offer(self, "above", Branch.objects.filter(pk__in=[one.pk for one in places]), "words")
        field.required = branch.is_idea
        field.empty_label = None if branch.is_idea else _("On none: it stands next to the goal")  # type: ignore[attr-defined]
        if not places:
            del self.fields["above"]


class PlanForm(kit.Form):
    """A small test: what, who, when, and above all what the group expects."""

    what = kit.Line(
        label=_("What will you try?"), max_length=300, help_text=_("Small: one class, one week, one talk is enough.")
    )
    who: "forms.ModelChoiceField[Person]" = forms.ModelChoiceField(
        Person.objects.none(), label=_("Who takes care of it?"), empty_label=_("Choose somebody")
    )
    starts_on = kit.Day(label=_("When does it start?"))
    predicted = kit.Text(
        label=_("What do you expect to see?"),
        max_length=1000,
        rows=3,
        help_text=_("So exact that you can see later whether it came out. A guess that turns out wrong teaches most."),
    )
    look_on = kit.Day(label=_("When do you look at what came out?"))
    indicator: "forms.ModelChoiceField[Indicator]" = forms.ModelChoiceField(
        Indicator.objects.none(), label=_("In which line would you see it?"), empty_label=None
    )

    def __init__(self, *args: Any, goal: Goal, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["who"].queryset = members_of(goal.community)  # type: ignore[attr-defined]
        lines = indicators_for(goal)
        kit.offer(self, "indicator", lines, "title")
        first = lines.first()
        if first is None:
            del self.fields["indicator"]
        else:
            self.fields["indicator"].initial = first.pk
        self.fields["starts_on"].initial = timezone.localdate

    def clean_starts_on(self) -> dt.date:
        return _near(self.cleaned_data["starts_on"])

    def clean_look_on(self) -> dt.date:
        return _near(self.cleaned_data["look_on"])

    def clean(self) -> dict[str, Any]:
        starts, look = self.cleaned_data.get("starts_on"), self.cleaned_data.get("look_on")
        if starts and look and look < starts:
            self.add_error("look_on", _("You look at it before it starts. Turn the two days round, please."))
        return self.cleaned_data


class ChangePlanForm(PlanForm):
    """Another plan; `number` is the version it started from."""

    number = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


class DoForm(kit.Form):
    """What was done."""

    number = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    done = kit.Text(
        label=_("What did you do?"),
        help_text=_("Also what went differently than planned. No names of pupils, please."),
    )
    done_on = kit.Day(label=_("On which day?"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["done_on"].initial = timezone.localdate

    def clean_done_on(self) -> dt.date:
        on = _near(self.cleaned_data["done_on"])
        if on > timezone.localdate():
            raise ValidationError(_("This day is still to come. Tell it when you did it."))
        return on


class StudyForm(kit.Form):
    """What came out, beside what was expected."""

    number = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    saw = kit.Text(
        label=_("What came out?"), help_text=_("What you saw, heard or counted. No names of pupils, please.")
    )
    outcome = forms.ChoiceField(label=_("Beside what you expected"), choices=_spoken(Outcome), widget=forms.RadioSelect)


class ChooseForm(kit.Form):
    """What the group does with the idea now."""

    number = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    ending = forms.ChoiceField(
        label=_("What do you do with this idea?"), choices=_spoken(Ending), widget=forms.RadioSelect
    )
    because = kit.Line(label=_("Why?"), max_length=400)


def _near(on: dt.date) -> dt.date:
    """A small test is near: a day of another year is a slip of the pen."""
    if abs(on - timezone.localdate()) > _YEAR:
        raise ValidationError(_("This day is more than a year away. Is the year right?"))
    return on
