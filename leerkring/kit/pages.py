"""How an address declares who may come in, and how a form that is sent twice has one effect.

Every view stands behind one of three doors: `open_page` (everybody), `signed_in_page` (one's own things) or
`guarded_page` (one object and one right on it). The declaration is kept on the view, where the access matrix test reads
it; a view without a declaration fails the build.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.contrib.messages import get_messages
from django.core.exceptions import ObjectDoesNotExist
from django.db import DatabaseError, connection, transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from leerkring.kit.errors import NotAllowed, Refused
from leerkring.kit.models import Sent, the_one

if TYPE_CHECKING:
    from leerkring.people.models import Person

    class SignedIn(HttpRequest):
        """A request of somebody who is signed in."""

        user: Person
else:
    SignedIn = HttpRequest

Thing = TypeVar("Thing")
READ = ("GET", "HEAD")
WRITE = ("GET", "HEAD", "POST")
ACT = ("POST",)
OURS = "X-Leerkring"


@dataclass(frozen=True)
class Declaration:
    """What a view's door says: the rule's name, its methods, and the function that loads what it is about."""

    rule: str
    methods: tuple[str, ...]
    door: Callable[..., Any] | None = None


def declaration_of(view: Callable[..., Any]) -> Declaration | None:
    """The declaration of a view, or None when nobody made one."""
    return getattr(view, "declaration", None)


def declare(view: Any, rule: str, *methods: str) -> Any:
    """Declare a view that is not ours (a library's); it answers to these methods only."""

    @wraps(view)
    def declared(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method not in methods:
            return refuse_method(request, methods)
        response: HttpResponse = view(request, *args, **kwargs)
        return response

    declared.declaration = Declaration(rule, methods)  # type: ignore[attr-defined]
    return declared


def open_page(*methods: str) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """A page for everybody, signed in or not."""

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def page(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method not in methods:
                return refuse_method(request, methods)
            return once(request, lambda: view(request, *args, **kwargs))

        page.declaration = Declaration("everybody", methods)  # type: ignore[attr-defined]
        return page

    return decorate


def signed_in_page(*methods: str) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """A page about oneself: everybody who is signed in has her own."""

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def page(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return to_sign_in(request)
            if request.method not in methods:
                return refuse_method(request, methods)
            return once(request, lambda: view(request, *args, **kwargs))

        page.declaration = Declaration("signed_in", methods)  # type: ignore[attr-defined]
        return page

    return decorate


def guarded_page(
    rule: str,
    door: Callable[["Person", UUID], Thing],
    require: Callable[["Person", Thing], None],
    *methods: str,
    leaves_trace: bool = True,
) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """A page about one thing: `door` finds it or raises 404, `require` raises 403; the view gets the thing itself.

    What leaves no trace is not remembered as a form that was sent: its effect must be the same however often it comes.
    """

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def page(request: SignedIn, **ids: UUID) -> HttpResponse:
            if not request.user.is_authenticated:
                return to_sign_in(request)
            (thing_id,) = ids.values()
            try:
                thing = door(request.user, thing_id)
                require(request.user, thing)
            except (Http404, NotAllowed):
                # What this form took away the first time cannot be found a second time.
                if (earlier := answer_given_before(request)) is not None:
                    return earlier
                raise
            if request.method not in methods:
                return refuse_method(request, methods)
            try:
                return (once if leaves_trace else untraced)(request, lambda: view(request, thing))
            except (ObjectDoesNotExist, DatabaseError):
                _refuse_if_gone(lambda: door(request.user, thing_id))
                raise

        page.declaration = Declaration(rule, methods, door)  # type: ignore[attr-defined]
        return page

    return decorate


def _refuse_if_gone(door: Callable[[], object]) -> None:
    """Between the door and the turn of this form somebody else may have taken away what it was about."""
    try:
        door()
    except Http404:
        raise Refused(_("Somebody took this away while you were busy.")) from None


def refuse_method(request: HttpRequest, methods: tuple[str, ...]) -> HttpResponse:
    """Mostly the address of a form's button that was opened as if it were a page."""
    sentence = _("This address cannot be opened as a page. Go back, and use the button there.")
    context = {"status": 405, "sentence": sentence, "typed": "", "theirs": ""}
    response = show(request, "kit/error.html", context, status=405)
    response.headers["Allow"] = ", ".join(methods)
    return response


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """The sign-in page, and back here afterwards; who was sending something comes back to the page it stood on."""
    here, stood_on = request.get_full_path(), urlsplit(request.headers.get("Referer", ""))
    if request.method == "POST" and stood_on.netloc == request.get_host():
        here = stood_on._replace(scheme="", netloc="", fragment="").geturl()
    return redirect_to_login(here)


def once(request: HttpRequest, answer: Callable[[], HttpResponse]) -> HttpResponse:
    """Run a writing request in one transaction; the same key again gives the first answer and no second effect.

    A form that was not accepted leaves no trace, so it can be mended and sent again.
    """
    if request.method != "POST":
        return answer()
    key = _key(request)
    if key is None:
        raise Refused(_("This page was open for too long or is not complete. Open it again, please."))
    try:
        with transaction.atomic():
            return _first_time(request, key, answer)
    except _NotAccepted as refusal:
        return refusal.response
    except _SentBefore:
        return _first_answer(request, Sent.objects.get(pk=key))


def untraced(request: HttpRequest, answer: Callable[[], HttpResponse]) -> HttpResponse:
    """Nothing of this form is remembered here: what it does is the same however often it comes.

    Her own browser hears that it was accepted, or her words would stand in the form again.
    """
    response = answer()
    is_accepted = request.method == "POST" and isinstance(response, HttpResponseRedirect)
    return _accepted(request, response) if is_accepted and _key(request) else response


def answer_given_before(request: HttpRequest) -> HttpResponse | None:
    """The first answer to a form that its sender sent before; None for a new one."""
    key = _key(request) if request.method == "POST" else None
    sent = the_one(Sent.objects.filter(pk=key)) if key else None
    return _first_answer(request, sent) if sent else None


def _key(request: HttpRequest) -> str | None:
    key, owner = request.POST.get("key", ""), str(getattr(request.user, "pk", None) or "nobody")[:12]
    return f"{owner}:{key}" if 16 <= len(key) <= 64 and key.isascii() and key.isprintable() else None


_KEEP = "INSERT INTO kit_sent (key, digest, answer, at) VALUES (%s, %s, %s, %s) ON CONFLICT (key) DO NOTHING"
_TELL = "UPDATE kit_sent SET answer = %s WHERE key = %s"


class _NotAccepted(Exception):
    def __init__(self, response: HttpResponse) -> None:
        self.response = response


class _SentBefore(Exception):
    pass


def _first_time(request: HttpRequest, key: str, answer: Callable[[], HttpResponse]) -> HttpResponse:
    with connection.cursor() as cursor:
        # Plain SQL, for every form passes here. On PostgreSQL a second sender waits until the first one has finished.
        cursor.execute(_KEEP, [key, _digest(request), "", connection.ops.adapt_datetimefield_value(timezone.now())])
        if cursor.rowcount != 1:
            raise _SentBefore
    response = answer()
    if not isinstance(response, HttpResponseRedirect):
        raise _NotAccepted(response)
    with connection.cursor() as cursor:
        cursor.execute(_TELL, [response.url[:500], key])
    return _accepted(request, response)


def _accepted(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Tells the browser that it need not keep what was typed (kit/js/drafts.js reads it, and takes it away)."""
    response.set_cookie("sent", request.POST["key"], max_age=600, secure=settings.SECURE, samesite="Lax")
    return response


def _first_answer(request: HttpRequest, sent: Sent) -> HttpResponse:
    if sent.digest != _digest(request):
        raise Refused(_("This form was sent before with another text. Open the page again to see what was kept."))
    return _accepted(request, HttpResponseRedirect(sent.answer))


def _digest(request: HttpRequest) -> str:
    fields = sorted((name, values) for name, values in request.POST.lists() if name != "csrfmiddlewaretoken")
    files = sorted((name, str(file), len(file)) for name, file in request.FILES.items())
    return hashlib.sha256(repr((request.path, fields, files)).encode()).hexdigest()


def unless_unchanged(request: HttpRequest, tag: str, answer: Callable[[], HttpResponse]) -> HttpResponse:
    """304 when the reader has the page of this tag already; a message that waits for her is always shown.

    The forms on a page carry the seal of one signing in, so the same page is another one after the next.
    """
    if _seal(request) and not any(True for _message in get_messages(request)):
        unchanged = get_conditional_response(request, etag=f'"{tag}.{_seal(request)}"')
        if unchanged is not None:
            return unchanged
    response = answer()
    response.headers["ETag"] = f'"{tag}.{_seal(request)}"'
    return response


def _seal(request: HttpRequest) -> str:
    secret = request.META.get("CSRF_COOKIE", "")
    return hashlib.sha256(secret.encode()).hexdigest()[:12] if secret else ""


def device_seal(of: str | None) -> str:
    """Under which a device keeps what waits for the network: for this signing-in, or this guest's secret, only."""
    return salted_hmac("leerkring.rooms.kept", of, algorithm="sha256").hexdigest() if of else ""


def show(
    request: HttpRequest, template: str, context: Mapping[str, Any] | None = None, status: int = 200
) -> HttpResponse:
    """A page from a template."""
    response = render(request, template, dict(context or {}), status=status)
    # So that kit/js/live.js never takes the page of a gateway in between for one of ours.
    response.headers.setdefault(OURS, "page")
    return response


def show_fragment(
    request: HttpRequest, template: str, context: Mapping[str, Any] | None = None, status: int = 200
) -> HttpResponse:
    """The inside of an element that stays up to date (`data-fragment`); `unless_unchanged` around it saves much."""
    response = show(request, template, context, status)
    response.headers[OURS] = "fragment"
    return response


def is_from_script(request: HttpRequest) -> bool:
    """Our own script sent it, and wants only the part of the page that changes."""
    return request.headers.get(OURS) == "fragment"


def show_form(request: HttpRequest, template: str, context: Mapping[str, Any]) -> HttpResponse:
    """A page with a form: 200 when it is asked for, 422 when what was sent could not be accepted."""
    return show(request, template, context, status=422 if request.method == "POST" else 200)
