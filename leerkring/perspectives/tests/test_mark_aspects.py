import pytest

from leerkring.conftest import As
from leerkring.kit.jinja import new_key
from leerkring.people.models import Person
from leerkring.perspectives.models import Exploration, Statement
from leerkring.perspectives.tests.conftest import write


def address(exploration: Exploration) -> str:
    return f"/explorations/{exploration.pk}/sides/"


@pytest.fixture
def sided(answering_now: Exploration) -> Exploration:
    answering_now.aspects = ["time", "the pupil"]
    answering_now.save()
    return answering_now


def test_what_nobody_spoke_about(sided: Exploration, lots: Statement, bo: Person) -> None:
    browser, page = As(bo), f"/explorations/{sided.pk}/"
    # As long as nobody looked which sides they touch, the page does not say that the group sees it so.
    assert "What has nobody spoken about?" not in browser.get(page).content.decode()
    assert browser.post(address(sided), {"key": new_key(), str(lots.pk): ["0"]}).status_code == 302
    lots.refresh_from_db()
    assert lots.aspects == [0]
    told = browser.get(page).content.decode()
    assert "What has nobody spoken about?" in told
    assert "<li>the pupil</li>" in told
    assert "<li>time</li>" not in told


def test_it_asks_again(sided: Exploration, lots: Statement, bo: Person) -> None:
    assert As(bo).post(address(sided), {"key": new_key(), str(lots.pk): ["7"]}).status_code == 422


def test_who_guides_cannot(sided: Exploration, fenna: Person, erik: Person) -> None:
    assert As(fenna).send(address(sided)).status_code == 403
    assert As(erik).send(address(sided)).status_code == 404


def test_while_all_write_alone_it_shows_nobodys_statement(exploration: Exploration, anna: Person, bo: Person) -> None:
    Exploration.objects.update(aspects=["time"])
    write(anna, exploration, "Kq-a-secret-thought")
    answer = As(bo).get(address(exploration))
    assert (answer.status_code, "Kq-a-secret" in answer.text) == (422, False)
