"""A real server with the demo in it, a real Chromium, and people who are signed in.

Each file of stories has a server of its own on a fresh copy of the demo, so what one file writes no other file sees.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright

from browser.axe import violations
from browser.somebody import Somebody
from tooling.server import Serving, copy, prepare, serving, shared

PHONE, DESK = 390, 1280
# How long a story waits for what should come at once: a machine may be busy with other things. In milliseconds.
PATIENCE = 45_000
MISSING = "no Chromium here; to have the browser stories: sudo apt install --no-install-recommends chromium"
QUIET = [
    "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    # Pages are short: a process for graphics and code that is optimised cost more than they bring.
    "--in-process-gpu", "--js-flags=--max-optimized-bytecode-size=0",
]  # fmt: skip

PageAs = Callable[..., Page]


def chromium() -> str | None:
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if chromium() is None:
        terminalreporter.write_line(f"!! LEFT OUT: {MISSING}", yellow=True, bold=True)
    tell_of_walks(terminalreporter)


def tell_of_walks(terminalreporter: pytest.TerminalReporter) -> None:
    """How far the walks for accessibility went, so that no violations means something."""
    reports = [one for outcome in ("passed", "failed") for one in terminalreporter.stats.get(outcome, [])]
    told = [(name, value) for report in reports for name, value in report.user_properties]
    walks, forms = ([value for name, value in told if name == wanted] for wanted in ("walk", "forms"))
    if walks:
        kinds = {kind for walk in walks for kind in walk["kinds"]}
        pages, opened, looks = (sum(walk[what] for walk in walks) for what in ("pages", "opened", "looks"))
        terminalreporter.write_line(
            f"Accessibility: {len(walks)} kinds of people walked along {pages} pages of {len(kinds)} kinds; "
            f"{opened} were opened, axe looked {looks} times, {sum(walk['faults'] for walk in walks)} faults."
        )
    if forms:
        sent, faults = sum(len(form["kinds"]) for form in forms), sum(form["faults"] for form in forms)
        terminalreporter.write_line(f"Forms: {sent} kinds were sent empty, {faults} faults.")


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo as it is on the first day, made once for all test processes together."""
    base = tmp_path_factory.getbasetemp()
    place = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "demo"
    place.mkdir(exist_ok=True)
    with (place / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (place / "ready").exists():
            prepare(place / "data", LEERKRING_DEMO="1")
            (place / "ready").touch()
    return place / "data"


@pytest.fixture(scope="module")
def server(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """A server on a copy of the demo; a story in which it stumbled has failed, whatever the page showed."""
    data = copy(demo, tmp_path_factory.mktemp("server") / "data")
    with serving(data, LEERKRING_DEMO="1", WEB_CONCURRENCY="1", **shared(demo)) as running:
        yield running
        stumbled = [line for line in running.said().splitlines() if " ERROR " in line]
        assert stumbled == []


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    if chromium() is None:
        (pytest.fail if os.environ.get("REQUIRE_ALL") == "1" else pytest.skip)(MISSING)
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    opened = playwright.chromium.launch(executable_path=chromium(), args=[*QUIET, *sandbox])
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def signed_in() -> dict[str, str]:
    """Where each person's cookies of this server are kept, so that she signs in once a file."""
    return {}


@pytest.fixture
def complaints() -> list[str]:
    """What browsers complained of during a story. One that breaks things on purpose takes the noise away at its end."""
    return []


@pytest.fixture
def page_as(
    browser: Browser,
    server: Serving,
    signed_in: dict[str, str],
    complaints: list[str],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[PageAs]:
    """`page_as("Anna Vermeer", PHONE)`: her page, signed in; `page_as()`: somebody at the door.

    Other keywords go to Playwright's new_context (color_scheme, forced_colors, locale …). A story fails when the
    browser complained of anything: an error in a script, a blocked resource, a missing file.
    """
    contexts: list[BrowserContext] = []

    def open_page(person: str | None = None, width: int = DESK, **options: object) -> Page:
        height = 844 if width < 600 else 900
        kept = signed_in.get(person or "")
        settings = {"locale": "nl-NL", "base_url": server.address, "storage_state": kept} | options
        context = browser.new_context(viewport={"width": width, "height": height}, **settings)
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        listen(page, complaints)
        if person and kept is None:
            sign_in(page, person)
            signed_in[person] = str(tmp_path_factory.mktemp("cookies") / "state.json")
            context.storage_state(path=signed_in[person])
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def listen(page: Page, complaints: list[str]) -> None:
    """Collect what the browser complains of; an answer that refuses is for the story itself to judge, and that there is
    no network it only says of a story that took it away."""
    expected = "the server responded with a status of 4", "net::ERR_INTERNET_DISCONNECTED"

    def hear(kind: str, text: str) -> None:
        if kind == "error" and not any(words in text for words in expected):
            complaints.append(text)

    page.on("console", lambda message: hear(message.type, message.text))
    page.on("pageerror", lambda error: hear("error", str(error)))


def sign_in(page: Page, person: str) -> None:
    """The demo's door: one click on somebody's name."""
    page.goto("/sign-in/")
    with page.expect_navigation():
        page.get_by_role("button", name=person).first.click()
    assert "/sign-in/" not in page.url, f"{person} could not sign in"


@pytest.fixture
def somebody(page_as: PageAs) -> Callable[..., Somebody]:
    """`somebody("Anna Vermeer", PHONE)`: she herself at her screen, for stories told in verbs."""
    return lambda person=None, width=DESK, language="nl", **options: Somebody(
        page_as(person, width, **options), language
    )


@pytest.fixture
def axe() -> Callable[[Page], list[str]]:
    """`assert axe(page) == []`: nothing on this page stands in the way of somebody with an aid."""
    return violations
