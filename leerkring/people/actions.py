"""Every write about accounts. Who may do it is asked by the apps above, which know the organisations."""

import datetime as dt

from allauth.account.models import EmailAddress, EmailConfirmationHMAC
from django.conf import settings
from django.core.cache import cache
from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from leerkring.kit.errors import Refused
from leerkring.kit.mail import send_soon
from leerkring.kit.models import the_one
from leerkring.people.access import hash_of, is_confirmed, secret_of
from leerkring.people.models import Invitation, Person
from leerkring.people.rules import (
    CONFIRMATIONS_AN_HOUR,
    INVITATION_LIFE,
    RESET_LIFE,
    RESET_WINDOW,
    RESETS_AT_ONCE,
    is_sign_in_name,
    suggest_sign_in_name,
)


@transaction.atomic
def create_person(
    *, given_name: str, family_name: str = "", sign_in_name: str = "", email: str = "", language: str = "nl"
) -> Person:
    """An account without a password: its person chooses one with an invitation. Makes up a name to sign in with."""
    name = sign_in_name.lower() or suggested_name(given_name, family_name)
    _require_free_name(name)
    person = Person(sign_in_name=name, given_name=given_name, family_name=family_name, email=email, language=language)
    person.set_unusable_password()
    try:
        with transaction.atomic():
            person.save()
    except IntegrityError:
        raise Refused(_name_is_taken(name)) from None
    return person


def suggested_name(given_name: str, family_name: str) -> str:
    """A sign-in name that nobody has yet."""
    base = suggest_sign_in_name(given_name, family_name, ())
    taken = Person.objects.filter(sign_in_name__startswith=base).values_list("sign_in_name", flat=True)
    return suggest_sign_in_name(given_name, family_name, frozenset(taken))


@transaction.atomic
def change_account(
    *,
    person: Person,
    given_name: str,
    family_name: str,
    language: str,
    email: str,
    digest: str,
    wants_invites: bool = False,
) -> bool:
    """Change what one's own account says. The address is a way in, so the one before hears that it no longer is.

    Says whether a link was mailed with which to confirm the address.
    """
    if person.email != email:
        Invitation.objects.filter(person=person, made_by=person, used_at=None).delete()
        EmailAddress.objects.filter(user=person).delete()
        _mail_address_changed(person)
    person.given_name, person.family_name = given_name, family_name
    person.language, person.email, person.digest, person.wants_invites = language, email, digest, wants_invites
    person.save(update_fields=["given_name", "family_name", "language", "email", "digest", "wants_invites"])
    return ask_to_confirm(person=person)


@transaction.atomic
def ask_to_confirm(*, person: Person) -> bool:
    """Mail a link to an address that was not confirmed yet: what is new goes only where somebody asked for it.

    Says whether a link was mailed.
    """
    asked = f"confirm-address:{person.pk}"
    if not person.email or is_confirmed(person) or cache.get(asked, 0) >= CONFIRMATIONS_AN_HOUR:
        return False
    cache.set(asked, cache.get(asked, 0) + 1, 3600)
    EmailAddress.objects.filter(user=person).exclude(email=person.email.lower()).delete()
    row, _made = EmailAddress.objects.get_or_create(user=person, email=person.email.lower(), defaults={"primary": True})
    address = settings.BASE_ADDRESS + reverse("people:confirm_address", args=[EmailConfirmationHMAC(row).key])
    with translation.override(person.language):
        text = _(
            "Hello %(name)s,\n\nThis address stands with the account %(sign_in_name)s in Leerkring. Is it yours? Then "
            "open this link and say yes; from then on what is new comes here. The link works for three days.\n\n"
            "%(address)s\n\nIs it not yours? Then you do not have to do anything, and no news will come."
        )
        values = {"name": person.given_name, "sign_in_name": person.sign_in_name, "address": address}
        _mail(person, _("Is this your address for Leerkring?"), text % values)
    return True


@transaction.atomic
def confirm_address(*, person: Person, confirmation: EmailConfirmationHMAC) -> None:
    """It is hers: what is new may come here."""
    row = the_one(EmailAddress.objects.select_for_update().filter(pk=confirmation.email_address.pk, user=person))
    if row is None or row.email != person.email.lower():
        raise Refused(_("Another address stands with your account by now. Open the link that was mailed to that one."))
    row.set_verified()


@transaction.atomic
def invite(*, person: Person, made_by: Person, life: dt.timedelta = INVITATION_LIFE) -> str:
    """A link with which this person chooses a password; returns its secret. Links made before stop working.

    Who was in before hears of it by mail at once, so that nobody comes in as her unseen.
    """
    # Who makes one for her at the same time waits here, so that one link is left.
    Person.objects.select_for_update().get(pk=person.pk)
    Invitation.objects.filter(person=person, used_at=None).delete()
    if not person.is_new and person.pk != made_by.pk:
        _mail_link_made(person, made_by)
    return secret_of(_open_invitation(person, made_by, life))


@transaction.atomic
def revoke_invitations(*, person: Person) -> None:
    """Make every open link of this person stop working."""
    Invitation.objects.filter(person=person, used_at=None).delete()


