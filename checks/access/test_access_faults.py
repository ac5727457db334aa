"""The walk over the matrix finds what is planted: otherwise its zeroes would mean nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse

from checks.actors import FOREIGN, OURS, SIBLING
from checks.addresses import Address, undeclared
from checks.asking import Asker, Reply, Writes, taken_back
from checks.audience import Audience
from checks.matrix import MISSING, Question, Target
from checks.seeds import Canary
from checks.walk import Walk, Walker
from checks.world import World
from leerkring.kit.middleware import HEADERS
from leerkring.kit.models import Sent
from leerkring.people.models import Person

pytestmark = [pytest.mark.slow, pytest.mark.static, pytest.mark.django_db]
SAID = {**HEADERS, "Cache-Control": "private, no-cache", "Content-Type": "text/html; charset=utf-8"}
SOUND = Reply(404, "404", SAID, b"<p>We cannot find this</p>", ())


def question(about: str, method: str = "GET", identity: str = "1") -> Question:
    return Question("goals:show_goal", Target(about, identity, f"/goals/{identity}/"), method)


@pytest.fixture
def walker(world: World) -> Walker:
    walker = Walker(world, Audience(world), Walk(), "member")
    walker.note(question(MISSING, identity="nothing"), SOUND)
    return walker


def canary(world: World, label: str, scope: str, field: str, state: str = "") -> Canary:
    rows = dict(world.things[scope][label])
    row = rows[state] if state else next(iter(rows.values()))
    return next(one for one in world.aviary.all.values() if one.row == row and one.field == field)


def found(walker: Walker, about: str, reply: Reply, method: str = "GET") -> dict[str, int]:
    walker.note(question(about, method), reply)
    walk = walker.walk
    return {name: len(list_) for name, list_ in vars(walk).items() if isinstance(list_, list) and list_}


def test_nothing_is_found_where_nothing_is_wrong(walker: Walker) -> None:
    assert found(walker, FOREIGN, SOUND) == {}


@pytest.mark.parametrize(
    ("label", "scope", "field", "state"),
    [
        ("goals.Goal", FOREIGN, "text", ""),
        ("goals.Goal", SIBLING, "text", ""),
        ("reflections.Reflection", OURS, "text", "another's"),
        ("people.Person", OURS, "password", ""),
    ],
)
@pytest.mark.parametrize("where", ["body", "header"])
def test_a_leak_is_found(
    walker: Walker, world: World, label: str, scope: str, field: str, state: str, where: str
) -> None:
    token = canary(world, label, scope, field, state).token
    leaky = replace(SOUND, body=token.encode()) if where == "body" else replace(SOUND, headers={**SAID, "X": token})
    assert found(walker, OURS, replace(leaky, status=200, cell="200")) == {"leaks": 1}


def test_what_is_hers_is_no_leak(walker: Walker, world: World) -> None:
    token = canary(world, "reflections.Reflection", OURS, "text", "private").token
    assert found(walker, OURS, replace(SOUND, status=200, cell="200", body=token.encode())) == {}


def test_a_canary_that_a_calendar_line_folds_is_found(walker: Walker, world: World) -> None:
    token = canary(world, "meetings.Meeting", FOREIGN, "title").token
    folded = f"SUMMARY:{token[:4]}\r\n {token[4:]}".encode()
    assert found(walker, OURS, replace(SOUND, status=200, cell="200", body=folded)) == {"leaks": 1}


@pytest.mark.parametrize(
    "reply",
    [
        replace(SOUND, body=b"<p>This is of another group</p>"),
        replace(SOUND, headers={**SAID, "ETag": '"7"'}),
        replace(SOUND, status=403, cell="403"),
    ],
)
def test_a_difference_from_what_does_not_exist_is_found(walker: Walker, reply: Reply) -> None:
    assert found(walker, FOREIGN, reply) == {"different": 1}


def test_a_seal_and_a_key_are_no_difference(world: World) -> None:
    walker = Walker(world, Audience(world), Walk(), "member")
    seal = b'<input name="csrfmiddlewaretoken" value="%s"><input name="key" value="%s">/goals/%s/'
    walker.note(question(MISSING, identity="nothing"), replace(SOUND, body=seal % (b"a", b"b", b"nothing")))
    assert found(walker, FOREIGN, replace(SOUND, body=seal % (b"c", b"d", b"1"))) == {}


def test_a_breakdown_is_found(walker: Walker) -> None:
    assert "broken" in found(walker, OURS, replace(SOUND, status=500, cell="500"))


@pytest.mark.parametrize(("method", "status"), [("GET", 200), ("HEAD", 200), ("OPTIONS", 200), ("POST", 403)])
def test_a_write_that_should_not_be_is_found(walker: Walker, method: str, status: int) -> None:
    wrote = replace(SOUND, status=status, cell=str(status), writes=("INSERT INTO goals_goal",))
    assert found(walker, OURS, wrote, method) == {"written": 1}


def test_a_missing_header_is_found(walker: Walker) -> None:
    bare = {name: value for name, value in SAID.items() if name != "X-Content-Type-Options"}
    assert found(walker, OURS, replace(SOUND, status=200, cell="200", headers=bare)) == {"bare": 1}


def test_writes_are_read_from_what_the_database_is_told(world: World) -> None:

    writes = Writes()
    with taken_back(), connection.execute_wrapper(writes):
        Sent.objects.create(key="kept", digest="", answer="")
        with transaction.atomic():
            mark = transaction.savepoint()
            Person.objects.filter(pk=world.people["member"].pk).update(family_name="x")
            transaction.savepoint_rollback(mark)
    assert [statement.split('"')[1] for statement in writes.kept] == ["kit_sent"]
    assert not Sent.objects.filter(key="kept").exists()


def test_an_address_without_a_declaration_is_found() -> None:
    def view(request: HttpRequest) -> HttpResponse:
        return HttpResponse()

    assert undeclared([Address("goals:show_dream", (), view)]) == ["goals:show_dream"]


def test_a_canary_is_read_by_who_may(world: World) -> None:
    asker, path = Asker(world.people["member"]), f"/plg/{world.places.communities[OURS].pk}/actions/"
    assert canary(world, "commitments.Action", OURS, "what").token in asker.ask("GET", path).canaries


def test_a_seal_that_spells_a_canary_by_chance_shows_none() -> None:
    page = b'<form><input type="hidden" name="key" value="aKq00001z-"></form><p>Kq00002z</p>'
    assert replace(SOUND, body=page).canaries == {"Kq00002z"}
