"""What the group fills in about its own choices."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import is_valid_path
from django.utils.translation import gettext_lazy as _

from leerkring.choices.models import Choice, Kind
from leerkring.communities.forms import refuse_past
from leerkring.communities.models import Audience
from leerkring.kit.forms import LINE, Day, Form, Line, Text

MOST_OPTIONS, MOST_ANSWERS = 60, 8


class Options(Text):
    """Options, each on a line of its own."""

    def __init__(self, *, most: int, **kwargs: Any) -> None:
        self.most = most
        super().__init__(max_length=most * (LINE + 2), **kwargs)

    def clean(self, value: Any) -> list[str]:
        lines = [line.strip() for line in super().clean(value).split("\n")]
        options = [line for line in lines if line]
        if not 2 <= len(options) <= self.most:
            words = _("Write at least 2 and at most %(most)s, each on a line of its own.")
            raise ValidationError(words, params={"most": self.most})
        for number, option in enumerate(options, start=1):
            if len(option) > LINE:
                raise ValidationError(_("Number %(number)s is too long; 200 signs fit."), params={"number": number})
            if option.casefold() in {earlier.casefold() for earlier in options[: number - 1]}:
                raise ValidationError(_("“%(option)s” stands there twice."), params={"option": option})
        return options

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value


class PageOfOurs(forms.CharField):
    """The address of a page of ours; anything else is no page, and then it stands nowhere else."""

    def clean(self, value: Any) -> str:
        page = str(value or "")
        return page if len(page) <= 200 and is_valid_path(page) else ""


def audience_field() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("Who can vote?"),
        choices=Audience.choices,
        initial=Audience.GROUP,
        widget=forms.RadioSelect,
        help_text=_("Guests stand apart in the outcome: by a link somebody can answer more than once."),
    )


def last_day_field() -> Day:
    return Day(
        label=_("Until when?"),
        required=False,
        validators=[refuse_past],
        help_text=_("It closes by itself after this day. Without a day one of you closes it."),
    )


class ChoiceForm(Form):
    """What to choose between, and how."""

    question = Line(label=_("What do you choose?"), max_length=300)
    context = Text(label=_("What should everybody know?"), required=False, rows=3)
    options = Options(label=_("Between what?"), most=MOST_OPTIONS, rows=8, help_text=_("Each on a line of its own."))
    kind = forms.ChoiceField(
        label=_("How?"),
        choices=[
            (Kind.THEMES, _("Some of many, fairly divided: every part of the group gets its share")),
            (Kind.APPROVAL, _("Some of many, by most support")),
            (Kind.RANKING, _("An order: everybody puts them in order")),
        ],
        initial=Kind.THEMES,
        widget=forms.RadioSelect,
    )
    seats = forms.IntegerField(
        label=_("How many do you choose?"),
        min_value=1,
        max_value=MOST_OPTIONS,
        initial=2,
        required=False,
        help_text=_("Not for an order."),
    )
    audience = audience_field()
    closes_on = last_day_field()

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        if cleaned.get("kind") == Kind.RANKING or "seats" in self.errors:
            cleaned["seats"] = 1
        elif cleaned.get("seats") is None:
            self.add_error("seats", self.fields["seats"].error_messages["required"])
        elif cleaned["seats"] >= len(cleaned.get("options", range(MOST_OPTIONS + 1))):
            self.add_error("seats", _("Choose fewer than there are options."))
        return cleaned


class ChangeForm(ChoiceForm):
    """The same again; `number` is the version it started from. How is chosen stays."""

    number = forms.IntegerField(min_value=1, widget=forms.HiddenInput)

    def __init__(self, *args: Any, choice: Choice, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].widget = forms.HiddenInput()
        self.fields["kind"].choices = [(choice.kind, choice.kind)]  # type: ignore[attr-defined]
        self.initial["kind"] = choice.kind
        if choice.kind in (Kind.RANKING, Kind.POLL):
            self.fields["seats"].widget = forms.HiddenInput()
            self.initial["seats"] = 1


class PollForm(Form):
    """One quick question."""

    question = Line(label=_("What do you ask?"), max_length=300)
    options = Options(label=_("Which answers?"), most=MOST_ANSWERS, rows=4, help_text=_("Each on a line of its own."))
    audience = audience_field()
    closes_on = last_day_field()
    page = PageOfOurs(required=False, widget=forms.HiddenInput)
