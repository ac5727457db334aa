"""Who is asked, and what waits for whom."""

import pytest

from leerkring.communities.asked import people_asked
from leerkring.communities.models import Community
from leerkring.conftest import As, make_post
from leerkring.organisations.models import Kind, Organisation, Post, PostKind
from leerkring.people.models import Person
from leerkring.perspectives.access import asked_of, voice_of_person
from leerkring.perspectives.actions import asking, closing, moderating
from leerkring.perspectives.actions.answering import Says
from leerkring.perspectives.models import Exploration, Release, Statement
from leerkring.perspectives.queries import results_of, waiting_for
from leerkring.perspectives.queries.results import SENTENCES
from leerkring.perspectives.rules.lists import Word
from leerkring.perspectives.tests.conftest import Crowd, answer_all, say, write


def put(author: Person, plg: Community, audience: str) -> Exploration:
    return asking.put(author=author, community=plg, question="What helps?", audience=audience)


@pytest.mark.parametrize(
    ("audience", "asked"),
    [
        ("group", {"anna", "bo"}),
        ("schools", {"anna", "bo", "truus", "leo"}),
        ("network", {"anna", "bo", "truus", "leo", "bea", "adi", "oak"}),
        ("guests", {"anna", "bo"}),
    ],
)
def test_who_is_asked(
    plg: Community, linde: Organisation, beuk: Organisation, anna: Person, bo: Person, truus: Person, leo: Person,
    bea: Person, adi: Person, erik: Person, fenna: Person, cas: Person, audience: str, asked: set[str],
) -> None:  # fmt: skip
    other = Organisation.objects.create(kind=Kind.SCHOOL, name="De Olm", parent=linde)
    # Who guides the group leaves the answers to others, also where she works.
    Post.objects.create(organisation=beuk, person=fenna, kind=PostKind.TEACHER)
    oak = make_post(other, "Olga Olm", PostKind.TEACHER)
    people = {
        "anna": anna, "bo": bo, "truus": truus, "leo": leo, "bea": bea, "adi": adi, "oak": oak, "erik": erik,
        "fenna": fenna, "cas": cas,
    }  # fmt: skip
    exploration = put(anna, plg, audience)
    assert {name for name, one in people.items() if exploration in asked_of(one)} == asked
    assert set(people_asked(exploration)) == {people[name] for name in asked}
    voices = {name: voice_of_person(one, exploration) for name, one in people.items()}
    assert {name for name, voice in voices.items() if voice is not None and voice.may_take_part} == asked


def test_people_of_the_network_find_it_on_their_first_page(plg: Community, anna: Person, truus: Person) -> None:
    exploration = put(anna, plg, "network")
    assert b"What helps?" in As(truus).get("/").content
    write(truus, exploration, "A call")
    assert b"What helps?" not in As(truus).get("/").content


def test_what_waits_goes_when_all_is_answered(
    answering_now: Exploration, lots: Statement, anna: Person, bo: Person
) -> None:
    assert [one.left for one in waiting_for(bo)] == [1]
    say(bo, answering_now, lots, Says.PASS)
    assert waiting_for(bo) == []
    assert waiting_for(anna) == []
    write(bo, answering_now, "We listen first")
    assert [one.left for one in waiting_for(anna)] == [1]
    closing.close(author=anna, exploration=answering_now)
    assert waiting_for(anna) == []


def test_what_was_taken_out_was_not_answered_for_the_rest(
    answering_now: Exploration, lots: Statement, anna: Person, bo: Person
) -> None:
    write(anna, answering_now, "We listen first")
    say(bo, answering_now, lots, Says.PASS)
    moderating.hide(author=anna, exploration=answering_now, statement=lots, because="twice there")
    assert [one.left for one in waiting_for(bo)] == [1]


def test_one_person_is_no_finding(answering_now: Exploration, lots: Statement, anna: Person) -> None:
    closing.close(author=anna, exploration=answering_now)
    results = results_of(answering_now)
    assert results is not None
    assert (results.people, len(results.agreed), len(results.talk), len(results.unclear)) == (1, 0, 0, 1)
    assert As(anna).get(f"/explorations/{answering_now.pk}/").status_code == 200


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (Says.PASS, "many do not know yet"),
        (Says.AGREE, "(nearly) everybody agrees"),
        (Says.DISAGREE, "(nearly) everybody disagrees"),
    ],
)
def test_all_pass_or_say_the_same_and_no_groups_are_made_up(
    answering_now: Exploration, lots: Statement, crowd: Crowd, anna: Person, said: Says, told: str
) -> None:
    answer_all(crowd(16), answering_now, lots, [said] * 16)
    closing.close(author=anna, exploration=answering_now)
    page = As(anna).get(f"/explorations/{answering_now.pk}/").content.decode()
    assert told in page
    assert "landscape__group" not in page
    results = results_of(answering_now)
    assert results is not None
    assert results.groups == []
    assert {line.words for line in (*results.agreed, *results.talk, *results.unclear)} == {told}


def test_every_word_has_its_sentence() -> None:
    assert set(SENTENCES) == set(Word)


def test_the_map_stands_in_a_table_too(answering_now: Exploration, lots: Statement, anna: Person) -> None:
    other = Statement.objects.create(exploration=answering_now, text="Begin earlier")
    closing.close(author=anna, exploration=answering_now)
    groups = [
        {"people": 60, "at": [20, 30, 10, 10], "says": [[str(lots.pk), "agree"]]},
        {"people": 50, "at": [80, 30, 10, 10], "says": [[str(lots.pk), "disagree"], [str(other.pk), "agree"]]},
    ]
    landscape = {"stage": "groups", "groups": groups, "common": []}
    Release.objects.filter(exploration=answering_now).update(sheets=110, landscape=landscape)
    results = results_of(answering_now)
    assert results is not None
    assert results.map_in_rows == [("Begin earlier", "–", "agrees more"), (lots.text, "agrees more", "disagrees more")]
    page = As(anna).get(f"/explorations/{answering_now.pk}/").content.decode()
    assert '<th scope="col">Group B</th>' in page
    assert '<td data-label="Group B">disagrees more</td>' in page
