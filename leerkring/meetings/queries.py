"""Reads about meetings that deserve a name."""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, F, Max, Q, QuerySet, Sum
from django.utils import timezone

from leerkring.commitments.models import Action
from leerkring.communities.models import Community
from leerkring.communities.queries import guides_of, members_of
from leerkring.decisions.models import Decision
from leerkring.meetings.models import AgendaItem, Attendance, Impression, Invited, Made, Meeting, Worth
from leerkring.meetings.rules import IMPRESSION_LASTS, Event, Filling, Finding, beginnings, chairs_in_turn, finding_of
from leerkring.people.access import with_confirmed_address
from leerkring.people.models import Person

MOST_FINDINGS = 12


def _start_of(day: dt.date) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(day, dt.time.min))


def _ahead() -> QuerySet[Meeting]:
    """From today on, not over; a meeting of today stays until it is closed."""
    today = _start_of(timezone.localdate())
    meetings = Meeting.objects.filter(starts_at__gte=today, closed_at=None, cancelled_at=None)
    return meetings.select_related("chair").order_by("starts_at", "pk")


def next_meetings(communities: Iterable[Community]) -> dict[UUID, Meeting]:
    """The next meeting of each of these communities that has one, in one question."""
    firsts: dict[UUID, Meeting] = {}
    for meeting in _ahead().filter(community__in=communities):
        firsts.setdefault(meeting.community_id, meeting)
    return firsts


@dataclass(frozen=True)
class Rhythm:
    """How many meetings were planned in a period and how many of them were held, with their planned minutes."""

    planned: int = 0
    held: int = 0
    planned_minutes: int = 0
    held_minutes: int = 0


def _planned_between(start: dt.date, end: dt.date) -> QuerySet[Meeting]:
    after = _start_of(end + dt.timedelta(days=1))
    return Meeting.objects.filter(cancelled_at=None, starts_at__gte=_start_of(start), starts_at__lt=after)


def held_between(start: dt.date, end: dt.date) -> QuerySet[Meeting]:
    """Meetings that were held from `start` through `end`, of all communities."""
    return _planned_between(start, end).filter(_was_held())


def _was_held() -> Q:
    """It was opened, and it is over: closed, or its day has passed. While it goes on it is still the next one."""
    is_over = Q(closed_at__isnull=False) | Q(starts_at__lt=_start_of(timezone.localdate()))
    return Q(opened_at__isnull=False) & is_over


def rhythms(communities: Iterable[Community], start: dt.date, end: dt.date) -> dict[UUID, Rhythm]:
    """The rhythm of each of these communities that had a meeting planned in this period, in one question."""
    meetings = _planned_between(start, end).filter(community__in=communities)
    was_held = _was_held()
    rows = (
        meetings.order_by()
        .values_list("community")
        .annotate(
            planned=Count("pk"),
            held=Count("pk", filter=was_held),
            planned_minutes=Sum("minutes"),
            held_minutes=Sum("minutes", filter=was_held, default=0),
        )
    )
    return {community: Rhythm(*counts) for community, *counts in rows}


def coming(community: Community) -> QuerySet[Meeting]:
    """From today on, the first one first; a cancelled one stays in sight, so that everybody notices."""
    today = _start_of(timezone.localdate())
    meetings = Meeting.objects.filter(community=community, starts_at__gte=today, closed_at=None)
    return meetings.select_related("chair").order_by("starts_at", "pk")


def past(community: Community) -> QuerySet[Meeting]:
    """What lies behind us, the latest first."""
    today = _start_of(timezone.localdate())
    meetings = Meeting.objects.filter(community=community, cancelled_at=None)
    return meetings.filter(Q(starts_at__lt=today) | Q(closed_at__isnull=False)).order_by("-starts_at", "pk")


def next_after(meeting: Meeting) -> Meeting | None:
    """The one that follows this one."""
    later = Meeting.objects.filter(community=meeting.community_id, starts_at__gt=meeting.starts_at, cancelled_at=None)
    return later.order_by("starts_at", "pk").first()


