import datetime as dt

import pytest

from leerkring.choices import actions
from leerkring.choices.models import Kind, Paper
from leerkring.choices.tests.conftest import Make, vote_all
from leerkring.communities.models import Community
from leerkring.conftest import As, make_member
from leerkring.journal.models import Entry
from leerkring.kit.models import Sent
from leerkring.people.models import Person


def test_it_works_and_can_be_done_otherwise(anna: Person, group: list[Person], make_choice: Make) -> None:
    choice = make_choice()
    browser = As(anna)
    for ballot in (["0", "2"], ["1"], []):
        response = browser.post(f"/choices/{choice.pk}/vote/", {"ballot": ballot})
        assert response["Location"] == f"/choices/{choice.pk}/"
        assert [paper.ballot for paper in Paper.objects.all()] == [[int(place) for place in ballot]]


def test_it_leaves_no_trace_of_who_or_when(plg: Community, bo: Person, group: list[Person], make_choice: Make) -> None:
    choice = make_choice()
    plg.refresh_from_db()
    notes, sent, version = Entry.objects.count(), Sent.objects.count(), plg.version
    As(bo).send(f"/choices/{choice.pk}/vote/", ballot=["0"])

    plg.refresh_from_db()
    assert (Entry.objects.count(), Sent.objects.count(), plg.version) == (notes, sent, version)
    assert {field.name for field in Paper._meta.get_fields()} == {"id", "choice", "key", "ballot", "is_by_link"}
    [paper] = Paper.objects.all()
    assert str(bo.pk) not in f"{paper.key}{paper.pk}"


def test_when_it_is_closed_no_key_leads_to_anybody(
    anna: Person, bo: Person, group: list[Person], make_choice: Make
) -> None:
    choice = make_choice()
    vote_all(choice, {person: [0] for person in group})
    before = set(Paper.objects.values_list("key", flat=True))
    actions.close(author=anna, choice=choice)

    assert before.isdisjoint(Paper.objects.values_list("key", flat=True))
    assert As(bo).post(f"/choices/{choice.pk}/vote/", {"ballot": ["1"]}).status_code == 422
    assert Paper.objects.count() == 8


def test_an_order_wants_each_number_once(anna: Person, group: list[Person], make_choice: Make) -> None:
    choice = make_choice(Kind.RANKING)
    browser, address = As(anna), f"/choices/{choice.pk}/vote/"
    assert browser.post(address, {"place_0": "2", "place_2": "1"}).status_code == 302
    assert Paper.objects.get().ballot == [2, 0]
    for wrong in ({"place_0": "1", "place_1": "1"}, {}, {"place_0": "9"}, {"place_0": "x"}):
        assert browser.post(address, wrong).status_code == 422
    assert Paper.objects.get().ballot == [2, 0]


@pytest.mark.parametrize("ballot", [["3"], ["-1"], ["x"], ["0", "99999999999999999999"], ["\x00"]])
def test_what_is_not_on_the_list_is_refused(
    ballot: list[str], anna: Person, group: list[Person], make_choice: Make
) -> None:
    choice = make_choice()
    assert As(anna).post(f"/choices/{choice.pk}/vote/", {"ballot": ballot}).status_code == 422
    assert not Paper.objects.exists()


def test_a_poll_asks_for_one_answer(anna: Person, group: list[Person], make_choice: Make) -> None:
    choice = make_choice(Kind.POLL)
    address = f"/choices/{choice.pk}/vote/"
    assert As(anna).post(address, {}).status_code == 422
    assert As(anna).post(address, {"ballot": "1"}).status_code == 302
    assert Paper.objects.get().ballot == [1]


def test_in_a_small_group_a_poll_is_told_once_when_all_have_answered(
    anna: Person, group: list[Person], make_choice: Make
) -> None:
    choice = make_choice(Kind.POLL)
    vote_all(choice, {person: [0] for person in group[:7]})
    choice.refresh_from_db()
    assert (choice.told, choice.is_open) == ({}, True)
    vote_all(choice, {group[7]: [1]})
    choice.refresh_from_db()
    assert (choice.told["majority"], choice.told["counts"], choice.is_closed) == (0, [], True)


def test_in_a_large_group_it_is_told_by_batches_to_who_answered(
    plg: Community, anna: Person, group: list[Person], make_choice: Make
) -> None:
    many = [*group, *(make_member(plg, f"More {number}") for number in range(20))]
    choice = make_choice(Kind.POLL, options=["Yes", "No"])
    vote_all(choice, {person: [number % 2] for number, person in enumerate(many[:18])})
    choice.refresh_from_db()
    assert choice.told["counts"] == [8, 7]
    assert b"8" in As(many[0]).get(f"/choices/{choice.pk}/").content
    assert b"How it stands" in As(many[0]).get(f"/choices/{choice.pk}/").content
    assert b"How it stands" not in As(many[27]).get(f"/choices/{choice.pk}/").content
    actions.close(author=anna, choice=choice)
    choice.refresh_from_db()
    assert choice.told["voters"] == 15


def test_it_refuses_before_and_after(anna: Person, group: list[Person], make_choice: Make) -> None:
    prepared, over = make_choice(begin=False), make_choice()
    over.closes_on = dt.date(2020, 1, 1)
    over.save()
    for choice in (prepared, over):
        assert As(anna).post(f"/choices/{choice.pk}/vote/", {"ballot": ["0"]}).status_code == 422
    assert not Paper.objects.exists()


def test_who_guides_does_not_vote_and_for_others_it_does_not_exist(
    fenna: Person, erik: Person, group: list[Person], make_choice: Make
) -> None:
    choice = make_choice()
    assert As(fenna).post(f"/choices/{choice.pk}/vote/", {"ballot": ["0"]}).status_code == 403
    assert As(erik).post(f"/choices/{choice.pk}/vote/", {"ballot": ["0"]}).status_code == 404
    assert not Paper.objects.exists()
