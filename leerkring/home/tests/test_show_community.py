import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from leerkring.commitments.models import Action
from leerkring.communities.live import changed
from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.cycles.models import Ambition, Cycle
from leerkring.decisions.actions import give_voice, propose
from leerkring.decisions.models import Decision, Stand
from leerkring.goals.models import Bound, Goal, Indicator, Level, Measurement, Norm
from leerkring.guidance.models import Question
from leerkring.meetings.models import Meeting
from leerkring.people.models import Person

MostQueries = Callable[[int], CaptureQueriesContext]


def address(community: Community) -> str:
    return f"/plg/{community.pk}/"


def fill(community: Community, author: Person, many: int) -> None:
    """A community with so many of everything."""
    cycle = Cycle.objects.create(community=community, number=1, step=3)
    Ambition.objects.create(cycle=cycle, number=1, text="Every parent takes part", author=author)
    for n in range(many):
        goal = Goal.objects.create(community=community, level=Level.PUPIL, text=f"Goal {n}", author=author)
        indicator = Indicator.objects.create(
            community=community, goal=goal, level=Level.PUPIL, name="Parents who came", author=author
        )
        Norm.objects.create(indicator=indicator, number=1, bound=Bound.AT_LEAST, low=80, author=author)
        for day in range(1, 4):
            Measurement.objects.create(indicator=indicator, on=dt.date(2026, day, 1), value=60 + day, author=author)
        Action.objects.create(community=community, what=f"Action {n}", who=author, author=author)
        Decision.objects.create(community=community, title=f"Proposal {n}", author=author)
        Question.objects.create(community=community, text=f"Question {n}?", author=author)
        starts = timezone.now() + dt.timedelta(days=n + 1)
        Meeting.objects.create(community=community, title=f"Meeting {n}", starts_at=starts, author=author)


def test_it_works(plg: Community, anna: Person) -> None:
    fill(plg, anna, 2)

    page = As(anna).get(address(plg)).content.decode()
    for text in ("Every parent takes part", "Meeting 0", "Goal 1", "Action 1", "Proposal 0", "Question 1?"):
        assert text in page


def test_a_new_circle_is_helped_on_its_way(plg: Community, anna: Person) -> None:
    page = As(anna).get(address(plg)).content.decode()

    assert "Start the first round" in page
    assert "Plan the next one" in page


def test_a_question_asks_the_members_to_think(plg: Community, anna: Person, fenna: Person) -> None:
    Question.objects.create(community=plg, author=fenna, text="What did you see?")

    assert "Think about it" in As(anna).get(address(plg)).content.decode()
    page = As(fenna).get(address(plg)).content.decode()
    assert "See what was shared" in page
    assert "Think about it" not in page


@pytest.mark.parametrize("many", [1, 12])
def test_ten_questions_to_the_database_and_sixty_kilobytes(
    plg: Community, anna: Person, many: int, django_assert_max_num_queries: MostQueries
) -> None:
    fill(plg, anna, many)
    browser = As(anna)

    with django_assert_max_num_queries(10):
        page = browser.get(address(plg))
    assert len(page.content) <= 60 * 1024


def test_an_unchanged_page_is_not_sent_again(
    plg: Community, anna: Person, bo: Person, django_assert_max_num_queries: MostQueries
) -> None:
    browser = As(anna)
    headers: dict[str, Any] = {"If-None-Match": browser.get(address(plg))["ETag"]}

    with django_assert_max_num_queries(3):
        assert browser.get(address(plg), headers=headers).status_code == 304
    assert As(bo).get(address(plg), headers=headers).status_code == 200
    changed(plg)
    assert browser.get(address(plg), headers=headers).status_code == 200


def test_after_signing_in_again_the_page_has_forms_that_work(plg: Community, anna: Person) -> None:
    before = As(anna)
    headers: dict[str, Any] = {"If-None-Match": before.get(address(plg))["ETag"]}
    after = As(anna)
    after.get("/")

    assert after.get(address(plg), headers=headers).status_code == 200
    assert As(anna).get(address(plg), headers=headers).status_code == 200
    assert before.get(address(plg), headers=headers).status_code == 304


def test_a_proposal_is_my_turn_until_i_have_spoken(plg: Community, anna: Person, bo: Person) -> None:
    decision = propose(author=bo, community=plg, title="Panels twice a year", text="Twice")
    assert "your turn" in As(anna).get(address(plg)).content.decode()

    give_voice(author=anna, decision=decision, number=1, stand=Stand.CONSENT)
    page = As(anna).get(address(plg)).content.decode()
    assert "Panels twice a year" in page
    assert "your turn" not in page


def test_the_facilitator_reads_along(plg: Community, anna: Person, fenna: Person) -> None:
    page = As(fenna).get(address(plg)).content.decode()

    assert "You have not started a round yet" in page
    assert "Start the first round" not in page


def test_leaders_come_on_their_own_page(plg: Community, leo: Person, bea: Person, cas: Person, sam: Person) -> None:
    for person in (leo, bea, cas):
        assert As(person).get(address(plg))["Location"] == f"/plg/{plg.pk}/rhythm/"
    assert As(sam).get(address(plg)).status_code == 404


def test_the_service_that_sends_somebody_sees_that_it_exists(plg: Community, sam: Person, ivo: Person) -> None:
    assert As(sam).get(address(plg))["Location"] == f"/plg/{plg.pk}/people/"


def test_for_others_it_does_not_exist(plg: Community, erik: Person, dirk: Person, adi: Person, truus: Person) -> None:
    assert {As(person).get(address(plg)).status_code for person in (erik, dirk, adi, truus)} == {404}
