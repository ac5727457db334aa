import pytest

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.journal.models import Entry
from leerkring.kit.jinja import new_key
from leerkring.kit.models import Sent
from leerkring.people.models import Person
from leerkring.perspectives.actions import asking, closing
from leerkring.perspectives.models import Exploration, Sheet, Statement
from leerkring.perspectives.tests.conftest import write


def address(exploration: Exploration) -> str:
    return f"/explorations/{exploration.pk}/write/"


def test_it_works_and_its_writer_agrees(exploration: Exploration, bo: Person) -> None:
    assert As(bo).send(address(exploration), text="  Parents talk most ").status_code == 302
    statement, sheet = Statement.objects.get(), Sheet.objects.get()
    assert statement.text == "Parents talk most"
    assert sheet.answers == {str(statement.pk): 1}


def test_it_leaves_no_trace(exploration: Exploration, bo: Person) -> None:
    entries = Entry.objects.count()
    As(bo).send(address(exploration), text="Parents talk most")
    assert not Sent.objects.exists()
    assert Entry.objects.count() == entries
    statement = Statement.objects.get()
    assert str(bo.pk) not in repr(statement.__dict__) + repr(Sheet.objects.get().__dict__)
    assert statement.writer != Sheet.objects.get().key


def test_her_own_browser_hears_that_it_was_accepted(exploration: Exploration, bo: Person) -> None:
    browser, key = As(bo), new_key()
    assert "sent" not in browser.send(address(exploration), key=key, text="").cookies
    assert browser.send(address(exploration), key=key, text="Once").cookies["sent"].value == key


def test_sending_it_ten_times_has_one_effect(exploration: Exploration, bo: Person) -> None:
    browser, key = As(bo), new_key()
    assert {browser.send(address(exploration), key=key, text="Once").status_code for _ in range(10)} == {302}
    assert Statement.objects.count() == 1


@pytest.mark.parametrize("text", ["", "   ", "x" * 10_000, "a\u202eb"])
def test_it_asks_again(exploration: Exploration, bo: Person, text: str) -> None:
    response = As(bo).send(address(exploration), text=text)
    assert response.status_code == 422
    assert text.strip() in response.content.decode()
    assert not Statement.objects.exists()


def test_the_same_words_are_there_already(answering_now: Exploration, bo: Person) -> None:
    assert As(bo).send(address(answering_now), text="parents talk MOST.").status_code == 422


def test_while_all_write_nobody_hears_what_is_there_already(exploration: Exploration, anna: Person, bo: Person) -> None:
    write(anna, exploration, "Parents talk most")
    assert As(bo).send(address(exploration), text="Parents talk most").status_code == 302
    asking.begin_answering(author=anna, exploration=exploration)
    statement = Statement.objects.get()
    assert [sheet.answers for sheet in Sheet.objects.all()] == [{str(statement.pk): 1}] * 2


def test_when_it_is_closed_nothing_is_lost(answering_now: Exploration, anna: Person, bo: Person) -> None:
    closing.close(author=anna, exploration=answering_now)
    response = As(bo).send(address(answering_now), text="Too late perhaps")
    assert response.status_code == 422
    assert b"Too late perhaps" in response.content


def test_people_of_the_schools_write_too_when_they_are_asked(
    plg: Community, anna: Person, truus: Person, leo: Person, fenna: Person, erik: Person
) -> None:
    asked = asking.put(author=anna, community=plg, question="What helps?", audience="schools")
    for person, status in ((truus, 302), (leo, 302), (fenna, 403), (erik, 404)):
        assert As(person).send(address(asked), text=f"Of {person.given_name}").status_code == status


def test_the_wrong_person(exploration: Exploration, fenna: Person, leo: Person, erik: Person) -> None:
    assert As(fenna).send(address(exploration), text="A verdict").status_code == 403
    for person in (leo, erik):
        assert As(person).send(address(exploration), text="A verdict").status_code == 404
    assert As().send(address(exploration), text="A verdict").status_code == 302
    assert not Statement.objects.exists()
