"""The shape of what is filled in about decisions."""

import datetime as dt
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leerkring.communities.forms import refuse_past
from leerkring.communities.models import Community
from leerkring.communities.queries import members_of
from leerkring.decisions.models import QUORUMS, Phase, Stand, Voice, Vote, Way
from leerkring.decisions.rules import needs_reason
from leerkring.kit.forms import Day, Form, Line, Text
from leerkring.people.models import Person

KEEP, END = "keep", "end"


def refuse_today(day: dt.date) -> None:
    """A day to look again is later than today."""
    if day <= timezone.localdate():
        raise ValidationError(_("Choose a day after today."))


def in_three_months() -> dt.date:
    """A usual time to try something out."""
    return timezone.localdate() + dt.timedelta(days=91)


class ProposalForm(Form):
    """A proposal."""

    title = Line(label=_("What is it about?"))
    text = Text(
        label=_("What do you propose?"),
        max_length=4000,
        rows=6,
        help_text=_("What will we do, from when, and for whom? Good enough for now and safe enough to try."),
    )
    respond_by = Day(
        label=_("Until when can everybody speak?"),
        required=False,
        validators=[refuse_past],
        help_text=_("After this day you can decide when enough of you have spoken."),
    )


class ConsentForm(ProposalForm):
    """A proposal for all of the group, and what it asks first."""

    phase = forms.ChoiceField(
        label=_("How do you begin?"),
        choices=[
            (Phase.CLEAR.value, _("Is it clear? First questions, then reactions, then the consent round")),
            (Phase.ROUND.value, _("We talked about it: the consent round at once")),
        ],
        initial=Phase.CLEAR.value,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, community: Community, author: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)


