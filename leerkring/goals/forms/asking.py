"""What is asked of whoever writes, without stopping her."""

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _

from leerkring.goals.rules.naming import names_a_pupil


def ask_about_names(request: HttpRequest, *texts: str) -> None:
    """When a text looks as if it names a pupil, say so; what was written stays as it is."""
    found = next((text for text in texts if text and names_a_pupil(text)), None)
    if found:
        sentence = _("“%(text)s”: can somebody read from this which pupil it is about? Then say it without the name.")
        messages.warning(request, sentence % {"text": found[:80]})
