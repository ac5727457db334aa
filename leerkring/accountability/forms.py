"""The shape of what a group asks for, of an answer, and of what it strengthens."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leerkring.kit.forms import Day, Form, Line, Text


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
    by_on = Day(label=_("By when is it there, or do they hear more?"))

    def clean_by_on(self) -> dt.date:
        on: dt.date = self.cleaned_data["by_on"]
        if on < timezone.localdate():
            raise ValidationError(_("This day has passed. Choose today or a later day."))
        return on


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
