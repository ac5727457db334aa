from leerkring.conftest import As
from leerkring.cycles.models import Cycle, Evaluation
from leerkring.people.models import Person


def address(cycle: Cycle) -> str:
    return f"/cycles/{cycle.pk}/evaluation/product/"


def test_it_works(anna: Person, cycle: Cycle) -> None:
    response = As(anna).send(address(cycle), text="We heard 60 parents", number=0)

    assert response["Location"] == f"/cycles/{cycle.pk}/evaluation/"
    evaluation = Evaluation.objects.get()
    assert (evaluation.aspect, evaluation.number, evaluation.text) == ("product", 1, "We heard 60 parents")


def test_a_next_version_starts_from_the_last(bo: Person, evaluated: Cycle) -> None:
    browser = As(bo)
    assert b"About product" in browser.get(address(evaluated)).content

    browser.send(address(evaluated), text="Better words", number=1)

    assert Evaluation.objects.get(aspect="product", number=2).author == bo


def test_two_at_once_see_both_texts(anna: Person, bo: Person, cycle: Cycle) -> None:
    As(anna).send(address(cycle), text="Words of Anna", number=0)
    response = As(bo).send(address(cycle), text="Words of Bo", number=0)

    assert response.status_code == 409
    assert "Words of Anna" in response.content.decode()
    assert "Words of Bo" in response.content.decode()


def test_it_asks_again(anna: Person, cycle: Cycle) -> None:
    assert As(anna).send(address(cycle), text="", number=0).status_code == 422


def test_a_closed_round_gives_the_text_back(anna: Person, closed: Cycle) -> None:
    response = As(anna).send(address(closed), text="Too late", number=1)

    assert response.status_code == 422
    assert b"Too late" in response.content


def test_the_facilitator_cannot(fenna: Person, cycle: Cycle) -> None:
    assert As(fenna).send(address(cycle), text="Mine", number=0).status_code == 403


def test_for_others_it_does_not_exist(erik: Person, cycle: Cycle) -> None:
    assert As(erik).send(address(cycle), text="Mine", number=0).status_code == 404
