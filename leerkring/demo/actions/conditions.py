"""Conditions of the demo: what a group asked, how it saw its time, and what it measured by a vote or per school."""

from leerkring.accountability.actions import take
from leerkring.accountability.models import Answer, Check, CheckKind, Need
from leerkring.communities.models import Community
from leerkring.demo.actions.book import Book
from leerkring.demo.actions.choices import tell_choice
from leerkring.demo.actions.explorations import tell_exploration
from leerkring.demo.stories.shapes import BesideStory, ChoiceStory, NeedStory, PlgStory, PolledStory
from leerkring.goals.models import ChartKind, CountedAs, Direction, Every, Goal, Indicator, Measurement


def tell_conditions(book: Book, community: Community, story: PlgStory, goals: list[Goal]) -> None:
    """Everything that the page about conditions shows, and lines that votes are written down in."""
    for polled in story.polled:
        _tell_polled(book, community, polled, goals[polled.goal])
    for beside in story.beside:
        _tell_beside(book, community, beside)
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


def _tell_beside(book: Book, community: Community, story: BesideStory) -> None:
    for whose, who, counted in story.schools:
        indicator = Indicator(community=community, level=story.level, name=story.name, how=story.how, whose=whose)
        indicator.counted, indicator.unit, indicator.chart = CountedAs.SHARE, "%", ChartKind.P
        indicator.every, indicator.direction, indicator.is_beside = Every.TWO_MONTHS, Direction.MORE, True
        indicator.author = book.people[who]
        book.keep(indicator, counted[0][0])
        for place, (day, value, size) in enumerate(counted):
            measurement = Measurement(indicator=indicator, on=book.day(day), value=value, size=size)
            measurement.is_baseline, measurement.author = place == 0, indicator.author
            book.keep(measurement, day)
