"""The minutes as a document of headings, paragraphs and lists."""

import datetime as dt
from collections.abc import Iterable
from itertools import groupby

from django.conf import settings
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from leerkring.commitments.models import Action
from leerkring.goals.queries import counted_words
from leerkring.kit.pdf import Line, Paper
from leerkring.meetings.models import Made, Meeting
from leerkring.meetings.queries import Chapter, Minutes

# Before what somebody wrote, in a note of what all wrote.
_DASH = "– "


def paper_of(meeting: Meeting, minutes: Minutes) -> Paper:
    """What the page of the minutes tells, in the same order."""
    paper = Paper(
        title=_("Minutes of %(title)s") % {"title": meeting.title},
        language=get_language() or "nl",
        foot=f"{meeting.community.name} · {meeting.title}",
        made_at=timezone.now(),
    )
    _tell_when(paper, meeting)
    _tell_who(paper, meeting, minutes)
    if minutes.ended:
        paper.heading(_("What was finished"))
        paper.points(_lines_of_actions(minutes.ended, with_end=True))
    paper.heading(_("What we did and made"))
    for chapter in minutes.chapters:
        _tell_chapter(paper, meeting, chapter)
    if not minutes.chapters:
        paper.paragraph(_("There was no agenda, and nothing was written down."))
    if minutes.decided:
        paper.heading(_("Decided in this meeting"))
        paper.points(Line(one.title, address=_at("decisions:show_decision", one.pk)) for one in minutes.decided)
    if minutes.went_on:
        paper.heading(_("Still open when we stopped"))
        paper.points(_lines_of_actions(minutes.went_on))
    return paper


def _tell_when(paper: Paper, meeting: Meeting) -> None:
    begins, ends = timezone.localtime(meeting.starts_at), timezone.localtime(meeting.ends_at)
    times = _("%(begin)s to %(end)s") % {"begin": _clock(begins), "end": _clock(ends)}
    when = ", ".join(filter(None, [formats.date_format(begins, "l j F Y"), times, meeting.place]))
    paper.paragraph(_("Minutes"), is_quiet=True)
    paper.heading(meeting.title, 1)
    paper.paragraph(f"{meeting.community.name}\n{when}", is_quiet=True)
    if not meeting.closed_at:
        paper.paragraph(_("The meeting is still going on. What you make in it appears here by itself."))


def _tell_who(paper: Paper, meeting: Meeting, minutes: Minutes) -> None:
    paper.heading(_("Who was there"))
    paper.paragraph(", ".join(name for name, _part in minutes.there) or _("Nobody marked who was there."))
    if minutes.away:
        away = ", ".join(name for name, _part in minutes.away)
        paper.paragraph(_("Not there: %(names)s") % {"names": away}, is_quiet=True)
    if meeting.chair:
        paper.paragraph(_("Chair: %(name)s") % {"name": meeting.chair.name}, is_quiet=True)


def _tell_chapter(paper: Paper, meeting: Meeting, chapter: Chapter) -> None:
    paper.heading(chapter.item.title if chapter.item else _("In between"), 3)
    if chapter.item is not None and chapter.item.serves:
        paper.paragraph(_("for: %(goal)s") % {"goal": chapter.item.serves.text}, is_quiet=True)
    for note in (thing for thing in chapter.made if thing.note):
        _tell_note(paper, note)
    if things := [_line_of(thing, meeting) for thing in chapter.made if not thing.note]:
        paper.points(things)
    if chapter.item is not None and chapter.item.has_outcome:
        paper.paragraph(_("Everything that was written"), address=_at("rooms:show_activity", chapter.item.pk))


def _tell_note(paper: Paper, note: Made) -> None:
    """What all wrote in a step: its question, and what they said to it; or what somebody wrote down."""
    if not note.is_of_all:
        paper.paragraph(note.note)
        paper.paragraph(_("note by %(name)s") % {"name": note.author.name}, is_quiet=True)
        return
    for is_list, lines in groupby(note.note.split("\n"), key=lambda line: line.startswith(_DASH)):
        if is_list:
            paper.points(Line(line.removeprefix(_DASH)) for line in lines)
        else:
            paper.paragraph("\n".join(lines))


def _line_of(thing: Made, meeting: Meeting) -> Line:
    """What was made, whose it is, and where it stands."""
    if thing.action is not None:
        return _line_of_action(thing.action, _("action"))
    if thing.decision is not None:
        decided_at = thing.decision.decided_at
        is_decided = decided_at is not None and (meeting.closed_at is None or decided_at <= meeting.closed_at)
        kind = _("decision") if is_decided else _("proposal")
        return Line(thing.decision.title, kind, _at("decisions:show_decision", thing.decision_id))
    one = thing.measurement
    if one is None:
        raise ValueError("A note is told as words.")
    said = _("measured: %(value)s") % {"value": counted_words(one.value, one.size, one.indicator)}
    return Line(one.indicator.title, said, _at("goals:show_indicator", one.indicator_id))


def _lines_of_actions(actions: Iterable[Action], *, with_end: bool = False) -> list[Line]:
    return [
        _line_of_action(
            one, f"{one.get_state_display()}{f': {one.because}' if one.because else ''}" if with_end else ""
        )
        for one in actions
    ]


def _line_of_action(action: Action, words: str = "") -> Line:
    """Who does what, and when."""
    due = formats.date_format(action.due_on, "l j F Y") if action.due_on and action.is_open else ""
    more = " · ".join(filter(None, [words, action.who.name, due]))
    return Line(action.what, more, _at("commitments:show_action", action.pk))


def _at(name: str, key: object) -> str:
    return settings.BASE_ADDRESS + reverse(name, args=[key])


def _clock(moment: dt.datetime) -> str:
    return formats.date_format(moment, "H:i")
