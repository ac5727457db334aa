from typing import Any

from django.utils import timezone

from leerkring.communities.models import Community, Membership
from leerkring.conftest import As, make_member
from leerkring.cycles.access import interpretations_seen_by
from leerkring.cycles.actions.interpretation import heed, interpret, pose, reveal
from leerkring.cycles.models import Cycle
from leerkring.people.models import Person


def address(cycle: Cycle) -> str:
    return f"/cycles/{cycle.pk}/interpretation/"


def test_it_works(anna: Person, bo: Person, cycle: Cycle) -> None:
    row = pose(author=anna, cycle=cycle, question="What strikes you?")
    interpret(author=bo, row=row, text="They want to be asked")
    reveal(author=bo, row=row)
    heed(author=anna, cycle=cycle, text="We ask too late")
    page = As(anna).get(address(cycle)).content.decode()

    assert "They want to be asked" in page
    assert "Bo Bakker" in page
    assert "We ask too late" in page


def test_before_the_reveal_each_reads_only_her_own(
    plg: Community, anna: Person, bo: Person, fenna: Person, cycle: Cycle
) -> None:
    row = pose(author=anna, cycle=cycle, question="What strikes you?")
    interpret(author=bo, row=row, text="They want to be asked")
    pages = {person: As(person).get(address(cycle)).content.decode() for person in (anna, bo, fenna)}

    assert "They want to be asked" in pages[bo]
    assert "They want to be asked" not in pages[anna]
    assert "They want to be asked" not in pages[fenna]
    assert "Bo Bakker" not in pages[anna] + pages[fenna]
    assert all("1 of 2 have written" in page for page in pages.values())
    assert not interpretations_seen_by(anna, [plg]).exists()
    assert interpretations_seen_by(bo, [plg]).get().text == "They want to be asked"


def test_a_short_text_and_a_long_one_look_the_same_to_others(anna: Person, bo: Person, cycle: Cycle) -> None:
    row = pose(author=anna, cycle=cycle, question="What strikes you?")
    browser, sizes = As(anna), set()
    for text in ("Short", "Long " * 300):
        interpret(author=bo, row=row, text=text)
        page = browser.get(address(cycle)).content.decode()
        sizes.add(len(page))
        assert "Short" not in page
    assert len(sizes) == 1


def test_who_left_the_group_is_not_counted(plg: Community, anna: Person, bo: Person, cycle: Cycle) -> None:
    row = pose(author=anna, cycle=cycle, question="What strikes you?")
    interpret(author=bo, row=row, text="They want to be asked")
    Membership.objects.filter(person=bo).update(ended_at=timezone.now())

    assert "0 of 1 have written" in As(anna).get(address(cycle)).content.decode()


def test_one_filled_button_and_it_is_my_turn(anna: Person, cycle: Cycle) -> None:
    browser = As(anna)
    assert browser.get(address(cycle)).content.decode().count("button--main") == 1
    row = pose(author=anna, cycle=cycle, question="What strikes you?")
    page = browser.get(address(cycle)).content.decode()
    assert page.count("button--main") == 1
    assert "Write what strikes you" in page
    interpret(author=anna, row=row, text="Mine")
    page = browser.get(address(cycle)).content.decode()
    assert page.count("button--main") == 1
    assert "Change what you wrote" in page


def test_late_additions_are_marked(anna: Person, bo: Person, cycle: Cycle) -> None:
    row = pose(author=anna, cycle=cycle, question="What strikes you?")
    interpret(author=bo, row=row, text="They want to be asked")
    reveal(author=bo, row=row)
    interpret(author=anna, row=row, text="And thanked", alone=False)

    assert "added later" in As(bo).get(address(cycle)).content.decode()


def test_the_number_of_questions_to_the_database(
    plg: Community, anna: Person, cycle: Cycle, django_assert_max_num_queries: Any
) -> None:
    people = [make_member(plg, f"Person {number}") for number in range(6)]
    for number in range(5):
        row = pose(author=anna, cycle=cycle, question=f"Question {number}?")
        for person in people:
            interpret(author=person, row=row, text="Words")
        if number % 2:
            reveal(author=people[0], row=row)
    browser = As(anna)
    with django_assert_max_num_queries(10):
        browser.get(address(cycle))


def test_the_facilitator_cannot_write_or_reveal(anna: Person, fenna: Person, cycle: Cycle) -> None:
    row = pose(author=anna, cycle=cycle, question="What strikes you?")
    interpret(author=anna, row=row, text="Words")
    page = As(fenna).get(address(cycle)).content.decode()

    assert f"/rounds/{row.pk}/" not in page
    assert "Reveal together" not in page


def test_for_others_it_does_not_exist(erik: Person, dirk: Person, leo: Person, cycle: Cycle) -> None:
    for person in (erik, dirk, leo):
        assert As(person).get(address(cycle)).status_code == 404
