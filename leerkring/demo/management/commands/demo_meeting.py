"""Runs the meeting with simulated participants."""

import time
from random import Random
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.urls import reverse

from leerkring.communities.models import Community
from leerkring.demo.actions import crowd
from leerkring.demo.cast import CAST, CHAIR
from leerkring.people.models import Person


class Command(BaseCommand):
    """Only in the demo: somebody who is one of its people leads, and everybody else does something now and then."""

    help = "Start a running meeting in the demo, with simulated participants."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--address", default=settings.BASE_ADDRESS, help="where the server is")
        parser.add_argument("--pause", type=float, default=1.2, help="seconds between two things that happen")
        parser.add_argument("--times", type=int, default=0, help="stop after so many; 0 goes on until Ctrl-C")

    def handle(self, *args: Any, address: str, pause: float, times: int, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("This is only for the demo: LEERKRING_DEMO=1.")
        names = [one.sign_in_name for one in CAST if one.may is CHAIR]
        known = {person.sign_in_name: person for person in Person.objects.filter(sign_in_name__in=names)}
        chair = next((known[name] for name in names if name in known), None)
        community = Community.objects.filter(memberships__person=chair).first() if chair is not None else None
        if chair is None or community is None:
            raise CommandError("The demo is not loaded yet.")
        meeting = crowd.open_demo_meeting(community, chair)
        self.say(chair, address, str(meeting.pk))
        dice, done = Random(7), 0  # noqa: S311  (the same room each time)
        while not times or done < times:
            meeting.refresh_from_db()
            if meeting.closed_at is not None:
                self.stdout.write("The meeting is closed. Its minutes are there.")
                return
            if not crowd.come_in(meeting, dice):
                crowd.do_something(meeting, dice)
            done += 1
            time.sleep(pause)

    def say(self, chair: Person, address: str, meeting_id: str) -> None:
        """Where to look."""
        self.stdout.write(f"\nA meeting is going on. Sign in as {chair.name} and open")
        for name, words in {"lead_room": "lead it", "show_board": "the board", "show_room": "a phone"}.items():
            self.stdout.write(f"  {words:<10} {address}{reverse(f'rooms:{name}', args=[meeting_id])}")
        self.stdout.write("The others come in by themselves, write, and say when they are ready.\n")
        self.stdout.flush()
