"""Pages about the meeting itself: opening, who is there, opening again, and the minutes."""

from django.http import HttpResponse
from django.shortcuts import redirect

from leerkring.kit.pages import ACT, READ, WRITE, SignedIn, show, show_form
from leerkring.meetings import access, queries
from leerkring.meetings.actions import running
from leerkring.meetings.forms import AttendanceForm
from leerkring.meetings.models import Meeting
from leerkring.organisations.rules import Right


@access.page(Right.LEAD_MEETING, access.meeting_for, *ACT)
def open_meeting(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """It begins; first the chair looks round."""
    running.open_meeting(chair=request.user, meeting=meeting)
    return redirect("meetings:mark_attendance", meeting.pk)


@access.page(Right.LEAD_MEETING, access.meeting_for, *WRITE)
def mark_attendance(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Who is here: everybody, except who let know that she could not come."""
    seats = queries.at_the_table(meeting.community)
    rows = {row.person_id: row.was_there for row in queries.attendances_of(meeting)}
    here = [str(seat.person.pk) for seat in seats if rows.get(seat.person.pk, True)]
    form = AttendanceForm(request.POST or None, seats=seats, initial={"present": here})
    if form.is_valid():
        running.mark_attendance(chair=request.user, meeting=meeting, **form.cleaned_data)
        return redirect("meetings:show_meeting", meeting.pk)
    context = {"community": meeting.community, "meeting": meeting, "form": form}
    return show_form(request, "meetings/mark_attendance.html", context)


@access.page(Right.LEAD_MEETING, access.meeting_for, *ACT)
def reopen_meeting(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """It was closed too early."""
    running.reopen(chair=request.user, meeting=meeting)
    return redirect("meetings:show_meeting", meeting.pk)


@access.page(Right.SEE_CONTENT, access.meeting_for, *READ)
def show_minutes(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """The minutes, to read and to print."""
    minutes = queries.minutes_of(meeting) if meeting.opened_at else None
    context = {
        "community": meeting.community,
        "meeting": meeting,
        "minutes": minutes,
        "next_one": queries.next_after(meeting),
        "can_say": minutes is not None
        and access.can(request.user, meeting, Right.TAKE_PART)
        and queries.can_say(request.user, meeting, minutes.attendances),
        "can_reopen": meeting.can_reopen and access.can(request.user, meeting, Right.LEAD_MEETING),
    }
    return show(request, "meetings/show_minutes.html", context)
