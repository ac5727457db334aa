"""Being somebody of the demo with one click. These pages exist in demo mode only."""

from typing import Any

from allauth.account.utils import get_next_redirect_url
from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from leerkring.demo import queries
from leerkring.kit.pages import ACT, READ, open_page, show
from leerkring.people.views.sign_in import SignIn

_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


class SignInOrChoose(SignIn):
    """The sign-in page of a demo: choose whom you are, or sign in as on any other day."""

    template_name = "demo/sign_in.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        _require_demo()
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {"companies": queries.companies()}


@open_page(*READ)
def list_cast(request: HttpRequest) -> HttpResponse:
    """Everybody one can be, and what each may do."""
    _require_demo()
    return show(request, "demo/list_cast.html", {"companies": queries.companies()})


@open_page(*ACT)
def sign_in_as(request: HttpRequest) -> HttpResponse:
    """Be one of the cast, and go on where one was."""
    _require_demo()
    person = queries.player_called(request.POST.get("sign_in_name", ""))
    if person is None:
        raise Http404
    login(request, person, backend=_BACKEND)
    return redirect(get_next_redirect_url(request) or "home:show_home")


def _require_demo() -> None:
    """As if these pages did not exist, also when somebody routes them by mistake."""
    if not settings.DEMO:
        raise Http404
