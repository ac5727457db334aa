"""Who takes part in an exploration, and the keys under which her statements and her answers are kept.

Members see and answer what their group asks. Who guides it sees the page and answers nothing. People of the schools or
the network see the one exploration they are asked in, guests the one whose link they got: nothing else of the group.
"""

import datetime as dt
import secrets
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from django.conf import settings
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare, salted_hmac

from leerkring.communities.access import can, found, parts_in
from leerkring.communities.models import Community
from leerkring.kit.errors import NotAllowed
from leerkring.kit.guests import asked_page
from leerkring.organisations.models import Organisation, Post
from leerkring.organisations.rules import FACILITATORS, Part, Right
from leerkring.people.models import Person
from leerkring.perspectives.models import Audience, Exploration, Stage, Statement

VOICE_LIFE = dt.timedelta(days=90)


@dataclass(frozen=True)
class Voice:
    """Who asks for an exploration: somebody with an account or a guest with a secret in her browser."""

    person: Person | None
    # What makes her sheet hers: never stored, only hashed.
    name: str
    is_member: bool
    may_answer: bool
    language: str = ""
    # Another browser makes her another guest, so she is told apart from who is known.
    is_by_link: bool = False

    @property
    def is_guest(self) -> bool:
        """Here by a link, without an account."""
        return self.person is None

    def sheet_key(self, exploration: Exploration) -> str:
        """Under which her answers stand."""
        return _key("sheet", exploration, self.name)

    def writer_key(self, exploration: Exploration) -> str:
        """Under which her statements stand: another one, so that no sheet leads to a sentence."""
        return _key("statement", exploration, self.name)

    def require_answers(self) -> None:
        """Raise unless she is one of those who are asked."""
        if not self.may_answer:
            raise NotAllowed


def voice_called(name: str, *, is_member: bool = False) -> Voice:
    """Somebody who takes part elsewhere, for instance in a meeting: her name there is hers alone."""
    return Voice(None, name, is_member, may_answer=True)


def name_of(person: Person) -> str:
    """What makes a sheet this person's."""
    return f"person:{person.pk}"


def _key(what: str, exploration: Exploration, name: str) -> str:
    return salted_hmac(f"leerkring.perspectives.{what}", f"{exploration.pk} {name}", algorithm="sha256").hexdigest()


def explorations() -> QuerySet[Exploration]:
    """Explorations with what every page of one asks first."""
    return Exploration.objects.select_related("community", "author")


def exploration_for(person: Person, exploration_id: UUID) -> Exploration:
    """This exploration, if the person sees what its group makes; else as if it did not exist."""
    return found(explorations(), person, exploration_id)


def exploration_of_token(token: str) -> Exploration | None:
    """The one whose link a guest got."""
    return explorations().filter(guests_token=token).first() if token else None


def _cookie(exploration: Exploration) -> str:
    return f"voice-{exploration.pk.hex[:16]}"


def voice_of(request: HttpRequest, exploration: Exploration) -> Voice | None:
    """As what she who asks takes part; None when it should look as if it did not exist."""
    person = request.user if request.user.is_authenticated else None
    if person is not None and (voice := voice_of_person(person, exploration)) is not None:
        return voice
    token, secret, language = [*request.COOKIES.get(_cookie(exploration), "").split(".", 2), "", "", ""][:3]
    if len(secret) < 32 or not exploration.guests_token or not constant_time_compare(token, exploration.guests_token):
        return None
    return Voice(None, f"guest:{secret}", is_member=False, may_answer=True, language=language, is_by_link=True)


def voice_of_person(person: Person, exploration: Exploration) -> Voice | None:
    """As what this person takes part."""
    parts = parts_in(person, exploration.community)
    is_member = Part.MEMBER in parts
    is_asked = is_member or person_is_near(person, exploration)
    if not is_asked and not can(person, exploration, Right.SEE_CONTENT):
        return None
    # Who guides the group asks, and leaves the answers to others; also where she works at a school that is asked.
    may_answer = is_asked and (is_member or not parts & FACILITATORS)
    return Voice(person, name_of(person), is_member, may_answer)


