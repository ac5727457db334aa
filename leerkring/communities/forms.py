"""The shape of what is filled in about communities."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leerkring.communities.models import Role, Section
from leerkring.communities.queries import Candidate
from leerkring.communities.rules import FrameWords, Plan
from leerkring.kit.forms import LONG, SHORT, Day, Form, Line, Text
from leerkring.organisations.models import Kind, Organisation
from leerkring.people.models import Person

# How a section of the charter is asked for, so that nobody sits before an empty page.
SECTION_QUESTIONS = {
    Section.EDUCATION: _("What is good teaching to us, and what do our pupils notice of it?"),
    Section.OWN_ROLE: _("What do we ask of ourselves, as people of this profession?"),
    Section.COMMUNITY: _("Why do we do this together, and what does each of us find here?"),
    Section.CONTEXT: _("What happens around us that we have to reckon with: the school, parents, the neighbourhood?"),
    Section.AGREEMENTS: _("How do we speak with each other, and what may everybody count on?"),
}


def refuse_past(day: dt.date) -> None:
    """A day to do something by is today or later."""
    if day < timezone.localdate():
        raise ValidationError(_("This day has passed. Choose today or a later day."))


class SchoolsField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Schools, by their name."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(Organisation.objects.none(), widget=forms.CheckboxSelectMultiple, **kwargs)


class PeopleField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """People, by their name."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(Person.objects.none(), widget=forms.CheckboxSelectMultiple, **kwargs)


def named(people: Iterable[Candidate]) -> list[tuple[str, str]]:
    """Choices with what people do, for two may have one name."""
    return [
        (str(one.person.pk), f"{one.person.name} – {one.posts}" if one.posts else one.person.name) for one in people
    ]


class CommunityForm(Form):
    """What a community is called, what it is about, and whose schools take part."""

    name = Line(label=_("What is it called?"), max_length=120)
    theme = Line(label=_("What is it about?"), help_text=_("One line: the theme."))
    content = Line(
        label=_("Which part of teaching does it serve?"),
        help_text=_("A PLG is a means, never a goal in itself: so it is always tied to something in lessons or care."),
        max_length=400,
    )
    schools = SchoolsField(label=_("Which schools take part?"))

    def __init__(self, *args: Any, schools: QuerySet[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["schools"].queryset = schools  # type: ignore[attr-defined]


class FrameFields(Form):
    """The frame that leader or board gives."""

    mandate = Text(
        label=_("What may the group decide itself?"),
        help_text=_("The clearer this is, the freer the group can work."),
        max_length=4000,
    )
    limits = Text(label=_("What are the limits?"), required=False, max_length=4000)
    means = Text(
        label=_("What do you give?"),
        help_text=_("A room, cover for lessons, money, materials, somebody to guide."),
        required=False,
        max_length=4000,
    )
    hours = forms.IntegerField(
        label=_("How many hours do you promise each member in a school year?"),
        help_text=_("Meetings and the work in between, together."),
        required=False,
        min_value=0,
        max_value=2000,
    )
    meetings = forms.IntegerField(
        label=_("How many meetings do you promise in a school year?"),
        help_text=_("Once a month is ten."),
        required=False,
        min_value=0,
        max_value=200,
    )

    @property
    def words(self) -> FrameWords:
        """What was filled in, once it is valid."""
        return FrameWords(**{name: self.cleaned_data[name] for name in FrameFields.base_fields})


class FrameForm(FrameFields):
    """A next version of the frame."""

    number = forms.IntegerField(widget=forms.HiddenInput, label=_("Version"), min_value=0)


class FoundForm(CommunityForm, FrameFields):
    """A new community with its first frame."""

    started_on = Day(label=_("When does it begin?"))
    field_order = ("name", "theme", "content", "schools", "started_on", *FrameFields.base_fields)


class PeopleForm(Form):
    """Whom to add."""

    people = PeopleField(label=_("Whom do you add?"))

    def __init__(self, *args: Any, people: QuerySet[Person], shown: list[Candidate], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["people"].queryset = people  # type: ignore[attr-defined]
        self.fields["people"].choices = named(shown)  # type: ignore[attr-defined]


class AgreementForm(Form):
    """What was agreed with somebody who guides, and until when."""

    agreement = Text(
        label=_("What did you agree?"),
        help_text=_("In a few lines: what this guidance is for, how often, and how you end it."),
        required=False,
    )
    ends_on = Day(
        label=_("Until when?"), help_text=_("After this day the facilitator has no access any more."), required=False
    )

    def clean_ends_on(self) -> dt.date | None:
        """A last day that has passed would end the role before it began."""
        day: dt.date | None = self.cleaned_data["ends_on"]
        if day is not None and day < timezone.localdate():
            raise ValidationError(_("This day has passed. Choose today or later, or leave it empty."))
        return day


class AppointForm(AgreementForm):
    """Who guides the group, in which role."""

    person: "forms.ModelChoiceField[Person]" = forms.ModelChoiceField(Person.objects.none(), label=_("Who guides you?"))
    role = forms.ChoiceField(label=_("In which role?"), choices=Role.choices, widget=forms.RadioSelect)
    service: "forms.ModelChoiceField[Organisation]" = forms.ModelChoiceField(
        Organisation.objects.filter(kind=Kind.SERVICE).order_by("name"),
        label=_("Sent by which service?"),
        empty_label=_("None"),
        required=False,
    )
    field_order = ("person", "role", "service", "agreement", "ends_on")

    def __init__(self, *args: Any, people: QuerySet[Person], shown: list[Candidate], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = people  # type: ignore[attr-defined]
        self.fields["person"].choices = [("", _("Choose somebody")), *named(shown)]  # type: ignore[attr-defined]


class TextForm(Form):
    """A next version of one section of the group's own part."""

    text = Text(label=_("Your text"), max_length=LONG, rows=10)
    number = forms.IntegerField(widget=forms.HiddenInput, label=_("Version"), min_value=0)


class TimePlanForm(Form):
    """How often, how long, how much in between, for how long."""

    weeks_between = forms.IntegerField(
        label=_("How many weeks lie between two meetings?"),
        help_text=_("A school year has 40 weeks of school. Once a month: 4. Every two months: 8."),
        min_value=1,
        max_value=40,
    )
    minutes = forms.IntegerField(label=_("How many minutes does one meeting take?"), min_value=10, max_value=600)
    hours_between = forms.DecimalField(
        label=_("How many hours does each of you work for it between two meetings?"),
        help_text=_("Trying something out, preparing, visiting a lesson. An honest guess will do."),
        min_value=0,
        max_value=100,
        max_digits=5,
        decimal_places=1,
        localize=True,
    )
    school_years = forms.IntegerField(label=_("For how many school years?"), min_value=1, max_value=10)
    number = forms.IntegerField(widget=forms.HiddenInput, label=_("Version"), min_value=0)

    def get_initial_for_field(self, field: forms.Field, field_name: str) -> Any:
        """Three hours are 3, not 3.0."""
        value = super().get_initial_for_field(field, field_name)
        return int(value) if isinstance(value, Decimal) and value == int(value) else value

    @property
    def plan(self) -> Plan:
        """What was filled in, once it is valid."""
        return Plan(
            **{name: self.cleaned_data[name] for name in ("weeks_between", "minutes", "hours_between", "school_years")}
        )


class SearchForm(Form):
    """A name, or a part of one."""

    q = Line(label=_("Search a name"), required=False, max_length=SHORT)