def latest(community: Community) -> Meeting | None:
    """The last one that is planned or was held: what a new one is likely to look like."""
    return Meeting.objects.filter(community=community, cancelled_at=None).order_by("-starts_at", "pk").first()


def weeks_between(community: Community) -> int:
    """The rhythm in the group's time plan; without one, a month."""
    weeks = community.time_plans.order_by("-number").values_list("weeks_between", flat=True).first()
    return weeks or 4


def turns(community: Community, moments: Sequence[dt.datetime]) -> list[Person | None]:
    """Whose turn it is to chair at each of these moments."""
    chaired = Meeting.objects.filter(community=community, cancelled_at=None, chair__isnull=False)
    last = dict(chaired.order_by().values_list("chair").annotate(Max("starts_at")))
    members = {person.pk: person for person in members_of(community)}
    order = chairs_in_turn(list(members), last, moments)
    return [members[key] if key else None for key in order]


def with_agenda(community: Community) -> QuerySet[Meeting]:
    """Meetings whose agenda can be used again, the latest first."""
    items = AgendaItem.objects.filter(meeting__community=community).values("meeting")
    return Meeting.objects.filter(pk__in=items).order_by("-starts_at", "pk")


@dataclass(frozen=True)
class Agenda:
    """The activities in their order, when each begins, and how they fill the planned minutes."""

    lines: list[tuple[AgendaItem, dt.datetime]]
    filling: Filling


def agenda_of(meeting: Meeting) -> Agenda:
    """The agenda of this meeting."""
    items = list(meeting.agenda.select_related("serves").order_by("position", "created_at"))
    minutes = [item.minutes for item in items]
    begin = beginnings(meeting.opened_at or meeting.starts_at, minutes)
    return Agenda(list(zip(items, begin, strict=True)), Filling(meeting.minutes, sum(minutes)))


def item_now(agenda: Agenda, now: dt.datetime) -> AgendaItem | None:
    """The activity that the clock says is going on."""
    begun = [item for item, begins_at in agenda.lines if begins_at <= now]
    return begun[-1] if begun else None


@dataclass(frozen=True)
class Seat:
    """Somebody who belongs at the table: a member, or who guides the group in this role."""

    person: Person
    role: str = ""


def at_the_table(community: Community) -> list[Seat]:
    """The members by name, then who guides them."""
    seats = {person.pk: Seat(person) for person in members_of(community)}
    for guide in guides_of(community):
        seats.setdefault(guide.person_id, Seat(guide.person, guide.get_role_display()))
    return list(seats.values())


def attendances_of(meeting: Meeting) -> QuerySet[Attendance]:
    """Who was there and who was not, by name."""
    rows = meeting.attendances.select_related("person")
    return rows.order_by("person__given_name", "person__family_name", "pk")


def members_away(meeting: Meeting) -> list[Person]:
    """The members who were not there; nobody when it was not noted who was."""
    was_there = dict(meeting.attendances.values_list("person", "was_there"))
    return [member for member in members_of(meeting.community) if was_there and not was_there.get(member.pk)]


def made_in(meeting: Meeting) -> QuerySet[Made]:
    """What was made in it, in the order it was made."""
    rows = meeting.made.select_related("author", "action__who", "decision", "measurement__indicator")
    return rows.order_by("created_at", "pk")


@dataclass(frozen=True)
class Chapter:
    """One activity and what was made in it; without an activity, what was made in between."""

    item: AgendaItem | None
    begins_at: dt.datetime | None
    made: list[Made]


def chapters(agenda: Agenda, made: Iterable[Made]) -> list[Chapter]:
    """The agenda in its order with what each activity yielded, and last what belongs to none."""
    by_item: dict[UUID | None, list[Made]] = {}
    for thing in made:
        by_item.setdefault(thing.item_id, []).append(thing)
    told = [Chapter(item, begins_at, by_item.get(item.pk, [])) for item, begins_at in agenda.lines]
    return [*told, Chapter(None, None, by_item[None])] if None in by_item else told


