"""Asking for what the group needs, answering it, looking at one's own conditions, and taking numbers from a vote."""

import datetime as dt
from collections.abc import Sequence

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from leerkring.accountability import queries
from leerkring.accountability.models import Answer, Check, CheckKind, Need, Taken
from leerkring.choices import actions as choices
from leerkring.choices.models import Choice, Kind
from leerkring.communities.access import require
from leerkring.communities.live import changed
from leerkring.communities.models import Community
from leerkring.communities.queries import framers_of, members_of
from leerkring.goals.actions import measure
from leerkring.goals.models import Indicator
from leerkring.goals.rules.paste import LONGEST_NOTE
from leerkring.journal.actions import record
from leerkring.kit.errors import Refused
from leerkring.notices.actions import tell
from leerkring.organisations.rules import Right
from leerkring.people.models import Person
from leerkring.perspectives.actions.asking import put_statements
from leerkring.perspectives.actions.closing import follow_up

ASKED = gettext_noop("%(group)s asks something of you.")
ANSWERED = gettext_noop("There is an answer to what %(group)s asked.")
TIME_TO_ANSWER = dt.timedelta(days=14)


@transaction.atomic
def ask(*, author: Person, community: Community, text: str, why: str) -> Need:
    """The group asks for something; everybody who gives it its frame hears of it."""
    require(author, community, Right.ACT)
    need = Need.objects.create(community=community, text=text, why=why, author=author)
    _tell(ASKED, need, [one for one in framers_of(community) if one != author])
    return _done(author, "asked", need)


@transaction.atomic
def answer(*, author: Person, need: Need, text: str, by_on: dt.date) -> Answer:
    """Answer in words, and say by when; what was answered before stays."""
    require(author, need, Right.WRITE_FRAME)
    now = _locked(need)
    if not now.is_open:
        raise Refused(_("The group does not need this any more. You can read how it ended."), typed=text)
    if by_on < timezone.localdate():
        raise Refused(_("This day has passed. Choose today or a later day."), typed=text)
    made = Answer.objects.create(need=now, text=text, by_on=by_on, author=author)
    _tell(ANSWERED, now, [one for one in members_of(now.community) if one != author])
    _done(author, "answered", now)
    return made


@transaction.atomic
def end(*, author: Person, need: Need, came_of: str) -> Need:
    """The group has it, or does without."""
    require(author, need, Right.ACT)
    now = _locked(need)
    if not now.is_open:
        raise Refused(_("Somebody of your group ended this already."), typed=came_of)
    now.ended_at, now.came_of = timezone.now(), came_of
    now.save(update_fields=["ended_at", "came_of"])
    return _done(author, "ended", now)


@transaction.atomic
def ask_about_time(*, author: Person, community: Community) -> Check:
    """All members say, in secret, whether there is time enough."""
    _require_none_open(author, community, CheckKind.TIME)
    choice = choices.prepare(
        author=author,
        community=community,
        kind=Kind.POLL,
        question=_("Do we have time enough for our learning together?"),
        context="",
        options=[_("Yes, time enough"), _("Just enough"), _("No, too little")],
        closes_on=timezone.localdate() + TIME_TO_ANSWER,
    )
    choice = choices.begin(author=author, choice=choice)
    return _checked(Check(community=community, kind=CheckKind.TIME, choice=choice, author=author))


@transaction.atomic
def check_principles(*, author: Person, community: Community) -> Check:
    """All members say, in secret, whether the six principles of learning at work hold for the group."""
    _require_none_open(author, community, CheckKind.PRINCIPLES)
    exploration = put_statements(
        author=author,
        community=community,
        question=_("How do we learn here?"),
        context=_(
            "Six principles of learning at work. Agree, disagree or pass. Then talk about it together, and write in "
            "one sentence what you strengthen."
        ),
        statements=[
            _("What we learn is about our daily lessons."),
            _("We learn where we work: in and around our own lessons."),
            _("We try things out and find out for ourselves."),
            _("We learn in conversation with colleagues."),
            _("The conditions are good: there is time enough, for instance."),
            _("What we learn fits what our school wants."),
        ],
        closes_on=timezone.localdate() + TIME_TO_ANSWER,
    )
    return _checked(Check(community=community, kind=CheckKind.PRINCIPLES, exploration=exploration, author=author))


@transaction.atomic
def strengthen(*, author: Person, check: Check, text: str) -> Check:
    """The group says in one sentence what it strengthens; it stands with the statements."""
    if check.exploration is None:
        raise Refused(_("There is nothing here to write about."), typed=text)
    follow_up(author=author, exploration=check.exploration, text=text)
    return check


@transaction.atomic
def take(*, author: Person, choice: Choice, indicator: Indicator, answers: Sequence[int]) -> Taken:
    """What was told of a vote becomes a measurement: so many of those who voted gave one of these answers."""
    require(author, choice, Right.WRITE_GOALS)
    told = {one.place: one for one in queries.counts_told(choice)}
    counted = [told[place] for place in answers if place in told]
    if not counted or len(counted) < len(answers) or (len(counted) > 1 and not choice.is_poll):
        raise Refused(_("Only what was told to everybody in numbers can be written down as a measurement."))
    if indicator.community_id != choice.community_id or not queries.shares_of(choice.community).contains(indicator):
        raise Refused(_("A vote tells how many out of how many. Choose a line that is measured so."))
    words = " / ".join(one.words for one in counted)
    measurement = measure(
        author=author,
        indicator=indicator,
        on=choice.closed_on or timezone.localdate(),
        value=sum(one.number for one in counted),
        size=choice.told["voters"],
        note=f"{choice.question} {words}"[:LONGEST_NOTE],
    )
    return Taken.objects.create(measurement=measurement, choice=choice, answers=list(answers))


def _require_none_open(author: Person, community: Community, kind: CheckKind) -> None:
    """One such question at a time."""
    require(author, community, Right.DECIDE)
    Community.objects.select_for_update().get(pk=community.pk)
    asked = Check.objects.filter(community=community, kind=kind).select_related("choice", "exploration")
    if any(one.is_open for one in asked):
        raise Refused(_("This question is open already. Wait until all have answered, or close it first."))


def _checked(check: Check) -> Check:
    check.save(force_insert=True)
    record(by=check.author, did="looked at conditions", on=check, place_id=check.community_id)
    changed(check)
    return check


def _locked(need: Need) -> Need:
    """The need as it is now; whoever else changes it waits until we are done."""
    return Need.objects.select_for_update(of=("self",)).select_related("community").get(pk=need.pk)


def _tell(sentence: str, need: Need, people: list[Person]) -> None:
    address = reverse("accountability:show_rhythm", args=[need.community_id])
    tell(people=people, sentence=sentence, values={"group": need.community.name}, address=address)


def _done(author: Person, did: str, need: Need) -> Need:
    record(by=author, did=did, on=need, place_id=need.community_id)
    changed(need)
    return need
