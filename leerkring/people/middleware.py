"""Pages speak the reader's language."""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import translation


def speak_their_language(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """The language of the account; before signing in, what the browser asks for."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        person = request.user
        chosen = person.language if person.is_authenticated else translation.get_language_from_request(request)
        with translation.override(chosen):
            response = get_response(request)
            # A guest of a meeting chose a language of her own there.
            response.headers.setdefault("Content-Language", translation.get_language())
        return response

    return middleware
