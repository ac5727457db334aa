import pytest

from leerkring.commitments import actions as commitments
from leerkring.commitments.models import Result
from leerkring.conftest import As
from leerkring.cycles.actions.effects import show
from leerkring.cycles.actions.information import gather
from leerkring.cycles.models import Cycle, CycleAction, Evidence, SourceKind
from leerkring.kit.errors import Refused
from leerkring.people.models import Person


def address(cycle: Cycle) -> str:
    return f"/cycles/{cycle.pk}/effects/add/"


@pytest.fixture
def result(cycle: Cycle, anna: Person) -> Result:
    """What came of an action of this round."""
    action = commitments.agree(author=anna, community=cycle.community, what="Call first", who=anna, due_on=None)
    CycleAction.objects.create(cycle=cycle, action=action)
    return commitments.tell_result(author=anna, action=action, text="They called back themselves")


def test_it_works_and_says_on_what_it_rests(cycle: Cycle, result: Result, anna: Person) -> None:
    source = gather(author=anna, cycle=cycle, kind=SourceKind.NOTE, title="Talks", origin="Parents", text="Busy")
    page = As(anna).get(f"{address(cycle)}?level=teacher&result={result.pk}").content.decode()
    assert f'value="{result.pk}" selected' in page
    response = As(anna).send(
        address(cycle), level="teacher", kind="story", text="We dare", result=result.pk, source=source.pk
    )
    assert response["Location"] == f"/cycles/{cycle.pk}/effects/"
    made = Evidence.objects.get()
    assert (made.level, made.kind, made.text, made.result, made.source, made.author) == (
        "teacher",
        "story",
        "We dare",
        result,
        source,
        anna,
    )
    page = As(anna).get(response["Location"]).content.decode()
    assert "from what came of an action" in page
    assert "Talks" in page


def test_it_asks_again(cycle: Cycle, anna: Person) -> None:
    response = As(anna).send(address(cycle), level="planet", kind="", text="We dare")
    assert response.status_code == 422
    assert b"We dare" in response.content


def test_a_name_of_a_pupil_is_asked_about(cycle: Cycle, anna: Person) -> None:
    browser = As(anna)
    response = browser.send(address(cycle), level="pupil", kind="story", text="Mijn leerling Jayden leest nu thuis")
    assert "which pupil it is about" in browser.get(response["Location"]).content.decode()


def test_another_rounds_result_is_refused(cycle: Cycle, anna: Person) -> None:
    action = commitments.agree(author=anna, community=cycle.community, what="Other", who=anna, due_on=None)
    other = commitments.tell_result(author=anna, action=action, text="Of no round")
    with pytest.raises(Refused):
        show(author=anna, cycle=cycle, level="pupil", kind="story", text="x", result=other)
    assert As(anna).send(address(cycle), level="pupil", kind="story", text="x", result=other.pk).status_code == 422


def test_a_closed_round_takes_nothing(closed: Cycle, anna: Person) -> None:
    assert As(anna).send(address(closed), level="pupil", kind="story", text="Too late").status_code == 422


def test_the_wrong_person(cycle: Cycle, fenna: Person, leo: Person) -> None:
    assert As(fenna).send(address(cycle), level="pupil", kind="story", text="x").status_code == 403
    assert As(leo).send(address(cycle), level="pupil", kind="story", text="x").status_code == 404
