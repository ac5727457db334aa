"""What is refused before any view is reached, in the words of whoever reads it."""

from django.http import HttpRequest, HttpResponse

from leerkring.kit import views
from leerkring.kit.guests import receive_guest
from leerkring.rooms.access import asker_of


def refuse_csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A guest reads it in her language, and it leads nowhere but to the room."""
    asker = asker_of(request)
    if asker.person is None and asker.guest is not None:
        receive_guest(request, asker.guest.language)
    return views.refuse_csrf(request, reason)
