import datetime as dt

import pytest

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.goals.models import Holiday
from leerkring.people.models import Person

OURS = {"name": "Days of our own", "first_on": "2024-05-06", "last_on": "2024-05-07"}


def address(community: Community) -> str:
    return f"/plg/{community.pk}/holidays/add/"


def test_it_works(plg: Community, anna: Person) -> None:
    assert As(anna).send(address(plg), **OURS)["Location"] == f"/plg/{plg.pk}/holidays/"
    one = Holiday.objects.get()
    assert (one.name, one.first_on, one.last_on, one.author) == (
        "Days of our own",
        dt.date(2024, 5, 6),
        dt.date(2024, 5, 7),
        anna,
    )


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [({"last_on": "2024-05-01"}, "It ends before it begins"), ({"name": ""}, "Please fill this in")],
)
def test_it_asks_again(plg: Community, anna: Person, wrong: dict[str, str], sentence: str) -> None:
    response = As(anna).send(address(plg), **OURS | wrong)
    assert response.status_code == 422
    assert sentence in response.content.decode()


def test_the_same_days_are_there_once(plg: Community, anna: Person) -> None:
    As(anna).send(address(plg), **OURS)
    assert As(anna).send(address(plg), **OURS).status_code == 422
    assert Holiday.objects.count() == 1


def test_a_facilitator_cannot_and_others_do_not_see_it(plg: Community, fenna: Person, erik: Person) -> None:
    assert As(fenna).send(address(plg), **OURS).status_code == 403
    assert As(erik).send(address(plg), **OURS).status_code == 404
