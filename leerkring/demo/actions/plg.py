"""A whole community of the demo: its people, charter and goals."""

from leerkring.communities.models import (
    CharterText,
    Community,
    Facilitation,
    Frame,
    Membership,
    MembershipKind,
    Span,
    TimePlan,
)
from leerkring.demo.actions.book import Book
from leerkring.demo.actions.choices import tell_choice
from leerkring.demo.actions.conditions import tell_conditions
from leerkring.demo.actions.cycles import tell_cycle
from leerkring.demo.actions.decisions import tell_decision, tell_draft
from leerkring.demo.actions.drivers import tell_diagram
from leerkring.demo.actions.explorations import tell_exploration
from leerkring.demo.actions.meetings import tell_meeting
from leerkring.demo.actions.methods import tell_methods
from leerkring.demo.actions.talk import tell_talk
from leerkring.demo.stories.shapes import GoalStory, PlgStory
from leerkring.goals.actions import take_holidays
from leerkring.goals.models import Adjustment, Goal, Indicator, Measurement, Norm, Phase
from leerkring.goals.queries import reading_of


def tell_plg(book: Book, story: PlgStory) -> None:
    """Everything of one community, in the order in which it came about."""
    community = Community(
        organisation=book.places[story.organisation],
        name=story.name,
        theme=story.theme,
        content=story.content,
        started_on=book.day(story.started),
        step=story.cycles[-1].step if story.cycles else None,
    )
    book.keep(community, story.started)
    _tell_people(book, community, story)
    _tell_charter(book, community, story)
    goals = [_tell_goal(book, community, goal) for goal in story.goals]
    if story.goals:
        take_holidays(author=goals[0].author, community=community, region=story.region)
    for number, cycle in enumerate(story.cycles, start=1):
        tell_cycle(book, community, number, cycle, goals)
    for decision in story.decisions:
        tell_decision(book, community, decision)
    for draft in story.drafts:
        tell_draft(book, community, draft)
    for meeting in story.meetings:
        tell_meeting(book, community, story, meeting)
    for choice in story.choices:
        tell_choice(book, community, choice)
    for exploration in story.explorations:
        tell_exploration(book, community, exploration)
    tell_conditions(book, community, story, goals)
    tell_talk(book, community, story)
    tell_methods(book, community, story)


def _tell_people(book: Book, community: Community, story: PlgStory) -> None:
    for school in story.schools:
        book.keep(Span(community=community, school=book.places[school]), story.started)
    for kind, names in ((MembershipKind.MEMBER, story.members), (MembershipKind.STEERING, story.steering)):
        for name in names:
            book.keep(Membership(community=community, person=book.people[name], kind=kind), story.started)
    for name, role, service, agreement in story.facilitators:
        book.keep(
            Facilitation(
                community=community,
                person=book.people[name],
                role=role,
                service=book.places[service] if service else None,
                agreement=agreement,
                ends_on=book.day(240),
            ),
            story.started,
        )


def _tell_charter(book: Book, community: Community, story: PlgStory) -> None:
    for number, (day, who, mandate, limits, means, hours, meetings) in enumerate(story.frame, start=1):
        frame = Frame(community=community, number=number, mandate=mandate, limits=limits, means=means)
        frame.hours, frame.meetings, frame.author = hours, meetings, book.people[who]
        book.keep(frame, day)
    numbers: dict[str, int] = {}
    for section, day, who, text in story.charter:
        numbers[section] = numbers.get(section, 0) + 1
        version = CharterText(community=community, section=section, number=numbers[section], text=text)
        version.author = book.people[who]
        book.keep(version, day)
    for number, (day, who, weeks, minutes, hours_between, years) in enumerate(story.time_plan, start=1):
        plan = TimePlan(community=community, number=number, weeks_between=weeks, minutes=minutes, school_years=years)
        plan.hours_between, plan.author = hours_between, book.people[who]
        book.keep(plan, day)


def _tell_goal(book: Book, community: Community, story: GoalStory) -> Goal:
    author = book.people[story.author]
    goal = Goal(community=community, level=story.level, text=story.text, author=author)
    book.keep(goal, story.day)
    indicator = Indicator(community=community, goal=goal, level=story.level, author=author)
    indicator.name, indicator.unit, indicator.how = story.indicator, story.unit, story.how
    indicator.every, indicator.direction = story.every, story.direction
    book.keep(indicator, story.day)
    for day, note in story.phases:
        book.keep(Phase(indicator=indicator, on=book.day(day), note=note, author=author), day)
    for number, (day, bound, low, high, by) in enumerate(story.norms, start=1):
        norm = Norm(indicator=indicator, number=number, bound=bound, low=low, high=high, author=author)
        norm.by_on = book.day(by) if by is not None else None
        book.keep(norm, day)
    kept = list(story.kept)
    for position, (day, value, note) in enumerate(story.measured):
        while kept and kept[0][0] < day:
            _tell_kept(book, indicator, *kept.pop(0))
        measurement = Measurement(indicator=indicator, on=book.day(day), value=value, note=note, author=author)
        measurement.is_baseline = position == 0
        book.keep(measurement, day)
    tell_diagram(book, goal, story.diagram, story.drawn)
    return goal


def _tell_kept(book: Book, indicator: Indicator, day: int, kind: str, words: str, again: int, came_of: str) -> None:
    """What the group did about the line as it read then, and kept when it looked again."""
    adjustment = Adjustment(indicator=indicator, kind=kind, words=words, said=reading_of(indicator)[1])
    adjustment.author, adjustment.review_on, adjustment.is_kept = indicator.author, book.day(again), True
    adjustment.reviewed_at, adjustment.came_of = book.moment(again), came_of
    book.keep(adjustment, day)
