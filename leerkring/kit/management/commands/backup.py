"""`manage.py backup TARGET`: a copy of the database and the uploaded files, made while the server runs."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from leerkring.kit.db.backup import Unreadable, back_up, check


class Command(BaseCommand):
    """Makes a copy and reads it back; with --check it only reads one that is there."""

    help = "Copy the database and the uploaded files to a new folder, and read the copy back."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("target", type=Path, help="the folder of the copy")
        parser.add_argument("--check", action="store_true", help="only read a copy that is there from end to end")

    def handle(self, *args: Any, target: Path, **options: Any) -> None:
        try:
            (check if options["check"] else back_up)(target)
        except (Unreadable, OSError) as reason:
            raise CommandError(str(reason)) from None
        self.stdout.write(f"{target}: {'whole' if options['check'] else 'copied, and read from end to end'}")
