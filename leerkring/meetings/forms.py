"""The shape of what is filled in about meetings."""

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db.models import QuerySet
from django.utils import formats, timezone
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from leerkring.commitments.forms import ActionForm, EndForm
from leerkring.commitments.models import Action
from leerkring.commitments.queries import open_actions
from leerkring.communities.models import Community
from leerkring.decisions.forms import ProposalForm
from leerkring.goals.forms import MeasurementForm
from leerkring.goals.models import Goal, Indicator
from leerkring.goals.queries import goals_of, indicators_of
from leerkring.kit.forms import Clock, Day, Form, Line, Text
from leerkring.meetings.models import AgendaItem, Meeting, Worth
from leerkring.meetings.queries import Seat, with_agenda
from leerkring.meetings.rules import NoSuchTime, moment_of, series

_FARTHEST = dt.timedelta(days=3 * 366)
_LONGEST_SERIES = 40


class Moment(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A choice between meetings, by day and title."""

    def label_from_instance(self, obj: Meeting) -> str:
        return f"{formats.date_format(timezone.localtime(obj.starts_at), 'j F Y')} · {obj.title}"


class Goals(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A choice between goals, by their words."""

    def label_from_instance(self, obj: Goal) -> str:
        return obj.text


class Indicators(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A choice between what the group measures, with the goal that it is for."""

    def label_from_instance(self, obj: Indicator) -> str:
        return f"{obj.title} · {obj.goal.text}" if obj.goal else obj.title


class Actions(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A choice between actions, by what will happen."""

    def label_from_instance(self, obj: Action) -> str:
        return obj.what


class Activities(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A choice between the activities of one meeting."""

    def label_from_instance(self, obj: AgendaItem) -> str:
        return obj.title


class Count(forms.IntegerField):
    """A number between two others, with one sentence for whatever is wrong with it."""

    def __init__(self, *, low: int, high: int, **kwargs: Any) -> None:
        said = lazy(lambda: _("Choose a number from %(low)s to %(high)s.") % {"low": low, "high": high}, str)()
        wrong = dict.fromkeys(("invalid", "min_value", "max_value"), said)
        super().__init__(min_value=low, max_value=high, error_messages=wrong, **kwargs)


class MeetingForm(Form):
    """When and where a meeting is."""

    title = Line(label=_("What do you call it?"), max_length=120)
    day = Day(label=_("On which day?"))
    begins = Clock(label=_("At what time?"))
    minutes = Count(label=_("How many minutes?"), low=5, high=600)
    place = Line(label=_("Where?"), required=False)
    link = forms.URLField(
        label=_("Link to meet online"),
        required=False,
        max_length=400,
        assume_scheme="https",
        validators=[URLValidator(schemes=["http", "https"])],
    )

    def clean_day(self) -> dt.date:
        day: dt.date = self.cleaned_data["day"]
        if abs(day - timezone.localdate()) > _FARTHEST:
            raise ValidationError(_("This day is years away. Is the year right?"))
        return day

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        if not self.errors:
            try:
                cleaned |= self.moments(cleaned.pop("day"), cleaned.pop("begins"))
            except NoSuchTime as nowhere:
                self.add_error("begins", self.skipped(nowhere.day))
        return cleaned

    def moments(self, day: dt.date, begins: dt.time) -> dict[str, Any]:
        """What is kept of day and time. Raises `NoSuchTime`."""
        return {"starts_at": moment_of(day, begins, timezone.get_current_timezone())}

    @staticmethod
    def skipped(day: dt.date) -> ValidationError:
        """The sentence for a time that the clock skips."""
        sentence = _("On %(day)s the clock goes forward and skips this time. Choose an earlier or a later one.")
        return ValidationError(sentence, params={"day": formats.date_format(day, "j F Y")})


class ChangeForm(MeetingForm):
    """When and where a meeting is; `started_from` is the sequence before the change."""

    started_from = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


class PlanForm(MeetingForm):
    """One meeting, or a series in a rhythm of weeks."""

    like = Moment(
        Meeting.objects.none(),
        label=_("Begin with the agenda of"),
        required=False,
        empty_label=_("An empty agenda"),
        help_text=_("You can change it afterwards."),
    )
    times = Count(
        label=_("How many meetings?"),
        low=1,
        high=_LONGEST_SERIES,
        initial=1,
        help_text=_("More than one makes a series. Each can be moved or cancelled on its own."),
    )
    weeks = Count(label=_("Every how many weeks?"), low=1, high=26)

    def __init__(self, *args: Any, community: Community, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["like"].queryset = with_agenda(community)  # type: ignore[attr-defined]

    def moments(self, day: dt.date, begins: dt.time) -> dict[str, Any]:
        weeks, times = self.cleaned_data.pop("weeks"), self.cleaned_data.pop("times")
        return {"moments": series(day, begins, timezone.get_current_timezone(), weeks=weeks, times=times)}


class ItemForm(Form):
    """One activity on the agenda."""

    title = Line(label=_("What will you do?"))
    minutes = Count(label=_("How many minutes?"), low=1, high=600, initial=10)
    serves = Goals(
        Goal.objects.none(), label=_("Which goal does it serve?"), required=False, empty_label=_("None of them")
    )
    question = Line(
        label=_("Or which question is it for?"),
        required=False,
        max_length=300,
        help_text=_("A question of your own, or one that a facilitator asked you."),
    )
    how = Text(
        label=_("How will you do it?"),
        required=False,
        help_text=_("Who speaks, who listens, what do you write down?"),
    )

    def __init__(self, *args: Any, community: Community, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["serves"].queryset = goals_of(community)  # type: ignore[attr-defined]


class ChangeItemForm(ItemForm):
    """One activity on the agenda; `started_from` is its number before the change."""

    started_from = forms.IntegerField(min_value=1, widget=forms.HiddenInput)


class MoveForm(Form):
    """So many places up (below 0) or down: one by a button, more by dragging."""

    way = forms.IntegerField(min_value=-100, max_value=100)


class CopyForm(Form):
    """Which earlier agenda."""

    like = Moment(Meeting.objects.none(), label=_("Of which meeting?"), empty_label=_("Choose one"))

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["like"].queryset = with_agenda(meeting.community).exclude(pk=meeting.pk)  # type: ignore[attr-defined]


class AttendanceForm(Form):
    """Who is there."""

    present = forms.MultipleChoiceField(label=_("Checked is here"), widget=forms.CheckboxSelectMultiple, required=False)

    def __init__(self, *args: Any, seats: list[Seat], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.seats = {str(seat.person.pk): seat for seat in seats}
        names = [(key, _said(seat)) for key, seat in self.seats.items()]
        self.fields["present"].choices = names  # type: ignore[attr-defined]

    def clean_present(self) -> list[Any]:
        return [self.seats[key].person for key in self.cleaned_data["present"]]


def _said(seat: Seat) -> str:
    return f"{seat.person.name} · {seat.role}" if seat.role else seat.person.name


class InMeeting(Form):
    """At which activity something is made; put beside the form of the thing itself."""

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["item"] = Activities(
            meeting.agenda.order_by("position", "created_at"),
            label=_("At which activity?"),
            required=False,
            empty_label=_("Not at one of them"),
        )


class ActionInMeetingForm(InMeeting, ActionForm):
    """An action that the group agrees on."""


class ProposalInMeetingForm(InMeeting, ProposalForm):
    """A proposal that is laid before the group."""


def offer_indicators(form: MeasurementForm, indicators: QuerySet[Indicator]) -> None:
    """Ask first what was measured, so that the checks of the other fields know; and out of how many, if ever."""
    form.fields["indicator"] = Indicators(indicators, label=_("What did you measure?"), empty_label=_("Choose one"))
    if not any(one.has_sizes for one in indicators):
        del form.fields["size"]
    form.order_fields(["indicator", "value", "size", "on", "note"])


class MeasurementInMeetingForm(InMeeting, MeasurementForm):
    """What was measured, and what was seen."""

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        super().__init__(*args, meeting=meeting, **kwargs)
        offer_indicators(self, indicators_of(meeting.community))

    def clean_indicator(self) -> Indicator:
        indicator: Indicator = self.cleaned_data["indicator"]
        self.indicator = indicator
        return indicator


class NoteForm(Form):
    """Something that should be in the minutes."""

    text = Text(label=_("What should be in the minutes?"), max_length=4000)


class NoteInMeetingForm(InMeeting, NoteForm):
    """Something that should be in the minutes, at its activity."""


class EndInMeetingForm(EndForm):
    """How one of the open actions ended."""

    action = Actions(Action.objects.none(), widget=forms.HiddenInput)

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["action"].queryset = open_actions(meeting.community)  # type: ignore[attr-defined]

    def chosen(self) -> Action | None:
        """The action it is about, for the words above the form."""
        field = self.fields["action"]
        try:
            return field.clean(self["action"].value())  # type: ignore[no-any-return]
        except ValidationError:
            return None


class ImpressionForm(Form):
    """Whether it was worth the time, and perhaps a line about it."""

    score = forms.TypedChoiceField(
        label=_("Was this worth your time?"), choices=Worth.choices, coerce=int, widget=forms.RadioSelect
    )
    text = Line(label=_("Why? One line, if you like"), max_length=300, required=False)
