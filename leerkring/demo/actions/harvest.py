"""What meetings of the demo left behind: the cards, piles and dots of an activity, and how people found it."""

import datetime as dt
from typing import Any

from leerkring.demo.actions.book import Book
from leerkring.demo.stories import parents_after as story
from leerkring.meetings.models import AgendaItem, Impression, Made, Meeting
from leerkring.methods.rules import Kind, Reveal, Speaks, Yield
from leerkring.rooms.actions.ending import keep_yield
from leerkring.rooms.models import Card, Mark, Pile, Placed, Room, Step, Yielded


def tell_harvest(book: Book) -> None:
    """Of the circle about parents."""
    item = AgendaItem.objects.select_related("meeting__chair").get(meeting__title=story.TITLE, title=story.ITEM)
    _tell_steps(book, item)
    for title, (scores, texts) in story.IMPRESSIONS.items():
        _tell_impressions(Meeting.objects.get(title=title), scores, texts)


def _tell_steps(book: Book, item: AgendaItem) -> None:
    alone = _step(item, 1, Kind.CARDS, "Denk alleen", story.ALONE, reveal=Reveal.NEVER)
    cards = _step(item, 2, Kind.CARDS, "Schrijf kaarten", story.ASKED, each=2, yields=Yield.INSIGHT)
    group = _step(item, 3, Kind.GROUP, "Leg bij elkaar", "Wat hoort bij elkaar?", source=cards)
    dots = _step(item, 4, Kind.DOTS, "Kies", story.FIRST, source=cards, each=3)
    agree = _step(item, 5, Kind.ACTIONS, "Spreek af", story.AGREED, yields=Yield.ACTION)
    for number, (title, texts) in enumerate(story.PILES.items(), 1):
        pile = Pile.objects.create(step=group, position=number, title=title) if title else None
        for text in texts:
            card = Card.objects.create(step=cards, text=text)
            if pile is not None:
                Placed.objects.create(step=group, card=card, pile=pile)
    for text, total in story.DOTS.items():
        card = Card.objects.get(step=cards, text=text)
        Mark.objects.bulk_create(Mark(step=dots, card=card, value=1) for _dot in range(total))
    made = Made.objects.filter(meeting=item.meeting, action__what=story.ACTION)
    made.update(item=item)
    Yielded.objects.create(step=agree, made=made.get())
    for minute, step in enumerate((alone, cards, group, dots, agree)):
        keep_yield(step, by=item.meeting.chair or item.author)
        born = Made.objects.filter(pk__in=step.yielded.values("made"))
        born.update(created_at=book.moment(-14, f"17:{minute:02}"))
    Room.objects.create(meeting=item.meeting, step=agree)


def _step(item: AgendaItem, position: int, kind: Kind, name: str, question: str, **plan: Any) -> Step:
    """A step that began, was turned over where it is, and ended."""
    begun = item.meeting.starts_at + dt.timedelta(minutes=80 + 5 * position)
    told_at = None if plan.get("reveal") == Reveal.NEVER else begun + dt.timedelta(minutes=3)
    moments = {"opened_at": begun, "revealed_at": told_at, "ended_at": begun + dt.timedelta(minutes=5)}
    words = {"name": name, "question": question, "speaks": Speaks.NOBODY}
    return Step.objects.create(item=item, position=position, kind=kind, minutes=5, **words, **moments, **plan)


def _tell_impressions(meeting: Meeting, scores: tuple[int, ...], texts: tuple[str, ...]) -> None:
    told_at = meeting.starts_at + dt.timedelta(days=8)
    lines = [*texts, *[""] * (len(scores) - len(texts))]
    rows = [
        Impression(meeting=meeting, score=score, text=text, told_at=told_at)
        for score, text in zip(scores, lines, strict=True)
    ]
    Impression.objects.bulk_create(rows)
    Impression.objects.filter(meeting=meeting).update(created_at=told_at)
