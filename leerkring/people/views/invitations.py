"""Coming in for the first time, or again, by a link."""

from django.contrib import messages
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import translation
from django.utils.translation import gettext as _

from leerkring.kit.pages import WRITE, open_page, show, show_form
from leerkring.people import access, actions
from leerkring.people.forms import FirstTimeForm, WelcomeForm
from leerkring.people.models import Invitation

_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@open_page(*WRITE)
def accept_invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Who invites me, and which password I choose."""
    invitation = access.invitation_for(token)
    if invitation is None:
        return _keep_to_yourself(show(request, "people/invitation_closed.html", status=404))
    with translation.override(invitation.person.language):
        return _keep_to_yourself(_accept(request, invitation))


def _accept(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    person = invitation.person
    form_class = FirstTimeForm if person.is_new else WelcomeForm
    form = form_class(request.POST or None, person=person, initial={"sign_in_name": person.sign_in_name})
    if form.is_valid():
        has_passkeys = access.passkeys_of(person).exists()
        person = actions.accept_invitation(invitation=invitation, **form.cleaned_data)
        login(request, person, backend=_BACKEND)
        messages.success(request, _("You are in, %(name)s.") % {"name": person.given_name})
        if has_passkeys:
            messages.info(request, _("There are passkeys to your account too. Do you know them all?"))
        return redirect("people:show_account" if has_passkeys else "home:show_home")
    return show_form(request, "people/accept_invitation.html", {"form": form, "invitation": invitation})


def _keep_to_yourself(response: HttpResponse) -> HttpResponse:
    """The address is a secret: no other page hears of it and no cache keeps it.

    The server's own name is not secret. Without it browsers call the origin of a form "null", and it would be refused.
    """
    response.headers["Referrer-Policy"] = "strict-origin"
    response.headers["Cache-Control"] = "no-store"
    return response
