"""The cast: the same few people, with one part each, in every test.

De Linde is a board with two schools, De Beuk and De Eik. The community *Ouders erbij* spans both; *Rekenen* is another
community at De Beuk. Wilg is a school of another board, with its own community *Lezen*.
"""

import datetime as dt
import itertools
from collections.abc import Callable
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.http import HttpResponse
from django.test import Client

from leerkring.communities.models import Community, Facilitation, Membership, MembershipKind, Role, Span
from leerkring.kit.jinja import new_key
from leerkring.organisations.models import Kind, Organisation, Post, PostKind
from leerkring.people.models import Person

_numbers = itertools.count(1)


def make_person(name: str, **fields: Any) -> Person:
    """Somebody with an account and no password: tests sign in without one."""
    given, _, family = name.partition(" ")
    person = Person(
        sign_in_name=f"{given.lower()}-{next(_numbers)}", given_name=given, family_name=family, language="en", **fields
    )
    person.set_unusable_password()
    person.save()
    if person.email:
        gives_address(person, person.email)
    return person


def gives_address(person: Person, address: str, **fields: Any) -> None:
    """She said that this address is hers."""
    Person.objects.filter(pk=person.pk).update(email=address, **fields)
    EmailAddress.objects.create(user=person, email=address.lower(), verified=True, primary=True)


def make_community(organisation: Organisation, name: str, *schools: Organisation) -> Community:
    """A community with the schools it spans."""
    community = Community.objects.create(
        organisation=organisation,
        name=name,
        theme=f"Theme of {name}",
        content=f"Content of {name}",
        started_on=dt.date(2025, 9, 1),
    )
    for school in schools:
        Span.objects.create(community=community, school=school)
    return community


def make_member(community: Community, name: str, kind: MembershipKind = MembershipKind.MEMBER) -> Person:
    """Somebody who belongs to this community."""
    person = make_person(name)
    Membership.objects.create(community=community, person=person, kind=kind)
    return person


def make_post(organisation: Organisation, name: str, kind: PostKind) -> Person:
    """Somebody with a post in this organisation."""
    person = make_person(name)
    Post.objects.create(organisation=organisation, person=person, kind=kind)
    return person


def make_facilitator(community: Community, name: str, role: Role, service: Organisation | None = None) -> Person:
    """Somebody from outside who guides this community."""
    person = make_person(name)
    Facilitation.objects.create(community=community, person=person, role=role, service=service)
    return person


class As(Client):
    """A browser in which somebody is signed in; its forms carry a fresh key, as ours do."""

    def __init__(self, person: Person | None = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        if person is not None:
            self.force_login(person)

    def send(self, address: str, /, *, key: str | None = None, **fields: Any) -> HttpResponse:
        """Send a form."""
        return self.post(address, {"key": key or new_key(), **fields})  # type: ignore[return-value]


@pytest.fixture
def browser_of() -> Callable[[Person | None], As]:
    """A browser for somebody: `browser_of(anna).get(address)`."""
    return As


@pytest.fixture
def linde(db: None) -> Organisation:
    return Organisation.objects.create(kind=Kind.BOARD, name="De Linde")


@pytest.fixture
def beuk(linde: Organisation) -> Organisation:
    return Organisation.objects.create(kind=Kind.SCHOOL, name="De Beuk", parent=linde)


@pytest.fixture
def eik(linde: Organisation) -> Organisation:
    return Organisation.objects.create(kind=Kind.SCHOOL, name="De Eik", parent=linde)


@pytest.fixture
def dienst(db: None) -> Organisation:
    return Organisation.objects.create(kind=Kind.SERVICE, name="De Dienst")


@pytest.fixture
def wilg(db: None) -> Organisation:
    board = Organisation.objects.create(kind=Kind.BOARD, name="De Oever", words="nl-be")
    return Organisation.objects.create(kind=Kind.SCHOOL, name="Wilg", parent=board, words="nl-be")


@pytest.fixture
def plg(linde: Organisation, beuk: Organisation, eik: Organisation) -> Community:
    return make_community(linde, "Ouders erbij", beuk, eik)


@pytest.fixture
def sibling(linde: Organisation, beuk: Organisation) -> Community:
    return make_community(linde, "Rekenen", beuk)


@pytest.fixture
def foreign(wilg: Organisation) -> Community:
    return make_community(wilg, "Lezen", wilg)


@pytest.fixture
def anna(plg: Community) -> Person:
    """A member."""
    return make_member(plg, "Anna Aerts")


@pytest.fixture
def bo(plg: Community) -> Person:
    """A member; chairs the meeting of the tests."""
    return make_member(plg, "Bo Bakker")


@pytest.fixture
def cas(plg: Community) -> Person:
    """Sits in the steering group."""
    return make_member(plg, "Cas Claes", MembershipKind.STEERING)


@pytest.fixture
def fenna(plg: Community) -> Person:
    """Process facilitator."""
    return make_facilitator(plg, "Fenna Faber", Role.PROCESS_FACILITATOR)


@pytest.fixture
def gijs(plg: Community) -> Person:
    """Process guardian."""
    return make_facilitator(plg, "Gijs Groen", Role.PROCESS_GUARDIAN)


@pytest.fixture
def hanna(plg: Community) -> Person:
    """Critical friend."""
    return make_facilitator(plg, "Hanna Haas", Role.CRITICAL_FRIEND)


@pytest.fixture
def ivo(plg: Community, dienst: Organisation) -> Person:
    """External expert, sent by the service."""
    return make_facilitator(plg, "Ivo Idema", Role.EXTERNAL_EXPERT, dienst)


@pytest.fixture
def leo(beuk: Organisation) -> Person:
    """Leads De Beuk."""
    return make_post(beuk, "Leo Lamers", PostKind.LEADER)


@pytest.fixture
def bea(linde: Organisation) -> Person:
    """Board of De Linde."""
    return make_post(linde, "Bea Bos", PostKind.BOARD_MEMBER)


@pytest.fixture
def sam(dienst: Organisation) -> Person:
    """Adviser at the service."""
    return make_post(dienst, "Sam Smit", PostKind.ADVISER)


@pytest.fixture
def adi(linde: Organisation) -> Person:
    """Administrator of De Linde."""
    return make_post(linde, "Adi Adams", PostKind.ADMINISTRATOR)


@pytest.fixture
def truus(beuk: Organisation) -> Person:
    """Teaches at De Beuk; in no community."""
    return make_post(beuk, "Truus Tol", PostKind.TEACHER)


@pytest.fixture
def dirk(sibling: Community) -> Person:
    """Member of the other community at De Beuk."""
    return make_member(sibling, "Dirk Dekker")


@pytest.fixture
def erik(foreign: Community) -> Person:
    """Member of a community of another board."""
    return make_member(foreign, "Erik Evers")
