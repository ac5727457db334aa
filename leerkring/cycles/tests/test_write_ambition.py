import datetime as dt

from leerkring.conftest import As
from leerkring.cycles.actions.ambition import word_ambition
from leerkring.cycles.models import Ambition, Cycle
from leerkring.kit.jinja import new_key
from leerkring.people.models import Person


def address(cycle: Cycle) -> str:
    return f"/cycles/{cycle.pk}/ambition/write/"


def test_it_works(anna: Person, cycle: Cycle) -> None:
    response = As(anna).send(
        address(cycle), text="Every parent involved", by_on="2027-06-01", how_we_know="They come", number=0
    )

    assert response["Location"] == f"/cycles/{cycle.pk}/ambition/"
    ambition = Ambition.objects.get()
    assert (ambition.text, ambition.by_on, ambition.how_we_know) == (
        "Every parent involved",
        dt.date(2027, 6, 1),
        "They come",
    )
    assert (ambition.number, ambition.author) == (1, anna)


def test_by_when_and_how_we_know_may_wait(anna: Person, cycle: Cycle) -> None:
    assert As(anna).send(address(cycle), text="Every parent involved", number=0).status_code == 302


def test_it_starts_from_the_last_words(anna: Person, bo: Person, cycle: Cycle) -> None:
    word_ambition(author=anna, cycle=cycle, text="Every parent", by_on=None, how_we_know="", number=0)
    browser = As(bo)
    assert b"Every parent</textarea>" in browser.get(address(cycle)).content.replace(b"\n", b"")

    browser.send(address(cycle), text="Every parent heard", number=1)

    assert list(Ambition.objects.order_by("number").values_list("number", "text")) == [
        (1, "Every parent"),
        (2, "Every parent heard"),
    ]


def test_two_at_once_see_both_texts(anna: Person, bo: Person, cycle: Cycle) -> None:
    As(anna).send(address(cycle), text="Every parent involved", number=0)
    response = As(bo).send(address(cycle), text="Each child read to", number=0)

    assert response.status_code == 409
    page = response.content.decode()
    assert "Every parent involved" in page
    assert "Each child read to" in page
    assert Ambition.objects.count() == 1


def test_sending_it_twice_has_one_effect(anna: Person, cycle: Cycle) -> None:
    browser, key = As(anna), new_key()
    for _ in range(3):
        assert browser.send(address(cycle), key=key, text="Every parent", number=0).status_code == 302
    assert Ambition.objects.count() == 1


def test_it_asks_again_and_keeps_what_was_typed(anna: Person, cycle: Cycle) -> None:
    response = As(anna).send(address(cycle), text="Every parent", by_on="someday", number=0)

    assert response.status_code == 422
    assert b"Every parent" in response.content


def test_a_closed_round_gives_the_text_back(anna: Person, closed: Cycle) -> None:
    assert As(anna).get(address(closed)).status_code == 422
    response = As(anna).send(address(closed), text="Too late for this round", number=0)

    assert response.status_code == 422
    assert b"Too late for this round" in response.content
    assert not Ambition.objects.exists()


def test_the_facilitator_cannot(fenna: Person, ivo: Person, cycle: Cycle) -> None:
    for person in (fenna, ivo):
        assert As(person).get(address(cycle)).status_code == 403
        assert As(person).send(address(cycle), text="Mine", number=0).status_code == 403


def test_for_others_it_does_not_exist(erik: Person, dirk: Person, cycle: Cycle) -> None:
    for person in (erik, dirk):
        assert As(person).send(address(cycle), text="Mine", number=0).status_code == 404
