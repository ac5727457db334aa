"""Who may vote in a choice, and the key under which her paper is kept; who is asked says `communities.asked`."""

from functools import partial
from uuid import UUID

from django.core.signing import BadSignature, Signer
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac

from leerkring.choices.models import Choice, Paper, Stage
from leerkring.communities.access import found
from leerkring.communities.asked import Taker, asks, guest_of, keep_cookie, keep_guest, part_of
from leerkring.kit.guests import asked_page
from leerkring.kit.models import the_one
from leerkring.organisations.rules import Right
from leerkring.people.models import Person

GUEST, MINE = "voter", "paper"


class Voter(Taker):
    """Who asks for a choice, with the key of her paper."""

    def key(self, choice: Choice) -> str:
        """Under which her paper lies, as long as the choice is open."""
        return salted_hmac("leerkring.choices.paper", f"{choice.pk} {self.name}", algorithm="sha256").hexdigest()


def voter_called(name: str) -> Voter:
    """Somebody who takes part elsewhere, for instance in a meeting: her name there is hers alone."""
    return Voter(None, name, is_member=False, may_take_part=True)


def voter_for(person: Person, choice: Choice) -> Voter | None:
    """As what this person takes part; None when it should look as if it did not exist."""
    return _voting(part_of(person, choice, is_begun=not choice.is_prepared))


def voter_of(request: HttpRequest, choice: Choice) -> Voter | None:
    """As what she who asks takes part."""
    if request.user.is_authenticated and (voter := voter_for(request.user, choice)) is not None:
        return voter
    return _voting(guest_of(request, choice, GUEST))


def _voting(taker: Taker | None) -> Voter | None:
    return Voter(**vars(taker)) if taker is not None else None


def asked_of(person: Person) -> QuerySet[Choice]:
    """All that are open and ask this person, whatever group asks."""
    return choices().filter(asks(person), stage=Stage.OPEN, is_live=False)


def choices() -> QuerySet[Choice]:
    """Choices with what every page of one asks first."""
    return Choice.objects.select_related("community")


def choice_for(person: Person, choice_id: UUID) -> Choice:
    """This choice, if the person sees what its group makes; else as if it did not exist."""
    return found(choices(), person, choice_id)


def _door(request: HttpRequest, choice_id: UUID) -> Choice:
    """This choice, for whoever is asked or sees what its group makes; else as if it did not exist."""
    choice = the_one(choices().filter(pk=choice_id))
    if choice is None or voter_of(request, choice) is None:
        raise Http404
    return choice


def _voter(request: HttpRequest, choice: Choice) -> Voter:
    """As what she who passed the door takes part."""
    person = request.user if request.user.is_authenticated else None
    return voter_of(request, choice) or Voter(person, "", is_member=False, may_take_part=False)


def _require_vote(voter: Voter, choice: Choice) -> None:
    voter.require_part()


# A page for everybody who is asked; the view gets the choice and the voter.
voters_page = partial(asked_page, Right.TAKE_PART, _door, _voter, _require_vote)


def keep_voter(request: HttpRequest, response: HttpResponse, choice: Choice, language: str) -> None:
    """The secret of a guest stays in her browser, for this one choice."""
    keep_guest(response, choice, voter_of(request, choice), GUEST, language)


# -- one's own paper --------------------------------------------------------------------------------------------------


def paper_of(voter: Voter, choice: Choice) -> Paper | None:
    """Her paper, as long as the choice is open."""
    return the_one(Paper.objects.filter(key=voter.key(choice)))


def paper_kept(request: HttpRequest, choice: Choice, voter: Voter) -> Paper | None:
    """Her paper afterwards: only her own browser still knows its number, and only for her."""
    try:
        number = _seal(voter).unsign(request.COOKIES.get(MINE, ""))
    except BadSignature:
        return None
    return the_one(Paper.objects.filter(pk=int(number), choice=choice))


def keep_paper(response: HttpResponse, paper: Paper, voter: Voter) -> None:
    """Her browser remembers which paper is hers; nothing on the server will, once it is closed."""
    keep_cookie(response, MINE, _seal(voter).sign(str(paper.pk)), f"/choices/{paper.choice_id}/")


def _seal(voter: Voter) -> Signer:
    return Signer(salt=f"leerkring.choices.mine {voter.name}")