def person_is_near(person: Person, exploration: Exploration) -> bool:
    """She works at one of the places that are asked."""
    if exploration.audience not in (Audience.SCHOOLS, Audience.NETWORK):
        return False
    return Post.objects.filter(person=person, ended_at=None, organisation__in=places_asked(exploration)).exists()


def places_asked(exploration: Exploration) -> QuerySet[Organisation]:
    """The schools that take part; for a network also their boards, and all schools of these."""
    community = exploration.community
    schools = community.spans.values("school")
    if exploration.audience != Audience.NETWORK:
        return Organisation.objects.filter(pk__in=schools)
    boards = community.spans.filter(school__parent__isnull=False).values("school__parent")
    near = Q(pk__in=schools) | Q(pk__in=boards) | Q(parent__in=boards)
    return Organisation.objects.filter(near | Q(pk=community.organisation_id) | Q(parent=community.organisation_id))


def people_asked(exploration: Exploration) -> QuerySet[Person]:
    """Everybody with an account who is asked."""
    members = Q(pk__in=exploration.community.memberships.filter(kind="member", ended_at=None).values("person"))
    if exploration.audience in (Audience.SCHOOLS, Audience.NETWORK):
        posts = Post.objects.filter(ended_at=None, organisation__in=places_asked(exploration))
        members |= Q(pk__in=posts.values("person"))
    return Person.objects.filter(members, is_active=True)


def asked_of(person: Person) -> QuerySet[Exploration]:
    """All that are open and ask this person, whatever group put the question."""
    posts = Post.objects.filter(person=person, ended_at=None)
    mine, boards = posts.values("organisation"), posts.values("organisation__parent")
    member = Q(
        community__in=Community.objects.filter(
            memberships__person=person, memberships__kind="member", memberships__ended_at=None
        )
    )
    near = Q(audience__in=[Audience.SCHOOLS, Audience.NETWORK], community__spans__school__in=mine)
    board = Q(community__spans__school__parent__in=mine) | Q(community__spans__school__parent__in=boards)
    far = Q(audience=Audience.NETWORK) & (
        board | Q(community__organisation__in=mine) | Q(community__organisation__in=boards)
    )
    return explorations().filter(member | near | far).exclude(stage=Stage.CLOSED).distinct()


def statements_seen_by(voice: Voice, exploration: Exploration) -> QuerySet[Statement]:
    """The statements that she may read: while all write alone, only her own. Nothing hands them out but this."""
    every = Statement.objects.filter(exploration=exploration)
    if exploration.is_writing:
        return every.filter(writer=voice.writer_key(exploration))
    return every


def _door(request: HttpRequest, exploration_id: UUID) -> Exploration:
    """This exploration, for whoever is asked or sees what its group makes; else as if it did not exist."""
    thing = explorations().filter(pk=exploration_id).first()
    if thing is None or voice_of(request, thing) is None:
        raise Http404
    return thing


def _voice(request: HttpRequest, exploration: Exploration) -> Voice:
    """As what she who passed the door takes part."""
    person = request.user if request.user.is_authenticated else None
    return voice_of(request, exploration) or Voice(person, "", is_member=False, may_answer=False)


def _require_answers(voice: Voice, exploration: Exploration) -> None:
    voice.require_answers()


# A page for everybody who is asked; the view gets the exploration and the voice.
taking_page = partial(asked_page, Right.TAKE_PART, _door, _voice, _require_answers)


def keep_voice(request: HttpRequest, response: HttpResponse, exploration: Exploration, language: str) -> None:
    """The secret of a guest stays in her browser, for this one exploration."""
    known = voice_of(request, exploration)
    secret = known.name.partition(":")[2] if known is not None and known.is_guest else secrets.token_urlsafe(32)
    response.set_cookie(
        _cookie(exploration),
        ".".join([exploration.guests_token, secret, language]),
        max_age=VOICE_LIFE,
        httponly=True,
        samesite="Lax",
        secure=settings.SECURE,
    )
