"""One's own account."""

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from leerkring.kit.pages import ACT, READ, WRITE, SignedIn, show, show_form, signed_in_page
from leerkring.people import access, actions
from leerkring.people.forms import LANGUAGES, AccountForm


@signed_in_page(*READ)
def show_account(request: SignedIn) -> HttpResponse:
    """Who I am here, how I come in, and what is about me."""
    context = {
        "person": request.user,
        "is_confirmed": access.is_confirmed(request.user),
        "language_words": dict(LANGUAGES).get(request.user.language, ""),
        "passkeys": [passkey.wrap() for passkey in access.passkeys_of(request.user)],
        "links": access.links_used_by(request.user),
    }
    return show(request, "people/show_account.html", context)


@signed_in_page(*WRITE)
def change_account(request: SignedIn) -> HttpResponse:
    """Change name, language, address and mail."""
    person = request.user
    initial = {name: getattr(person, name) for name in AccountForm.base_fields}
    form = AccountForm(request.POST or None, initial=initial)
    if form.is_valid():
        if form.cleaned_data["email"] != person.email:
            _is_still_her(request)
        actions.change_account(person=person, **form.cleaned_data)
        messages.success(request, _("Your account is changed."))
        return redirect("people:show_account")
    return show_form(request, "people/change_account.html", {"form": form, "is_confirmed": access.is_confirmed(person)})


@reauthentication_required()  # type: ignore[untyped-decorator]  # the library has no types
def _is_still_her(request: SignedIn) -> None:
    """With another address one could ask for a new password: it is changed by who knows the one of now."""


@signed_in_page(*WRITE)
def confirm_address(request: SignedIn, key: str) -> HttpResponse:
    """The link from the mail: is this address hers?"""
    confirmation = access.confirmation_for(request.user, key)
    if confirmation is None:
        is_done = access.is_confirmed(request.user)
        return show(request, "people/address_closed.html", {"is_done": is_done}, status=404)
    if request.method == "POST":
        actions.confirm_address(person=request.user, confirmation=confirmation)
        messages.success(request, _("Your address is confirmed. What is new comes there."))
        return redirect("people:show_account")
    return show(request, "people/confirm_address.html", {"address": request.user.email})


@signed_in_page(*ACT)
def sign_out_everywhere(request: SignedIn) -> HttpResponse:
    """Sign out in every other browser; this one stays."""
    actions.sign_out_everywhere(person=request.user)
    update_session_auth_hash(request, request.user)
    messages.success(request, _("You are signed out everywhere else."))
    return redirect("people:show_account")
