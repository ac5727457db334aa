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
        "form": _form_of(request),
        "is_confirmed": access.is_confirmed(request.user),
        "language_words": dict(LANGUAGES).get(request.user.language, ""),
        "passkeys": [passkey.wrap() for passkey in access.passkeys_of(request.user)],
        "links": access.links_used_by(request.user),
    }
    return show(request, "people/show_account.html", context)


@signed_in_page(*WRITE)
def change_account(request: SignedIn) -> HttpResponse:
    """Change name, language, address and mail."""
    person, form = request.user, _form_of(request)
    is_confirmed = access.is_confirmed(person)
    if form.is_valid():
        if form.cleaned_data["email"] != person.email:
            _is_still_her(request)
        is_mailed = actions.change_account(person=person, **form.cleaned_data)
        _tell(request, form.has_changed() or is_confirmed or not person.email, is_mailed)
        return redirect("people:show_account")
    return show_form(request, "people/change_account.html", {"form": form, "is_confirmed": is_confirmed})


def _form_of(request: SignedIn) -> AccountForm:
    """What the account says now. Sent as it is, it asks for a new link to an address that is not confirmed."""
    initial = {name: getattr(request.user, name) for name in AccountForm.base_fields}
    return AccountForm(request.POST or None, initial=initial)


def _tell(request: SignedIn, is_changed: bool, is_mailed: bool) -> None:
    if is_changed:
        messages.success(request, _("Your account is changed."))
    elif not is_mailed:
        messages.info(
            request, _("A link was mailed a few times this hour. Look in your unwanted mail too, or try later.")
        )
    if is_mailed:
        messages.info(request, _("We mailed a link to %(address)s. Open it there.") % {"address": request.user.email})


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
