import datetime as dt
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db.models import F
from django.utils import timezone

from leerkring.accountability.models import Check, Need
from leerkring.commitments.models import Action, State
from leerkring.communities.models import Community, Facilitation, Membership, MembershipKind
from leerkring.cycles.models import Cycle
from leerkring.decisions.models import Decision, Stage
from leerkring.demo.actions.load import load_demo
from leerkring.demo.cast import CAST
from leerkring.goals.models import Goal, Measurement
from leerkring.meetings.models import Meeting
from leerkring.methods.access import shared_with
from leerkring.methods.models import OwnMethod
from leerkring.organisations.models import Organisation, Post, PostKind
from leerkring.people.models import Person
from leerkring.reflections.models import Reflection
from leerkring.rooms.models import Step

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def demo(db: None) -> None:
    load_demo(timezone.localdate())


def test_every_part_is_played() -> None:
    assert Person.objects.count() >= 24
    assert set(Facilitation.objects.values_list("role", flat=True)) == {
        "process_facilitator",
        "process_guardian",
        "critical_friend",
        "external_expert",
    }
    assert Membership.objects.filter(kind=MembershipKind.STEERING).count() >= 2
    kinds = set(Post.objects.values_list("kind", flat=True))
    assert {PostKind.LEADER, PostKind.BOARD_MEMBER, PostKind.ADVISER, PostKind.ADMINISTRATOR} <= kinds


def test_six_schools_share_one_circle_and_flanders_has_its_own() -> None:
    assert Community.objects.get(name="Ouders erbij").spans.count() == 6
    assert Organisation.objects.filter(words="nl-be", kind="school").count() == 2


def test_what_was_written_long_ago_was_not_changed_today() -> None:
    private = Reflection.objects.filter(shared_at=None)
    assert private.filter(created_at__lt=timezone.now() - dt.timedelta(days=3)).exists()
    assert not Reflection.objects.exclude(changed_at=F("created_at")).exists()
    assert not Meeting.objects.exclude(changed_at=F("created_at")).exists()


def test_it_has_a_past_and_a_future() -> None:
    now = timezone.now()
    circle = Community.objects.get(name="Ouders erbij")
    oldest = Cycle.objects.filter(community=circle).order_by("created_at").first()
    assert oldest is not None
    assert oldest.created_at < now - dt.timedelta(days=600)
    assert Cycle.objects.filter(community=circle, closed_at=None).count() == 1
    week = (now, now + dt.timedelta(days=10))
    assert Meeting.objects.filter(community=circle, starts_at__range=week).exists()
    assert Action.objects.filter(community=circle, state=State.OPEN).count() >= 3
    assert Decision.objects.filter(stage=Stage.ADOPTED, review_on__lte=timezone.localdate()).exists()


def test_the_next_meeting_is_prepared_with_a_method_and_a_step_to_write_at_home() -> None:
    ahead = Step.objects.get(ahead_until__gt=timezone.now())
    assert ahead.item.meeting.title == "Beslissen over het panel"
    assert Step.objects.filter(item=ahead.item).count() == 5
    assert list(ahead.item.meeting.agenda.order_by("position"))[2] == ahead.item
    assert ahead.cards.count() == 2


def test_one_goal_goes_well_and_one_does_not() -> None:
    def last(start: str) -> float:
        measurement = Measurement.objects.filter(indicator__goal__text__startswith=start).order_by("-on").first()
        assert measurement is not None
        return measurement.value

    assert last("Elk kind merkt") >= 90
    assert last("Ouders die we zelden zien") < 30


def test_nothing_that_happened_lies_in_the_future() -> None:
    now = timezone.now() + dt.timedelta(days=1)
    for model in (Action, Cycle, Decision, Goal, Meeting):
        assert not model.objects.filter(created_at__gt=now).exists()


def test_it_is_only_for_an_empty_database() -> None:
    with pytest.raises(CommandError, match="only for an empty database"):
        call_command("load_demo", stdout=StringIO())


def test_one_can_be_everybody() -> None:
    assert {member.sign_in_name for member in CAST} == set(Person.objects.values_list("sign_in_name", flat=True))
    assert all(member.may_in(language) for member in CAST for language in ("nl", "nl-be", "en"))


def test_the_start_tells_whom_one_can_be() -> None:
    told = StringIO()
    call_command("demo_people", stdout=told)

    assert "Marieke Hofstra" in told.getvalue()


def test_one_group_has_a_method_of_its_own_and_another_shared_one() -> None:
    assert {own.community.name for own in OwnMethod.objects.all()} == {"Ouders erbij", "Brede basiszorg"}
    assert [offer.community.name for offer in shared_with(Community.objects.get(name="Lezen met goesting"))] == [
        "Brede basiszorg"
    ]


def test_the_leaders_owe_an_answer_and_the_group_said_how_it_sees_its_time() -> None:
    asked = Need.objects.filter(ended_at=None)
    assert asked.filter(answers=None).count() == 1
    assert asked.exclude(answers=None).exists()
    assert {check.kind for check in Check.objects.all()} == {"time", "principles"}
