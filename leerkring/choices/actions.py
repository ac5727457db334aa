"""Every write about choices: one verb, one function, one transaction. A vote leaves no note, no moment and no order."""

import datetime as dt
import secrets
from collections.abc import Sequence

from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from leerkring.choices import queries
from leerkring.choices.access import Voter, choices, voter_for
from leerkring.choices.models import Choice, Kind, Paper, Stage
from leerkring.choices.rules.telling import COUNTS_FROM, is_batch, voters_needed
from leerkring.communities.access import require
from leerkring.communities.actions.standing import mark_asked
from leerkring.communities.asked import name_of, people_asked
from leerkring.communities.live import changed
from leerkring.communities.models import Audience, Community
from leerkring.journal.actions import record
from leerkring.kit.errors import Overtaken, Refused
from leerkring.kit.models import any_key
from leerkring.notices.actions import tell
from leerkring.organisations.rules import Right
from leerkring.people.models import Person

OPENED = gettext_noop("%(group)s asks you to choose.")
ASKED = gettext_noop("%(group)s asks you one quick question.")
CLOSED = gettext_noop("%(group)s has chosen. Read what came of it.")


@transaction.atomic
def prepare(
    *,
    author: Person,
    community: Community,
    kind: str,
    question: str,
    context: str,
    options: Sequence[str],
    seats: int = 1,
    audience: str = Audience.GROUP,
    closes_on: dt.date | None = None,
    page: str = "",
) -> Choice:
    """Write down what to choose between. The options are the group's: everybody can add to them until it opens."""
    require(author, community, Right.DECIDE)
    choice = Choice.objects.create(
        community=community,
        kind=kind,
        question=question,
        context=context,
        options=list(options),
        seats=seats,
        audience=audience,
        closes_on=closes_on,
        page=page,
        author=author,
    )
    if page:
        mark_asked(community=community, page=page)
    return _done(author, "prepared", choice)


@transaction.atomic
def change(
    *,
    author: Person,
    choice: Choice,
    number: int,
    question: str,
    context: str,
    options: Sequence[str],
    seats: int = 1,
    audience: str = Audience.GROUP,
    closes_on: dt.date | None = None,
) -> Choice:
    """Write it better than version `number`, as long as nobody can vote."""
    require(author, choice, Right.DECIDE)
    typed = "\n".join(options)
    now = _locked(choice)
    if not now.is_prepared:
        raise Refused(_("The vote has begun, so the options stay as they are."), typed=typed)
    if now.number != number:
        sentence = _("Somebody changed this while you were busy. Read it first, please.")
        raise Overtaken(sentence, typed=typed, theirs="\n".join(now.options))
    now.question, now.context, now.options, now.number = question, context, list(options), number + 1
    now.seats, now.audience, now.closes_on = seats, audience, closes_on
    now.save()
    # Of a vote that was left half way in a meeting: those were about another list.
    now.papers.all().delete()
    return _done(author, "changed", now)


@transaction.atomic
def begin(*, author: Person, choice: Choice) -> Choice:
    """From now on people vote, and the options stay as they are."""
    require(author, choice, Right.DECIDE)
    now = _locked(choice)
    if not now.is_prepared:
        raise Refused(_("The vote has begun already."))
    if now.closes_on is not None and now.closes_on < timezone.localdate():
        raise Refused(_("Its last day has passed. Choose another day first."))
    _require_enough(now)
    now.stage = Stage.OPEN
    now.guests_token = secrets.token_urlsafe(24) if now.audience == Audience.GUESTS else ""
    now.save(update_fields=["stage", "guests_token"])
    _tell(ASKED if now.is_poll else OPENED, now, but=author)
    return _done(author, "began", now)


def _require_enough(choice: Choice) -> None:
    """So many seats that two people are enough for one would show who voted what."""
    if choice.kind not in (Kind.THEMES, Kind.APPROVAL) or choice.audience == Audience.GUESTS:
        return
    people, needed = people_asked(choice).count(), voters_needed(choice.seats)
    if people < needed:
        raise Refused(
            _(
                "You are with %(people)s. To choose %(seats)s with everybody's vote kept secret, at least %(needed)s "
                "people must vote. Choose fewer, or talk about it together."
            )
            % {"people": people, "seats": choice.seats, "needed": needed}
        )


@transaction.atomic
def vote(*, voter: Voter, choice: Choice, ballot: Sequence[int]) -> Paper:
    """Keep what she votes; until the end she can vote otherwise. The same vote twice is one vote."""
    voter.require_part()
    now = _locked(choice)
    if not now.takes_votes(timezone.localdate()):
        raise Refused(_("This vote is closed. You can read what came of it."))
    paper, is_new = _keep(voter, now, ballot)
    if now.is_poll and is_new:
        _tell_poll(now)
    return paper


@transaction.atomic
def vote_live(*, voter: Voter, choice: Choice, ballot: Sequence[int]) -> Paper:
    """The same in a meeting, where the chair shows the outcome."""
    now = _locked(choice)
    if not (now.is_open and now.is_live):
        raise Refused(_("The votes are counted already."))
    return _keep(voter, now, ballot)[0]


