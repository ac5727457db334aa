"""Conditions of the demo: what a group asked of its leaders, how it saw its time, and what it measured by a vote."""

from leerkring.accountability.actions import take
from leerkring.accountability.models import Answer, Check, CheckKind, Need
from leerkring.communities.models import Community
from leerkring.demo.actions.book import Book
from leerkring.demo.actions.choices import tell_choice
from leerkring.demo.actions.explorations import tell_exploration
from leerkring.demo.stories.shapes import ChoiceStory, NeedStory, PlgStory, PolledStory
from leerkring.goals.models import CountedAs, Goal, Indicator, Measurement


def tell_conditions(book: Book, community: Community, story: PlgStory, goals: list[Goal]) -> None:
    """Everything that the page about conditions shows, and lines that votes are written down in."""
    for polled in story.polled:
        _tell_polled(book, community, polled, goals[polled.goal])
    for need in story.needs:
        _tell_need(book, community, need)
    for told in story.checks:
        check = Check(community=community, author=book.people[told.author])
        if isinstance(told, ChoiceStory):
            check.kind, check.choice = CheckKind.TIME, tell_choice(book, community, told)
        else:
            check.kind, check.exploration = CheckKind.PRINCIPLES, tell_exploration(book, community, told)
        book.keep(check, told.day)


def _tell_need(book: Book, community: Community, story: NeedStory) -> None:
    need = Need(community=community, text=story.text, why=story.why, author=book.people[story.author])
    if story.ended is not None:
        day, need.came_of = story.ended
        need.ended_at = book.moment(day)
    book.keep(need, story.day)
    for day, who, text, by_on in story.answers:
        book.keep(Answer(need=need, text=text, by_on=book.day(by_on), author=book.people[who]), day)


def _tell_polled(book: Book, community: Community, story: PolledStory, goal: Goal) -> None:
    indicator = Indicator(community=community, goal=goal, level=story.level, counted=CountedAs.SHARE, unit="%")
    indicator.name, indicator.how, indicator.author = story.name, story.how, goal.author
    book.keep(indicator, story.day)
    for told, answers in story.votes:
        choice = tell_choice(book, community, told)
        taken = take(author=book.people[told.author], choice=choice, indicator=indicator, answers=answers)
        Measurement.objects.filter(pk=taken.measurement_id).update(created_at=book.moment(told.closed or told.day))
