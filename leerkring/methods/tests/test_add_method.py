from typing import Any

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.methods.models import OwnMethod
from leerkring.methods.rules import Kind, Words
from leerkring.people.models import Person

FILLED: dict[str, Any] = {"name": "Rondje rekenen", "purpose": "Warm up", "least": 3, "most": 9, "meetings": 1}


def address(community: Community) -> str:
    return f"/plg/{community.pk}/methods/add/"


def test_it_works(plg: Community, anna: Person) -> None:
    response = As(anna).send(address(plg), **FILLED, cycle_steps=[2, 5], trusted="on")

    own = OwnMethod.objects.get()
    assert response["Location"] == f"/methods/{own.pk}/"
    method = own.method
    assert (method.id, method.name, method.cycle_steps) == ("rondje-rekenen", Words(en="Rondje rekenen"), (2, 5))
    assert (method.trusted, method.minutes.usual) == (True, 5)
    assert [step.kind for step in method.steps] == [Kind.CHECK_IN]


def test_a_name_without_letters_gets_a_name_for_the_file(plg: Community, anna: Person) -> None:
    As(anna).send(address(plg), **FILLED | {"name": "???"})
    assert OwnMethod.objects.get().method.id == "method"


def test_over_several_meetings(plg: Community, anna: Person) -> None:
    As(anna).send(address(plg), **FILLED | {"meetings": 4})
    assert OwnMethod.objects.get().method.meetings == 4


def test_it_asks_again_and_keeps_what_was_typed(plg: Community, anna: Person) -> None:
    response = As(anna).send(address(plg), **FILLED | {"most": 2})

    assert response.status_code == 422
    assert "This is less than the number before it" in response.content.decode()
    assert "Rondje rekenen" in response.content.decode()
    assert not OwnMethod.objects.exists()


def test_for_others_it_does_not_exist(plg: Community, erik: Person, leo: Person) -> None:
    assert As(erik).get(address(plg)).status_code == 404
    assert As(leo).get(address(plg)).status_code == 403
