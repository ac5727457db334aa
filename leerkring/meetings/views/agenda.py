"""Pages about the agenda."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leerkring.kit.errors import Refused
from leerkring.kit.pages import ACT, WRITE, SignedIn, show, show_form
from leerkring.meetings import access
from leerkring.meetings.actions import agenda
from leerkring.meetings.forms import ChangeItemForm, CopyForm, ItemForm, MoveForm
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.organisations.rules import Right


@access.page(Right.DESIGN_MEETINGS, access.meeting_for, *WRITE)
def add_item(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Put an activity on the agenda."""
    # A page with a question can bring it along.
    initial = {"question": request.GET.get("question", "")[:300]}
    form = ItemForm(request.POST or None, community=meeting.community, initial=initial)
    if form.is_valid():
        item = agenda.add(author=request.user, meeting=meeting, **form.cleaned_data)
        if request.GET.get("then") == "steps":
            return redirect("rooms:design_item", item.pk)
        return redirect("meetings:show_meeting", meeting.pk)
    context = {"community": meeting.community, "meeting": meeting, "form": form}
    return show_form(request, "meetings/add_item.html", context)


@access.page(Right.DESIGN_MEETINGS, access.item_for, *WRITE)
def change_item(request: SignedIn, item: AgendaItem) -> HttpResponse:
    """Say it otherwise, or give it other minutes."""
    initial = {
        "title": item.title,
        "minutes": item.minutes,
        "serves": item.serves_id,
        "question": item.question,
        "how": item.how,
        "started_from": item.number,
    }
    form = ChangeItemForm(request.POST or None, community=item.community, initial=initial)
    if form.is_valid():
        agenda.change(author=request.user, item=item, **form.cleaned_data)
        return redirect("meetings:show_meeting", item.meeting_id)
    return show_form(request, "meetings/change_item.html", {"community": item.community, "item": item, "form": form})


@access.page(Right.DESIGN_MEETINGS, access.item_for, *ACT)
def move_item(request: SignedIn, item: AgendaItem) -> HttpResponse:
    """So many places up or down."""
    form = MoveForm(request.POST)
    if not form.is_valid():
        raise Refused(_("We did not understand which way this should move. Go back and press up or down, please."))
    agenda.move(author=request.user, item=item, by=form.cleaned_data["way"])
    # Back where the eye was, so that it can be moved again.
    return redirect(f"{reverse('meetings:show_meeting', args=[item.meeting_id])}#item-{item.pk}")


@access.page(Right.DESIGN_MEETINGS, access.item_for, *WRITE)
def remove_item(request: SignedIn, item: AgendaItem) -> HttpResponse:
    """Ask first; then it is off the agenda."""
    if request.method == "POST":
        agenda.remove(author=request.user, item=item)
        messages.success(request, _("It is off the agenda."))
        return redirect("meetings:show_meeting", item.meeting_id)
    return show(request, "meetings/remove_item.html", {"community": item.community, "item": item})


@access.page(Right.DESIGN_MEETINGS, access.meeting_for, *WRITE)
def copy_agenda(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Use the agenda of an earlier meeting."""
    form = CopyForm(request.POST or None, meeting=meeting)
    if form.is_valid():
        number = agenda.copy(author=request.user, meeting=meeting, **form.cleaned_data)
        words = ngettext("One activity was added.", "%(number)s activities were added.", number)
        messages.success(request, words % {"number": number})
        return redirect("meetings:show_meeting", meeting.pk)
    context = {"community": meeting.community, "meeting": meeting, "form": form}
    return show_form(request, "meetings/copy_agenda.html", context)
