"""The shape of what is filled in about actions."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from leerkring.commitments.models import State
from leerkring.communities.models import Community
from leerkring.communities.queries import members_of
from leerkring.kit.forms import Day, Form, Line, Text
from leerkring.people.models import Person


class ActionForm(Form):
    """Who does what, and when it is done."""

    what = Line(label=_("What will happen?"), max_length=400)
    who: "forms.ModelChoiceField[Person]" = forms.ModelChoiceField(
        Person.objects.none(), label=_("Who takes care of it?"), empty_label=_("Choose somebody")
    )
    due_on = Day(label=_("When is it done?"), required=False)

    def __init__(self, *args: Any, community: Community, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["who"].queryset = members_of(community)  # type: ignore[attr-defined]


class EndForm(Form):
    """How an action ended."""

    state = forms.ChoiceField(
        label=_("How did it end?"),
        choices=[(State.DONE.value, _("It is done")), (State.STOPPED.value, _("We stop with it"))],
        widget=forms.RadioSelect,
        initial=State.DONE.value,
    )
    because = Text(
        label=_("What did you learn from it?"), help_text=_("When you stop: why? That is a result too."), required=False
    )


class ResultForm(Form):
    """What came of an action."""

    text = Text(
        label=_("What came of it?"), help_text=_("What went well, what did not, what surprised you?"), max_length=4000
    )
