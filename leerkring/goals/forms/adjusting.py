"""The shape of an adjustment, and of looking again."""

import datetime as dt

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leerkring.goals.models import AdjustmentKind
from leerkring.kit import forms as kit


class AdjustForm(kit.Form):
    """What the group does about it, and when it looks again."""

    kind = forms.ChoiceField(
        label=_("What do you do about it?"), choices=AdjustmentKind.choices, widget=forms.RadioSelect
    )
    words = kit.Line(
        label=_("What will you do, or why do you leave it?"),
        max_length=400,
        help_text=_("One sentence is enough. Leaving it is a choice too, with a reason."),
    )
    review_on = kit.Day(label=_("When do you look at it again?"))

    def clean_review_on(self) -> dt.date:
        on: dt.date = self.cleaned_data["review_on"]
        if on <= timezone.localdate():
            raise ValidationError(_("Choose a day that is still to come: then you look at it again."))
        return on


class LookAgainForm(kit.Form):
    """What came of it."""

    came_of = kit.Line(label=_("What came of it?"), max_length=400)
    is_kept = forms.BooleanField(
        label=_("This worked, and we keep doing it"),
        required=False,
        help_text=_("Then write it down as a working agreement, so that it stays."),
    )
