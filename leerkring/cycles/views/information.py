"""Step 2: what we want to know, and what we gathered."""

from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from leerkring.communities.access import can, page
from leerkring.cycles import queries
from leerkring.cycles.access import cycle_for, inquiry_for, require_open, source_for
from leerkring.cycles.actions import information as actions
from leerkring.cycles.forms import SOURCE_FORMS, InquiryForm, RewordInquiryForm
from leerkring.cycles.models import Cycle, Inquiry, Source, SourceKind
from leerkring.cycles.rules import table_of
from leerkring.cycles.views.step import answer_step
from leerkring.kit.middleware import POLICY
from leerkring.kit.pages import ACT, READ, WRITE, SignedIn, show, show_form
from leerkring.organisations.rules import Right


@page(Right.SEE_CONTENT, cycle_for, *READ)
def show_information(request: SignedIn, cycle: Cycle) -> HttpResponse:
    """The questions, and what was gathered."""
    return answer_step(
        cycle, 2, request, inquiries=list(queries.inquiries_of(cycle)), sources=list(queries.sources_of(cycle))
    )


@page(Right.WRITE_CYCLE, cycle_for, *WRITE)
def add_inquiry(request: SignedIn, cycle: Cycle) -> HttpResponse:
    """Note something we want to know."""
    require_open(cycle, typed=request.POST.get("text", ""))
    form = InquiryForm(request.POST or None)
    if form.is_valid():
        actions.ask(author=request.user, cycle=cycle, **form.cleaned_data)
        return redirect("cycles:show_information", cycle.pk)
    return show_form(request, "cycles/add_inquiry.html", {"community": cycle.community, "cycle": cycle, "form": form})


@page(Right.WRITE_CYCLE, inquiry_for, *WRITE)
def change_inquiry(request: SignedIn, inquiry: Inquiry) -> HttpResponse:
    """Say in other words what we want to know."""
    cycle = inquiry.cycle
    require_open(cycle, typed=request.POST.get("text", ""))
    form = RewordInquiryForm(request.POST or None, initial={"text": inquiry.text, "was": inquiry.text})
    if form.is_valid():
        actions.reword(author=request.user, inquiry=inquiry, **form.cleaned_data)
        return redirect("cycles:show_information", cycle.pk)
    context = {"community": cycle.community, "cycle": cycle, "inquiry": inquiry, "form": form}
    return show_form(request, "cycles/change_inquiry.html", context)


@page(Right.WRITE_CYCLE, inquiry_for, *ACT)
def remove_inquiry(request: SignedIn, inquiry: Inquiry) -> HttpResponse:
    """We no longer want to know this; what was gathered stays."""
    actions.drop(author=request.user, inquiry=inquiry)
    return redirect("cycles:show_information", inquiry.cycle_id)


@page(Right.WRITE_CYCLE, cycle_for, *WRITE)
def add_source(request: SignedIn, cycle: Cycle) -> HttpResponse:
    """Add a note, a table, a file or a link: one form for each kind, at one address."""
    require_open(cycle, typed=request.POST.get("text", ""))
    kind = _kind(request.GET.get("kind", ""))
    form = SOURCE_FORMS[kind](request.POST or None, request.FILES or None, cycle=cycle, initial=_belongs(request))
    if form.is_valid():
        actions.gather(author=request.user, cycle=cycle, kind=kind, **form.cleaned_data)
        messages.success(request, _("Added. The group can see it."))
        return redirect("cycles:show_information", cycle.pk)
    context = {"community": cycle.community, "cycle": cycle, "form": form, "kind": kind, "kinds": _kinds(cycle, kind)}
    return show_form(request, "cycles/add_source.html", context)


def _kind(asked: str) -> SourceKind:
    return SourceKind(asked) if asked in SourceKind.values else SourceKind.NOTE


def _belongs(request: SignedIn) -> dict[str, Any]:
    return {"inquiry": request.GET.get("inquiry", "")}


def _kinds(cycle: Cycle, current: SourceKind) -> list[dict[str, Any]]:
    address = reverse("cycles:add_source", args=[cycle.pk])
    return [{"href": f"{address}?kind={kind}", "words": kind.label, "current": kind == current} for kind in SourceKind]


@page(Right.SEE_CONTENT, source_for, *READ)
def show_source(request: SignedIn, source: Source) -> HttpResponse:
    """One thing that was gathered, in full."""
    cycle = source.cycle
    context = {
        "community": cycle.community,
        "cycle": cycle,
        "source": source,
        "earlier": source.earlier.select_related("author").order_by("-number"),
        "table": table_of(source.text) if source.kind == SourceKind.TABLE else None,
        "can_write": not cycle.is_closed and can(request.user, source, Right.WRITE_CYCLE),
    }
    return show(request, "cycles/show_source.html", context)


@page(Right.SEE_CONTENT, source_for, *READ)  # type: ignore[arg-type]  # it streams, and middleware treats it alike
def download_file(request: SignedIn, source: Source) -> FileResponse:
    """The file itself: always to be kept, never opened inside our pages, whatever it claims to be."""
    if not source.file.name or not source.file.storage.exists(source.file.name):
        raise Http404
    response = FileResponse(
        source.file.open("rb"), as_attachment=True, filename=source.file_name, content_type="application/octet-stream"
    )
    response.headers["Content-Security-Policy"] = f"{POLICY}; sandbox"
    return response


@page(Right.WRITE_CYCLE, source_for, *WRITE)
def change_source(request: SignedIn, source: Source) -> HttpResponse:
    """Say it in better words; how it read before stays readable."""
    cycle, kind = source.cycle, SourceKind(source.kind)
    require_open(cycle, typed=request.POST.get("text", ""))
    initial = {name: getattr(source, name) for name in ("title", "text", "link", "origin", "inquiry", "number")}
    form = SOURCE_FORMS[kind](request.POST or None, cycle=cycle, changing=True, initial=initial)
    if form.is_valid():
        actions.change(author=request.user, source=source, **form.cleaned_data)
        messages.success(request, _("Kept. Earlier words stay readable."))
        return redirect("cycles:show_source", source.pk)
    context = {"community": cycle.community, "cycle": cycle, "source": source, "form": form}
    return show_form(request, "cycles/change_source.html", context)


@page(Right.WRITE_CYCLE, source_for, *WRITE)
def remove_source(request: SignedIn, source: Source) -> HttpResponse:
    """Take out what was gathered; asks first, for a file is gone for good."""
    cycle = source.cycle
    if request.method == "POST":
        actions.throw_away(author=request.user, source=source)
        messages.success(request, _("It is gone."))
        return redirect("cycles:show_information", cycle.pk)
    return show(request, "cycles/remove_source.html", {"community": cycle.community, "cycle": cycle, "source": source})
