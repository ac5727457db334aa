"""Diagrams of the demo: what drives a goal, and what was tried in the small."""

from leerkring.demo.actions.book import Book
from leerkring.demo.stories.shapes import BranchStory, TrialStory
from leerkring.drivers.models import Branch, BranchKind, Trial
from leerkring.goals.models import Goal, Indicator


def tell_diagram(book: Book, goal: Goal, story: tuple[BranchStory, ...], day: int) -> None:
    """Everything that hangs on a goal, in the order in which it was thought of."""
    indicator = Indicator.objects.filter(goal=goal).order_by("created_at").first()
    for minute, branch in enumerate(story):
        _tell_branch(book, goal, indicator, None, branch, (day, 5 * minute))


def _tell_branch(
    book: Book,
    goal: Goal,
    indicator: Indicator | None,
    above: Branch | None,
    story: BranchStory,
    when: tuple[int, int],
) -> None:
    branch = Branch(goal=goal, above=above, words=story.words, meaning=story.meaning)
    branch.kind = BranchKind.IDEA if story.is_idea else BranchKind.DRIVER
    branch.author = book.people[story.author]
    day, minute = when
    book.keep(branch, day, f"15:{minute:02d}")
    for place, below in enumerate(story.below, start=1):
        _tell_branch(book, goal, indicator, branch, below, (day, minute + place))
    for trial in story.trials:
        _tell_trial(book, branch, indicator, trial)


def _tell_trial(book: Book, idea: Branch, indicator: Indicator | None, story: TrialStory) -> None:
    trial = Trial(idea=idea, indicator=indicator, number=story.number, what=story.what, predicted=story.predicted)
    trial.who, trial.author = book.people[story.who], book.people[story.author]
    trial.starts_on, trial.look_on = book.day(story.starts), book.day(story.look)
    if story.done:
        trial.done_on, trial.done = book.day(story.done[0]), story.done[1]
    trial.saw, trial.outcome = story.saw, story.outcome
    trial.ending, trial.because = story.ending, story.because
    trial.ended_at = book.moment(story.ended) if story.ended is not None else None
    trial.version = 1 + sum(map(bool, (story.done, story.saw, story.ending)))
    book.keep(trial, story.day)
