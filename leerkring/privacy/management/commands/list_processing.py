"""`manage.py list_processing`: the table of what is kept about people, as a draft for a register of processing."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import translation
from django.utils.translation import gettext as _

from leerkring.privacy.classification import TABLE
from leerkring.privacy.rules import Rows
from leerkring.privacy.words import how_long, when_you_go, who_sees


class Command(BaseCommand):
    """Prints one line for each table that holds something about people, in Markdown."""

    help = "Print what is kept about people, why, for how long and who sees it, as a table in Markdown."

    def add_arguments(self, parser: ArgumentParser) -> None:
        known = [language for language, _words in settings.LANGUAGES]
        parser.add_argument("--language", choices=known, default=settings.LANGUAGE_CODE)

    def handle(self, *args: Any, language: str, **options: Any) -> None:
        with translation.override(language):
            self._line(
                _("What there is"),
                _("Why"),
                _("Who sees it"),
                _("How long it stays"),
                _("When you ask to be forgotten"),
            )
            self._line(*["---"] * 5)
            for rows in TABLE.values():
                if rows.by or rows.about:
                    self._line(*_cells(rows))

    def _line(self, *cells: object) -> None:
        self.stdout.write(f"| {' | '.join(map(str, cells))} |")


def _cells(rows: Rows) -> list[object]:
    return [rows.title, rows.why, who_sees(rows), how_long(rows), when_you_go(rows)]
