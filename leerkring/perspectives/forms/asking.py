"""What the group fills in about its own explorations."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from leerkring.communities.forms import refuse_past
from leerkring.communities.models import Audience
from leerkring.kit.forms import Day, Form, Line, Text
from leerkring.perspectives.forms.taking import OneStatementForm
from leerkring.perspectives.models import Compare, Exploration, Statement

MOST_ASPECTS = 8


class AspectsField(Text):
    """Sides of a question, a line each."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, max_length=800, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(str(one) for one in value) if isinstance(value, list) else value

    def clean(self, value: Any) -> Any:
        lines = [" ".join(line.split()) for line in super().clean(value).splitlines()]
        aspects = list(dict.fromkeys(line for line in lines if line))
        if len(aspects) > MOST_ASPECTS or any(len(one) > 80 for one in aspects):
            raise ValidationError(_("At most eight sides, each in a few words."))
        return aspects


class ExplorationForm(Form):
    """The question, for whom it is, and until when."""

    question = Line(
        label=_("What do you want to ask?"),
        help_text=_("An open question, on which people can think differently."),
        max_length=300,
    )
    context = Text(label=_("What should people know before they answer?"), required=False)
    aspects = AspectsField(
        label=_("Which sides does the question have?"),
        help_text=_("One a line. Afterwards you see which side nobody spoke about."),
    )
    audience = forms.ChoiceField(
        label=_("Who is asked?"),
        choices=Audience.choices,
        widget=forms.RadioSelect,
        initial=Audience.GROUP,
        help_text=_("Guests stand apart in the outcome: by a link somebody can answer more than once."),
    )
    compare = forms.ChoiceField(
        label=_("Do you want to see what different people share?"),
        help_text=_("You see what (nearly) everybody in each of them agrees on. Never what one school or role says."),
        choices=[
            (Compare.NOTHING.value, _("No")),
            (Compare.SCHOOL.value, _("Schools")),
            (Compare.POST.value, _("Roles")),
        ],
        widget=forms.RadioSelect,
        initial=Compare.NOTHING,
        required=False,
    )
    writes_until = Day(
        label=_("Until when does everybody write alone?"),
        help_text=_("From the next day all read the statements and answer them. You can also begin earlier by hand."),
        required=False,
        validators=[refuse_past],
    )
    closes_on = Day(label=_("What is the last day to answer?"), required=False, validators=[refuse_past])
    shows_meanwhile = forms.BooleanField(
        label=_("Show meanwhile how it stands, from fifteen people on"),
        help_text=_("Then in words only, and now and then, so that nobody can read one answer from it."),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        begin, end = self.cleaned_data.get("writes_until"), self.cleaned_data.get("closes_on")
        if begin and end and end <= begin:
            self.add_error("closes_on", _("There has to be time to answer after the writing."))
        return self.cleaned_data


class ChangeForm(Form):
    """What can still change when people are answering."""

    context = Text(label=_("What should people know before they answer?"), required=False)
    aspects = AspectsField(label=_("Which sides does the question have?"), help_text=_("One a line."))
    closes_on = Day(label=_("What is the last day to answer?"), required=False, validators=[refuse_past])


class HideForm(OneStatementForm):
    """Why a statement is taken out; everybody reads it."""

    because = Line(
        label=_("Why do you take it out?"),
        help_text=_("Everybody who takes part reads this. For instance: somebody can be recognised in it."),
        max_length=400,
    )


class MarksForm(forms.Form):
    """Which sides each statement touches: checkboxes called `<number of the statement>`, with places as values."""

    def __init__(self, *args: Any, exploration: Exploration, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        there = Statement.objects.filter(exploration=exploration, hidden_because="")
        choices = [(str(place), str(words)) for place, words in enumerate(exploration.aspects)]
        for statement in sorted(there, key=lambda one: one.text.casefold()):
            self.fields[str(statement.pk)] = forms.MultipleChoiceField(
                label=statement.text,
                choices=choices,
                widget=forms.CheckboxSelectMultiple,
                required=False,
                initial=[str(place) for place in statement.aspects],
            )

    @property
    def marks(self) -> dict[int, list[int]]:
        """The places of the sides, by statement."""
        return {int(number): [int(place) for place in places] for number, places in self.cleaned_data.items()}


class FollowUpForm(Form):
    """What the group did with the answers."""

    text = Text(label=_("What did you do with the answers?"), max_length=4000, rows=6)
