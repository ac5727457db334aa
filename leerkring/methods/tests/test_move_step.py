from leerkring.conftest import As
from leerkring.methods.models import OwnMethod
from leerkring.methods.queries import library
from leerkring.methods.rules import Kind, method_to_data
from leerkring.people.models import Person


def address(own: OwnMethod) -> str:
    return f"/methods/{own.pk}/steps/move/"


def kinds(own: OwnMethod) -> list[Kind]:
    own.refresh_from_db()
    return [step.kind for step in own.method.steps]


def test_it_works(own: OwnMethod, anna: Person) -> None:
    OwnMethod.objects.update(plan=method_to_data(library()["what-went-well"]))
    response = As(anna).send(address(own), step=3, way=-1, started_from=1)

    assert response["Location"] == f"/methods/{own.pk}/#step-2"
    assert kinds(own) == [Kind.CARDS, Kind.CARDS, Kind.PAIRS, Kind.ROUND]
    assert [step.source for step in own.method.steps] == [None, 1, 1, 2]


def test_what_works_on_cards_cannot_come_before_them(own: OwnMethod, anna: Person) -> None:
    response = As(anna).send(address(own), step=1, way=1, started_from=1)

    assert response.status_code == 422
    assert "Step 2 works on the cards of step 1, so it comes after it" in response.content.decode()
    assert kinds(own) == [Kind.CARDS, Kind.GROUP, Kind.DOTS]


def test_where_a_step_cannot_go_there_is_no_arrow(own: OwnMethod, anna: Person) -> None:
    def arrows() -> tuple[int, int]:
        page = As(anna).get(f"/methods/{own.pk}/").content.decode()
        return page.count("timeline__up"), page.count("timeline__down")

    assert arrows() == (0, 0)
    OwnMethod.objects.update(plan=method_to_data(library()["what-went-well"]))
    assert arrows() == (1, 1)


def test_over_the_border_between_meetings_it_first_changes_meeting(own: OwnMethod, anna: Person) -> None:
    OwnMethod.objects.update(plan=method_to_data(library()["lesson-visit"]))
    As(anna).send(address(own), step=3, way=1, started_from=1)

    own.refresh_from_db()
    assert [step.meeting for step in own.method.steps] == [1, 1, 2, 2, 2, 2, 2]


def test_at_the_end_it_stays(own: OwnMethod, anna: Person) -> None:
    As(anna).send(address(own), step=3, way=1, started_from=1)
    assert kinds(own) == [Kind.CARDS, Kind.GROUP, Kind.DOTS]


def test_two_people_who_move_at_once_do_not_move_twice(own: OwnMethod, anna: Person) -> None:
    OwnMethod.objects.update(number=2)
    assert As(anna).send(address(own), step=3, way=1, started_from=1).status_code == 409


def test_what_is_not_understood_is_refused(own: OwnMethod, anna: Person) -> None:
    assert As(anna).send(address(own), step=9, way=1, started_from=1).status_code == 422
    assert As(anna).send(address(own), step=1, way=7).status_code == 422


def test_for_others_it_does_not_exist(own: OwnMethod, erik: Person, dirk: Person) -> None:
    answers = {As(one).send(address(own), step=1, way=1, started_from=1).status_code for one in (erik, dirk)}
    assert answers == {404}
