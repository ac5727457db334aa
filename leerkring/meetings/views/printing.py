"""The minutes as a file: to print, to keep, to send to somebody who was not there."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from leerkring.kit.pages import READ, SignedIn
from leerkring.meetings import access, queries
from leerkring.meetings.models import Meeting
from leerkring.organisations.rules import Right


@access.page(Right.SEE_CONTENT, access.meeting_for, *READ)
def print_minutes(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """A file for who reads it away from Leerkring; before the meeting began there is only the page that says so."""
    if not meeting.opened_at:
        return redirect("meetings:show_minutes", meeting.pk)
    from leerkring.meetings.paper import paper_of  # 55 MB that a process needs only when somebody asks for a PDF

    day = timezone.localdate(meeting.opened_at)
    word = _("minutes")
    name = f"{slugify(word)}-{day:%Y-%m-%d}.pdf"
    return HttpResponse(
        bytes(paper_of(meeting, queries.minutes_of(meeting))),
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
