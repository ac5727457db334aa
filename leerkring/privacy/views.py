"""Pages about what we know of somebody."""

from typing import Any

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from leerkring.kit.pages import READ, WRITE, SignedIn, show, show_form, signed_in_page
from leerkring.privacy import actions, queries, words
from leerkring.privacy.forms import ForgetMeForm
from leerkring.privacy.queries import Section


@signed_in_page(*READ)
def show_mine(request: SignedIn) -> HttpResponse:
    """What is kept about me: why, how long, who sees it, and how much."""
    return _kept_to_herself(
        show(request, "privacy/show_mine.html", {"sections": _told(queries.summary_of(request.user))})
    )


@signed_in_page(*READ)
def read_mine(request: SignedIn) -> HttpResponse:
    """All of it, to read and to print."""
    context = {"sections": _told(queries.everything_about(request.user)), "now": timezone.now()}
    return _kept_to_herself(show(request, "privacy/read_mine.html", context))


@signed_in_page(*READ)
def download_mine(request: SignedIn) -> HttpResponse:
    """All of it, for a machine."""
    sections = queries.everything_about(request.user)
    tables = [_for_machine(section) for section in sections]
    mine = {"person": str(request.user.pk), "made_at": timezone.now(), "tables": tables}
    response = JsonResponse(mine, json_dumps_params={"ensure_ascii": False, "indent": 1})
    response["Content-Disposition"] = 'attachment; filename="leerkring-all-about-me.json"'
    return _kept_to_herself(response)


@signed_in_page(*WRITE)
@reauthentication_required()  # type: ignore[untyped-decorator]  # the library has no types
def forget_me(request: SignedIn) -> HttpResponse:
    """Say what will happen, ask to be sure, and then forget. Who signed in long ago confirms first that it is her."""
    person = request.user
    form = ForgetMeForm(request.POST or None, person=person)
    if form.is_valid():
        actions.erase(person=person)
        logout(request)
        messages.success(request, _("Your account is gone, and what was yours alone. Thank you for taking part."))
        return redirect("account_login")
    alone = queries.only_administrator_of(person)
    return show_form(request, "privacy/forget_me.html", {"form": form, "alone": [place.name for place in alone]})


def _told(sections: list[Section]) -> list[dict[str, Any]]:
    return [
        {
            "section": section,
            "how_long": words.how_long(section.rows),
            "who_sees": words.who_sees(section.rows),
            "when_you_go": words.when_you_go(section.rows),
        }
        for section in sections
    ]


def _for_machine(section: Section) -> dict[str, Any]:
    return {
        "table": section.label,
        "title": str(section.rows.title),
        "why": str(section.rows.why),
        "how_long": words.how_long(section.rows),
        "who_sees": words.who_sees(section.rows),
        "rows": section.things,
    }


def _kept_to_herself(response: HttpResponse) -> HttpResponse:
    """No cache keeps a page with everything about somebody."""
    response.headers["Cache-Control"] = "no-store"
    return response
