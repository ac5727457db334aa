from leerkring.conftest import As
from leerkring.drivers import actions
from leerkring.drivers.models import Branch
from leerkring.people.models import Person


def address(driver: Branch) -> str:
    return f"/drivers/{driver.pk}/idea/"


def test_it_works(driver: Branch, bo: Person) -> None:
    response = As(bo).send(address(driver), words="Talks on Saturday")
    assert response["Location"] == f"/goals/{driver.goal_id}/drivers/"
    idea = Branch.objects.get(kind="idea")
    assert (idea.above, idea.words, idea.author) == (driver, "Talks on Saturday", bo)


def test_a_text_that_seems_to_name_a_pupil_is_asked_about(driver: Branch, bo: Person) -> None:
    browser = As(bo)
    response = browser.send(address(driver), words="Sanne mag zelf kiezen")
    assert "which pupil it is about" in browser.get(response["Location"]).content.decode()


def test_not_below_an_idea_or_what_was_taken_out(driver: Branch, idea: Branch, bo: Person) -> None:
    assert As(bo).send(address(idea), words="x").status_code == 422
    actions.take_out(author=bo, branch=driver)
    assert As(bo).send(address(driver), words="x").status_code == 422


def test_it_asks_again(driver: Branch, bo: Person) -> None:
    assert As(bo).send(address(driver), words="x" * 121).status_code == 422


def test_a_facilitator_cannot_and_others_do_not_see_it(driver: Branch, fenna: Person, erik: Person) -> None:
    assert As(fenna).send(address(driver), words="x").status_code == 403
    assert As(erik).send(address(driver), words="x").status_code == 404
