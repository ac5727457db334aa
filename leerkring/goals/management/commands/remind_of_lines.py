"""Reminds people of what they wanted to measure or look at again; run it once a day."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from leerkring.goals.tasks import remind


class Command(BaseCommand):
    """On the day that a measurement is due, and on the day that something adjusted is to be looked at."""

    help = "Tell people on their page what is to be measured or looked at again; the mail with news takes it along."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Reminded: {remind(timezone.localdate())}.")