class People(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Some of these people, by name."""

    def label_from_instance(self, obj: Any) -> str:
        return str(obj.name)


class AskAdviceForm(ProposalForm):
    """What somebody wants to decide, and whose advice she asks."""

    advisers = People(Person.objects.none(), label=_("Whose advice do you ask?"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, community: Community, author: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["advisers"].queryset = members_of(community).exclude(pk=author.pk)  # type: ignore[attr-defined]
        self.fields["text"].label = _("What do you want to decide?")
        self.fields["text"].help_text = _("What do you think of yourself, and where do you doubt?")
        self.fields["respond_by"].label = _("Until when can they advise?")
        self.fields["respond_by"].help_text = _("After this day you can decide with the advice that is there.")
        self.order_fields(["title", "text", "advisers"])


class LeaveToForm(ProposalForm):
    """What the group leaves to one of its members."""

    decider: "forms.ModelChoiceField[Person]" = forms.ModelChoiceField(
        Person.objects.none(), label=_("Who decides it?"), empty_label=_("Choose somebody")
    )

    def __init__(self, *args: Any, community: Community, author: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["decider"].queryset = members_of(community).exclude(pk=author.pk)  # type: ignore[attr-defined]
        self.fields["text"].label = _("What do you leave to her or him?")
        self.fields["text"].help_text = _("What is free to choose, and what not? She or he tells you what was decided.")
        self.fields["respond_by"].label = _("By when do you want to hear?")
        self.fields["respond_by"].help_text = ""
        self.order_fields(["title", "text", "decider"])


class VoteForm(ProposalForm):
    """Something to vote about."""

    def __init__(self, *args: Any, community: Community, author: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["respond_by"].label = _("Until when can everybody vote?")
        self.fields["respond_by"].help_text = _("After this day the votes are counted when enough of you voted.")


PROPOSALS: dict[str, type[ConsentForm | AskAdviceForm | LeaveToForm | VoteForm]] = {
    Way.CONSENT: ConsentForm,
    Way.ADVICE: AskAdviceForm,
    Way.DELEGATED: LeaveToForm,
    Way.MAJORITY: VoteForm,
}


class ClarificationForm(Form):
    """What is not clear yet."""

    text = Text(label=_("What is not clear to you yet?"), max_length=1000, rows=2)


class AnswerForm(Form):
    """What somebody who asked should know."""

    text = Text(label=_("What do you mean?"), rows=3)


class ReactionForm(Form):
    """A first reaction."""

    text = Text(label=_("What is your first reaction?"), rows=3, help_text=_("What speaks to you? What does not?"))


class AdviceForm(Form):
    """Advice for who decides."""

    text = Text(label=_("What do you advise?"), rows=4, help_text=_("What would you do, and what matters?"))


class BallotForm(Form):
    """One secret vote."""

    answer = forms.ChoiceField(label=_("What do you vote?"), choices=Vote.choices, widget=forms.RadioSelect)
    number = forms.IntegerField(min_value=1, widget=forms.HiddenInput)


class CountForm(Form):
    """The version whose votes are counted."""

    number = forms.IntegerField(min_value=1)


class TermsForm(Form):
    """How the group would decide from now on."""

    quorum = forms.ChoiceField(
        label=_("How many have to have spoken, once the last day has passed?"),
        choices=list(QUORUMS.items()),
        widget=forms.RadioSelect,
    )
    allows_majority = forms.BooleanField(
        label=_("In some matters we may vote"),
        required=False,
        help_text=_("In secret, with at least five of you. Everything else stays by consent."),
    )
    respond_by = Day(label=_("Until when can everybody speak?"), required=False, validators=[refuse_past])


class PhaseForm(Form):
    """Where the talk goes on."""

    phase = forms.ChoiceField(choices=Phase.choices)


class AmendForm(Form):
    """A better text; `number` is the version it started from."""

    takes_up = forms.MultipleChoiceField(
        label=_("Which objection does it take up?"), widget=forms.CheckboxSelectMultiple, required=False
    )

    text = Text(label=_("What do you propose now?"), max_length=4000, rows=6)
    respond_by = Day(label=_("Until when can everybody speak?"), required=False, validators=[refuse_past])
    number = forms.IntegerField(min_value=1, widget=forms.HiddenInput)

    def __init__(self, *args: Any, objections: Iterable[Voice] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(str(voice.pk), f"{voice.person.name}: {voice.text}") for voice in objections]
        if choices:
            self.fields["takes_up"].choices = choices  # type: ignore[attr-defined]
            self.fields["takes_up"].initial = [choices[0][0]] if len(choices) == 1 else []
        else:
            del self.fields["takes_up"]

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        if "takes_up" in self.fields:
            cleaned["takes_up"] = {UUID(key) for key in cleaned.get("takes_up", [])}
            if not cleaned["takes_up"]:
                self.add_error("takes_up", _("Somebody objects. Say which objection your new text takes up."))
        return cleaned


class VoiceForm(Form):
    """What one member says about one version."""

    stand = forms.ChoiceField(label=_("What do you think of it?"), choices=Stand.choices, widget=forms.RadioSelect)
    text = Text(
        label=_("What do you want to say about it?"),
        required=False,
        rows=3,
        help_text=_("With an objection: what goes wrong if we do this?"),
    )
    number = forms.IntegerField(min_value=1, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        if needs_reason(cleaned.get("stand", "")) and "text" in cleaned and not cleaned["text"].strip():
            self.add_error("text", _("An objection needs a reason: what goes wrong if we do this?"))
        return cleaned


class AdoptForm(Form):
    """Why the group decides this, and when it looks at it again."""

    because = Text(
        label=_("Why do you decide this?"),
        rows=3,
        help_text=_("In a few words, for who was not here and for who comes later."),
    )
    review_on = Day(
        label=_("When do you look at it again?"),
        validators=[refuse_today],
        initial=in_three_months,
        help_text=_("On that day it comes back on your first page by itself."),
    )
    number = forms.IntegerField(min_value=1, widget=forms.HiddenInput)


class SettleForm(AdoptForm):
    """What the one who decides decided."""

    text = Text(label=_("What do you decide?"), max_length=4000, rows=5)
    field_order = ["text", "because", "review_on", "number"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["because"].label = _("Why did you decide this?")


class WithdrawForm(Form):
    """Why a proposal goes off the table."""

    because = Text(label=_("Why do you withdraw it?"), rows=3)


class ReviewForm(Form):
    """What the group found, and whether it goes on."""

    text = Text(
        label=_("What did you find?"),
        max_length=4000,
        help_text=_("What came of it? What went well, what did not, what surprised you?"),
    )
    outcome = forms.ChoiceField(
        label=_("How do you go on?"),
        choices=[(KEEP, _("We keep it")), (END, _("We end it"))],
        widget=forms.RadioSelect,
        initial=KEEP,
    )
    next_review_on = Day(
        label=_("When do you look again?"),
        required=False,
        validators=[refuse_today],
        initial=in_three_months,
        help_text=_("Only when you keep it."),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        keeps = cleaned.get("outcome") == KEEP
        if keeps and "next_review_on" in cleaned and cleaned["next_review_on"] is None:
            self.add_error("next_review_on", self.fields["next_review_on"].error_messages["required"])
        if not keeps:
            self.errors.pop("next_review_on", None)
            cleaned["next_review_on"] = None
        return cleaned
