"""The WSGI door for the page server."""

import os
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.core.wsgi import get_wsgi_application

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leerkring.config.settings")
_django = get_wsgi_application()
# Our pages send UTF-8. Django would try to read with any codec of Python that a stranger names, and stumble.
_STRANGE = re.compile(r"""\*\s*=|charset\s*=\s*["']?(?!utf-?8["']?\s*(?:;|$))""", re.IGNORECASE)


def application(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
    """Django's, for requests in UTF-8; what says to be written in something else is read as if it said nothing."""
    said = environ.get("CONTENT_TYPE", "")
    if _STRANGE.search(said):
        environ["CONTENT_TYPE"] = said.partition(";")[0]
    return _django(environ, start_response)
