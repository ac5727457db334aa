"""Planning: one meeting or a series, moving one, cancelling one, and who comes."""

import datetime as dt
from collections.abc import Sequence

from django.db import transaction
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from leerkring.communities import access as community_access
from leerkring.communities.models import Community
from leerkring.kit.errors import NotAllowed, Overtaken, Refused
from leerkring.meetings.access import require
from leerkring.meetings.actions.agenda import copied
from leerkring.meetings.actions.fresh import fresh, noted, require_ahead, tell_others
from leerkring.meetings.models import Attendance, Meeting
from leerkring.meetings.queries import turns
from leerkring.organisations.rules import Right
from leerkring.people.models import Person

_DETAILS = ["title", "starts_at", "minutes", "place", "link"]


@transaction.atomic
def plan(
    *,
    author: Person,
    community: Community,
    title: str,
    moments: Sequence[dt.datetime],
    minutes: int,
    place: str,
    link: str,
    like: Meeting | None = None,
) -> list[Meeting]:
    """Plan a meeting at each of these moments, each with the chair whose turn it is, and the agenda of `like`."""
    community_access.require(author, community, Right.PLAN_MEETINGS)
    if like is not None and like.community_id != community.pk:
        raise NotAllowed
    # Two who plan at once would give the same member two turns.
    Community.objects.select_for_update().get(pk=community.pk)
    meetings = []
    for moment, chair in zip(moments, turns(community, moments), strict=True):
        meeting = Meeting.objects.create(
            community=community,
            title=title,
            starts_at=moment,
            minutes=minutes,
            place=place,
            link=link,
            chair=chair,
            author=author,
        )
        if like is not None:
            copied(like, meeting, author=author)
        meetings.append(noted(by=author, did="planned", meeting=meeting))
    _tell_planned(meetings, by=author)
    return meetings


def _tell_planned(meetings: Sequence[Meeting], *, by: Person) -> None:
    if len(meetings) == 1:
        planned = gettext_noop("%(group)s: “%(title)s” is planned on %(day)s at %(time)s.")
        tell_others(meetings[0], planned, by=by)
    elif meetings:
        address = reverse("meetings:list_meetings", args=[meetings[0].community_id])
        series = gettext_noop("%(group)s: %(number)s meetings are planned, the first on %(day)s at %(time)s.")
        tell_others(meetings[0], series, by=by, address=address, number=len(meetings))


@transaction.atomic
def change(
    *,
    author: Person,
    meeting: Meeting,
    started_from: int,
    title: str,
    starts_at: dt.datetime,
    minutes: int,
    place: str,
    link: str,
) -> Meeting:
    """Move it, or say something else about it; `started_from` is the sequence that the author had before her."""
    require(author, meeting, Right.PLAN_MEETINGS)
    now = fresh(meeting)
    require_ahead(now)
    typed = Meeting(title=title, starts_at=starts_at, minutes=minutes, place=place, link=link)
    if now.sequence != started_from:
        sentence = _("Somebody else changed this meeting while you were writing. Look at both, then change it again.")
        raise Overtaken(sentence, typed=_in_words(typed), theirs=_in_words(now))
    is_moved = now.starts_at != starts_at
    for name in _DETAILS:
        setattr(now, name, getattr(typed, name))
    if is_moved:
        tell_others(now, gettext_noop("%(group)s: “%(title)s” is moved to %(day)s at %(time)s."), by=author)
    return _kept(now, *_DETAILS, by=author, did="changed")


@transaction.atomic
def cancel(*, author: Person, meeting: Meeting) -> Meeting:
    """It will not take place; calendars hear it, and it can be planned again."""
    require(author, meeting, Right.PLAN_MEETINGS)
    now = fresh(meeting)
    if now.cancelled_at:
        return now
    if now.opened_at:
        raise Refused(_("This meeting has begun, so it cannot be cancelled. The chair can close it."))
    now.cancelled_at = timezone.now()
    tell_others(now, gettext_noop("%(group)s: “%(title)s” of %(day)s is cancelled."), by=author)
    return _kept(now, "cancelled_at", by=author, did="cancelled")


@transaction.atomic
def restore(*, author: Person, meeting: Meeting) -> Meeting:
    """It takes place after all."""
    require(author, meeting, Right.PLAN_MEETINGS)
    now = fresh(meeting)
    if not now.cancelled_at:
        return now
    now.cancelled_at = None
    tell_others(now, gettext_noop("%(group)s: “%(title)s” of %(day)s takes place after all."), by=author)
    return _kept(now, "cancelled_at", by=author, did="restored")


@transaction.atomic
def take_chair(*, author: Person, meeting: Meeting) -> Meeting:
    """A member takes the chair of this one meeting."""
    require(author, meeting, Right.TAKE_CHAIR)
    now = fresh(meeting)
    require_ahead(now)
    now.chair = author
    now.save(update_fields=["chair"])
    return noted(by=author, did="took chair of", meeting=now)


@transaction.atomic
def stay_away(*, person: Person, meeting: Meeting) -> None:
    """She lets know beforehand that she cannot come."""
    _require_before(person, meeting)
    Attendance.objects.update_or_create(meeting=meeting, person=person, defaults={"was_there": False})
    noted(by=person, did="cannot come to", meeting=meeting)


@transaction.atomic
def come_after_all(*, person: Person, meeting: Meeting) -> None:
    """She can come after all."""
    _require_before(person, meeting)
    Attendance.objects.filter(meeting=meeting, person=person).delete()
    noted(by=person, did="comes to", meeting=meeting)


def _require_before(person: Person, meeting: Meeting) -> None:
    require(person, meeting, Right.SEE_CONTENT)
    now = fresh(meeting)
    require_ahead(now)
    if now.opened_at:
        raise Refused(_("The meeting has begun. The chair keeps who is there."))


def _kept(meeting: Meeting, *names: str, by: Person, did: str) -> Meeting:
    meeting.sequence += 1
    meeting.save(update_fields=[*names, "sequence", "changed_at"])
    return noted(by=by, did=did, meeting=meeting)


def _in_words(meeting: Meeting) -> str:
    moment = formats.date_format(timezone.localtime(meeting.starts_at), "l j F Y, H:i")
    minutes = _("%(minutes)s minutes") % {"minutes": meeting.minutes}
    return "\n".join(filter(None, [meeting.title, moment, minutes, meeting.place, meeting.link]))
