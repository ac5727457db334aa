"""Mail invitations for meetings to who wants them. Run it every hour, from cron or a timer."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from leerkring.meetings.tasks import send_invitations


class Command(BaseCommand):
    help = "Mail who wants it an invitation for each new, moved or cancelled meeting. Safe to run often, twice at once."

    def handle(self, *args: Any, **options: Any) -> None:
        number = send_invitations(timezone.now())
        if options["verbosity"] > 0:
            self.stdout.write(f"{number} sent")
