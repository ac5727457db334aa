"""Reminds people of what they took on; run it once a day."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from leerkring.commitments.tasks import remind


class Command(BaseCommand):
    """Two days before the day of an action, and once more when it is a week late."""

    help = "Tell people on their page about actions that are due; the mail with news takes it along."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Reminded: {remind(timezone.localdate())}.")
