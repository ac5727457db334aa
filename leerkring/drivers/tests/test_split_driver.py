from leerkring.conftest import As
from leerkring.drivers.models import Branch
from leerkring.people.models import Person


def address(driver: Branch) -> str:
    return f"/drivers/{driver.pk}/split/"


def test_it_works(driver: Branch, anna: Person) -> None:
    response = As(anna).send(address(driver), words="They know when")
    assert response["Location"] == f"/goals/{driver.goal_id}/drivers/"
    part = Branch.objects.get(above=driver)
    assert (part.kind, part.words, part.goal_id) == ("driver", "They know when", driver.goal_id)


def test_no_deeper_and_not_below_an_idea(driver: Branch, idea: Branch, anna: Person) -> None:
    As(anna).send(address(driver), words="They know when")
    for one in (Branch.objects.get(words="They know when"), idea):
        assert As(anna).send(address(one), words="Deeper").status_code == 422


def test_it_asks_again(driver: Branch, anna: Person) -> None:
    assert As(anna).send(address(driver), words="").status_code == 422


def test_a_facilitator_cannot_and_others_do_not_see_it(driver: Branch, fenna: Person, erik: Person) -> None:
    assert As(fenna).send(address(driver), words="x").status_code == 403
    assert As(erik).send(address(driver), words="x").status_code == 404
