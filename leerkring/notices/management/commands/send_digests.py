"""Mail everybody what is new. Run it every hour, from cron or a timer: who had her mail today gets no other."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from leerkring.notices.tasks import send_digests


class Command(BaseCommand):
    help = "Mail everybody whose daily or weekly mail is due. Safe to run often, and twice at once."

    def handle(self, *args: Any, **options: Any) -> None:
        number = send_digests(timezone.now())
        if options["verbosity"] > 0:
            self.stdout.write(f"{number} sent")
