"""The pictures in docs/pictures, made anew from the demo: `./dev shots`, or some of them: `./dev shots goal story`.

A server of its own on a fresh demo, real people who sign in, a phone and a wide screen, in Dutch.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Browser, sync_playwright

from browser.conftest import DESK, MISSING, PHONE, QUIET, chromium, sign_in
from browser.live_shots import meeting_of_today, step_for_home, token_of
from tooling.png import smaller
from tooling.server import ROOT, Serving, prepare, serving

PICTURES = ROOT / "docs" / "pictures"
HEIGHTS = {PHONE: 844, DESK: 1000}
MEMBER, FACILITATOR, LEADER = "Marieke Hofstra", "Tineke Adema", "Wim Terpstra"


class Shot(NamedTuple):
    """One page: its name, who looks at it, where it is, and how wide the screens are."""

    name: str
    person: str | None
    address: str
    widths: tuple[int, ...] = (PHONE, DESK)


def at(name: str, thing: Any) -> str:
    """The address of a page about one thing."""
    from django.urls import reverse

    return reverse(name, args=[thing.pk])


def live_shots() -> list[Shot]:
    """The screens of a meeting, the door for guests, writing at home; taken last, for other pages tell of it."""
    from leerkring.communities.models import Community
    from leerkring.people.models import Person

    circle = Community.objects.get(name="Ouders erbij")

    given, _, family = MEMBER.partition(" ")
    chair = Person.objects.get(given_name=given, family_name=family)
    writing, reading = (meeting_of_today(circle, chair, clicks) for clicks in (2, 3))
    door = token_of(reading, chair)
    return [
        Shot("room", MEMBER, at("rooms:show_room", writing), (PHONE,)),
        Shot("chair", MEMBER, at("rooms:lead_room", writing), (PHONE,)),
        Shot("board", MEMBER, at("rooms:show_board", reading), (DESK,)),
        Shot("guest", None, f"/join/{door}/?in=nl", (PHONE,)),
        Shot("at-home", MEMBER, at("rooms:write_ahead", step_for_home(circle, chair)), (PHONE,)),
    ]


def shots() -> list[Shot]:
    """The pages that the documents show, found in the demo that LEERKRING_DATA names."""
    import django

    django.setup()
    from leerkring.communities.models import Community
    from leerkring.cycles.models import Cycle
    from leerkring.decisions.models import Decision
    from leerkring.goals.models import Goal
    from leerkring.guidance.models import Question
    from leerkring.meetings.models import Meeting

    circle = Community.objects.get(name="Ouders erbij")
    cycle = Cycle.objects.filter(community=circle).latest("number")
    goal = Goal.objects.filter(community=circle, level="pupil").earliest("created_at")
    decision = Decision.objects.filter(community=circle, stage="proposed").latest("created_at")
    question = Question.objects.filter(community=circle, ended_at=None).latest("created_at")
    meetings = Meeting.objects.filter(community=circle).order_by("starts_at")
    coming, held = meetings.filter(closed_at=None).first(), meetings.filter(closed_at__isnull=False).last()
    return [
        Shot("sign-in", None, "/sign-in/"),
        Shot("home", MEMBER, "/"),
        Shot("circle", MEMBER, at("home:show_community", circle)),
        Shot("charter", MEMBER, at("communities:show_charter", circle)),
        Shot("interpretation", MEMBER, at("cycles:show_interpretation", cycle)),
        Shot("results", MEMBER, at("cycles:show_results", cycle)),
        Shot("goal", MEMBER, at("goals:show_goal", goal)),
        Shot("drivers", MEMBER, at("drivers:show_diagram", goal)),
        Shot("effects", MEMBER, at("cycles:show_effects", cycle)),
        Shot("decision", MEMBER, at("decisions:show_decision", decision)),
        Shot("actions", MEMBER, at("commitments:list_actions", circle)),
        Shot("meeting", MEMBER, at("meetings:show_meeting", coming)),
        Shot("minutes", MEMBER, at("meetings:show_minutes", held)),
        Shot("story", MEMBER, at("home:show_story", circle)),
        Shot("question", FACILITATOR, at("guidance:show_question", question)),
        Shot("rhythm", LEADER, at("accountability:show_rhythm", circle)),
    ]


def take(browser: Browser, server: Serving, wanted: list[Shot]) -> None:
    """All pictures of one person together, so that she signs in once at each width."""
    for width, height in HEIGHTS.items():
        for person in dict.fromkeys(shot.person for shot in wanted):
            context = browser.new_context(
                viewport={"width": width, "height": height}, locale="nl-NL", base_url=server.address
            )
            page = context.new_page()
            if person:
                sign_in(page, person)
            for shot in wanted:
                if shot.person != person or width not in shot.widths:
                    continue
                answer = page.goto(shot.address)
                if answer is None or not answer.ok:
                    raise SystemExit(f"{shot.name}: {shot.address} answered {answer and answer.status}")
                page.evaluate("document.fonts.ready")
                save(PICTURES / f"{shot.name}-{'phone' if width == PHONE else 'wide'}.png", page.screenshot())
            context.close()


def save(path: Path, picture: bytes) -> None:
    picture = smaller(picture)
    path.write_bytes(picture)
    print(f"{path.relative_to(ROOT)}  {len(picture) / 1024:.0f} KB", flush=True)


def main(names: list[str]) -> int:
    if chromium() is None:
        raise SystemExit(MISSING)
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="leerkring-shots-") as folder:
        data = prepare(Path(folder) / "data", LEERKRING_DEMO="1")
        os.environ |= {
            "LEERKRING_DATA": str(data),
            "LEERKRING_DEMO": "1",
            "DJANGO_SETTINGS_MODULE": "leerkring.config.settings",
            # The browser's driver keeps a loop running beside the questions to the database.
            "DJANGO_ALLOW_ASYNC_UNSAFE": "1",
        }
        with serving(data, LEERKRING_DEMO="1", WEB_CONCURRENCY="1") as server, sync_playwright() as driver:
            sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
            browser = driver.chromium.launch(executable_path=chromium(), args=[*QUIET, *sandbox])
            for found in (shots, live_shots):
                take(browser, server, [shot for shot in found() if not names or shot.name in names])
            browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
