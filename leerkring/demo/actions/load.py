"""Telling all stories of the demo, on the days around today."""

import datetime as dt

from django.db import transaction

from leerkring.demo.actions.book import Book
from leerkring.demo.actions.harvest import tell_harvest
from leerkring.demo.actions.people import tell_people
from leerkring.demo.actions.plg import tell_plg
from leerkring.demo.stories import flanders, parents, practice

STORIES = (parents.STORY, *flanders.STORIES, practice.STORY)


@transaction.atomic
def load_demo(today: dt.date) -> None:
    """Fill an empty database with schools, people and two years of their history."""
    book = Book(today)
    tell_people(book)
    for story in STORIES:
        tell_plg(book, story)
    tell_harvest(book)
    book.close()
