import datetime as dt

from django.utils import timezone

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.notices.models import Notice
from leerkring.people.models import Person
from leerkring.perspectives.models import Exploration
from leerkring.perspectives.tests.conftest import Crowd


def address(plg: Community) -> str:
    return f"/plg/{plg.pk}/explorations/put/"


def test_it_works_and_who_is_asked_hears_of_it(plg: Community, anna: Person, bo: Person, truus: Person) -> None:
    response = As(anna).send(address(plg), question="What helps?", aspects="time\n\nparents", audience="schools")
    made = Exploration.objects.get()
    assert response["Location"] == f"/explorations/{made.pk}/"
    assert (made.aspects, made.audience, made.stage, made.guests_token) == (
        ["time", "parents"],
        "schools",
        "writing",
        "",
    )
    assert set(Notice.objects.values_list("person", flat=True)) == {bo.pk, truus.pk}


def test_a_facilitator_may_ask(plg: Community, fenna: Person) -> None:
    assert As(fenna).send(address(plg), question="What helps?", audience="group").status_code == 302


def test_guests_get_a_link(plg: Community, anna: Person) -> None:
    As(anna).send(address(plg), question="What helps?", audience="guests")
    assert len(Exploration.objects.get().guests_token) == 32


def test_it_asks_again_and_keeps_what_was_typed(plg: Community, anna: Person) -> None:
    yesterday = timezone.localdate() - dt.timedelta(days=1)
    response = As(anna).send(address(plg), question="", context="About lots", audience="group", closes_on=yesterday)
    assert response.status_code == 422
    assert b"About lots" in response.content
    assert b"This day has passed" in response.content
    assert not Exploration.objects.exists()


def test_the_wrong_person(plg: Community, leo: Person, erik: Person) -> None:
    assert As(leo).send(address(plg), question="What helps?", audience="group").status_code == 403
    assert As(erik).send(address(plg), question="What helps?", audience="group").status_code == 404


def test_with_fewer_than_five_it_says_before_that_nothing_will_be_told(
    plg: Community, anna: Person, bo: Person, crowd: Crowd
) -> None:
    warning = "You are with fewer than five"
    assert warning in As(anna).get(address(plg)).content.decode()
    crowd(3)
    assert warning not in As(anna).get(address(plg)).content.decode()
