import datetime as dt

from django.utils import timezone

from leerkring.conftest import As
from leerkring.people.models import Person
from leerkring.perspectives.actions import closing
from leerkring.perspectives.models import Exploration


def address(exploration: Exploration) -> str:
    return f"/explorations/{exploration.pk}/change/"


def test_it_works(exploration: Exploration, anna: Person) -> None:
    day = timezone.localdate() + dt.timedelta(days=9)
    As(anna).send(address(exploration), context="We mean the talks in autumn", aspects="time", closes_on=day)
    exploration.refresh_from_db()
    assert (exploration.context, exploration.aspects, exploration.closes_on) == (
        "We mean the talks in autumn",
        ["time"],
        day,
    )


def test_it_asks_again(exploration: Exploration, anna: Person) -> None:
    many = "\n".join(f"side {number}" for number in range(9))
    response = As(anna).send(address(exploration), aspects=many, closes_on="2020-01-01")
    assert response.status_code == 422
    assert b"At most eight sides" in response.content


def test_not_when_it_is_closed(answering_now: Exploration, anna: Person) -> None:
    closing.close(author=anna, exploration=answering_now)
    assert As(anna).send(address(answering_now), context="Other words").status_code == 422


def test_the_wrong_person(exploration: Exploration, fenna: Person, leo: Person) -> None:
    assert As(fenna).send(address(exploration), context="A facilitator designs").status_code == 302
    assert As(leo).send(address(exploration), context="A leader does not").status_code == 404
