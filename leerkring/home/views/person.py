"""The first page of a person: what is next, and what waits for her."""

from django.http import HttpResponse
from django.utils import timezone

from leerkring.home.queries.person import today_of
from leerkring.kit.pages import READ, SignedIn, show, signed_in_page


@signed_in_page(*READ)
def show_home(request: SignedIn) -> HttpResponse:
    """Next meetings, my open actions, what asks for my voice, my circles."""
    return show(request, "home/show_home.html", {"today": today_of(request.user, timezone.localdate())})
