"""An attack on answers: by who knows her own, and by who reads every page, every export and every row.

Before a question closes nothing that anybody can see depends on an answer: it is the same, byte for byte, whatever was
said. When it closes only words are told; whoever knows her own answer must find that every other may have said another.
"""

from collections import defaultdict
from collections.abc import Sequence
from random import Random

import pytest

from leerkring.communities.models import Community
from leerkring.communities.tests.watching import rows_but, seen_by
from leerkring.conftest import As
from leerkring.kit.models import any_key
from leerkring.people.models import Person
from leerkring.perspectives.access import Voice
from leerkring.perspectives.actions import answering, asking, closing, releasing, writing
from leerkring.perspectives.actions.answering import Says
from leerkring.perspectives.models import Exploration, Release, Sheet, Stage, Statement
from leerkring.perspectives.rules.lists import Tally
from leerkring.perspectives.rules.telling import tell
from leerkring.perspectives.tests.conftest import Crowd, say, voice, write

# The same answers in each run.
_DICE = Random(7)  # noqa: S311  (chance, not a secret)


@pytest.mark.slow
def test_before_it_closes_nothing_depends_on_an_answer(
    answering_now: Exploration, lots: Statement, plg: Community, crowd: Crowd, anna: Person, bo: Person,
    fenna: Person, leo: Person, adi: Person,
) -> None:  # fmt: skip
    people = [bo, *crowd(2)]
    own, group = f"/explorations/{answering_now.pk}/", f"/plg/{plg.pk}/explorations/"
    watchers = [As(person) for person in (anna, people[0], fenna, leo, adi)]
    pages = [own, group, "/", "/notices/", "/account/mine/", "/account/mine/download/", f"/plg/{plg.pk}/"]
    for person in people[1:3]:
        looks = []
        for said in (Says.AGREE, Says.DISAGREE, Says.PASS):
            say(person, answering_now, lots, said)
            looks.append((rows_but(Sheet), [seen_by(one, pages) for one in watchers]))
        rows, seen = looks[0]
        for other_rows, others_see in looks[1:]:
            assert [label for label in rows if rows[label] != other_rows[label]] == []
            assert others_see == seen
        say(person, answering_now, lots, _DICE.choice(list(Says)))


def test_no_row_says_who_answered_or_when(answering_now: Exploration, lots: Statement, crowd: Crowd) -> None:
    people = crowd(15)
    order = []
    for person in people:
        say(person, answering_now, lots, Says.AGREE)
        order.append(Sheet.objects.get(key=voice(person, answering_now).sheet_key(answering_now)).pk)
    assert order != sorted(order)
    assert {field.get_internal_type() for field in Sheet._meta.fields}.isdisjoint({"DateTimeField", "DateField"})
    text = repr(list(Sheet.objects.values_list())) + repr(list(Statement.objects.values_list()))
    for person in people:
        assert str(person.pk) not in text
        assert person.pk.hex not in text
    closing.close(author=people[0], exploration=answering_now)
    for person in people:
        assert not Sheet.objects.filter(key=voice(person, answering_now).sheet_key(answering_now)).exists()


def test_who_is_forgotten_leaves_no_answer_behind(
    answering_now: Exploration, lots: Statement, bo: Person, anna: Person
) -> None:
    say(bo, answering_now, lots, Says.DISAGREE)
    closing.forget(bo)
    assert Sheet.objects.count() == 1


def test_a_statement_that_others_answered_stays_and_nothing_leads_to_who_was_forgotten(
    answering_now: Exploration, lots: Statement, anna: Person, bo: Person
) -> None:
    hers = writing.write(voice=voice(bo, answering_now), exploration=answering_now, text="We call at tea time.")
    say(anna, answering_now, hers, Says.AGREE)
    closing.forget(bo)
    key = voice(bo, answering_now).writer_key(answering_now)
    assert Statement.objects.filter(pk=hers.pk).exists()
    assert not Statement.objects.filter(writer=key).exists()


def tell_of(exploration: Exploration, statement: Statement, cells: Sequence[int]) -> None:
    """So many agree, disagree and pass; it is closed, and told."""
    Sheet.objects.filter(exploration=exploration).delete()
    Release.objects.filter(exploration=exploration).delete()
    said = [1] * cells[0] + [-1] * cells[1] + [0] * cells[2]
    Sheet.objects.bulk_create(
        Sheet(exploration=exploration, key=any_key(), answers={str(statement.pk): one}) for one in said
    )
    releasing.release(exploration)
    Exploration.objects.filter(pk=exploration.pk).update(stage=Stage.CLOSED, closed_on="2026-01-01")


