"""Headers on every answer, and refusals as pages."""

from collections.abc import Callable
from urllib.parse import urlsplit

from asgiref.sync import async_to_sync
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.urls import is_valid_path
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from servestatic.middleware import ServeStaticMiddleware

from leerkring.kit.errors import Overtaken, Refused
from leerkring.kit.pages import READ, show
from leerkring.kit.typed import typed_in
from leerkring.kit.views import refuse_large

Answer = Callable[[HttpRequest], HttpResponseBase]

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
}


def secure_headers(get_response: Answer) -> Answer:
    """Put the same protective headers on every answer, errors and static files included."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        for name, value in protective_headers().items():
            response.headers.setdefault(name, value)
        response.headers.setdefault("Cache-Control", "private, no-cache")
        return response

    return middleware


def protective_headers() -> dict[str, str]:
    """On every answer; the event streams, which do not come through here, carry them too."""
    return HEADERS | ({"Strict-Transport-Security": "max-age=31536000; includeSubDomains"} if settings.SECURE else {})


def refuse_endless(get_response: Answer) -> Answer:
    """Refuse what is far larger than any form of ours before it is read: reading it would fill the disk.

    What is only a little too large comes through, so that the form itself can say so kindly.
    """

    def middleware(request: HttpRequest) -> HttpResponseBase:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if not length.isdecimal() or len(length) > 15 or int(length) > settings.LARGEST_REQUEST:
            with translation.override(translation.get_language_from_request(request)):
                return refuse_large(request)
        return get_response(request)

    return middleware


class StaticFiles:
    """Hands addresses of static files to servestatic, and every other request straight on.

    The library is async: before all requests it would send each page over another thread, for a millisecond of work.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response
        self.serve = async_to_sync(ServeStaticMiddleware(_not_a_file))

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        file = self.serve(request) if request.path_info.startswith(settings.STATIC_URL) else None
        return self.get_response(request) if file is None else file


async def _not_a_file(request: HttpRequest) -> None:
    """Nothing of ours has this name."""


def lead_to_slash(get_response: Answer) -> Answer:
    """Whoever leaves out the last slash of an address of ours comes to the address with it.

    Only the form of the address counts, so it says nothing about what exists. A form that was sent is not sent on.
    """

    def middleware(request: HttpRequest) -> HttpResponseBase:
        path = request.path_info
        if request.method in READ and not path.endswith("/") and not is_valid_path(path) and is_valid_path(f"{path}/"):
            return HttpResponsePermanentRedirect(request.get_full_path(force_append_slash=True))
        return get_response(request)

    return middleware


class Refusals:
    """Turns `Refused` into a page that says why, and gives back what was typed."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, Refused):
            return None
        context = {
            "status": exception.status,
            "sentence": exception.sentence,
            "typed": typed_in(request.POST, exception.typed),
            "theirs": exception.theirs if isinstance(exception, Overtaken) else "",
            "back": _came_from(request),
        }
        return show(request, "kit/error.html", context, status=exception.status)


def _came_from(request: HttpRequest) -> str:
    """The page of ours with the form that was sent; nothing when the browser does not tell."""
    address = request.headers.get("Referer", "")
    is_ours = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return urlsplit(address)._replace(scheme="", netloc="").geturl() if is_ours and address else ""
