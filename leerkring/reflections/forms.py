"""The shape of a reflection."""

from django.utils.translation import gettext_lazy as _

from leerkring.kit.forms import LONG, Form, Text


class ReflectionForm(Form):
    """A text, in one's own words."""

    text = Text(
        label=_("What did you see, think or feel?"),
        help_text=_("You write this for yourself. You decide later whether the group may read it."),
        max_length=LONG,
        rows=10,
    )