@pytest.mark.slow
@pytest.mark.parametrize("people", range(4, 16))
def test_who_knows_her_own_answer_finds_nobody_elses(
    answering_now: Exploration, lots: Statement, plg: Community, anna: Person, fenna: Person, people: int
) -> None:
    """Of every way in which so many can answer; ways of which the same is told read the same, byte for byte."""
    told: dict[object, list[tuple[int, int, int]]] = defaultdict(list)
    pages = [f"/explorations/{answering_now.pk}/", f"/plg/{plg.pk}/explorations/"]
    member, guide = As(anna), As(fenna)
    for agree in range(people + 1):
        for disagree in range(people + 1 - agree):
            cells = (agree, disagree, people - agree - disagree)
            told[tell(Tally(*cells), people=people, with_counts=True)].append(cells)
    recovered = 0
    for ways in told.values():
        looks = []
        for cells in (ways[0], ways[-1]):
            tell_of(answering_now, lots, cells)
            looks.append((*seen_by(member, pages), *seen_by(guide, pages)))
        assert looks[0] == looks[1]
        for mine in range(3):
            left = {place for way in ways if way[mine] for place in range(3) if way[place] - (place == mine)}
            recovered += len(left) == 1
    assert recovered == 0


def test_counts_stand_only_where_nobody_stands_alone(answering_now: Exploration, lots: Statement, anna: Person) -> None:
    for cells, counted in (((10, 6, 0), True), ((10, 4, 2), False), ((16, 0, 0), False), ((9, 5, 0), False)):
        tell_of(answering_now, lots, cells)
        page = As(anna).get(f"/explorations/{answering_now.pk}/").content.decode()
        assert ("disagree," in page) is counted


def test_before_the_release_the_bytes_of_no_page_hold_a_statement(
    exploration: Exploration, plg: Community, anna: Person, bo: Person, fenna: Person, leo: Person
) -> None:
    write(anna, exploration, "Kq-a-secret-thought")
    for person in (bo, fenna, leo):
        for address in (f"/explorations/{exploration.pk}/", f"/plg/{plg.pk}/explorations/", "/", "/notices/"):
            assert b"Kq-a-secret-thought" not in As(person).get(address).content


def test_answers_by_the_link_change_nothing_of_what_the_circle_says(plg: Community, anna: Person, crowd: Crowd) -> None:
    """Who answers often from other browsers finds out nothing about a colleague, and moves no list."""
    people, told = [anna, *crowd(5)], []
    for guests in (0, 2, 30):
        exploration = asking.put(author=anna, community=plg, question="What helps?", audience="guests")
        statement = write(anna, exploration, "Reading aloud")
        asking.begin_answering(author=anna, exploration=exploration)
        for person in people[1:]:
            say(person, exploration, statement, Says.AGREE)
        for number in range(guests):
            guest = Voice(None, f"guest:{number}", is_member=False, may_take_part=True, is_by_link=True)
            answering.answer(voice=guest, exploration=exploration, answers={statement.pk: Says.DISAGREE})
        closing.close(author=anna, exploration=exploration)
        release = Release.objects.get(exploration=exploration)
        assert release.guests["sheets"] == guests
        told.append((release.sheets, release.landscape, list(release.told.values())))
    assert told == [told[0]] * 3
    page = As(anna).get(f"/explorations/{exploration.pk}/").content.decode()
    circle, others = page.split("What guests say")
    assert "(nearly) everybody agrees" in circle.split("What the circle says")[1]
    assert "(nearly) everybody disagrees" in others
    assert "30 guests took part by the link." in others


def test_the_order_of_statements_follows_no_answer_of_a_few(plg: Community, anna: Person, crowd: Crowd) -> None:
    exploration = asking.put(author=anna, community=plg, question="What helps?", audience="guests")
    statement = write(anna, exploration, "Reading aloud")
    asking.begin_answering(author=anna, exploration=exploration)
    for person in crowd(4):
        say(person, exploration, statement, Says.PASS)
    for number in range(15):
        guest = Voice(None, f"guest:{number}", is_member=False, may_take_part=True, is_by_link=True)
        answering.answer(voice=guest, exploration=exploration, answers={statement.pk: Says.AGREE})
    releasing.look_again(exploration)
    exploration.refresh_from_db()
    assert exploration.standings == {str(statement.pk): [15, 0]}


def test_a_guest_who_is_many_does_not_measure_with_the_order_what_the_circle_passed(
    plg: Community, anna: Person, crowd: Crowd
) -> None:
    """Her many browsers see how often a statement comes first: so neither her passes nor her coming may tell."""
    exploration = asking.put(author=anna, community=plg, question="What helps?", audience="guests")
    statement = write(anna, exploration, "Reading aloud")
    asking.begin_answering(author=anna, exploration=exploration)
    people = crowd(20)
    for person in people[:19]:  # with the one who wrote it they are twenty
        say(person, exploration, statement, Says.AGREE)
    exploration.refresh_from_db()
    before = exploration.standings
    assert before == {str(statement.pk): [20, 0]}
    say(people[19], exploration, statement, Says.PASS)
    for number in range(29):
        guest = Voice(None, f"guest:{number}", is_member=False, may_take_part=True, is_by_link=True)
        answering.answer(voice=guest, exploration=exploration, answers={statement.pk: Says.PASS})
    exploration.refresh_from_db()
    assert exploration.standings == before
