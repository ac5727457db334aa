import datetime as dt
from collections.abc import Callable

import pytest
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from leerkring.communities.models import Community, Frame
from leerkring.conftest import As, make_community
from leerkring.meetings.models import Meeting
from leerkring.organisations.models import Organisation
from leerkring.people.models import Person


def page_of(person: Person) -> str:
    return As(person).get("/leader/").content.decode()


def test_leader_board_and_steering_group(
    plg: Community, sibling: Community, leo: Person, bea: Person, cas: Person
) -> None:
    for person in (leo, bea):
        assert "Ouders erbij" in page_of(person)
        assert "Rekenen" in page_of(person)
    assert "Ouders erbij" in page_of(cas)
    assert "Rekenen" not in page_of(cas)


def test_it_counts_and_tells_the_next_day(plg: Community, anna: Person, leo: Person) -> None:
    Frame.objects.create(community=plg, number=1, meetings=10, author=leo)
    soon = timezone.now() + dt.timedelta(days=3)
    Meeting.objects.create(community=plg, title="Canary", starts_at=soon, author=anna)

    page = page_of(leo)
    assert "0 of the 10 promised meetings were held this school year." in page
    assert timezone.localdate(soon).isoformat() in page
    assert "Canary" not in page


def test_an_ended_community_is_not_listed(plg: Community, leo: Person) -> None:
    Community.objects.update(ended_on=timezone.localdate())

    assert "Ouders erbij" not in page_of(leo)


def test_who_gives_no_frame_reads_why_it_is_empty(anna: Person, fenna: Person) -> None:
    for person in (anna, fenna):
        assert "You give no PLG a frame." in page_of(person)


@pytest.mark.parametrize("many", [1, 30])
def test_questions_to_the_database_do_not_grow(
    linde: Organisation,
    beuk: Organisation,
    leo: Person,
    many: int,
    django_assert_max_num_queries: Callable[[int], CaptureQueriesContext],
) -> None:
    for n in range(many):
        community = make_community(linde, f"Community {n}", beuk)
        Frame.objects.create(community=community, number=1, author=leo)
        Meeting.objects.create(community=community, title="Canary", starts_at=timezone.now(), author=leo)
    browser = As(leo)

    with django_assert_max_num_queries(6):
        browser.get("/leader/")


def test_nobody_sees_it_without_signing_in(db: None) -> None:
    assert As().get("/leader/")["Location"] == "/sign-in/?next=/leader/"
