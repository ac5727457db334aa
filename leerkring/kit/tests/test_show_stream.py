"""The stream as any server can give it: what is known, and an end. checks/test_push.py has the one that goes on."""

from __future__ import annotations

import re
from http import HTTPStatus

import pytest
from django.test import Client

from leerkring.kit.live import announce, subscription

pytestmark = pytest.mark.django_db


def test_it_tells_the_versions_in_the_order_of_the_address() -> None:
    announce("meeting:1")

    response = Client().get(subscription(["seat:2", "meeting:1"]))

    assert response.status_code == HTTPStatus.OK
    assert response.headers["Content-Type"] == "text/event-stream; charset=utf-8"
    assert re.fullmatch(r"retry: \d+\n\ndata: 0,1\n\n", response.content.decode())


def test_nobody_keeps_it() -> None:
    response = Client().get(subscription(["meeting:1"]))

    assert "no-store" in response.headers["Cache-Control"]
    assert not response.cookies


def test_an_altered_address_does_not_exist() -> None:
    address = subscription(["meeting:1"])

    for other in (
        address.replace("meeting:1", "meeting:2"),
        address[:-2] + "/",
        "/live/meeting:1.1.x/",
        "/live/meeting:1/",
    ):
        assert Client().get(other).status_code == HTTPStatus.NOT_FOUND


def test_it_only_tells() -> None:
    assert Client().post(subscription(["meeting:1"])).status_code == HTTPStatus.METHOD_NOT_ALLOWED
