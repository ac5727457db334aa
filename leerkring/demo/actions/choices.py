"""Choices of the demo: the votes on papers without names, and what was told of them."""

from django.urls import reverse

from leerkring.choices.access import voter_for
from leerkring.choices.models import Choice, Paper, Stage
from leerkring.choices.queries import counted
from leerkring.communities.actions.standing import mark_asked
from leerkring.communities.models import Community
from leerkring.demo.actions.book import Book
from leerkring.demo.stories.shapes import ChoiceStory


def tell_choice(book: Book, community: Community, story: ChoiceStory) -> Choice:
    """The list, who voted, and what came of it when it is over."""
    choice = Choice(
        community=community,
        kind=story.kind,
        question=story.question,
        context=story.context,
        options=list(story.options),
        seats=story.seats,
        audience=story.audience,
        stage=Stage.OPEN,
        closes_on=book.day(story.closes) if story.closes is not None else None,
        page=reverse(story.page, args=[community.pk]) if story.page else "",
        author=book.people[story.author],
    )
    book.keep(choice, story.day)
    if choice.page:
        mark_asked(community=community, page=choice.page)
    for name, ballot in story.votes.items():
        _vote(book, choice, name, ballot, is_over=story.closed is not None)
    for place, many in enumerate(story.crowd):
        for _number in range(many):
            Paper(choice=choice, ballot=[place]).save(force_insert=True)
    if story.closed is not None:
        choice.told, choice.stage, choice.closed_on = counted(choice), Stage.CLOSED, book.day(story.closed)
        choice.save()
    return choice


def _vote(book: Book, choice: Choice, name: str, ballot: tuple[int, ...], *, is_over: bool) -> None:
    voter = voter_for(book.people[name], choice)
    paper = Paper(choice=choice, ballot=list(ballot) if choice.kind == "ranking" else sorted(ballot))
    if voter is not None and not is_over:
        paper.key = voter.key(choice)
    paper.save(force_insert=True)
