"""The shape of what is filled in about drafts."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from leerkring.communities.forms import SECTION_QUESTIONS
from leerkring.communities.models import Community, Section
from leerkring.drafts.models import Draft, Target
from leerkring.kit.forms import Form, Text
from leerkring.perspectives.models import Exploration

ASK, EMPTY = "ask", "empty"
# What everybody is asked first, each alone.
QUESTIONS = {
    Target.AMBITION: _("What would you like to be different for our pupils, a few months from now?"),
    Target.COMMUNITY: _("What is a PLG to you, and what do you hope to find in ours?"),
} | {
    Target(section.value): SECTION_QUESTIONS[section]
    for section in (Section.EDUCATION, Section.OWN_ROLE, Section.CONTEXT)
}


class BeginForm(Form):
    """What the text is for, and what it begins with."""

    target = forms.ChoiceField(
        label=_("What do you want to write together?"), choices=Target.choices, widget=forms.RadioSelect
    )
    start = forms.ChoiceField(label=_("How do you begin?"), widget=forms.RadioSelect, initial=ASK)

    def __init__(self, *args: Any, community: Community, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.explorations = {
            str(one.pk): one for one in Exploration.objects.filter(community=community).order_by("-created_at")[:5]
        }
        self.fields["start"].choices = [  # type: ignore[attr-defined]
            (ASK, _("First everybody says what she thinks, each alone")),
            *(
                (key, _("From what you said about: %(question)s") % {"question": one.question})
                for key, one in self.explorations.items()
            ),
            (EMPTY, _("With empty paper")),
        ]

    @property
    def begins(self) -> dict[str, Any]:
        """What `actions.begin` asks for."""
        target, start = Target(self.cleaned_data["target"]), self.cleaned_data["start"]
        question = str(QUESTIONS[target]) if start == ASK else ""
        return {"target": target, "exploration": self.explorations.get(start), "question": question}


class FillForm(Form):
    """Which statements become the first text."""

    statements = forms.MultipleChoiceField(
        label=_("Which of these belong in your text?"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, common_ground: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["statements"].choices = [(words, words) for words in common_ground]  # type: ignore[attr-defined]
        self.fields["statements"].initial = common_ground


class WriteForm(Form):
    """The text; `number` is the version it started from, 0 for none."""

    text = Text(label=_("Our text"), max_length=4000, rows=8)
    number = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def __init__(self, *args: Any, draft: Draft, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if draft.target == Target.AMBITION:
            self.fields["text"].help_text = _("One sentence that everyone can say by heart. Small enough to finish.")
        else:
            self.fields["text"].help_text = QUESTIONS[Target(draft.target)]


class ProposeForm(Form):
    """The version that somebody has before her."""

    number = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
