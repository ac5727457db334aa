from leerkring.choices.tests.conftest import Make, vote_all
from leerkring.conftest import As
from leerkring.people.models import Person


def test_it_asks_first_and_then_closes(anna: Person, bo: Person, group: list[Person], make_choice: Make) -> None:
    choice = make_choice()
    vote_all(choice, {person: [0] for person in group[:5]})
    assert b"5 of 8 voted." in As(bo).get(f"/choices/{choice.pk}/close/").content
    assert As(bo).send(f"/choices/{choice.pk}/close/").status_code == 302
    choice.refresh_from_db()
    assert choice.is_closed
    assert choice.told["themes"] == [0]
    assert As(anna).send(f"/choices/{choice.pk}/close/").status_code == 422


def test_a_facilitator_cannot_and_for_others_it_does_not_exist(
    fenna: Person, erik: Person, group: list[Person], make_choice: Make
) -> None:
    choice = make_choice()
    assert As(fenna).send(f"/choices/{choice.pk}/close/").status_code == 403
    assert As(erik).send(f"/choices/{choice.pk}/close/").status_code == 404
