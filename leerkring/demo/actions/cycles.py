"""The rounds of the cycle in the demo."""

from leerkring.commitments.models import Action, Result
from leerkring.communities.models import Community
from leerkring.cycles.models import (
    Ambition,
    Attention,
    Cycle,
    CycleAction,
    CycleGoal,
    Evaluation,
    Evidence,
    Inquiry,
    Interpretation,
    Move,
    Round,
    Source,
)
from leerkring.demo.actions.book import Book
from leerkring.demo.stories.shapes import ActionStory, CycleStory, RoundStory
from leerkring.goals.models import Goal


def tell_cycle(book: Book, community: Community, number: int, story: CycleStory, goals: list[Goal]) -> None:
    """One time round, step by step."""
    closed_at = book.moment(story.closed) if story.closed is not None else None
    cycle = Cycle(community=community, number=number, step=story.step, closed_at=closed_at)
    book.keep(cycle, story.started)
    _tell_ambition(book, cycle, story)
    for goal in story.goals:
        book.keep(CycleGoal(cycle=cycle, goal=goals[goal]), story.started + 5)
    _tell_information(book, cycle, story)
    for round_ in story.rounds:
        _tell_round(book, cycle, round_)
    late = story.rounds[0].revealed if story.rounds and story.rounds[0].revealed else story.started + 30
    for text, who in story.attention:
        book.keep(Attention(cycle=cycle, text=text, author=book.people[who]), late)
    for action in story.actions:
        book.keep(CycleAction(cycle=cycle, action=tell_action(book, community, action)), action.day)
    for aspect, text, who, day in story.evaluations:
        book.keep(Evaluation(cycle=cycle, aspect=aspect, number=1, text=text, author=book.people[who]), day)
    _tell_evidence(book, cycle, story)
    _tell_moves(book, cycle, story)


def _tell_ambition(book: Book, cycle: Cycle, story: CycleStory) -> None:
    text, how, by, who = story.ambition
    ambition = Ambition(cycle=cycle, number=1, text=text, how_we_know=how, by_on=book.day(by), author=book.people[who])
    book.keep(ambition, story.started + 3)


def _tell_information(book: Book, cycle: Cycle, story: CycleStory) -> None:
    inquiries = [
        book.keep(Inquiry(cycle=cycle, text=text, author=book.people[who]), story.started + 20)
        for text, who in story.inquiries
    ]
    for source in story.sources:
        is_link = source.kind == "link"
        book.keep(
            Source(
                cycle=cycle,
                inquiry=inquiries[source.inquiry] if source.inquiry is not None else None,
                kind=source.kind,
                title=source.title,
                text="" if is_link else source.text,
                link=source.text if is_link else "",
                origin=source.origin,
                author=book.people[source.author],
            ),
            source.day,
        )


def _tell_round(book: Book, cycle: Cycle, story: RoundStory) -> None:
    revealed_at = book.moment(story.revealed) if story.revealed is not None else None
    round_ = Round(cycle=cycle, question=story.question, revealed_at=revealed_at, author=book.people[story.author])
    book.keep(round_, story.day)
    for who, text in story.wrote:
        book.keep(Interpretation(round=round_, text=text, author=book.people[who]), story.day + 1)


def _tell_evidence(book: Book, cycle: Cycle, story: CycleStory) -> None:
    by_words = {link.action.what: link.action for link in cycle.actions.select_related("action")}
    sources = {source.title: source for source in cycle.sources.all()}
    for level, kind, text, who, day, deed, gathered in story.evidence:
        evidence = Evidence(cycle=cycle, level=level, kind=kind, text=text, author=book.people[who])
        if deed is not None:
            evidence.result = by_words[story.actions[deed].what].results.order_by("created_at").first()
        if gathered is not None:
            evidence.source = sources[story.sources[gathered].title]
        book.keep(evidence, day)


def _tell_moves(book: Book, cycle: Cycle, story: CycleStory) -> None:
    until = story.closed if story.closed is not None else -10
    pace = (until - story.started) / 6
    for step in range(2, story.step + 1):
        move = Move(cycle=cycle, to_step=step, author=book.people[story.ambition[3]])
        book.keep(move, int(story.started + pace * (step - 1)))


def tell_action(book: Book, community: Community, story: ActionStory) -> Action:
    """An action and what came of it."""
    action = Action(
        community=community,
        what=story.what,
        who=book.people[story.who],
        due_on=book.day(story.due) if story.due is not None else None,
        state=story.state,
        because=story.because,
        ended_at=None if story.state == "open" else book.moment(story.due or story.day),
        author=book.people[story.who],
    )
    book.keep(action, story.day)
    for day, who, text in story.results:
        book.keep(Result(action=action, text=text, author=book.people[who]), day)
    return action