@dataclass(frozen=True)
class Minutes:
    """What a meeting was: who was there, what was made at which activity, what ended and what went on."""

    there: list[tuple[str, None]]
    away: list[tuple[str, None]]
    chapters: list[Chapter]
    decided: list[Decision]
    ended: list[Action]
    went_on: list[Action]
    attendances: list[Attendance]


def minutes_of(meeting: Meeting) -> Minutes:
    """The minutes: assembled from what was made, as it was when the meeting closed."""
    begin, end = meeting.opened_at or meeting.starts_at, meeting.closed_at or timezone.now()
    attendances = list(attendances_of(meeting))
    made = list(made_in(meeting))
    fresh = {thing.action_id for thing in made} | {thing.decision_id for thing in made}
    actions = _actions_between(meeting.community, begin, end)
    decided = Decision.objects.filter(community=meeting.community, decided_at__gte=begin, decided_at__lte=end)
    return Minutes(
        there=[(row.person.name, None) for row in attendances if row.was_there],
        away=[(row.person.name, None) for row in attendances if not row.was_there],
        chapters=chapters(agenda_of(meeting), made),
        decided=[decision for decision in decided.order_by("decided_at") if decision.pk not in fresh],
        ended=[action for action in actions if action.ended_at and action.ended_at <= end],
        went_on=[a for a in actions if a.pk not in fresh and not (a.ended_at and a.ended_at <= end)],
        attendances=attendances,
    )


def _actions_between(community: Community, begin: dt.datetime, end: dt.datetime) -> list[Action]:
    """Actions that were open at some moment in between."""
    actions = Action.objects.filter(community=community, created_at__lte=end).select_related("who")
    still = actions.filter(Q(ended_at=None) | Q(ended_at__gte=begin))
    return list(still.order_by(F("due_on").asc(nulls_last=True), "created_at"))


def in_calendar(communities: QuerySet[Community]) -> QuerySet[Meeting]:
    """What a calendar shows: everything ahead and one year back, cancelled meetings too."""
    since = timezone.now() - dt.timedelta(days=366)
    meetings = Meeting.objects.filter(community__in=communities, starts_at__gte=since)
    return meetings.select_related("community").order_by("starts_at", "pk")


def event_of(meeting: Meeting, address: str) -> Event:
    """A meeting as a calendar knows it; `address` is that of its page."""
    return Event(
        uid=f"{meeting.pk}@leerkring",
        sequence=meeting.sequence,
        changed_at=meeting.changed_at,
        begins_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        title=f"{meeting.community.name}: {meeting.title}",
        place=", ".join(filter(None, [meeting.place, meeting.link])),
        address=address,
        is_cancelled=meeting.cancelled_at is not None,
    )


# So far ahead invitations are mailed; what comes later follows when its time has come.
INVITED_AHEAD = dt.timedelta(days=92)


def to_invite(now: dt.datetime) -> list[tuple[Meeting, Person]]:
    """Who is to be mailed about which meeting: what changed since her last mail about it, the first meeting first.

    A cancelled meeting is told only to who was invited for it.
    """
    soon = {"starts_at__gt": now, "starts_at__lt": now + INVITED_AHEAD}
    ahead = Meeting.objects.filter(**soon, opened_at=None, community__ended_on=None)
    meetings = list(ahead.select_related("community").order_by("starts_at", "pk"))
    known = {(row.meeting_id, row.person_id): row for row in Invited.objects.filter(meeting__in=meetings)}
    tables = {meeting.community_id: meeting.community for meeting in meetings}
    wishes = {key: [seat.person for seat in at_the_table(place)] for key, place in tables.items()}
    confirmed = _with_address({person.pk for people in wishes.values() for person in people})
    return [
        (meeting, person)
        for meeting in meetings
        for person in wishes[meeting.community_id]
        if person.wants_invites
        and person.pk in confirmed
        and person.is_active
        and is_news(meeting, known.get((meeting.pk, person.pk)))
    ]


