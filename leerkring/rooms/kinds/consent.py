"""A round of consent: a proposal from the talk, everybody's voice, a better proposal, a decision."""

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leerkring.decisions.forms import AdoptForm, AmendForm, ProposalForm, VoiceForm, WithdrawForm
from leerkring.methods.rules import Kind
from leerkring.organisations.rules import Right
from leerkring.people.models import Person
from leerkring.rooms.access import Visitor
from leerkring.rooms.actions import deciding
from leerkring.rooms.forms import ActForm
from leerkring.rooms.kinds.base import Act, StepKind, blank
from leerkring.rooms.models import Card, Seat, Step
from leerkring.rooms.queries.consent import Circle, circle_of, members_at

# Who is not here gets so long, unless the group says otherwise.
MOST_OFFERED = 50
_TIME_FOR_THE_OTHERS = dt.timedelta(days=7)


class ProposeForm(ActForm, ProposalForm):
    """A proposal in one's own words, or the words of a card that was written before."""

    card = forms.ModelChoiceField(
        Card.objects.none(),
        label=_("Or take a card as it is"),
        required=False,
        blank=True,
        widget=forms.RadioSelect,
    )
    field_order = ["title", "text", "card", "respond_by"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cards = self.fields["card"]
        cards.queryset = self.seen_cards().exclude(text="")  # type: ignore[attr-defined]
        texts = [(str(card.pk), card.text) for card in cards.queryset[:MOST_OFFERED]]  # type: ignore[attr-defined]
        if texts:
            cards.choices = [("", _("No card")), *texts]  # type: ignore[attr-defined]
            self.fields["text"].required = False
        else:
            del self.fields["card"]

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        card = cleaned.pop("card", None)
        if "text" in cleaned and not cleaned["text"].strip():
            cleaned["text"] = card.text if card is not None else ""
            if card is None:
                self.add_error("text", _("What do you propose? Write it in your own words."))
        return cleaned


class SpeakForm(ActForm, VoiceForm):
    """What a member thinks of the proposal."""


class BetterForm(ActForm, AmendForm):
    """A better proposal."""


class DecideForm(ActForm, AdoptForm):
    """When the group looks at its decision again."""


class OffTheTableForm(ActForm, WithdrawForm):
    """Why the proposal goes."""


def phone(step: Step, seat: Seat | None) -> dict[str, Any]:
    """The proposal, how the round stands, and for a member what she can do now."""
    person = seat.person if seat is not None else None
    circle = circle_of(step, person)
    shown: dict[str, Any] = {"circle": circle, "form": None, "better": None, "decide": None, "withdraw": None}
    if person is None or seat is None or step.state != "open":
        return shown
    if circle is None or circle.decision.stage == "withdrawn":
        return shown | {"form": _proposal(step, seat, person)}
    return shown | (_forms(circle) if circle.decision.is_in_round else {})


def board_of(step: Step, visitor: Visitor) -> dict[str, Any]:
    """The proposal and how the round stands; the voices only on the screen of who may read them."""
    return {"circle": circle_of(step, visitor.person)}


def _proposal(step: Step, seat: Seat, person: Person) -> ProposalForm:
    start: dict[str, Any] = {"title": step.item.title}
    members, here = members_at(step)
    is_full = {member.pk for member in members} <= here | {person.pk}
    if not is_full:
        start["respond_by"] = timezone.localdate() + _TIME_FOR_THE_OTHERS
    form = blank(ProposeForm, step, seat, initial=start, auto_id="propose_%s")
    if is_full:
        form.fields["respond_by"].widget = forms.HiddenInput()
    return form


def _forms(circle: Circle) -> dict[str, Any]:
    number, mine = circle.proposal.number, circle.mine
    said = {"stand": mine.stand, "text": mine.text} if mine else {}
    text, until = circle.proposal.text, circle.decision.respond_by
    better = {"number": number, "text": text, "respond_by": until}
    return {
        "form": VoiceForm(initial={"number": number, **said}, auto_id="voice_%s"),
        "better": AmendForm(initial=better, auto_id="better_%s"),
        "decide": AdoptForm(initial={"number": number}, auto_id="decide_%s"),
        "withdraw": WithdrawForm(auto_id="withdraw_%s"),
    }


CONSENT = StepKind(
    Kind.CONSENT,
    _("Decide by consent"),
    phone=phone,
    board_of=board_of,
    acts={
        "propose": Act(ProposeForm, deciding.propose, Right.DECIDE),
        "voice": Act(SpeakForm, deciding.give_voice, Right.DECIDE),
        "amend": Act(BetterForm, deciding.amend, Right.DECIDE),
        "adopt": Act(DecideForm, deciding.adopt, Right.DECIDE),
        "withdraw": Act(OffTheTableForm, deciding.withdraw, Right.DECIDE),
        "restore": Act(ActForm, deciding.restore, Right.DECIDE),
    },
)
