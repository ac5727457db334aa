"""From the agenda to a method: what suits now, and putting it on the agenda with its steps."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from leerkring.communities.queries import members_of
from leerkring.goals.queries import goals_of
from leerkring.kit.pages import READ, WRITE, SignedIn, show, show_form
from leerkring.meetings import access
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.meetings.queries import agenda_of
from leerkring.meetings.rules import Filling
from leerkring.methods.queries import Offer, find, offer_for
from leerkring.methods.rules import Method
from leerkring.methods.rules.finding import Wish, meeting_minutes
from leerkring.methods.views.finding import about
from leerkring.methods.words import language
from leerkring.organisations.rules import Right
from leerkring.rooms.actions import designing
from leerkring.rooms.forms.designing import ChooseForm, UseMethodForm
from leerkring.rooms.rules import Fit, Now, fit_of, next_part

MOST_FIRST = 6


@dataclass(frozen=True)
class Choice:
    """A method that can be used, and how it suits."""

    offer: Offer
    fit: Fit


@access.page(Right.DESIGN_MEETINGS, access.meeting_for, *READ)
def choose_method(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """What there is to choose from; what suits this meeting comes first."""
    form = ChooseForm(request.GET) if request.GET else ChooseForm({})
    asked = form.cleaned_data if form.is_valid() else {}
    wish = Wish(words=asked.get("search", ""), knows=asked.get("knows", False))
    found = find(meeting.community, wish, language())
    now, filling = _now(meeting)
    choices = _best_first([*found.own, *found.shared, *found.library], now)
    context = {
        "community": meeting.community,
        "meeting": meeting,
        "form": form,
        "is_asked": bool(request.GET),
        "now": now,
        "filling": filling,
        "first": choices[:MOST_FIRST],
        "rest": choices[MOST_FIRST:],
        "held_back": len(found.held_back),
    }
    return show(request, "rooms/choose_method.html", context)


def _now(meeting: Meeting) -> tuple[Now, Filling]:
    filling = agenda_of(meeting).filling
    left = max(0, filling.planned - filling.used)
    return Now(meeting.community.step, left, members_of(meeting.community).count()), filling


def _best_first(offers: list[Offer], now: Now) -> list[Choice]:
    """The group's own before others that suit as well; then by name."""
    choices = [Choice(offer, fit_of(offer.method, now)) for offer in offers]
    return sorted(choices, key=lambda one: (-one.fit.points, one.offer.own is None, _name(one.offer)))


def _name(offer: Offer) -> str:
    return offer.method.name.said_in(language()).casefold()


@access.page(Right.DESIGN_MEETINGS, access.meeting_for, *WRITE)
def use_method(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Read what a method is, say what it serves, and put it on the agenda; which one stands in the address."""
    offer = offer_for(meeting.community, request.GET.get("method", ""))
    if offer is None:
        raise Http404
    method = offer.method
    parts = _parts(method)
    likely = {"part": _likely_part(meeting, method), "question": request.GET.get("question", "")[:300]}
    goals = goals_of(meeting.community)
    form = UseMethodForm(request.POST or None, method=method, parts=parts, goals=goals, initial=likely)
    if form.is_valid():
        given = {key: form.cleaned_data[key] for key in ("part", "serves", "question") if key in form.cleaned_data}
        item = designing.use_method(author=request.user, meeting=meeting, method=method, **given)
        messages.success(request, _("It is on the agenda, with its steps. Change what you like."))
        return redirect("rooms:design_item", item.pk)
    _current, filling = _now(meeting)
    context = {"community": meeting.community, "meeting": meeting, "offer": offer, "form": form, "filling": filling}
    return show_form(request, "rooms/use_method.html", context | about(method))


def _parts(method: Method) -> list[tuple[int, str]]:
    """Each of the meetings of a method in a line: its first steps and its minutes."""
    parts = []
    for part in range(1, method.meetings + 1):
        names = [step.name.said_in(language()) for step in method.steps if step.meeting == part]
        minutes = _("%(minutes)s min") % {"minutes": meeting_minutes(method, part)}
        parts.append((part, f"{part}. {' · '.join(names)} ({minutes})"))
    return parts


def _likely_part(meeting: Meeting, method: Method) -> int:
    """The first one that the group did not do yet."""
    if method.meetings == 1:
        return 1
    titles = [designing.title_of(method, part, language()) for part in range(1, method.meetings + 1)]
    used = AgendaItem.objects.filter(meeting__community=meeting.community, title__in=titles)
    return next_part(used.values_list("title", flat=True), titles)
