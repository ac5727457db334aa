from leerkring.conftest import As
from leerkring.drivers import actions
from leerkring.drivers.models import Branch
from leerkring.people.models import Person


def address(branch: Branch) -> str:
    return f"/drivers/{branch.pk}/put-back/"


def test_it_works(idea: Branch, anna: Person, bo: Person) -> None:
    actions.take_out(author=anna, branch=idea)
    browser = As(bo)
    page = browser.get(browser.send(address(idea))["Location"]).content.decode()
    assert "It stands in your diagram again." in page
    assert "Talks on Saturday" in page


def test_a_facilitator_cannot_and_others_do_not_see_it(idea: Branch, fenna: Person, erik: Person) -> None:
    assert As(fenna).send(address(idea)).status_code == 403
    assert As(erik).send(address(idea)).status_code == 404
