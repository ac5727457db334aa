"""How a meeting was, in ten seconds."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from leerkring.kit.pages import WRITE, SignedIn, show_form
from leerkring.meetings import access, queries
from leerkring.meetings.actions import impressions
from leerkring.meetings.forms import ImpressionForm
from leerkring.meetings.models import Meeting
from leerkring.meetings.rules import IMPRESSION_LASTS
from leerkring.organisations.rules import Right


@access.page(Right.TAKE_PART, access.meeting_for, *WRITE)
def give_impression(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """One question and a line; what she said before stands there, to be said otherwise."""
    how = queries.how_it_was(request.user, meeting, meeting.attendances.all())
    initial = {"score": how.mine.score, "text": how.mine.text} if how.mine else {}
    form = ImpressionForm(request.POST or None, initial=initial)
    if form.is_valid():
        impressions.give_impression(author=request.user, meeting=meeting, **form.cleaned_data)
        messages.success(request, _("Thank you. This is kept."))
        return redirect("meetings:give_impression", meeting.pk)
    context = {
        "community": meeting.community,
        "meeting": meeting,
        "form": form,
        "how": how,
        "until": meeting.closed_at + IMPRESSION_LASTS if meeting.closed_at else None,
    }
    return show_form(request, "meetings/give_impression.html", context)
