"""What stands around every page: the main navigation, one's account, and the places of a community.

And what a page of one app shows of an app above or beside it, which it may not know: the room of a meeting, the
draft in which a text of the charter was made, quick questions about the page (docs/decide/0016).
"""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from leerkring.accountability.queries import votes_of
from leerkring.choices.queries import asked_on
from leerkring.communities.access import can
from leerkring.communities.models import Community
from leerkring.drafts.queries import draft_of, origins
from leerkring.kit.kept import seal_of
from leerkring.organisations.rules import Right
from leerkring.people.models import Person
from leerkring.rooms.queries import prepared

Link = dict[str, Any]
# Apps without a place of their own in the navigation of a group, and where they belong.
# The first page of a group shows what waits anyway, a choice is a question itself, and a room has questions of its own.
# A reflection is somebody's own: nothing is asked of the group there.
_ASKED_ELSEWHERE = ("home", "choices", "rooms", "reflections")
_BESIDE = {"meetings": ("methods", "rooms"), "decisions": ("choices",), "goals": ("drivers",)}


def surroundings(request: HttpRequest) -> dict[str, Any]:
    """`nav`, `account` and `plg_of(community)` for the base page, `prepared_of(meeting)` for pages of meetings,
    `origins_of(community)` for charter and ambition, `draft_of(decision)` for a decision about a text of theirs,
    `votes_of(indicator)` for the measurements of a line,
    `asked_here(community)` and `ask_here(community)` for quick questions about a page.

    A guest sees nothing around what she is asked.
    """
    is_guest = getattr(request, "is_guest", False)
    if is_guest or not getattr(request, "user", None) or not request.user.is_authenticated:
        nothing: dict[str, Any] = {"nav": [], "account": None, "plg_of": lambda community: None}
        return nothing | {"is_guest": is_guest, "guest_place": getattr(request, "guest_place", "")}
    return {
        "nav": _nav(request),
        "account": _account(request),
        "plg_of": _plg_for(request),
        "asked_here": _asked_here(request),
        "ask_here": _ask_here(request),
        "origins_of": origins,
        "draft_of": draft_of,
        "votes_of": votes_of,
        "prepared_of": lambda meeting: prepared(meeting, request.user),
    }


def _nav(request: HttpRequest) -> list[Link]:
    return _links(
        request,
        ("home:show_home", _("Home"), "home"),
        ("communities:list_communities", _("My circles"), "ring"),
        ("home:search", _("Search"), "search"),
        ("notices:list_notices", _("News"), "bell"),
    )


def _account(request: HttpRequest) -> Link:
    person = request.user
    links = _links(
        request,
        ("people:show_account", _("My account"), ""),
        ("meetings:show_calendars", _("My calendar addresses"), ""),
        ("organisations:list_organisations", _("My schools"), ""),
        ("privacy:show_mine", _("All about me"), ""),
    )
    return {"name": person.name, "seal": seal_of(str(person.pk)), "links": links, "sign_out": reverse("account_logout")}  # type: ignore[union-attr]


def _plg_for(request: HttpRequest) -> Callable[[Community], Link]:
    def plg_of(community: Community) -> Link:
        inside = can(request.user, community, Right.SEE_CONTENT)  # type: ignore[arg-type]
        return {
            "name": community.name,
            "href": reverse("home:show_community", args=[community.pk]),
            "step": community.step if inside else None,
            "items": _inside(request, community) if inside else _outside(request, community),
        }

    return plg_of


def _is_asked_about(request: HttpRequest) -> bool:
    """Whether this page shows something of a group that one can ask a quick question about."""
    match = request.resolver_match
    name = (match.url_name if match is not None else None) or ""
    return match is not None and name.startswith("show_") and match.app_name not in _ASKED_ELSEWHERE


def _asked_here(request: HttpRequest) -> Callable[[Community], str]:
    """What is asked about this page."""

    def asked_here(community: Community) -> str:
        person = request.user
        if not _is_asked_about(request) or not isinstance(person, Person):
            return ""
        if not can(person, community, Right.SEE_CONTENT):
            return ""
        asked = asked_on(request.path, community, person, timezone.localdate())
        return mark_safe(render_to_string("choices/_here.html", {"asked": asked}, request)) if asked else ""

    return asked_here


def _ask_here(request: HttpRequest) -> Callable[[Community], Link | None]:
    """Where to ask something about this page: quietly at its foot, for it stands on nearly every page."""

    def ask_here(community: Community) -> Link | None:
        person = request.user
        if not _is_asked_about(request) or not isinstance(person, Person) or not can(person, community, Right.DECIDE):
            return None
        address = reverse("choices:ask_poll", args=[community.pk], query={"on": request.path})
        return {"words": _("Ask a quick question about this page"), "href": address}

    return ask_here


def _inside(request: HttpRequest, community: Community) -> list[Link]:
    return _links(
        request,
        ("cycles:show_cycle", _("Cycle"), ""),
        ("goals:list_goals", _("Goals"), ""),
        ("meetings:list_meetings", _("Meetings"), ""),
        ("decisions:list_decisions", _("Decisions"), ""),
        ("commitments:list_actions", _("Actions"), ""),
        ("perspectives:list_explorations", _("Explorations"), ""),
        ("guidance:list_questions", _("Questions"), ""),
        ("reflections:list_reflections", _("Reflections"), ""),
        ("home:show_story", _("Our story"), ""),
        ("communities:show_charter", _("Charter"), ""),
        ("communities:show_people", _("People"), ""),
        about=community,
    )


def _outside(request: HttpRequest, community: Community) -> list[Link]:
    places = [("communities:show_people", _("People"), "")]
    if can(request.user, community, Right.SEE_RHYTHM):  # type: ignore[arg-type]
        places = [
            ("accountability:show_rhythm", _("Conditions"), ""),
            ("communities:show_charter", _("Charter"), ""),
            *places,
        ]
    return _links(request, *places, about=community)


def _links(request: HttpRequest, *places: tuple[str, str, str], about: Community | None = None) -> list[Link]:
    links = []
    for name, words, icon in places:
        href = reverse(name, args=[about.pk] if about else [])
        here = request.path == href if about is None else _is_part_of(request, name, href)
        links.append({"words": words, "href": href, "icon": icon, "current": here})
    return links


def _is_part_of(request: HttpRequest, name: str, href: str) -> bool:
    """True on the place itself and on every page of its app: a meeting's page belongs to Meetings."""
    app = name.partition(":")[0]
    match = request.resolver_match
    theirs = {app, *_BESIDE.get(app, ())}
    of_its_app = match is not None and match.app_name in theirs and app not in ("communities", "home")
    return of_its_app or request.path.startswith(href)