@transaction.atomic
def accept_invitation(*, invitation: Invitation, password: str, sign_in_name: str = "") -> Person:
    """Choose a password, and at the first time a sign-in name. The link is used up, other browsers are signed out."""
    invitation = Invitation.objects.select_for_update(of=("self",)).select_related("person").get(pk=invitation.pk)
    if not invitation.is_open:
        raise Refused(_("This link was just used. Sign in with the password you chose."))
    person = invitation.person
    if person.is_new and sign_in_name and sign_in_name != person.sign_in_name:
        _require_free_name(sign_in_name)
        person.sign_in_name = sign_in_name
    person.set_password(password)
    person.save(update_fields=["sign_in_name", "password"])
    Invitation.objects.filter(pk=invitation.pk).update(used_at=timezone.now())
    Invitation.objects.filter(person=person, used_at=None).delete()
    ask_to_confirm(person=person)
    return person


def send_new_way_in(*, name_or_address: str) -> None:
    """Mail a link to everybody with this sign-in name or e-mail address; says nothing about whether there is one."""
    known = Q(sign_in_name=name_or_address.lower()) | Q(email__iexact=name_or_address)
    for person in Person.objects.filter(known, is_active=True, erased_at=None).exclude(email="")[:RESETS_AT_ONCE]:
        _mail_new_way_in(person)


@transaction.atomic
def _mail_new_way_in(person: Person) -> None:
    lately = Invitation.objects.filter(person=person, made_by=person, created_at__gt=timezone.now() - RESET_WINDOW)
    if lately.count() >= RESETS_AT_ONCE:
        return
    secret = secret_of(_open_invitation(person, person, RESET_LIFE))
    address = settings.BASE_ADDRESS + reverse("people:accept_invitation", args=[secret])
    with translation.override(person.language):
        text = _(
            "Hello %(name)s,\n\nSomebody asked for a new way in to Leerkring for your account %(sign_in_name)s. "
            "With this link you choose a new password. It works once, for two hours.\n\n%(address)s\n\n"
            "Was it not you? Then you do not have to do anything; your password stays as it is."
        )
        values = {"name": person.given_name, "sign_in_name": person.sign_in_name, "address": address}
        send_soon(to=person.email, subject=_("A new way in to Leerkring"), text=text % values)


def _mail_link_made(person: Person, made_by: Person) -> None:
    with translation.override(person.language):
        text = _(
            "Hello %(name)s,\n\n%(who)s made a new link with which one can choose another password for your account "
            "%(sign_in_name)s.\n\nDid you not ask for it? Then ask %(who)s why. Your own password stays as it is as "
            "long as nobody uses the link."
        )
        values = {"name": person.given_name, "who": made_by.name, "sign_in_name": person.sign_in_name}
        _mail(person, _("Somebody made a link to your account"), text % values)


def _mail_address_changed(person: Person) -> None:
    with translation.override(person.language):
        text = _(
            "Hello %(name)s,\n\nAnother e-mail address stands with your account %(sign_in_name)s in Leerkring. "
            "Mail from Leerkring no longer comes here.\n\nWas it not you? Then tell it at once to whoever looks after "
            "the accounts at your school."
        )
        values = {"name": person.given_name, "sign_in_name": person.sign_in_name}
        _mail(person, _("Another e-mail address for Leerkring"), text % values)


def _mail(person: Person, subject: str, text: str) -> None:
    if person.email:
        send_soon(to=person.email, subject=subject, text=text)


@transaction.atomic
def deactivate(*, person: Person) -> None:
    """Close an account at once: every browser, link and calendar address of it stops working."""
    Invitation.objects.filter(person=person, used_at=None).delete()
    Person.objects.filter(pk=person.pk).update(
        is_active=False, session_number=F("session_number") + 1, calendar_number=F("calendar_number") + 1
    )
    person.refresh_from_db()


@transaction.atomic
def reactivate(*, person: Person) -> None:
    """Open a closed account again."""
    Person.objects.filter(pk=person.pk, erased_at=None).update(is_active=True)
    person.refresh_from_db()


@transaction.atomic
def sign_out_everywhere(*, person: Person) -> None:
    """Sign out every browser in which she was signed in."""
    Person.objects.filter(pk=person.pk).update(session_number=F("session_number") + 1)
    person.refresh_from_db()


def _open_invitation(person: Person, made_by: Person, life: dt.timedelta) -> Invitation:
    invitation = Invitation(person=person, made_by=made_by, expires_at=timezone.now() + life)
    invitation.secret_hash = hash_of(secret_of(invitation))
    invitation.save(force_insert=True)
    return invitation


def _require_free_name(name: str) -> None:
    if not is_sign_in_name(name):
        raise Refused(_("A sign-in name has 2 to 60 small letters, digits, dots and dashes, and nothing else."))
    if Person.objects.filter(sign_in_name=name).exists():
        raise Refused(_name_is_taken(name))


def _name_is_taken(name: str) -> str:
    return _("Somebody already signs in as %(name)s. Choose another sign-in name, please.") % {"name": name}
