"""The shape of what a group asks for, of an answer, of what it strengthens, and of what it takes from a vote."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from leerkring.accountability import queries
from leerkring.choices.models import Choice
from leerkring.communities.forms import refuse_past
from leerkring.goals.models import Indicator
from leerkring.kit.forms import Day, Form, Line, Text, offer


class NeedForm(Form):
    """What the group needs, and why."""

    text = Line(label=_("What do you need?"), max_length=300)
    why = Text(
        label=_("Why?"),
        rows=4,
        help_text=_("What can you do with it, and what happens without? No names of pupils or colleagues, please."),
    )


class AnswerForm(Form):
    """What the leader says about it, and by when."""

    text = Text(label=_("Your answer"), rows=4, help_text=_("Yes, no, or not yet: with the reason, it is clear."))
    by_on = Day(label=_("By when is it there, or do they hear more?"), validators=[refuse_past])


class EndForm(Form):
    """How it ended."""

    came_of = Line(
        label=_("What came of it?"),
        max_length=400,
        help_text=_("For example: we have it, or: we do without. Your leader reads this too."),
    )


class StrengthenForm(Form):
    """What the group strengthens."""

    text = Text(
        label=_("What do you strengthen, and how?"),
        rows=3,
        max_length=4000,
        help_text=_("One sentence is enough. All of you read it."),
    )


class TakeForm(Form):
    """Which answers count, and in which line."""

    answers = forms.TypedMultipleChoiceField(
        label=_("Which answers do you count?"), coerce=int, widget=forms.CheckboxSelectMultiple
    )
    indicator: "forms.ModelChoiceField[Indicator]" = forms.ModelChoiceField(
        Indicator.objects.none(), label=_("In which line?"), widget=forms.RadioSelect, empty_label=None
    )

    def __init__(self, *args: Any, choice: Choice, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        counted = queries.counts_told(choice)
        told = [(one.place, f"{one.words}: {one.number}") for one in counted]
        self.fields["answers"].choices = told  # type: ignore[attr-defined]
        offer(self, "indicator", queries.shares_of(choice.community), "title")
        self.adds_up = choice.is_poll

    def clean_answers(self) -> list[int]:
        answers: list[int] = self.cleaned_data["answers"]
        if len(answers) > 1 and not self.adds_up:
            raise ValidationError(_("Choose one: whoever supports one theme may support another too."))
        return sorted(set(answers))
