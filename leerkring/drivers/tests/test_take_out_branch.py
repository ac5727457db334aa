from leerkring.conftest import As
from leerkring.drivers.models import Branch, Trial
from leerkring.people.models import Person


def address(branch: Branch) -> str:
    return f"/drivers/{branch.pk}/take-out/"


def test_it_asks_first_and_then_it_is_gone(driver: Branch, idea: Branch, anna: Person) -> None:
    assert "What hangs on it goes with it." in As(anna).get(address(driver)).content.decode()
    response = As(anna).send(address(driver))
    assert response["Location"] == f"/goals/{driver.goal_id}/drivers/"
    driver.refresh_from_db()
    idea.refresh_from_db()
    assert driver.removed_at is not None
    assert idea.removed_at is None


def test_not_while_something_is_tried(trial: Trial, driver: Branch, anna: Person) -> None:
    for branch in (driver, trial.idea):
        response = As(anna).send(address(branch))
        assert response.status_code == 422
        assert "A small test is going on here." in response.content.decode()


def test_what_was_tried_before_is_no_hindrance(adapted: Trial, anna: Person) -> None:
    assert As(anna).send(address(adapted.idea)).status_code == 302


def test_a_facilitator_cannot_and_others_do_not_see_it(idea: Branch, fenna: Person, erik: Person) -> None:
    assert As(fenna).send(address(idea)).status_code == 403
    assert As(erik).send(address(idea)).status_code == 404
