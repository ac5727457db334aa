"""Pages for whoever is asked: people with an account, and guests who came by a link."""

from collections.abc import Callable
from functools import partial, wraps
from typing import Any, Protocol, TypeVar
from uuid import UUID

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from django.utils.translation.trans_real import parse_accept_lang_header

from leerkring.kit.forms import Form
from leerkring.kit.languages import LANGUAGES, nearest_language
from leerkring.kit.pages import Declaration, once, refuse_method, show, to_sign_in, untraced

Thing = TypeVar("Thing")


class Asked(Protocol):
    """Somebody who is asked, as a page needs to know her."""

    @property
    def is_guest(self) -> bool:
        """Here by a link, without an account."""

    @property
    def language(self) -> str:
        """Which one she chose; empty when she did not."""


Taker = TypeVar("Taker", bound=Asked)


class LanguageForm(Form):
    """The language of a guest's pages."""

    language = forms.ChoiceField(label=_("Language"), choices=list(LANGUAGES.items()))


def asked_language(request: HttpRequest) -> str:
    """What a guest's pages speak: what she chose, then what her phone asks for, then what is spoken here."""
    asked = [language for language, _weight in parse_accept_lang_header(request.headers.get("Accept-Language", ""))]
    chosen = request.POST.get("language") or request.GET.get("in", "")
    return nearest_language([chosen, *asked], otherwise=nearest_language([translation.get_language() or ""]))


def receive_guest(request: HttpRequest, language: str, place: str = "") -> None:
    """This page, or what is said in its place, speaks the guest's language and leads nowhere but to `place`."""
    request.is_guest, request.guest_place = True, place  # type: ignore[attr-defined]
    translation.activate(language or "nl")


def refuse_link(request: HttpRequest) -> HttpResponse:
    """A link for guests that was never given out, or does not work any more."""
    receive_guest(request, asked_language(request))
    return show(request, "kit/unknown_link.html", {"status": 404}, status=404)


def asked_page(
    rule: str,
    door: Callable[[HttpRequest, UUID], Thing],
    taker_of: Callable[[HttpRequest, Thing], Taker],
    require: Callable[[Taker, Thing], None],
    *methods: str,
    leaves_trace: bool = True,
) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """A page about one thing: `door` finds it or raises 404; the view gets it and as what she who asks takes part.

    Who sends something is held against `require` (403). What leaves no trace is not remembered as a form that was sent:
    its effect must be the same however often it comes.
    """

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def page(request: HttpRequest, **ids: UUID) -> HttpResponse:
            (thing_id,) = ids.values()
            try:
                thing = door(request, thing_id)
            except Http404:
                if not request.user.is_authenticated:
                    return to_sign_in(request)
                raise
            taker = taker_of(request, thing)
            if taker.is_guest:
                # The thing's own page is the beginning of every address about it.
                receive_guest(request, taker.language, request.path.partition(str(thing_id))[0] + f"{thing_id}/")
            if request.method not in methods:
                return refuse_method(request, methods)
            if request.method == "POST":
                require(taker, thing)
            answer: Any = partial(view, request, thing, taker)
            return (once if leaves_trace else untraced)(request, answer)

        page.declaration = Declaration(rule, methods, door)  # type: ignore[attr-defined]
        return page

    return decorate
