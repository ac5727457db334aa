"""`manage.py add_organisation`: a board, school or service, and somebody who looks after its accounts.

Only who runs the server does this. Everything else about people is done on the pages, by the administrator.
"""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from leerkring.kit.errors import Refused
from leerkring.organisations import actions
from leerkring.organisations.models import Kind, Organisation
from leerkring.people.access import secret_of


class Command(BaseCommand):
    """Adds an organisation, its first administrator, or both; prints the link with which she comes in."""

    help = "Add a school, board or service, and an administrator of it. Prints her link, which works once, for 14 days."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", help="what the organisation is called; one of this name is added to, not doubled")
        parser.add_argument("--kind", choices=Kind.values, help="what it is; needed for a new one")
        parser.add_argument("--town", default="")
        parser.add_argument("--board", help="the name of the board above it, which must be there")
        parser.add_argument("--flemish", action="store_true", help="its pages use the words of Flanders")
        parser.add_argument("--administrator", metavar="'GIVEN SURNAME'", help="who looks after its accounts")
        parser.add_argument("--sign-in-name", default="", help="else one is made of the administrator's name")

    def handle(self, *args: Any, name: str, **options: Any) -> None:
        try:
            self._add(name, options)
        except Refused as refusal:
            raise CommandError(refusal.sentence) from None

    def _add(self, name: str, options: dict[str, Any]) -> None:
        organisation = Organisation.objects.filter(name=name).first() or self._new(name, options)
        if whole := options["administrator"]:
            given, _, family = whole.partition(" ")
            invitation = actions.appoint_administrator(
                organisation=organisation,
                given_name=given,
                family_name=family,
                sign_in_name=options["sign_in_name"],
            )
            address = settings.BASE_ADDRESS + reverse("people:accept_invitation", args=[secret_of(invitation)])
            self.stdout.write(f"{whole} ({invitation.person.sign_in_name}) comes in at\n{address}")

    def _new(self, name: str, options: dict[str, Any]) -> Organisation:
        if not options["kind"]:
            raise CommandError(f"{name} is not there yet. Say what it is: --kind {' | '.join(Kind.values)}")
        board = None
        if options["board"]:
            board = Organisation.objects.filter(name=options["board"], kind=Kind.BOARD).first()
            if board is None:
                raise CommandError(f"There is no board called {options['board']}. Add it first.")
        words = "nl-be" if options["flemish"] else board.words if board else "nl"
        organisation = actions.add_organisation(
            name=name, kind=options["kind"], town=options["town"], board=board, words=words
        )
        self.stdout.write(f"{name} is added.")
        return organisation
