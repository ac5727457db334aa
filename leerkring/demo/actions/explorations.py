"""Explorations of the demo: statements, answers on sheets without names, and what was told of them."""

from random import Random

from leerkring.communities.asked import name_of
from leerkring.communities.models import Community
from leerkring.demo.actions.book import Book
from leerkring.demo.stories.shapes import ExplorationStory
from leerkring.perspectives.access import voice_called
from leerkring.perspectives.actions.releasing import release
from leerkring.perspectives.models import Exploration, Sheet, Stage, Statement

_SAID = {"+": 1, "-": -1, ".": 0}


def tell_exploration(book: Book, community: Community, story: ExplorationStory) -> Exploration:
    """The question, its statements, everybody's answers, and what came of it when it is over."""
    exploration = Exploration(
        community=community,
        question=story.question,
        context=story.context,
        aspects=list(story.aspects),
        audience=story.audience,
        stage=Stage.ANSWERING,
        closes_on=book.day(story.closes) if story.closes is not None else None,
        author=book.people[story.author],
    )
    book.keep(exploration, story.day)
    statements = [
        Statement.objects.create(exploration=exploration, text=text, aspects=list(sides))
        for text, sides, _said in story.statements
    ]
    if story.people:
        _crowd(exploration, story, statements)
    else:
        _sheets(book, exploration, story, statements)
    if story.closed is not None:
        release(exploration)
        exploration.stage, exploration.closed_on = Stage.CLOSED, book.day(story.closed)
        exploration.follow_up = story.follow_up
        exploration.save()
        Sheet.objects.filter(exploration=exploration).update(part="")
    return exploration


def _sheets(book: Book, exploration: Exploration, story: ExplorationStory, statements: list[Statement]) -> None:
    """One sheet for each who took part; as long as it is open its owner can find it."""
    for place, name in enumerate(story.writers):
        answers = {
            str(statement.pk): _SAID[said[place]]
            for statement, (_text, _sides, said) in zip(statements, story.statements, strict=True)
            if said[place] in _SAID
        }
        sheet = Sheet(exploration=exploration, answers=dict(sorted(answers.items())))
        if story.closed is None:
            sheet.key = voice_called(name_of(book.people[name])).sheet_key(exploration)
        sheet.save(force_insert=True)


def _crowd(exploration: Exploration, story: ExplorationStory, statements: list[Statement]) -> None:
    """People of a network who look at it in two ways; the same people in each demo."""
    dice, leanings = Random(story.question), [_leanings(said) for _text, _sides, said in story.statements]  # noqa: S311
    for number in range(story.people):
        half = number % 2
        answers = {}
        for statement, leaning in zip(statements, leanings, strict=True):
            (agree, disagree), fate = leaning[half], dice.random() * 100
            if dice.random() < 0.94:
                answers[str(statement.pk)] = 1 if fate < agree else -1 if fate < agree + disagree else 0
        Sheet.objects.create(exploration=exploration, answers=dict(sorted(answers.items())))


def _leanings(said: str) -> list[tuple[int, int]]:
    """`92/4 88/6`: of the first half 92 in a hundred agree and 4 do not, of the second 88 and 6."""
    halves = (half.partition("/") for half in said.split())
    return [(int(agree), int(disagree)) for agree, _slash, disagree in halves]