def _with_address(people: Collection[UUID]) -> set[UUID]:
    """Those of them who confirmed that their address is theirs."""
    return set(with_confirmed_address(Person.objects.filter(pk__in=people)).values_list("pk", flat=True))


def to_take_back(now: dt.datetime) -> list[tuple[Meeting, Person]]:
    """Who was mailed about a meeting that is still to come, and left its table since; or the whole group ended."""
    rows = Invited.objects.filter(is_cancelled=False, meeting__starts_at__gt=now, meeting__opened_at=None)
    invited = list(rows.select_related("meeting__community", "person").order_by("meeting__starts_at", "pk"))
    places = {row.meeting.community_id: row.meeting.community for row in invited}
    there = {key: {seat.person.pk for seat in at_the_table(place)} for key, place in places.items()}
    ended = {key for key, place in places.items() if place.ended_on is not None}
    gone = [
        row
        for row in invited
        if row.meeting.community_id in ended or row.person_id not in there[row.meeting.community_id]
    ]
    confirmed = _with_address({row.person_id for row in gone})
    return [(row.meeting, row.person) for row in gone if row.person_id in confirmed and row.person.is_active]


def is_news(meeting: Meeting, last: Invited | None) -> bool:
    """Her calendar does not know this yet."""
    is_cancelled = meeting.cancelled_at is not None
    if last is None:
        return not is_cancelled
    return (last.sequence, last.is_cancelled) != (meeting.sequence, is_cancelled)


@dataclass(frozen=True)
class Told:
    """What the group found of a meeting: how many said which word, and lines in no order; never whose."""

    finding: Finding
    texts: list[str]

    @property
    def middle(self) -> str:
        """The word in the middle."""
        return str(Worth(self.finding.middle).label)

    @property
    def words(self) -> list[tuple[str, int]]:
        """Each word, and how many chose it."""
        return list(zip(map(str, Worth.labels), self.finding.counts, strict=True))


@dataclass(frozen=True)
class HowItWas:
    """What one reader sees of how a meeting was: what the group said, or her own answer as long as it is only hers."""

    asks: bool
    mine: Impression | None
    told: Told | None


def can_say(person: Person, meeting: Meeting, attendances: Iterable[Attendance]) -> bool:
    """She was there, and it is the week after. When nobody noted who was there, everybody may have been."""
    is_week = meeting.closed_at is not None and timezone.now() < meeting.closed_at + IMPRESSION_LASTS
    was_there = {row.person_id: row.was_there for row in attendances}
    return is_week and (not was_there or was_there.get(person.pk, False))


def how_it_was(person: Person, meeting: Meeting, attendances: Iterable[Attendance]) -> HowItWas:
    """Asked is who can say it, until it is told: one more answer then would show whose it is."""
    rows = list(Impression.objects.filter(meeting=meeting).order_by("pk")) if meeting.closed_at else []
    mine = next((row for row in rows if row.person_id == person.pk), None)
    is_told = any(row.told_at for row in rows)
    asks = not is_told and can_say(person, meeting, attendances)
    return HowItWas(asks, mine, told([row for row in rows if row.told_at]))


def told(rows: Sequence[Impression]) -> Told | None:
    """What may be said of these, which were told; nothing when they are too few."""
    finding = finding_of(row.score for row in rows)
    return Told(finding, [row.text for row in rows if row.text]) if finding else None


def told_before(community: Community) -> list[tuple[Meeting, Told]]:
    """What the group found of its last meetings of which something was told, in order of time."""
    rows = Impression.objects.filter(meeting__community=community, told_at__isnull=False).select_related("meeting")
    by_meeting: dict[Meeting, list[Impression]] = {}
    for row in rows.order_by("-meeting__starts_at", "meeting"):
        by_meeting.setdefault(row.meeting, []).append(row)
    found = [(meeting, said) for meeting, given in by_meeting.items() if (said := told(given))]
    return found[:MOST_FINDINGS][::-1]
