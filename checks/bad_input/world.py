"""The demo, with what it lacks: a meeting today, a live room, a round that can be closed, an open invitation …"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import json
from typing import Any

from allauth.account.models import EmailAddress, EmailConfirmationHMAC
from allauth.mfa.models import Authenticator
from django.urls import reverse
from django.utils import timezone
from fido2.cose import ES256
from fido2.webauthn import Aaguid, AttestationObject, AttestedCredentialData, AuthenticatorData

from checks.bad_input.asking import Visitor
from checks.bad_input.choosing import asked_with_guests, choosing
from checks.bad_input.conditions import conditions_of
from checks.bad_input.deciding import deciding
from checks.bad_input.exploring import exploring_pages, exploring_room
from checks.bad_input.finding import Finder
from checks.bad_input.trying import trying
from leerkring.communities.models import Community, TimePlan
from leerkring.cycles.actions.evaluation import evaluate
from leerkring.cycles.models import Aspect, Cycle
from leerkring.decisions.actions import give_voice
from leerkring.decisions.models import Decision, Stage
from leerkring.demo.actions.crowd import open_demo_meeting
from leerkring.demo.actions.load import load_demo
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.methods import actions as methods
from leerkring.methods.queries import library
from leerkring.notices.models import Notice
from leerkring.people.access import hash_of, secret_of
from leerkring.people.models import Invitation, Person
from leerkring.rooms.actions import entering, leading
from leerkring.rooms.models import Step

# A member, a chair, a facilitator, a leader, an administrator, an expert: who else there is finds no other forms.
_WALKERS = ["demo.marieke", "demo.anouk", "demo.tineke", "demo.wim", "demo.bas", "demo.ilse"]
_CHAIR = _WALKERS[1]
WORD = "een goed gekozen wachtwoord"


def find_all(today: dt.date) -> Finder:
    """Fill the database and walk it as one of each kind of person, and as nobody."""
    load_demo(today)
    token, starts = _complete()
    finder = Finder(today, _known(today), _WALKERS[0])
    for number, name in enumerate(_WALKERS):
        visitor = Visitor(Person.objects.get(sign_in_name=name))
        finder.walk(visitor, *starts, from_behind=number % 2 == 0)
    finder.walk(_signed_in_by_word(), "/account/")
    finder.walk(Visitor(Person.objects.get(sign_in_name=_CHAIR)), _link_for_an_address())
    finder.walk(Visitor(None), "/sign-in/")
    finder.walk(Visitor(None), f"/welcome/{token}/")
    _walk_rooms(finder)
    return finder


def _walk_rooms(finder: Finder) -> None:
    """The live room as its chair, a member who comes in, and a guest."""
    over, room, guests = _live()
    chair_of_rooms = Person.objects.get(sign_in_name=_CHAIR)
    member, chair = (Visitor(Person.objects.get(sign_in_name=name)) for name in _WALKERS[:2])
    finder.walk(chair, f"/meetings/{room.pk}/lead/", f"/meetings/{room.pk}/room/", f"/meetings/{over.pk}/room/outcome/")
    finder.walk(chair, _without_steps(like=room), *exploring_room(room.community, chair_of_rooms))
    finder.walk(member, f"/meetings/{room.pk}/room/")
    finder.walk(Visitor(None), f"/join/{guests}/")
    finder.walk(Visitor(None), asked_with_guests(room.community, chair_of_rooms))
    guest = Visitor(None)
    guest.send(f"/join/{guests}/", {"name": ["Iris"], "language": ["nl"]})
    finder.walk(guest, f"/meetings/{room.pk}/room/")


def _known(today: dt.date) -> dict[str, str]:
    """What an ordinary person fills in where not any word will do."""
    day = today - dt.timedelta(days=9)
    return {
        "lines textarea": f"{day:%d-%m-%Y};12",
        "people textarea": "Noor;Peeters;;;leraar",
        "sign_in_name text": "noor.peeters",
        "low text": "7",
        "high text": "90",
        "login text": _CHAIR,
        "password password": WORD,
        "oldpassword password": WORD,
        "password1 password": f"{WORD} erbij",
    }


def _link_for_an_address() -> str:
    """What the chair got by mail, to say that her address is hers."""
    row = EmailAddress.objects.create(user=Person.objects.get(sign_in_name=_CHAIR), email="anouk@school.example")
    Person.objects.filter(pk=row.user_id).update(email=row.email)
    return reverse("people:confirm_address", args=[EmailConfirmationHMAC(row).key])


def _signed_in_by_word() -> Visitor:
    """Somebody who signed in with a password, as the pages about passwords ask."""
    visitor = Visitor(None)
    visitor.send("/sign-in/", {"login": [_CHAIR], "password": [WORD]})
    visitor.name = _CHAIR
    return visitor


def _complete() -> tuple[str, list[str]]:
    """Bring the group of the first member so far that everything can be done in it."""
    member = Person.objects.get(sign_in_name=_WALKERS[0])
    chair = Person.objects.get(sign_in_name=_CHAIR)
    chair.set_password(WORD)
    chair.save()
    meeting = Meeting.objects.filter(chair=chair, starts_at__gt=timezone.now()).earliest("starts_at")
    Meeting.objects.filter(pk=meeting.pk).update(starts_at=timezone.now())
    community = meeting.community
    cycle = Cycle.objects.filter(community=community).latest("number")
    for aspect in Aspect:
        evaluate(author=member, cycle=cycle, aspect=aspect, text="Het lukte.", number=0)
    plan = TimePlan.objects.filter(community=community).latest("number")
    plan.pk, plan.number, plan._state.adding = None, plan.number + 1, True
    plan.save()
    decision = Decision.objects.filter(community=community, stage=Stage.PROPOSED).latest("created_at")
    _let_all_speak(decision)
    for sentence in ("Eerste bericht", "Tweede bericht"):
        Notice.objects.create(person=member, sentence=sentence, address="/")
    Authenticator.objects.create(user=chair, type=Authenticator.Type.WEBAUTHN, data=_passkey("Sleutel"))
    newcomer = Person.objects.create(sign_in_name="nieuw", given_name="Nieuw", password="!")
    row = Invitation(person=newcomer, made_by=member, expires_at=timezone.now() + dt.timedelta(days=3))
    row.secret_hash = hash_of(secret_of(row))
    row.save()
    own = [*_methods(member, community), _too_long(meeting), *deciding(community, member, chair)]
    own += [*exploring_pages(community, member, chair), *choosing(community, member)]
    own += [*conditions_of(community, member), *trying(community, member)]
    return secret_of(row), [f"/decisions/{decision.pk}/", f"/meetings/{meeting.pk}/", *own, "/"]


def _too_long(prepared: Meeting) -> str:
    """The page of an activity that takes longer than its steps."""
    item = AgendaItem.objects.filter(pk__in=Step.objects.filter(item__meeting=prepared).values("item")).earliest("pk")
    AgendaItem.objects.filter(pk=item.pk).update(minutes=item.minutes + 5)
    return f"/agenda/{item.pk}/steps/"


def _without_steps(like: Meeting) -> str:
    """A meeting of today without steps, which is opened on its own page."""
    bare = Meeting.objects.create(
        community=like.community, title="Zonder stappen", starts_at=timezone.now(), chair=like.chair, author=like.author
    )
    return f"/meetings/{bare.pk}/"


def _live() -> tuple[Meeting, Meeting, str]:
    """A meeting with guests that is over, one that is in its first step, and the secret at the door of that one."""
    chair = Person.objects.get(sign_in_name=_CHAIR)
    community = Meeting.objects.filter(chair=chair).latest("starts_at").community
    over = open_demo_meeting(community, chair)
    room = entering.let_guests_in(chair=chair, meeting=over)
    entering.come_as_guest(room=room, name="Iris", language="nl")
    Meeting.objects.filter(pk=over.pk).update(closed_at=timezone.now())
    meeting = open_demo_meeting(community, chair)
    entering.sit_down(person=chair, meeting=meeting)
    room = entering.let_guests_in(chair=chair, meeting=meeting)
    leading.go_on(chair=chair, meeting=meeting, number=room.number)
    return over, meeting, room.guests_token


def _methods(member: Person, community: Community) -> list[str]:
    """One of the group's own, and one that it withdrew."""
    own, withdrawn = (
        methods.bring_in(author=member, community=community, method=method) for method in list(library().values())[:2]
    )
    methods.withdraw(author=member, own=withdrawn)
    starts = [f"/methods/{own.pk}/steps/add/?kind={kind}" for kind in ("round", "cards")]
    return [*starts, f"/methods/{own.pk}/steps/remove/?step=1", f"/methods/{withdrawn.pk}/"]


