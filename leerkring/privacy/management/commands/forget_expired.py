"""`./dev manage forget_expired`: once a day, forget what has been kept long enough."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from leerkring.privacy.tasks import forget_expired


class Command(BaseCommand):
    """Deletes used invitations, old keys of sent forms, read notices and ended sessions."""

    help = __doc__ or ""

    def handle(self, *args: Any, **options: Any) -> None:
        for label, number in forget_expired(timezone.now()).items():
            if number:
                self.stdout.write(f"{label}: {number} forgotten")
