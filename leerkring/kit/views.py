"""Pages without a word of the domain."""

from typing import Any

from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from leerkring.kit import sample
from leerkring.kit.live import read_subscription, versions
from leerkring.kit.pages import READ, open_page, show
from leerkring.kit.typed import typed_in

# An event stream, for browsers and for proxies that would otherwise hold it back or keep it.
STREAM = {
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-store, no-transform",
    "X-Accel-Buffering": "no",
}


@open_page(*READ)
def show_health(request: HttpRequest) -> HttpResponse:
    """Says "ok" when the database answers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain; charset=utf-8")


@open_page(*READ)
def show_stream(request: HttpRequest, subscription: str) -> HttpResponse:
    """The versions of the topics, and an end: the browser asks again after some seconds.

    Our own server passes the connection to the hub instead, which goes on telling (leerkring/config/push.py).
    """
    found = read_subscription(subscription)
    if found is None:
        raise Http404
    told = versions(found[0]).values()
    return HttpResponse(f"retry: 3000\n\ndata: {','.join(map(str, told))}\n\n", headers=STREAM)


@open_page(*READ)
def show_kit(request: HttpRequest) -> HttpResponse:
    """Every token and component with its states; only there in development."""
    return show(request, "kit/kit.html", sample.everything())


def refuse_csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page was open so long that its seal is no longer valid, or the form came from elsewhere."""
    sentence = _(
        "This did not work: the page was open for a long time. Go back, open it again and send it once more; "
        "your text is kept on this device."
    )
    return _error(request, 403, sentence)


def refuse_unknown(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """What does not exist and what is not yours look exactly the same."""
    sentence = _("We cannot find this page. Perhaps the link is old, or it belongs to another group.")
    return _error(request, 404, sentence, _typed_here(request))


def refuse_forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Somebody sees the thing but may not do this with it."""
    sentence = _("This is for others in the group to do. You can read along.")
    return _error(request, 403, sentence, _typed_here(request))


def refuse_bad(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The request itself is broken."""
    return _error(request, 400, _("Something was wrong with what your browser sent. Go back and try again, please."))


def refuse_large(request: HttpRequest) -> HttpResponse:
    """More than any form of ours holds."""
    return _error(request, 413, _("This is more than we can take in. Make the file smaller, and send it once more."))


def say_sorry(request: HttpRequest) -> HttpResponse:
    """Our own fault."""
    return _error(
        request,
        500,
        _("Something went wrong on our side. What you typed is kept on this device; try again in a moment."),
    )


def _error(request: HttpRequest, status: int, sentence: str, typed: str = "") -> HttpResponse:
    context: dict[str, Any] = {"status": status, "sentence": sentence, "typed": typed, "theirs": ""}
    return show(request, "kit/error.html", context, status=status)


def _typed_here(request: HttpRequest) -> str:
    """What she wrote in a form of ours, when the thing it was about is gone or no longer hers to change.

    Only of somebody who is signed in and whose form a view of ours got: no other site can put words on this page.
    """
    is_hers = request.method == "POST" and request.resolver_match is not None and request.user.is_authenticated
    return typed_in(request.POST) if is_hers else ""