def _let_all_speak(decision: Decision) -> None:
    """Consent of all members, so that it can be decided."""
    for membership in decision.community.memberships.filter(ended_at=None, kind="member").select_related("person"):
        number = decision.proposals.latest("number").number
        give_voice(author=membership.person, decision=decision, number=number, stand="consent")


def _passkey(name: str) -> dict[str, Any]:
    """What is kept of a passkey, as a device would have made it."""
    point, called = bytes(range(32)), hashlib.sha256(name.encode()).digest()
    data = AttestedCredentialData.create(Aaguid.NONE, called, ES256({1: 2, 3: -7, -1: 1, -2: point, -3: point}))
    flags = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV | AuthenticatorData.FLAG.AT
    seen = AuthenticatorData.create(hashlib.sha256(b"testserver").digest(), flags, 1, data)
    said = json.dumps({"type": "webauthn.create", "challenge": _text(b"asked"), "origin": "http://testserver"})
    signed = bytes(AttestationObject.create("none", seen, {}))
    credential = {
        "id": _text(called),
        "rawId": _text(called),
        "type": "public-key",
        "response": {"clientDataJSON": _text(said.encode()), "attestationObject": _text(signed)},
        "clientExtensionResults": {"credProps": {"rk": True}},
    }
    return {"name": name, "credential": credential}


def _text(some: bytes) -> str:
    return base64.urlsafe_b64encode(some).decode().rstrip("=")
