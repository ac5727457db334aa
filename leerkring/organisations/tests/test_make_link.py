import re
import threading
import time
from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.utils import translation

from leerkring.conftest import As, make_post
from leerkring.notices.models import Notice
from leerkring.organisations.actions import make_link
from leerkring.organisations.models import Organisation, Post, PostKind
from leerkring.people.models import Invitation, Person


def test_it_works(at: Post, adi: Person) -> None:
    browser = As(adi)
    response = browser.send(f"/posts/{at.pk}/link/")

    page = browser.get(response["Location"]).content.decode()
    found = re.search(r"http://localhost:8000(/welcome/\S+?)<", page)
    assert found
    assert b"Welcome, Truus" in As().get(found[1]).content


def test_who_was_in_before_hears_of_it(at: Post, adi: Person, truus: Person) -> None:
    truus.set_password("de kat zit op het dak")
    truus.save()
    As(adi).send(f"/posts/{at.pk}/link/")

    with translation.override("en"):
        assert Notice.objects.get(person=truus).words == "Adi Adams made a new link with which you can sign in."


def test_who_was_in_before_has_mail_at_once(
    at: Post, adi: Person, truus: Person, django_capture_on_commit_callbacks: Any
) -> None:
    truus.set_password("de kat zit op het dak")
    truus.email = "truus@school.example"
    truus.save()
    with django_capture_on_commit_callbacks(execute=True):
        As(adi).send(f"/posts/{at.pk}/link/")

    until = time.monotonic() + 5
    while not mail.outbox and time.monotonic() < until:
        time.sleep(0.01)
    (message,) = mail.outbox
    assert message.to == ["truus@school.example"]
    assert "Adi Adams made a new link" in message.body
    assert "/welcome/" not in message.body


def test_the_link_before_stops(at: Post, adi: Person) -> None:
    browser = As(adi)
    browser.send(f"/posts/{at.pk}/link/")
    first = Invitation.objects.get()
    browser.send(f"/posts/{at.pk}/link/")

    assert Invitation.objects.get() != first


def test_a_closed_account_gets_none(at: Post, adi: Person) -> None:
    Person.objects.filter(pk=at.person_id).update(is_active=False)
    assert As(adi).send(f"/posts/{at.pk}/link/").status_code == 422


def test_the_link_to_an_account_of_another_board_is_not_hers_to_make(
    at: Post, adi: Person, olga: Person, wilg: Organisation
) -> None:
    there = Post.objects.create(person=at.person, organisation=wilg, kind=PostKind.TEACHER)

    assert As(adi).send(f"/posts/{at.pk}/link/").status_code == 422
    assert As(olga).send(f"/posts/{there.pk}/link/").status_code == 422
    assert not Invitation.objects.exists()


def test_an_administrator_of_a_school_makes_none_for_the_board(beuk: Organisation, bea: Person, sjaak: Person) -> None:
    here = Post.objects.create(person=bea, organisation=beuk, kind=PostKind.OTHER)

    assert As(sjaak).send(f"/posts/{here.pk}/link/").status_code == 422


def test_after_the_only_post_ended_the_account_is_still_looked_after(at: Post, adi: Person) -> None:
    browser = As(adi)
    browser.send(f"/posts/{at.pk}/end/")

    assert browser.send(f"/posts/{at.pk}/link/").status_code == 302


def test_others_cannot(at: Post, leo: Person, olga: Person, beuk: Organisation) -> None:
    colleague = make_post(beuk, "Another Teacher", PostKind.TEACHER)
    assert {As(who).send(f"/posts/{at.pk}/link/").status_code for who in (leo, colleague)} == {403}
    assert As(olga).send(f"/posts/{at.pk}/link/").status_code == 404
    assert not Invitation.objects.exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has one writer at a time")
def test_two_who_make_one_at_once_leave_one(at: Post, adi: Person) -> None:
    gate, made = threading.Barrier(2, timeout=20), []

    def make() -> None:
        for _ in range(10):
            gate.wait()
            made.append(make_link(administrator=Person.objects.get(pk=adi.pk), post=Post.objects.get(pk=at.pk)))
        connection.close()

    others = [threading.Thread(target=make) for _ in range(2)]
    for other in others:
        other.start()
    for other in others:
        other.join()

    assert len(made) == 20
    assert Invitation.objects.filter(person=at.person, used_at=None).count() == 1


def test_it_is_the_one_that_was_made_not_one_she_asked_for_herself(at: Post, adi: Person, truus: Person) -> None:
    made = make_link(administrator=adi, post=at)
    Invitation.objects.create(person=truus, made_by=truus, secret_hash="hers", expires_at=made.expires_at)

    assert made.made_by == adi
    assert As(adi).send(f"/posts/{at.pk}/link/").status_code == 302
