"""An answer that nobody planned is protected too; all others are looked at by the walk of the matrix."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from checks.headers import Page, faults
from checks.world import World
from leerkring.kit.middleware import HEADERS
from leerkring.meetings.access import calendar_token


def test_on_our_own_failure(rf: Any, settings: Any, db: None) -> None:
    settings.ROOT_URLCONF = "checks.broken_urls"

    response: Any = Client(raise_request_exception=False).get("/broken/")
    assert response.status_code == 500
    assert faults(response.status_code, response.headers) == []


@pytest.mark.django_db
def test_on_a_calendar(world: World) -> None:
    response: Any = Client().get(f"/calendar/{calendar_token(world.people['member'])}.ics")
    assert response.headers["Content-Type"].startswith("text/calendar")
    assert faults(response.status_code, response.headers) == []


def test_a_planted_fault_is_found() -> None:
    weak = HttpResponse("x", headers={"Content-Security-Policy": "script-src 'unsafe-inline' *"})

    assert {
        "policy allows *",
        "policy allows unsafe-inline",
        "policy has no default",
        "may be sniffed",
        "Referrer-Policy",
    } <= set(faults(200, weak.headers))
    mute = HttpResponse("x", headers={**HEADERS, "Referrer-Policy": "no-referrer"})
    assert "its forms come from nowhere" in faults(200, mute.headers)
    for html in (
        '<p style="x">',
        '<img src="https://a.nl/x">',
        "<script>x</script>",
        '<a onclick="x">',
        "<style>x</style>",
    ):
        assert Page(html).faults
    assert Page('<script type="module" src="/static/x.js"></script><a href="https://a.nl/">').faults == []
