from leerkring.conftest import As
from leerkring.drivers import actions
from leerkring.drivers.models import Branch, Wording
from leerkring.people.models import Person


def address(branch: Branch) -> str:
    return f"/drivers/{branch.pk}/change/"


def test_it_works_and_keeps_how_it_read(idea: Branch, driver: Branch, bo: Person) -> None:
    response = As(bo).send(address(idea), number=1, words="Talks at nine", meaning="Not at eight", above=driver.pk)
    assert response["Location"] == f"/drivers/{idea.pk}/"
    idea.refresh_from_db()
    assert (idea.words, idea.meaning, idea.number, idea.author) == ("Talks at nine", "Not at eight", 2, bo)
    before = Wording.objects.get()
    assert (before.number, before.words, before.author.given_name) == (1, "Talks on Saturday", "Anna")


def test_an_idea_can_hang_on_another_driver(idea: Branch, anna: Person) -> None:
    other = actions.add_driver(author=anna, goal=idea.goal, words="They feel welcome")
    As(anna).send(address(idea), number=1, words=idea.words, above=other.pk)
    idea.refresh_from_db()
    assert (idea.above, idea.number) == (other, 1)
    assert not Wording.objects.exists()


def test_a_driver_can_become_part_of_another_unless_it_has_parts(driver: Branch, anna: Person) -> None:
    other = actions.add_driver(author=anna, goal=driver.goal, words="They feel welcome")
    As(anna).send(address(other), number=1, words=other.words, above=driver.pk)
    assert Branch.objects.get(pk=other.pk).above == driver
    assert 'name="above"' not in As(anna).get(address(driver)).content.decode()
    As(anna).send(address(driver), number=1, words="Parents manage to come")
    assert Branch.objects.get(pk=driver.pk).above is None


def test_who_was_overtaken_sees_both(idea: Branch, driver: Branch, anna: Person, bo: Person) -> None:
    As(anna).send(address(idea), number=1, words="Hers", above=driver.pk)
    response = As(bo).send(address(idea), number=1, words="Mine", above=driver.pk)
    assert response.status_code == 409
    assert all(words in response.content.decode() for words in ("Hers", "Mine"))


def test_it_asks_again(idea: Branch, anna: Person) -> None:
    assert As(anna).send(address(idea), number=1, words="").status_code == 422
    assert As(anna).send(address(idea), number="many", words="x", above=idea.above_id).status_code == 422
    assert As(anna).send(address(idea), number=1, words="x", above=idea.pk).status_code == 422


def test_a_facilitator_cannot_and_others_do_not_see_it(idea: Branch, fenna: Person, erik: Person) -> None:
    assert As(fenna).send(address(idea), number=1, words="x").status_code == 403
    assert As(erik).get(address(idea)).status_code == 404
