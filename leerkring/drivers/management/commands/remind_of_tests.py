"""Reminds people of small tests whose day to look has come; run it once a day."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from leerkring.drivers.tasks import remind


class Command(BaseCommand):
    """On the day that the group wanted to look at what came out."""

    help = "Tell people on their page which small test is to be looked at; the mail with news takes it along."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Reminded: {remind(timezone.localdate())}.")
