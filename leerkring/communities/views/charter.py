"""Pages about the charter: the frame, the group's own part, and their earlier versions."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from leerkring.communities import access, queries
from leerkring.communities.access import can, community_for, page
from leerkring.communities.actions import charter
from leerkring.communities.forms import SECTION_QUESTIONS, FrameForm, TextForm, TimePlanForm
from leerkring.communities.models import CharterText, Community, Frame, Section, TimePlan
from leerkring.kit.pages import ACT, READ, WRITE, SignedIn, show, show_form
from leerkring.organisations.rules import Right

MOST_ADDED = 600


@page(Right.SEE_FRAME, community_for, *READ)
def show_charter(request: SignedIn, community: Community) -> HttpResponse:
    """The frame for everybody around the group; the group's own part only for those at its table."""
    frame = queries.latest_frame(community)
    context: dict[str, object] = {
        "community": community,
        "frame": frame,
        "can_frame": can(request.user, community, Right.WRITE_FRAME),
        "can_write": can(request.user, community, Right.WRITE_CHARTER),
        "sees_own_part": can(request.user, community, Right.SEE_CONTENT),
    }
    if context["sees_own_part"]:
        plan = queries.latest_time_plan(community)
        context |= {
            "sections": queries.charter_of(community),
            "questions": SECTION_QUESTIONS,
            "plan": plan,
            "sums": queries.time_reckoned(community, frame, plan),
        }
    return show(request, "communities/show_charter.html", context)


@page(Right.WRITE_FRAME, community_for, *WRITE)
def change_frame(request: SignedIn, community: Community) -> HttpResponse:
    """Write a next version of the frame."""
    latest = queries.latest_frame(community)
    initial = {**vars(latest.words), "number": latest.number} if latest else {"number": 0}
    form = FrameForm(request.POST or None, initial=initial)
    if form.is_valid():
        number = form.cleaned_data["number"]
        charter.write_frame(author=request.user, community=community, based_on=number, words=form.words)
        messages.success(request, _("Kept. The group sees the new frame; the earlier one stays readable."))
        return redirect("communities:show_charter", community.pk)
    return show_form(request, "communities/change_frame.html", {"community": community, "form": form})


@page(Right.SEE_FRAME, community_for, *READ)
def list_frames(request: SignedIn, community: Community) -> HttpResponse:
    """Every version of the frame, the newest first."""
    context = {
        "community": community,
        "versions": queries.versions(community.frames.all()),
        "can_frame": can(request.user, community, Right.WRITE_FRAME),
    }
    return show(request, "communities/list_frames.html", context)


@page(Right.WRITE_FRAME, access.frame_for, *ACT)
def put_back_frame(request: SignedIn, frame: Frame) -> HttpResponse:
    """An older version becomes the newest one."""
    charter.put_back_frame(author=request.user, frame=frame)
    messages.success(request, _("Put back. It is the newest version now; nothing was lost."))
    return redirect("communities:show_charter", frame.community_id)


@page(Right.WRITE_CHARTER, community_for, *WRITE)
def change_text(request: SignedIn, community: Community) -> HttpResponse:
    """Write a next version of one section; which one stands in the address."""
    section = _section(request)
    latest = queries.latest_text(community, section)
    text, number = (latest.text, latest.number) if latest else ("", 0)
    # What the group just agreed, to be put in and looked over; nothing is kept before she sends the form.
    added = request.GET.get("add", "")[:MOST_ADDED].strip()
    initial = {"text": "\n\n".join(filter(None, [text, added])), "number": number}
    form = TextForm(request.POST or None, initial=initial)
    if form.is_valid():
        text, number = form.cleaned_data["text"], form.cleaned_data["number"]
        charter.write_text(author=request.user, community=community, section=section, based_on=number, text=text)
        messages.success(request, _("Kept. The earlier text stays readable."))
        return redirect("communities:show_charter", community.pk)
    context = {"community": community, "section": section, "question": SECTION_QUESTIONS[section], "form": form}
    return show_form(request, "communities/change_text.html", context)


@page(Right.SEE_CONTENT, community_for, *READ)
def list_texts(request: SignedIn, community: Community) -> HttpResponse:
    """Every version of one section, the newest first."""
    section = _section(request)
    context = {
        "community": community,
        "section": section,
        "versions": queries.versions(community.charter_texts.filter(section=section)),
        "can_write": can(request.user, community, Right.WRITE_CHARTER),
    }
    return show(request, "communities/list_texts.html", context)


@page(Right.WRITE_CHARTER, access.charter_text_for, *ACT)
def put_back_text(request: SignedIn, text: CharterText) -> HttpResponse:
    """An older version becomes the newest one."""
    charter.put_back_text(author=request.user, text=text)
    messages.success(request, _("Put back. It is the newest version now; nothing was lost."))
    return redirect("communities:show_charter", text.community_id)


@page(Right.WRITE_CHARTER, community_for, *WRITE)
def change_time_plan(request: SignedIn, community: Community) -> HttpResponse:
    """Write a next version of the time plan."""
    latest = queries.latest_time_plan(community)
    initial = {**vars(latest.plan), "number": latest.number} if latest else {"number": 0}
    form = TimePlanForm(request.POST or None, initial=initial)
    if form.is_valid():
        number = form.cleaned_data["number"]
        charter.write_time_plan(author=request.user, community=community, based_on=number, plan=form.plan)
        messages.success(request, _("Kept. Here is what it comes down to."))
        return redirect("communities:show_charter", community.pk)
    return show_form(request, "communities/change_time_plan.html", {"community": community, "form": form})


@page(Right.SEE_CONTENT, community_for, *READ)
def list_time_plans(request: SignedIn, community: Community) -> HttpResponse:
    """Every version of the time plan, the newest first."""
    context = {
        "community": community,
        "versions": queries.versions(community.time_plans.all()),
        "can_write": can(request.user, community, Right.WRITE_CHARTER),
    }
    return show(request, "communities/list_time_plans.html", context)


@page(Right.WRITE_CHARTER, access.time_plan_for, *ACT)
def put_back_time_plan(request: SignedIn, time_plan: TimePlan) -> HttpResponse:
    """An older version becomes the newest one."""
    charter.put_back_time_plan(author=request.user, time_plan=time_plan)
    messages.success(request, _("Put back. It is the newest version now; nothing was lost."))
    return redirect("communities:show_charter", time_plan.community_id)


def _section(request: SignedIn) -> Section:
    """The section that the address names; vision on education when it names none."""
    name = request.GET.get("section", Section.EDUCATION)
    if name not in Section.values:
        raise Http404
    return Section(name)
