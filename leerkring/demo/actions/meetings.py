"""The meetings of the demo: held ones with what was made in them, and those that are coming."""

from leerkring.commitments.models import Action
from leerkring.communities.models import Community
from leerkring.decisions.models import Decision
from leerkring.demo.actions.book import Book
from leerkring.demo.stories.shapes import MeetingStory, PlgStory
from leerkring.meetings.models import AgendaItem, Attendance, Made, Meeting


def tell_meeting(book: Book, community: Community, plg: PlgStory, story: MeetingStory) -> None:
    """Planned six weeks before; held when its day is past."""
    chair = book.people[story.chair]
    starts_at = book.moment(story.day, story.hour)
    meeting = Meeting(
        community=community,
        title=story.title,
        starts_at=starts_at,
        minutes=story.minutes,
        place=story.place,
        chair=chair,
        author=chair,
    )
    is_held = story.day < 0
    if is_held:
        meeting.opened_at = starts_at
        meeting.closed_at = starts_at + (book.moment(0, "12:00") - book.moment(0, "10:00")) * story.minutes / 120
    book.keep(meeting, min(story.day, 0) - 42 if is_held else -14)
    for position, (title, how, minutes, who) in enumerate(story.agenda, start=1):
        item = AgendaItem(meeting=meeting, position=position, title=title, how=how, minutes=minutes)
        item.author = book.people[who]
        book.keep(item, min(story.day, 0) - 10)
    if is_held:
        _tell_held(book, meeting, plg, story)


def _tell_held(book: Book, meeting: Meeting, plg: PlgStory, story: MeetingStory) -> None:
    for name in plg.members:
        was_there = name not in story.absent
        book.keep(Attendance(meeting=meeting, person=book.people[name], was_there=was_there), story.day)
    for who, note in story.notes:
        book.keep(Made(meeting=meeting, note=note, author=book.people[who]), story.day, "16:30")
    for what in story.made_actions:
        action = Action.objects.get(community=meeting.community_id, what=what)
        book.keep(Made(meeting=meeting, action=action, author=action.author), story.day, "16:40")
    for title in story.made_decisions:
        decision = Decision.objects.get(community=meeting.community_id, title=title)
        book.keep(Made(meeting=meeting, decision=decision, author=decision.author), story.day, "16:45")
