"""Writing a story down as if it had happened on its own days."""

import datetime as dt
from typing import TypeVar

from django.utils import timezone

from leerkring.kit.models import Row
from leerkring.organisations.models import Organisation
from leerkring.people.models import Person

Thing = TypeVar("Thing", bound=Row)


def _before_christmas(day: dt.date) -> dt.date:
    """This day, or the last Friday before the two weeks in which every school is closed."""
    eve = dt.date(day.year - 1 if day.month == 1 else day.year, 12, 20)
    return eve - dt.timedelta(days=(eve.weekday() - 4) % 7) if eve < day < eve + dt.timedelta(days=16) else day


class Book:
    """Keeps who is who, and sets every row back to the day it was made."""

    def __init__(self, today: dt.date) -> None:
        self.today = today
        self.people: dict[str, Person] = {}
        self.places: dict[str, Organisation] = {}
        self._made: dict[type[Row], list[Row]] = {}

    def day(self, days: int) -> dt.date:
        """The working day nearest to so many days from today; what was in a Christmas holiday was before it."""
        day = self.today + dt.timedelta(days=days)
        day += dt.timedelta(days={5: -1, 6: 1}.get(day.weekday(), 0))
        return _before_christmas(day) if days < 0 else day

    def moment(self, days: int, clock: str = "16:10") -> dt.datetime:
        """A working day at a time of day, in the zone of the schools."""
        return timezone.make_aware(dt.datetime.combine(self.day(days), dt.time.fromisoformat(clock)))

    def keep(self, thing: Thing, days: int, clock: str = "16:10") -> Thing:
        """Save a row; its day of making is set when the book is closed."""
        thing.save(force_insert=True)
        thing.created_at = self.moment(days, clock)
        self._made.setdefault(type(thing), []).append(thing)
        return thing

    def close(self) -> None:
        """Set all rows back to their days: what is not told to have changed later did not."""
        for model, rows in self._made.items():
            moments = sorted({field.name for field in model._meta.fields} & {"created_at", "changed_at"})
            for row in rows:
                for moment in moments:
                    setattr(row, moment, row.created_at)
            model._default_manager.bulk_update(rows, moments, batch_size=200)
