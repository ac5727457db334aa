"""What a method is for, and for whom."""

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from leerkring.kit.forms import Form, Line, Text
from leerkring.methods.forms.fields import CYCLE_STEPS, number_field, putting
from leerkring.methods.rules import NO_WORDS, Group, Method, Minutes, Source, StepPlan
from leerkring.methods.rules import data as limits
from leerkring.methods.rules.composing import timed
from leerkring.methods.words import said


class MethodForm(Form):
    """What a method is for, and for whom. The texts are those of the language of the page."""

    name = Line(label=_("What is the method called?"), max_length=limits.NAME)
    purpose = Line(label=_("What is it for?"), help_text=_("In one sentence."), max_length=limits.PURPOSE)
    when = Text(label=_("When does it suit?"), max_length=limits.WHEN, rows=2, required=False)
    when_not = Text(label=_("When does it not suit?"), max_length=limits.WHEN, rows=2, required=False)
    least = number_field(_("People, at least"), 1, limits.MOST_PEOPLE, initial=3)
    most = number_field(_("People, at most"), 1, limits.MOST_PEOPLE, initial=20)
    meetings = number_field(_("Over how many meetings?"), 1, limits.MOST_MEETINGS, initial=1)
    preparation = Text(label=_("What has to be prepared?"), max_length=limits.PREPARATION, rows=3, required=False)
    source = Line(
        label=_("Where does it come from?"),
        help_text=_("A book, a colleague, another group. Use your own words for the steps."),
        max_length=limits.SOURCE,
        required=False,
    )
    cycle_steps = forms.TypedMultipleChoiceField(
        label=_("Which steps of the cycle does it suit?"),
        help_text=_("None is fine: then it suits any step."),
        choices=[(number, name) for number, name in CYCLE_STEPS],
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    trusted = forms.BooleanField(
        label=_("Only for groups that know each other well"),
        help_text=_("It can touch people. Other groups are asked first whether they know each other."),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        asked = super().clean() or self.cleaned_data
        if "least" in asked and "most" in asked and asked["least"] > asked["most"]:
            self.add_error("most", _("This is less than the number before it."))
        return asked

    def written(self, method: Method) -> Method:
        """The method with what was filled in."""
        asked = self.cleaned_data
        put = putting(asked)
        return timed(
            replace(
                method,
                name=put("name", method.name),
                purpose=put("purpose", method.purpose),
                when=put("when", method.when),
                when_not=put("when_not", method.when_not),
                preparation=put("preparation", method.preparation),
                source=replace(method.source, text=put("source", method.source.text)),
                group=Group(asked["least"], asked["most"]),
                meetings=asked["meetings"],
                cycle_steps=tuple(sorted(asked["cycle_steps"])),
                trusted=asked["trusted"],
            ),
            method.steps,
        )

    def begun(self, name: str, step: StepPlan) -> Method:
        """A new method, with its first step."""
        minutes = Minutes(step.minutes, step.minutes, step.minutes)
        empty = Method(
            name,
            NO_WORDS,
            NO_WORDS,
            NO_WORDS,
            NO_WORDS,
            Group(1, 1),
            minutes,
            NO_WORDS,
            Source(NO_WORDS),
            (),
            False,
            1,
            (step,),
        )
        return self.written(empty)


class ChangeMethodForm(MethodForm):
    """The same for a method that is there; `started_from` is its number before the change."""

    started_from = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    least_minutes = number_field(_("Minutes, at least"), 1, limits.MOST_IN_ALL)
    most_minutes = number_field(_("Minutes, at most"), 1, limits.MOST_IN_ALL)
    field_order = ["name", "purpose", "when", "when_not", "least", "most", "least_minutes", "most_minutes"]

    def __init__(self, *args: Any, method: Method, number: int, **kwargs: Any) -> None:
        initial = {
            "name": said(method.name),
            "purpose": said(method.purpose),
            "when": said(method.when),
            "when_not": said(method.when_not),
            "preparation": said(method.preparation),
            "source": said(method.source.text),
            "least": method.group.least,
            "most": method.group.most,
            "least_minutes": method.minutes.least,
            "most_minutes": method.minutes.most,
            "meetings": method.meetings,
            "cycle_steps": list(method.cycle_steps),
            "trusted": method.trusted,
            "started_from": number,
        }
        self.method = method
        super().__init__(*args, initial=initial, **kwargs)

    def clean(self) -> dict[str, Any]:
        asked = super().clean()
        usual = self.method.minutes.usual
        if asked.get("least_minutes", usual) > usual:
            self.add_error("least_minutes", _said_total(_("The steps take %(minutes)s minutes; this is more."), usual))
        if asked.get("most_minutes", usual) < usual:
            self.add_error("most_minutes", _said_total(_("The steps take %(minutes)s minutes; this is less."), usual))
        last = max(step.meeting for step in self.method.steps)
        if asked.get("meetings", last) < last:
            sentence = gettext("There is a step in meeting %(number)s. Change that step first.")
            self.add_error("meetings", sentence % {"number": last})
        return asked

    def written(self, method: Method) -> Method:
        """The method with what was filled in, its minutes too."""
        asked = self.cleaned_data
        minutes = Minutes(asked["least_minutes"], method.minutes.usual, asked["most_minutes"])
        return super().written(replace(method, minutes=minutes))


def _said_total(sentence: Any, minutes: int) -> str:
    return str(sentence) % {"minutes": minutes}
