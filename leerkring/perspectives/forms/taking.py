"""What everybody who is asked fills in: statements and answers."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from leerkring.kit.forms import Form, Text
from leerkring.perspectives.actions.answering import Says
from leerkring.perspectives.models import LONGEST_STATEMENT, Exploration, Statement

MOST_AT_ONCE = 500
_SAID: dict[str, Says | None] = {"1": Says.AGREE, "-1": Says.DISAGREE, "0": Says.PASS, ".": None}
_ANSWER = re.compile(r"([0-9]{1,19}):(1|-1|0|\.)")


class StatementForm(Form):
    """One thought in one sentence."""

    text = Text(
        label=_("Your statement"),
        help_text=_("One thought, in one sentence, to which others can say yes or no."),
        max_length=LONGEST_STATEMENT,
        rows=3,
    )


class AnswersForm(forms.Form):
    """What somebody says of one statement, or of several that waited for the network: `<number>:1,…`.

    1 agrees, -1 disagrees, 0 passes, and a dot takes the answer back.
    """

    answers = forms.CharField(max_length=40 * MOST_AT_ONCE)

    def clean_answers(self) -> dict[int, Says | None]:
        said: dict[int, Says | None] = {}
        for one in str(self.cleaned_data["answers"]).split(","):
            found = _ANSWER.fullmatch(one.strip())
            if found is None or int(found[1]) >= 1 << 63:
                raise ValidationError(_("This answer could not be read. Look at the page again, please."))
            said[int(found[1])] = _SAID[found[2]]
        return said


class OneStatementForm(Form):
    """One of the statements of an exploration."""

    statement = forms.ModelChoiceField(Statement.objects.none(), widget=forms.HiddenInput)

    def __init__(self, *args: Any, exploration: Exploration, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        there = Statement.objects.filter(exploration=exploration)
        self.fields["statement"].queryset = there  # type: ignore[attr-defined]


class MendForm(OneStatementForm, StatementForm):
    """One's own statement in other words."""
