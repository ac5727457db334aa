"""The shape of a question, an answer, and knowledge."""

from django import forms
from django.utils.translation import gettext_lazy as _

from leerkring.kit.forms import LONG, Form, Text


class QuestionForm(Form):
    """What a facilitator asks."""

    text = Text(
        label=_("What do you ask the group?"),
        help_text=_("Ask an open question; you give no goal, no solution and no verdict."),
        max_length=500,
        rows=3,
    )


class AnswerForm(Form):
    """What somebody thinks upon a question."""

    text = Text(
        label=_("What do you see, think or feel?"),
        help_text=_("You write this for yourself. You decide later whether the group may read it."),
        max_length=LONG,
        rows=8,
    )


class RequestForm(Form):
    """What the group would like to know."""

    text = Text(
        label=_("What would you like to know?"),
        help_text=_("As exactly as you can: what for, and what do you know already?"),
        max_length=500,
        rows=3,
    )


class KnowledgeForm(Form):
    """What the expert brings."""

    text = Text(
        label=_("What is known about this?"),
        help_text=_("What it rests on, and for whom it holds. The group decides what it does with it."),
        max_length=LONG,
        rows=8,
    )
    link = forms.URLField(label=_("Where can one read more?"), required=False, max_length=600, assume_scheme="https")


class ChangeKnowledgeForm(KnowledgeForm):
    """The same in better words."""

    number = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
