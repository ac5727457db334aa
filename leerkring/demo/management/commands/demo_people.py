"""Tells at the start of the demo whom one can be."""

from typing import Any

from django.core.management.base import BaseCommand

from leerkring.demo.queries import companies


class Command(BaseCommand):
    """The people of the demo, by company; signing in as any of them takes one click on the sign-in page."""

    help = "List the people of the demo and what each may do."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(
            "Sign in: choose somebody on the sign-in page, no password is needed. These people are there:"
        )
        for company in companies():
            self.stdout.write(f"  {company.name}")
            for player in company.players:
                self.stdout.write(f"    {player.name}: {player.may}")
