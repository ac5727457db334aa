"""Announcing: in the transaction, or not at all."""

from __future__ import annotations

import threading
from typing import Any

import pytest
import time_machine
from django.db import connection, transaction

from leerkring.kit.live import TERM, announce, read_subscription, subscription, versions

pytestmark = pytest.mark.django_db


def secret_of(address: str) -> str:
    _, place, secret, end = address.split("/")
    assert (place, end) == ("live", "")
    return secret


def test_each_announcement_raises_the_version() -> None:
    assert versions(["meeting:1", "meeting:2"]) == {"meeting:1": 0, "meeting:2": 0}

    announce("meeting:1")
    announce("meeting:1", "meeting:2")

    assert versions(["meeting:2", "meeting:1"]) == {"meeting:2": 1, "meeting:1": 2}


def test_it_is_one_statement(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        announce("meeting:1")


def test_what_is_taken_back_was_never_announced() -> None:
    with transaction.atomic():
        announce("meeting:1")
        transaction.set_rollback(True)

    assert versions(["meeting:1"]) == {"meeting:1": 0}


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has one writer at a time")
def test_two_who_announce_the_same_in_another_order_do_not_lock_each_other_out() -> None:
    gate = threading.Barrier(2)

    def act(*topics: str) -> None:
        for _ in range(20):
            gate.wait()
            announce(*topics)
        connection.close()

    others = [threading.Thread(target=act, args=topics) for topics in (("a:1", "b:1"), ("b:1", "a:1"))]
    for other in others:
        other.start()
    for other in others:
        other.join()

    assert versions(["a:1", "b:1"]) == {"a:1": 40, "b:1": 40}


def test_a_subscription_names_its_topics_in_order() -> None:
    found = read_subscription(secret_of(subscription(["seat:2", "meeting:1", "seat:2"])))

    assert found is not None
    assert found[0] == ["seat:2", "meeting:1"]


def test_subscriptions_of_the_same_minutes_are_the_same() -> None:
    with time_machine.travel("2026-11-22 10:01", tick=False):
        one = subscription(["meeting:1"])
    with time_machine.travel("2026-11-22 10:09", tick=False):
        assert subscription(["meeting:1"]) == one


def test_it_ends() -> None:
    with time_machine.travel("2026-11-22 10:00", tick=False) as clock:
        secret = secret_of(subscription(["meeting:1"]))
        clock.shift(TERM - 1)
        assert read_subscription(secret) is not None
        clock.shift(601)
        assert read_subscription(secret) is None


def test_what_was_altered_is_nothing() -> None:
    secret = secret_of(subscription(["meeting:1"]))
    names, until, seal = secret.split(".")
    others = [f"{other}.{until}.{seal}" for other in ("meeting:2", "meeting:1,meeting:2", "")]
    times = [f"{names}.{other}.{seal}" for other in (str(int(until) + 60), "-1", "9" * 40, "x", "", "²")]
    seals = [f"{names}.{until}.{other}" for other in ("0" * 32, seal[:-1], seal + "0", "", "é")]

    assert read_subscription(secret) is not None
    for wrong in [*others, *times, *seals, f"{names}.{until}", names, "", ".", "..", "..."]:
        assert read_subscription(wrong) is None, wrong


@pytest.mark.parametrize("name", ["", "Meeting:1", "meeting 1", "meeting:1,seat:2", "a/b", "é:1", "a" * 101])
def test_names_that_do_not_fit_in_an_address(name: str) -> None:
    with pytest.raises(ValueError, match="is not the name"):
        announce(name)
    with pytest.raises(ValueError, match="is not the name"):
        subscription([name])


def test_a_page_follows_something_and_not_everything() -> None:
    with pytest.raises(ValueError, match="from 1 to 20"):
        subscription([])
    with pytest.raises(ValueError, match="from 1 to 20"):
        subscription(f"meeting:{number}" for number in range(21))
