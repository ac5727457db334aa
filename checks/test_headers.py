"""Every answer carries the same protection, whatever its status; and pages load nothing from elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.demo.actions.load import load_demo
from leerkring.kit.middleware import HEADERS
from leerkring.meetings.access import calendar_token
from leerkring.people.models import Person

NEVER = ("unsafe-inline", "unsafe-eval", "unsafe-hashes", "http:", "https:", "*")
LOADED = {
    "script": "src",
    "link": "href",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "use": "href",
}


def addresses(ids: dict[str, UUID]) -> Iterator[str]:
    """Every address of the site, with things that exist where we know one and with something unknown."""
    for route in routes(get_resolver().url_patterns):
        known = re.sub(r"<uuid:(\w+)>", lambda match: str(ids.get(match[1], uuid4())), route)
        for path in {known, re.sub(r"<uuid:\w+>", str(uuid4()), route)}:
            yield "/" + re.sub(r"<int:\w+>", "1", re.sub(r"<str:\w+>", "unknown", path))


def routes(patterns: list[URLPattern | URLResolver], before: str = "") -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, before + str(pattern.pattern))
        else:
            yield before + str(pattern.pattern)


def faults(response: HttpResponse) -> list[str]:
    """What is missing or too weak in one answer's headers."""
    wrong = [name for name in HEADERS if name not in response.headers]
    policy = response.headers.get("Content-Security-Policy", "")
    words = [word.strip("'") for word in policy.replace(";", " ").split()]
    wrong += [f"policy allows {word}" for word in NEVER if word in words]
    if "default-src 'none'" not in policy and "sandbox" not in policy:
        wrong.append("policy has no default")
    if response.headers.get("X-Content-Type-Options") != "nosniff":
        wrong.append("may be sniffed")
    if "Cache-Control" not in response.headers or "public" in response.headers["Cache-Control"]:
        wrong.append("may be cached for others")
    if "Access-Control-Allow-Origin" in response.headers:
        wrong.append("open to other sites")
    if response.content and "charset" not in response.headers.get("Content-Type", "") and response.status_code != 200:
        wrong.append("no charset")
    return wrong


class Page(HTMLParser):
    """What a page loads, and what it would run in itself."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.faults += [f"{tag} {name}" for name in given if name == "style" or name.startswith("on")]
        if tag == "style" or (tag == "script" and "src" not in given):
            self.faults.append(f"{tag} in the page itself")
        where = given.get(LOADED.get(tag, ""), "") or ""
        if where and not where.startswith(("/", "#")):
            self.faults.append(f"{tag} from {where}")
        if where.startswith("//"):
            self.faults.append(f"{tag} from {where}")


@pytest.fixture
def ids(db: None) -> dict[str, UUID]:
    """The demo, and one of each thing that an address can name."""
    load_demo(timezone.localdate())
    circle = Community.objects.get(name="Ouders erbij")
    return {"community_id": circle.pk, **dict(first_of_each(circle))}


def first_of_each(circle: Community) -> Iterator[tuple[str, UUID]]:
    from django.apps import apps

    for model in apps.get_models():
        thing: Any = model._default_manager.filter(community=circle).first() if has_community(model) else None
        if thing is not None:
            yield f"{model.__name__.lower()}_id", thing.pk


def has_community(model: Any) -> bool:
    return any(field.name == "community" for field in model._meta.get_fields())


@pytest.mark.slow
@pytest.mark.static
def test_on_every_answer(ids: dict[str, UUID], figures: list[str]) -> None:
    people = [None, *(Person.objects.get(sign_in_name=f"demo.{key}") for key in ("marieke", "tineke", "wim"))]
    statuses: Counter[int] = Counter()
    wrong = []
    for person in people:
        browser = As(person, raise_request_exception=False)
        for path in addresses(ids):
            for method in ("get", "post", "put"):
                response = getattr(browser, method)(path)
                statuses[response.status_code] += 1
                wrong += [f"{method} {path}: {fault}" for fault in faults(response)]
                if response.headers.get("Content-Type", "").startswith("text/html"):
                    wrong += [f"{method} {path}: {fault}" for fault in Page(response.content.decode()).faults]
                if method == "post" and path == "/sign-out/" and person:
                    browser.force_login(person)
    told = ", ".join(f"{status}: {count}" for status, count in sorted(statuses.items()))
    figures.append(f"headers: {sum(statuses.values())} answers ({told}), {len(wrong)} faults")
    assert wrong == []
    assert {200, 302, 403, 404, 405, 422} <= set(statuses)


def test_on_our_own_failure(rf: Any, settings: Any, db: None) -> None:
    settings.ROOT_URLCONF = "checks.broken_urls"

    response: Any = Client(raise_request_exception=False).get("/broken/")
    assert response.status_code == 500
    assert faults(response) == []


def test_on_a_calendar(ids: dict[str, UUID]) -> None:
    person = Person.objects.get(sign_in_name="demo.marieke")

    response: Any = Client().get(f"/calendar/{calendar_token(person)}.ics")
    assert response.headers["Content-Type"].startswith("text/calendar")
    assert faults(response) == []


def test_a_planted_fault_is_found() -> None:
    weak = HttpResponse("x", headers={"Content-Security-Policy": "script-src 'unsafe-inline' *"})

    assert {
        "policy allows *",
        "policy allows unsafe-inline",
        "policy has no default",
        "may be sniffed",
        "Referrer-Policy",
    } <= set(faults(weak))
    for html in (
        '<p style="x">',
        '<img src="https://a.nl/x">',
        "<script>x</script>",
        '<a onclick="x">',
        "<style>x</style>",
    ):
        assert Page(html).faults
    assert Page('<script type="module" src="/static/x.js"></script><a href="https://a.nl/">').faults == []
