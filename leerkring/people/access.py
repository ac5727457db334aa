"""The only door to an invitation, to one's own passkeys, and to the link that confirms one's address."""

import base64
import hashlib
import hmac

from allauth.account.models import EmailAddress, EmailConfirmationHMAC
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.functions import Lower

from leerkring.kit.models import the_one
from leerkring.people.models import Invitation, Person


def hash_of(secret: str) -> str:
    """What is kept of a link's secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


def secret_of(invitation: Invitation) -> str:
    """The secret of a link, 160 bits made from its id and the key of this installation; it is stored nowhere.

    Small letters and digits only, so that it can be typed from paper.
    """
    message = f"leerkring.people.invitation {invitation.pk}".encode()
    digest = hmac.digest(settings.SECRET_KEY.encode(), message, "sha256")
    return base64.b32encode(digest[:20]).decode().lower()


def invitation_for(secret: str) -> Invitation | None:
    """The invitation with this secret while it is open; one that is used, late or revoked is as one that never was."""
    invitations = Invitation.objects.select_related("person", "made_by")
    invitation = the_one(invitations.filter(secret_hash=hash_of(secret)))
    return invitation if invitation is not None and invitation.is_open else None


def passkeys_of(person: Person) -> "QuerySet[Authenticator]":
    """Her own passkeys, the first one first."""
    passkeys: QuerySet[Authenticator] = Authenticator.objects.filter(user=person, type=Authenticator.Type.WEBAUTHN)
    return passkeys.order_by("created_at", "pk")


def links_used_by(person: Person) -> QuerySet[Invitation]:
    """The links of others with which somebody came in as her lately, the last one first."""
    used = Invitation.objects.filter(person=person, used_at__isnull=False).exclude(made_by=person)
    return used.select_related("made_by").order_by("-used_at")


def with_confirmed_address(people: QuerySet[Person]) -> QuerySet[Person]:
    """Those who said themselves that the address in their account is theirs: only they are mailed what is new."""
    same = {"user": OuterRef("pk"), "email": Lower(OuterRef("email")), "verified": True}
    return people.filter(Exists(EmailAddress.objects.filter(**same)))


def is_confirmed(person: Person) -> bool:
    """She said that this address is hers."""
    return with_confirmed_address(Person.objects.filter(pk=person.pk)).exists()


def confirmation_for(person: Person, key: str) -> EmailConfirmationHMAC | None:
    """What this link confirms, while it is open: her own address of now."""
    confirmation = EmailConfirmationHMAC.from_key(key)
    if confirmation is None or confirmation.email_address.user_id != person.pk:
        return None
    return confirmation
