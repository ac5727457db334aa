from leerkring.choices.tests.conftest import Make
from leerkring.conftest import As
from leerkring.people.models import Person

FIELDS = {
    "question": "What do we work on?",
    "options": "Reading\nParents\nPlayground\nMusic",
    "kind": "themes",
    "seats": "2",
    "audience": "group",
    "number": "1",
}


def test_every_member_can_add_to_the_list(bo: Person, make_choice: Make) -> None:
    choice = make_choice(begin=False)
    assert As(bo).send(f"/choices/{choice.pk}/change/", **FIELDS).status_code == 302
    choice.refresh_from_db()
    assert (choice.options[-1], choice.seats, choice.number) == ("Music", 2, 2)


def test_two_at_once_do_not_overwrite_each_other(anna: Person, bo: Person, make_choice: Make) -> None:
    choice = make_choice(begin=False)
    As(bo).send(f"/choices/{choice.pk}/change/", **FIELDS)
    response = As(anna).send(f"/choices/{choice.pk}/change/", **(FIELDS | {"options": "Reading\nDrama"}))
    assert response.status_code in (409, 422)
    response = As(anna).send(f"/choices/{choice.pk}/change/", **(FIELDS | {"options": "Reading\nDrama\nPlay"}))
    assert response.status_code == 409
    assert b"Music" in response.content
    assert b"Drama" in response.content


def test_when_the_vote_has_begun_it_stays(anna: Person, group: list[Person], make_choice: Make) -> None:
    choice = make_choice()
    assert As(anna).send(f"/choices/{choice.pk}/change/", **FIELDS).status_code == 422


def test_the_kind_stays(anna: Person, make_choice: Make) -> None:
    choice = make_choice(begin=False)
    assert As(anna).send(f"/choices/{choice.pk}/change/", **(FIELDS | {"kind": "ranking"})).status_code == 422


def test_a_facilitator_cannot_and_for_others_it_does_not_exist(fenna: Person, erik: Person, make_choice: Make) -> None:
    choice = make_choice(begin=False)
    assert As(fenna).send(f"/choices/{choice.pk}/change/", **FIELDS).status_code == 403
    assert As(erik).get(f"/choices/{choice.pk}/change/").status_code == 404
