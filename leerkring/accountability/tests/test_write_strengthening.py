import pytest

from leerkring.accountability import actions
from leerkring.accountability.models import Check
from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.people.models import Person
from leerkring.perspectives.actions import closing

SENTENCE = "From January on we visit lessons"


@pytest.fixture
def check(plg: Community, anna: Person, bo: Person) -> Check:
    """The six principles, after everybody had her say."""
    check = actions.check_principles(author=anna, community=plg)
    assert check.exploration is not None
    closing.close(author=anna, exploration=check.exploration)
    return Check.objects.select_related("exploration").get()


def address(check: Check) -> str:
    return f"/checks/{check.pk}/strengthen/"


def test_it_stands_with_the_principles_and_with_the_statements(plg: Community, check: Check, bo: Person) -> None:
    assert As(bo).get(address(check)).status_code == 200
    assert As(bo).send(address(check), text=SENTENCE).status_code == 302

    for page in (f"/plg/{plg.pk}/rhythm/", f"/explorations/{check.exploration_id}/", address(check)):
        assert SENTENCE in As(bo).get(page).content.decode()


def test_a_sentence_is_asked_for(check: Check, bo: Person) -> None:
    assert As(bo).send(address(check), text="").status_code == 422


def test_first_all_have_their_say(plg: Community, anna: Person) -> None:
    open_one = actions.check_principles(author=anna, community=plg)
    response = As(anna).send(address(open_one), text=SENTENCE)
    assert response.status_code == 422
    assert b"First close the question" in response.content


def test_about_time_there_is_nothing_to_write(plg: Community, anna: Person) -> None:
    check = actions.ask_about_time(author=anna, community=plg)
    assert As(anna).send(address(check), text=SENTENCE).status_code == 422


def test_only_members_write_it(check: Check, fenna: Person, leo: Person, erik: Person) -> None:
    answers = [As(person).send(address(check), text=SENTENCE).status_code for person in (fenna, leo, erik)]
    assert answers == [403, 404, 404]
