"""Fills an empty database with the demo."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from leerkring.demo.actions.load import load_demo
from leerkring.people.models import Person


class Command(BaseCommand):
    """Six schools, a school group in Flanders and a school for practical education, with their history."""

    help = "Fill an empty database with the demo: invented schools and people, about two years of history."

    def handle(self, *args: Any, **options: Any) -> None:
        if Person.objects.exists():
            raise CommandError("There are people here already: the demo is only for an empty database.")
        load_demo(timezone.localdate())
        self.stdout.write("The demo is loaded.")
