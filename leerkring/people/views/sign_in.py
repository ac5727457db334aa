"""Coming in and going out. The work is allauth's; the words, the addresses and the refusals are ours."""

from typing import Any

from allauth.account import views as account
from allauth.mfa.webauthn import views as webauthn
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy

from leerkring.kit.errors import NotAllowed
from leerkring.kit.pages import ACT, READ, WRITE, open_page, show, show_form
from leerkring.people import actions
from leerkring.people.forms import ForgottenForm

METHODS = ["get", "head", "post"]
# In seconds.
TO_SHOW_A_PASSKEY = 600


class Ours:
    """Only the methods that are declared; and a form that was not accepted says so in its status too."""

    http_method_names = METHODS

    def form_invalid(self, form: Any) -> HttpResponse:
        response: HttpResponse = super().form_invalid(form)  # type: ignore[misc]
        if not 300 <= response.status_code < 400:
            response.status_code = 422
        return response


class SignIn(Ours, account.LoginView):  # type: ignore[misc]
    """With a sign-in name and a password."""


class SignInWithPasskey(Ours, webauthn.LoginWebAuthnView):  # type: ignore[misc]
    """With a passkey; what the device must sign is fetched first, and kept in a session until it is signed."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = super().get(request, *args, **kwargs)
        if request.session.modified:
            # Most who begin do come in; of the others nothing has to stay for two weeks.
            request.session.set_expiry(TO_SHOW_A_PASSKEY)
        return response

    def form_valid(self, form: Any) -> HttpResponse:
        self.request.session.set_expiry(None)
        response: HttpResponse = super().form_valid(form)
        return response


class ShowClosed(account.AccountInactiveView):  # type: ignore[misc]
    """The account was closed."""

    http_method_names = ["get", "head"]


class Confirm(Ours, account.ReauthenticateView):  # type: ignore[misc]
    """One's password once more."""


class ConfirmWithPasskey(Ours, webauthn.ReauthenticateWebAuthnView):  # type: ignore[misc]
    """One's passkey once more."""

    def form_invalid(self, form: Any) -> HttpResponse:
        super().form_invalid(form)
        return redirect(self.passthrough_next_url(reverse("mfa_reauthenticate_webauthn")))


class ChangePassword(Ours, account.PasswordChangeView):  # type: ignore[misc]
    """Another password; other browsers are signed out by it, and links that are still open stop working."""

    success_url = reverse_lazy("people:show_account")

    def form_valid(self, form: Any) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)
        actions.revoke_invitations(person=self.request.user)
        return response

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.user.is_authenticated and not request.user.has_usable_password():
            raise NotAllowed
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        return response


@open_page(*ACT)
def sign_out(request: HttpRequest) -> HttpResponse:
    """Sign out, and leave nothing behind on a shared computer."""
    logout(request)
    response = redirect("account_login")
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


@open_page(*WRITE)
def ask_new_way_in(request: HttpRequest) -> HttpResponse:
    """Forgot the password: a link by mail. What the page says does not tell whether there is such an account."""
    form = ForgottenForm(request.POST or None)
    if form.is_valid():
        actions.send_new_way_in(**form.cleaned_data)
        return redirect("people:show_asked")
    return show_form(request, "people/ask_new_way_in.html", {"form": form})


@open_page(*READ)
def show_asked(request: HttpRequest) -> HttpResponse:
    """What happens after one asked for a new way in: the same for everybody."""
    return show(request, "people/show_asked.html")
