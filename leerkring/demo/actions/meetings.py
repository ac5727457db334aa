"""The meetings of the demo: held ones with what was made in them, and those that are coming."""

from django.utils import translation

from leerkring.commitments.models import Action
from leerkring.communities.models import Community
from leerkring.decisions.models import Decision
from leerkring.demo.actions.book import Book
from leerkring.demo.stories.shapes import MeetingStory, PlgStory, PreparedStory
from leerkring.goals.models import Goal
from leerkring.meetings.actions.agenda import move
from leerkring.meetings.models import AgendaItem, Attendance, Made, Meeting
from leerkring.methods.queries import library
from leerkring.methods.rules import Kind
from leerkring.rooms.actions.designing import use_method
from leerkring.rooms.models import Card, Seat, Step


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
    if story.prepared is not None:
        _tell_prepared(book, meeting, story.prepared)


def _tell_prepared(book: Book, meeting: Meeting, story: PreparedStory) -> None:
    """A method stands on the agenda, and in one of its steps people write at home already."""
    author = book.people[story.author]
    goal = Goal.objects.get(community=meeting.community_id, text__startswith=story.goal)
    with translation.override("nl"):
        item = use_method(author=author, meeting=meeting, method=library()[story.method], serves=goal)
    move(author=author, item=item, by=story.place - item.position)
    number, days, hour = story.ahead
    step = Step.objects.get(item=item, position=number)
    Step.objects.filter(pk=step.pk).update(ahead_until=book.moment(days, hour))
    Step.objects.filter(item=item, position=1, kind=Kind.READING).update(text=story.reads)
    for who, text in story.wrote:
        seat = Seat(meeting=meeting, person=book.people[who], seen_at=book.moment(-1))
        book.keep(seat, -1)
        book.keep(Card(step=step, seat=seat, text=text), -1, "20:30")


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
