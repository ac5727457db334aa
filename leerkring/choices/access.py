"""Who may vote in a choice, and the key under which her paper is kept.

Members see and vote in what their group asks. Who guides it sees the page and does not vote. People of the schools see
the one choice in which they are asked, and guests the one whose link they got: nothing else of the group.
"""

import datetime as dt
import secrets
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare, salted_hmac

from leerkring.choices.models import Audience, Choice, Paper, Stage
from leerkring.communities.access import can, found, parts_in
from leerkring.communities.models import Community
from leerkring.kit.errors import NotAllowed
from leerkring.kit.guests import asked_page
from leerkring.organisations.models import Organisation, Post
from leerkring.organisations.rules import FACILITATORS, Part, Right
from leerkring.people.models import Person

GUEST, MINE = "voter", "paper"
COOKIE_LIFE = dt.timedelta(days=90)


@dataclass(frozen=True)
class Voter:
    """Who asks for a choice: somebody with an account, a guest with a secret in her browser, or a seat elsewhere."""

    person: Person | None
    # What makes her paper hers: never stored, only hashed.
    name: str
    is_member: bool
    may_vote: bool
    language: str = ""
    # Another browser makes her another guest, so she is counted apart from who is known.
    is_by_link: bool = False

    @property
    def is_guest(self) -> bool:
        """Here by a link, without an account."""
        return self.person is None

    def key(self, choice: Choice) -> str:
        """Under which her paper lies, as long as the choice is open."""
        return salted_hmac("leerkring.choices.paper", f"{choice.pk} {self.name}", algorithm="sha256").hexdigest()

    def require_vote(self) -> None:
        """Raise unless she is one of those who are asked."""
        if not self.may_vote:
            raise NotAllowed


def voter_called(name: str) -> Voter:
    """Somebody who takes part elsewhere, for instance in a meeting: her name there is hers alone."""
    return Voter(None, name, is_member=False, may_vote=True)


def voter_for(person: Person, choice: Choice) -> Voter | None:
    """As what this person takes part; None when it should look as if it did not exist."""
    parts = parts_in(person, choice.community)
    is_member = Part.MEMBER in parts
    is_asked = is_member or _works_near(person, choice)
    if not is_asked and not can(person, choice, Right.SEE_CONTENT):
        return None
    # Who guides the group leaves the choosing to others; also where she works at a school that is asked.
    may_vote = is_asked and (is_member or not parts & FACILITATORS)
    return Voter(person, f"person:{person.pk}", is_member, may_vote)


def voter_of(request: HttpRequest, choice: Choice) -> Voter | None:
    """As what she who asks takes part."""
    if request.user.is_authenticated and (voter := voter_for(request.user, choice)) is not None:
        return voter
    token, secret, language = [*request.COOKIES.get(GUEST, "").split(".", 2), "", "", ""][:3]
    if len(secret) < 32 or not choice.guests_token or not constant_time_compare(token, choice.guests_token):
        return None
    return Voter(None, f"guest:{secret}", is_member=False, may_vote=True, language=language, is_by_link=True)


def _works_near(person: Person, choice: Choice) -> bool:
    if choice.audience != Audience.SCHOOLS or choice.is_prepared:
        return False
    return Post.objects.filter(person=person, ended_at=None, organisation__in=schools_asked(choice)).exists()


def schools_asked(choice: Choice) -> QuerySet[Organisation]:
    """The schools that take part."""
    return Organisation.objects.filter(pk__in=choice.community.spans.values("school"))


def people_asked(choice: Choice) -> QuerySet[Person]:
    """Everybody with an account who is asked."""
    asked = Q(pk__in=choice.community.memberships.filter(kind="member", ended_at=None).values("person"))
    if choice.audience == Audience.SCHOOLS:
        posts = Post.objects.filter(ended_at=None, organisation__in=schools_asked(choice))
        asked |= Q(pk__in=posts.values("person"))
    return Person.objects.filter(asked, is_active=True)


def asked_of(person: Person) -> QuerySet[Choice]:
    """All that are open and ask this person, whatever group asks."""
    mine = Post.objects.filter(person=person, ended_at=None).values("organisation")
    groups = Community.objects.filter(
        memberships__person=person, memberships__kind="member", memberships__ended_at=None
    )
    asked = Q(community__in=groups) | Q(audience=Audience.SCHOOLS, community__spans__school__in=mine)
    return choices().filter(asked, stage=Stage.OPEN, is_live=False).distinct()


def choices() -> QuerySet[Choice]:
    """Choices with what every page of one asks first."""
    return Choice.objects.select_related("community")


def choice_for(person: Person, choice_id: UUID) -> Choice:
    """This choice, if the person sees what its group makes; else as if it did not exist."""
    return found(choices(), person, choice_id)


def _door(request: HttpRequest, choice_id: UUID) -> Choice:
    """This choice, for whoever is asked or sees what its group makes; else as if it did not exist."""
    choice = choices().filter(pk=choice_id).first()
    if choice is None or voter_of(request, choice) is None:
        raise Http404
    return choice


def _voter(request: HttpRequest, choice: Choice) -> Voter:
    """As what she who passed the door takes part."""
    person = request.user if request.user.is_authenticated else None
    return voter_of(request, choice) or Voter(person, "", is_member=False, may_vote=False)


def _require_vote(voter: Voter, choice: Choice) -> None:
    voter.require_vote()


# A page for everybody who is asked; the view gets the choice and the voter.
voters_page = partial(asked_page, Right.TAKE_PART, _door, _voter, _require_vote)


def keep_guest(request: HttpRequest, response: HttpResponse, choice: Choice, language: str) -> None:
    """The secret of a guest stays in her browser, for this one choice."""
    known = voter_of(request, choice)
    secret = known.name.partition(":")[2] if known is not None and known.is_guest else secrets.token_urlsafe(32)
    _keep(response, choice, GUEST, ".".join([choice.guests_token, secret, language]))


# -- one's own paper --------------------------------------------------------------------------------------------------


def paper_of(voter: Voter, choice: Choice) -> Paper | None:
    """Her paper, as long as the choice is open."""
    return Paper.objects.filter(key=voter.key(choice)).first()


def paper_kept(request: HttpRequest, choice: Choice, voter: Voter) -> Paper | None:
    """Her paper afterwards: only her own browser still knows its number, and only for her."""
    try:
        number = _seal(voter).unsign(request.COOKIES.get(MINE, ""))
    except BadSignature:
        return None
    return Paper.objects.filter(pk=int(number), choice=choice).first()


def keep_paper(response: HttpResponse, paper: Paper, voter: Voter) -> None:
    """Her browser remembers which paper is hers; nothing on the server will, once it is closed."""
    _keep(response, paper.choice, MINE, _seal(voter).sign(str(paper.pk)))


def _seal(voter: Voter) -> Signer:
    return Signer(salt=f"leerkring.choices.mine {voter.name}")


def _keep(response: HttpResponse, choice: Choice, name: str, value: str) -> None:
    place = f"/choices/{choice.pk}/"
    response.set_cookie(
        name, value, max_age=COOKIE_LIFE, path=place, httponly=True, samesite="Lax", secure=settings.SECURE
    )
