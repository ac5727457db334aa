"""The charter: the frame that leaders give, and the group's own part. Every text keeps its versions.

`based_on` is the number of the version that somebody started from; None means whatever is newest.
"""

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from leerkring.communities import queries
from leerkring.communities.access import require
from leerkring.communities.live import changed
from leerkring.communities.models import CharterText, Community, Frame, Section, TimePlan
from leerkring.communities.rules import FrameWords, Plan
from leerkring.journal.actions import record
from leerkring.kit.errors import Overtaken
from leerkring.notices.actions import tell
from leerkring.organisations.rules import Right
from leerkring.people.models import Person


@transaction.atomic
def write_frame(*, author: Person, community: Community, based_on: int | None, words: FrameWords) -> Frame:
    """A new version of the frame."""
    require(author, community, Right.WRITE_FRAME)
    _lock(community)
    latest = queries.latest_frame(community)
    if latest is not None and latest.words == words:
        return latest
    theirs = frame_as_text(latest.words) if latest else ""
    number = _next_number(latest, based_on, typed=frame_as_text(words), theirs=theirs)
    frame = Frame.objects.create(community=community, number=number, author=author, **vars(words))
    _noted(author, "wrote", frame)
    tell(
        people=queries.members_of(community).exclude(pk=author.pk),
        sentence=gettext_noop("%(name)s changed the frame of %(plg)s."),
        values={"name": author.name, "plg": community.name},
        address=reverse("communities:show_charter", args=[community.pk]),
    )
    return frame


@transaction.atomic
def put_back_frame(*, author: Person, frame: Frame) -> Frame:
    """An older version becomes the newest one."""
    return write_frame(author=author, community=frame.community, based_on=None, words=frame.words)


@transaction.atomic
def write_text(
    *, author: Person, community: Community, section: Section, based_on: int | None, text: str
) -> CharterText:
    """A new version of one section of the group's own part."""
    require(author, community, Right.WRITE_CHARTER)
    _lock(community)
    latest = queries.latest_text(community, section)
    if latest is not None and latest.text == text:
        return latest
    number = _next_number(latest, based_on, typed=text, theirs=latest.text if latest else "")
    written = CharterText.objects.create(community=community, section=section, number=number, text=text, author=author)
    _noted(author, "wrote", written)
    return written


@transaction.atomic
def put_back_text(*, author: Person, text: CharterText) -> CharterText:
    """An older version becomes the newest one."""
    return write_text(
        author=author, community=text.community, section=Section(text.section), based_on=None, text=text.text
    )


@transaction.atomic
def write_time_plan(*, author: Person, community: Community, based_on: int | None, plan: Plan) -> TimePlan:
    """A new version of the group's time plan."""
    require(author, community, Right.WRITE_CHARTER)
    _lock(community)
    latest = queries.latest_time_plan(community)
    if latest is not None and latest.plan == plan:
        return latest
    number = _next_number(
        latest, based_on, typed=plan_as_text(plan), theirs=plan_as_text(latest.plan) if latest else ""
    )
    written = TimePlan.objects.create(community=community, number=number, author=author, **vars(plan))
    _noted(author, "wrote", written)
    return written


@transaction.atomic
def put_back_time_plan(*, author: Person, time_plan: TimePlan) -> TimePlan:
    """An older version becomes the newest one."""
    return write_time_plan(author=author, community=time_plan.community, based_on=None, plan=time_plan.plan)


def frame_as_text(words: FrameWords) -> str:
    """The frame in one piece of text, to be laid beside another."""
    lines = [
        (_("What the group decides itself"), words.mandate),
        (_("The limits"), words.limits),
        (_("The means"), words.means),
        (_("Hours for each member in a school year"), words.hours),
        (_("Meetings in a school year"), words.meetings),
    ]
    return "\n".join(f"{label}: {'–' if value in (None, '') else value}" for label, value in lines)


def plan_as_text(plan: Plan) -> str:
    """The time plan in one piece of text, to be laid beside another."""
    lines = [
        (_("Weeks between two meetings"), plan.weeks_between),
        (_("Minutes of one meeting"), plan.minutes),
        (_("Hours of work between two meetings"), plan.hours_between),
        (_("School years"), plan.school_years),
    ]
    return "\n".join(f"{label}: {value}" for label, value in lines)


def _next_number(
    latest: Frame | CharterText | TimePlan | None, based_on: int | None, *, typed: str, theirs: str
) -> int:
    newest = latest.number if latest else 0
    if based_on is not None and based_on != newest:
        raise Overtaken(
            _("While you were writing, somebody else kept a newer version. Both texts are here: make one of them."),
            typed=typed,
            theirs=theirs,
        )
    return newest + 1


def _lock(community: Community) -> None:
    Community.objects.select_for_update().get(pk=community.pk)


def _noted(by: Person, did: str, thing: Frame | CharterText | TimePlan) -> None:
    record(by=by, did=did, on=thing, place_id=thing.community_id)
    changed(thing)
