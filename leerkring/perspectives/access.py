"""Who takes part in an exploration, and the keys under which her statements and her answers are kept.

Who is asked says `communities.asked`.
"""

from functools import partial
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac

from leerkring.communities.access import found
from leerkring.communities.asked import Taker, asks, guest_of, keep_guest, part_of
from leerkring.kit.guests import asked_page
from leerkring.kit.models import the_one
from leerkring.organisations.rules import Right
from leerkring.people.models import Person
from leerkring.perspectives.models import Exploration, Stage, Statement

GUEST = "voice"


class Voice(Taker):
    """Who asks for an exploration, with the keys of what she answers and writes."""

    def sheet_key(self, exploration: Exploration) -> str:
        """Under which her answers stand."""
        return _key("sheet", exploration, self.name)

    def writer_key(self, exploration: Exploration) -> str:
        """Under which her statements stand: another one, so that no sheet leads to a sentence."""
        return _key("statement", exploration, self.name)


def voice_called(name: str, *, is_member: bool = False) -> Voice:
    """Somebody who takes part elsewhere, for instance in a meeting: her name there is hers alone."""
    return Voice(None, name, is_member, may_take_part=True)


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
    return the_one(explorations().filter(guests_token=token)) if token else None


def voice_of(request: HttpRequest, exploration: Exploration) -> Voice | None:
    """As what she who asks takes part; None when it should look as if it did not exist."""
    person = request.user if request.user.is_authenticated else None
    if person is not None and (voice := voice_of_person(person, exploration)) is not None:
        return voice
    return _speaking(guest_of(request, exploration, GUEST))


def voice_of_person(person: Person, exploration: Exploration) -> Voice | None:
    """As what this person takes part."""
    return _speaking(part_of(person, exploration))


def _speaking(taker: Taker | None) -> Voice | None:
    return Voice(**vars(taker)) if taker is not None else None


def asked_of(person: Person) -> QuerySet[Exploration]:
    """All that are open and ask this person, whatever group put the question."""
    return explorations().filter(asks(person)).exclude(stage=Stage.CLOSED)


def statements_seen_by(voice: Voice, exploration: Exploration) -> QuerySet[Statement]:
    """The statements that she may read: while all write alone, only her own. Nothing hands them out but this."""
    every = Statement.objects.filter(exploration=exploration)
    if exploration.is_writing:
        return every.filter(writer=voice.writer_key(exploration))
    return every


def _door(request: HttpRequest, exploration_id: UUID) -> Exploration:
    """This exploration, for whoever is asked or sees what its group makes; else as if it did not exist."""
    thing = the_one(explorations().filter(pk=exploration_id))
    if thing is None or voice_of(request, thing) is None:
        raise Http404
    return thing


def _voice(request: HttpRequest, exploration: Exploration) -> Voice:
    """As what she who passed the door takes part."""
    person = request.user if request.user.is_authenticated else None
    return voice_of(request, exploration) or Voice(person, "", is_member=False, may_take_part=False)


def _require_answers(voice: Voice, exploration: Exploration) -> None:
    voice.require_part()


# A page for everybody who is asked; the view gets the exploration and the voice.
taking_page = partial(asked_page, Right.TAKE_PART, _door, _voice, _require_answers)


def keep_voice(request: HttpRequest, response: HttpResponse, exploration: Exploration, language: str) -> None:
    """The secret of a guest stays in her browser, for this one exploration."""
    keep_guest(response, exploration, voice_of(request, exploration), GUEST, language)
