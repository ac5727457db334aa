import datetime as dt

from leerkring.conftest import As
from leerkring.decisions.models import Decision, Review, Stage
from leerkring.people.models import Person


def address(decision: Decision) -> str:
    return f"/decisions/{decision.pk}/review/"


def test_keep_it(adopted: Decision, bo: Person) -> None:
    response = As(bo).send(address(adopted), text="It works", outcome="keep", next_review_on="2099-01-01")

    assert response["Location"] == f"/decisions/{adopted.pk}/"
    adopted.refresh_from_db()
    assert (adopted.stage, adopted.review_on) == (Stage.ADOPTED, dt.date(2099, 1, 1))
    assert Review.objects.get().text == "It works"


def test_what_is_kept_can_become_a_working_agreement(adopted: Decision, bo: Person, fenna: Person) -> None:
    place = f"/decisions/{adopted.pk}/"
    assert "Make it a working agreement" not in As(bo).get(place).content.decode()
    As(bo).send(address(adopted), text="It works", outcome="keep", next_review_on="2099-01-01")
    page = As(bo).get(place).content.decode()
    assert "charter/text/?section=agreements&amp;add=" in page
    assert "effects/add/?text=It+works" in page
    assert "Make it a working agreement" not in As(fenna).get(place).content.decode()


def test_end_it(adopted: Decision, bo: Person) -> None:
    As(bo).send(address(adopted), text="Not needed any more", outcome="end", next_review_on="2020-01-01")

    adopted.refresh_from_db()
    assert (adopted.stage, adopted.review_on) == (Stage.ENDED, None)
    assert Review.objects.get().next_review_on is None


def test_it_asks_again(adopted: Decision, bo: Person) -> None:
    browser = As(bo)
    for fields in (
        {"text": "", "outcome": "end"},
        {"text": "It works", "outcome": "keep", "next_review_on": ""},
        {"text": "It works", "outcome": "keep", "next_review_on": "2020-01-01"},
        {"text": "It works", "outcome": "perhaps"},
    ):
        response = browser.send(address(adopted), **fields)
        assert response.status_code == 422
        assert fields["text"].encode() in response.content
    assert not Review.objects.exists()


def test_only_what_is_in_force_is_looked_at_again(decision: Decision, bo: Person) -> None:
    assert As(bo).send(address(decision), text="It works", outcome="end").status_code == 422


def test_a_facilitator_cannot(adopted: Decision, fenna: Person) -> None:
    assert As(fenna).send(address(adopted), text="x", outcome="end").status_code == 403


def test_for_others_it_does_not_exist(adopted: Decision, erik: Person, dirk: Person) -> None:
    assert As(erik).send(address(adopted), text="x", outcome="end").status_code == 404
    assert As(dirk).get(address(adopted)).status_code == 404