def _keep(voter: Voter, now: Choice, ballot: Sequence[int]) -> tuple[Paper, bool]:
    ordered = list(ballot) if now.kind == Kind.RANKING else sorted(set(ballot))
    key = voter.key(now)
    paper = Paper.objects.filter(key=key).first() or Paper(choice=now, key=key, is_by_link=voter.is_by_link)
    is_new = paper._state.adding
    if is_new or paper.ballot != ordered:
        paper.ballot = ordered
        paper.save(force_insert=is_new)
    return paper, is_new


def _tell_poll(choice: Choice) -> None:
    """From many people on everybody who answered sees how it stands, one batch after another.

    In a small group it is told once: when all have answered, or when somebody closes it.
    """
    voted = choice.papers.filter(is_by_link=False).count()
    if choice.audience == Audience.GROUP and voted < COUNTS_FROM and voted >= people_asked(choice).count():
        finish(choice)
        return
    told = _renewed(choice, choice.told, is_by_link=False)
    if choice.audience == Audience.GUESTS:
        told = told | {"guests": _renewed(choice, choice.told.get("guests", {}), is_by_link=True)}
    if told != choice.told:
        choice.told = told
        choice.save(update_fields=["told"])


def _renewed(choice: Choice, before: queries.Told, *, is_by_link: bool) -> queries.Told:
    """What is told of a poll from now on, of one side: what was told before, unless enough people came."""
    told = queries.counted(choice, is_by_link=is_by_link)
    counts, was = before.get("counts") or [0] * len(choice.options), before.get("voters", 0)
    if told["voters"] < COUNTS_FROM:
        return before
    more = is_batch(counts, told["counts"]) if told["counts"] and any(counts) else told["voters"] >= was + COUNTS_FROM
    return told if not was or more else before


@transaction.atomic
def close(*, author: Person, choice: Choice) -> Choice:
    """The group stops voting: what came of it is told, and nobody can find out any more who voted what."""
    require(author, choice, Right.DECIDE)
    now = _locked(choice)
    if not now.is_open or now.is_live:
        raise Refused(_("This vote is closed. You can read what came of it."))
    finish(now, but=author)
    return _done(author, "closed", now)


def finish(choice: Choice, *, but: Person | None = None, tells: bool = True, lets_go: bool = True) -> None:
    """Tell what came of it, and let go of every key."""
    told = dict(choice.told)
    guests = told.pop("guests", {})
    choice.told = _final(choice, told, is_by_link=False)
    if choice.audience == Audience.GUESTS:
        choice.told["guests"] = _final(choice, guests, is_by_link=True)
    choice.stage, choice.closed_on = Stage.CLOSED, timezone.localdate()
    choice.save(update_fields=["told", "stage", "closed_on"])
    if lets_go:
        let_keys_go(choice)
    if tells:
        _tell(CLOSED, choice, but=but)
    changed(choice)


def _final(choice: Choice, before: queries.Told, *, is_by_link: bool) -> queries.Told:
    """What is told at the end; of a poll that was told meanwhile only what may follow it."""
    return _renewed(choice, before, is_by_link=is_by_link) if before else queries.counted(choice, is_by_link=is_by_link)


def let_keys_go(choice: Choice) -> None:
    """From now on not even the server can find whose paper is whose."""
    papers = list(choice.papers.only("pk", "key").order_by("pk"))
    for paper in papers:
        paper.key = any_key()
    Paper.objects.bulk_update(papers, ["key"], batch_size=500)
    if choice.is_live:
        choice.is_live = False
        choice.save(update_fields=["is_live"])


def forget(*, person: Person) -> None:
    """Whoever asks to be forgotten takes her open votes with her; what was told is nobody's from then on."""
    for choice in choices().filter(~Q(stage=Stage.CLOSED) | Q(is_live=True)):
        voter = voter_for(person, choice) or Voter(person, name_of(person), False, False)
        hers = Paper.objects.filter(key=voter.key(choice))
        if choice.is_closed:
            hers.update(key=any_key())
        else:
            hers.delete()


def _locked(choice: Choice) -> Choice:
    """The choice as it is now; whoever else wants to change it waits until we are done."""
    return Choice.objects.select_for_update(of=("self",)).select_related("community").get(pk=choice.pk)


def _tell(sentence: str, choice: Choice, *, but: Person | None) -> None:
    """Tell all who are asked, whether they voted or not: that is nobody's business."""
    people = people_asked(choice)
    if but is not None:
        people = people.exclude(pk=but.pk)
    address = reverse("choices:show_choice", args=[choice.pk])
    tell(people=people, sentence=sentence, values={"group": choice.community.name}, address=address)


def _done(author: Person, did: str, choice: Choice) -> Choice:
    record(by=author, did=did, on=choice, place_id=choice.community_id)
    changed(choice)
    return choice
