from leerkring.conftest import As
from leerkring.notices.models import Notice
from leerkring.people.models import Person
from leerkring.perspectives.actions import closing
from leerkring.perspectives.models import Exploration


def address(exploration: Exploration) -> str:
    return f"/explorations/{exploration.pk}/follow-up/"


def test_everybody_who_was_asked_hears_it_once(answering_now: Exploration, anna: Person, bo: Person) -> None:
    closing.close(author=anna, exploration=answering_now)
    Notice.objects.all().delete()
    for text in ("We changed the room", "We changed the room and the hour"):
        As(anna).send(address(answering_now), text=text)
    assert [notice.person for notice in Notice.objects.all()] == [bo]
    assert b"We changed the room and the hour" in As(bo).get(f"/explorations/{answering_now.pk}/").content


def test_not_before_it_is_closed(answering_now: Exploration, anna: Person) -> None:
    response = As(anna).send(address(answering_now), text="We changed the room")
    assert response.status_code == 422
    assert b"We changed the room" in response.content


def test_it_asks_again(answering_now: Exploration, anna: Person) -> None:
    assert As(anna).send(address(answering_now), text="").status_code == 422


def test_who_guides_cannot(answering_now: Exploration, fenna: Person, leo: Person) -> None:
    assert As(fenna).send(address(answering_now), text="My verdict").status_code == 403
    assert As(leo).send(address(answering_now), text="My verdict").status_code == 404
