from leerkring.conftest import As
from leerkring.drivers import actions
from leerkring.drivers.models import Branch, Trial
from leerkring.people.models import Person


def address(branch: Branch) -> str:
    return f"/drivers/{branch.pk}/"


def test_a_driver_shows_what_hangs_on_it(driver: Branch, idea: Branch, anna: Person) -> None:
    page = As(anna).get(address(driver)).content.decode()
    assert "Driver of: Every parent comes" in page
    assert address(idea) in page
    assert f"{address(driver)}split/" in page


def test_an_idea_shows_its_tests(trial: Trial, anna: Person) -> None:
    page = As(anna).get(address(trial.idea)).content.decode()
    assert "Test 1: One class on Saturday" in page
    assert "Bo Bakker" in page


def test_an_idea_that_nobody_tried_asks_how(idea: Branch, anna: Person, fenna: Person) -> None:
    assert f"{address(idea)}test/" in As(anna).get(address(idea)).content.decode()
    assert f"{address(idea)}test/" not in As(fenna).get(address(idea)).content.decode()


def test_a_driver_without_ideas_asks_for_one(driver: Branch, anna: Person, fenna: Person) -> None:
    assert "What could you try for it?" in As(anna).get(address(driver)).content.decode()
    assert "What could you try for it?" not in As(fenna).get(address(driver)).content.decode()


def test_how_it_read_before_stays_to_be_seen(idea: Branch, anna: Person, bo: Person) -> None:
    actions.change_branch(author=bo, branch=idea, number=1, words="Talks at nine", meaning="", above=idea.above)
    page = As(anna).get(address(idea)).content.decode()
    assert "Talks at nine" in page
    assert "Talks on Saturday" in page


def test_what_was_taken_out_says_so(idea: Branch, anna: Person) -> None:
    actions.take_out(author=anna, branch=idea)
    page = As(anna).get(address(idea)).content.decode()
    assert "Taken out of the diagram on" in page
    assert f"{address(idea)}test/" not in page


def test_for_others_it_does_not_exist(idea: Branch, erik: Person, dirk: Person, leo: Person) -> None:
    for person in (erik, dirk, leo):
        assert As(person).get(address(idea)).status_code == 404
