from leerkring.conftest import As
from leerkring.methods.models import OwnMethod
from leerkring.people.models import Person


def address(own: OwnMethod, step: int) -> str:
    return f"/methods/{own.pk}/steps/remove/?step={step}"


def test_it_works(own: OwnMethod, anna: Person) -> None:
    page = As(anna).get(address(own, 3)).content.decode()
    assert "The method takes 3 minutes less" in page
    As(anna).send(address(own, 3), started_from=1)

    own.refresh_from_db()
    assert (len(own.method.steps), own.method.minutes.usual, own.number) == (2, 11, 2)


def test_not_when_another_step_works_on_its_cards(own: OwnMethod, anna: Person) -> None:
    response = As(anna).send(address(own, 1), started_from=1)

    assert response.status_code == 422
    assert "Step 2 works on the cards of this step" in response.content.decode()


def test_the_last_one_stays(own: OwnMethod, anna: Person) -> None:
    for number, step in ((1, 3), (2, 2)):
        As(anna).send(address(own, step), started_from=number)
    response = As(anna).send(address(own, 1), started_from=3)

    assert "at least one step" in response.content.decode()
    own.refresh_from_db()
    assert len(own.method.steps) == 1


def test_it_is_overtaken(own: OwnMethod, anna: Person) -> None:
    OwnMethod.objects.update(number=2)
    assert As(anna).send(address(own, 3), started_from=1).status_code == 409
    assert As(anna).send(address(own, 3)).status_code == 422


def test_for_others_it_does_not_exist(own: OwnMethod, erik: Person, dirk: Person) -> None:
    assert {As(person).get(address(own, 1)).status_code for person in (erik, dirk)} == {404}
