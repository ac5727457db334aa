import datetime as dt
from collections.abc import Callable

import pytest
import time_machine
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from leerkring.commitments.models import Action
from leerkring.communities.live import changed
from leerkring.communities.models import Community, Frame, Membership
from leerkring.conftest import As, make_community
from leerkring.decisions import actions as decisions
from leerkring.decisions.models import Decision, Phase, Proposal, Stage, Stand, Voice, Way
from leerkring.guidance.models import Knowledge, KnowledgeRequest, Question
from leerkring.meetings.models import AgendaItem, Meeting
from leerkring.organisations.models import Organisation, Post
from leerkring.people.models import Person
from leerkring.rooms.models import Step


def test_it_works(plg: Community, anna: Person, fenna: Person) -> None:
    tomorrow = timezone.now() + dt.timedelta(days=1)
    Meeting.objects.create(community=plg, title="Second meeting", starts_at=tomorrow, author=anna)
    Action.objects.create(community=plg, what="Call the parents", who=anna, author=anna)
    Question.objects.create(community=plg, text="What did you see?", author=fenna)

    page = As(anna).get("/").content.decode()
    for text in ("Hello Anna", "Second meeting", "Call the parents", "What did you see?", "Ouders erbij"):
        assert text in page


def test_a_second_meeting_is_shown_when_it_comes_soon_or_is_mine_to_chair(plg: Community, anna: Person) -> None:
    now = timezone.now()
    for title, days in (("The next one", 30), ("Much later", 90)):
        Meeting.objects.create(community=plg, title=title, starts_at=now + dt.timedelta(days=days), author=anna)
    page = As(anna).get("/").content.decode()
    assert "The next one" in page
    assert "Much later" not in page

    Meeting.objects.filter(title="Much later").update(chair=anna)
    assert "Much later" in As(anna).get("/").content.decode()
    Meeting.objects.filter(title="Much later").update(chair=None, starts_at=now + dt.timedelta(days=20))
    assert "Much later" in As(anna).get("/").content.decode()


def test_a_day_is_read_once(plg: Community, anna: Person) -> None:
    with time_machine.travel(dt.datetime(2026, 3, 9, 8, 0, tzinfo=dt.UTC)):
        starts_at = timezone.now() + dt.timedelta(days=1)
        Meeting.objects.create(community=plg, title="Second meeting", starts_at=starts_at, author=anna)
        for address in ("/", f"/plg/{plg.pk}/"):
            assert 'Tuesday<span class="only-heard"> 10 March</span>, 09:00' in As(anna).get(address).content.decode()


def test_a_proposal_asks_for_my_voice_until_i_have_spoken(plg: Community, anna: Person, bo: Person) -> None:
    decision = Decision.objects.create(community=plg, title="Panels twice a year", author=bo)
    proposal = Proposal.objects.create(decision=decision, number=1, text="Twice", author=bo)
    assert "Panels twice a year" in As(anna).get("/").content.decode()

    Voice.objects.create(proposal=proposal, person=anna, stand=Stand.CONSENT)
    assert "Panels twice a year" not in As(anna).get("/").content.decode()

    Proposal.objects.create(decision=decision, number=2, text="Three times", author=bo)
    assert "Panels twice a year" in As(anna).get("/").content.decode()


def test_it_says_what_is_asked_of_her(plg: Community, anna: Person, bo: Person) -> None:
    decisions.propose(author=bo, community=plg, title="Panels", text="Twice")
    assert "Your voice is asked" in As(anna).get("/").content.decode()


def test_who_decides_alone_is_told_so(plg: Community, anna: Person, bo: Person) -> None:
    decisions.propose(author=bo, community=plg, title="The cake", text="Small", way=Way.DELEGATED, decider=anna)
    assert "You decide this" in As(anna).get("/").content.decode()


def test_advice_is_asked_first_and_then_she_decides(plg: Community, anna: Person, bo: Person) -> None:
    room = decisions.propose(
        author=bo, community=plg, title="The room", text="Here", way=Way.ADVICE, decider=bo, advisers=[anna]
    )
    assert "Your advice is asked" in As(anna).get("/").content.decode()
    assert "The room" not in As(bo).get("/").content.decode()

    decisions.advise(author=anna, decision=room, text="The library")
    assert "You decide this" in As(bo).get("/").content.decode()


def test_a_question_about_her_proposal_waits_for_her(plg: Community, anna: Person, bo: Person) -> None:
    panels = decisions.propose(author=anna, community=plg, title="Panels", text="Twice", phase=Phase.CLEAR)
    decisions.ask(author=bo, decision=panels, text="Which panels?")
    assert "Others asked something about your proposal" in As(anna).get("/").content.decode()


def test_a_review_comes_back_by_itself(plg: Community, anna: Person) -> None:
    today = timezone.localdate()
    for title, day in (("Due today", today), ("Due later", today + dt.timedelta(days=1))):
        Decision.objects.create(community=plg, title=title, stage=Stage.ADOPTED, review_on=day, author=anna)

    page = As(anna).get("/").content.decode()
    assert "Due today" in page
    assert "Due later" not in page


def test_a_facilitator_is_not_asked_for_a_voice(plg: Community, anna: Person, fenna: Person) -> None:
    decision = Decision.objects.create(community=plg, title="Panels twice a year", author=anna)
    Proposal.objects.create(decision=decision, number=1, text="Twice", author=anna)

    assert "Panels twice a year" not in As(fenna).get("/").content.decode()


def test_who_left_no_longer_sees_what_the_group_does(plg: Community, anna: Person) -> None:
    Action.objects.create(community=plg, what="Call the parents", who=anna, author=anna)
    Membership.objects.filter(person=anna).update(ended_at=timezone.now())

    assert "Call the parents" not in As(anna).get("/").content.decode()


def test_somebody_without_a_circle_is_helped(truus: Person) -> None:
    assert "You are not in a learning circle yet" in As(truus).get("/").content.decode()


def test_a_leader_sees_the_circles_she_makes_room_for(plg: Community, leo: Person, anna: Person) -> None:
    Action.objects.create(community=plg, what="Call the parents", who=anna, author=anna)

    page = As(leo).get("/").content.decode()
    assert f"/plg/{plg.pk}/rhythm/" in page
    assert "Call the parents" not in page


def test_a_leader_reads_what_was_promised_and_held(plg: Community, sibling: Community, leo: Person) -> None:
    now = timezone.now()
    held = {"opened_at": now, "closed_at": now}
    states = {"Held": held, "Going on": {"opened_at": now}, "Planned": {}, "Off": {"cancelled_at": now}}
    for title, fields in states.items():
        Meeting.objects.create(community=plg, title=title, starts_at=now, author=leo, **fields)
    for number, promised in ((1, 4), (2, 8)):
        Frame.objects.create(community=plg, number=number, meetings=promised, author=leo)

    page = As(leo).get("/").content.decode()
    assert page.index("Ouders erbij") < page.index("1 of the 8 promised meetings were held this school year.")
    assert page.index("Rekenen") < page.index("0 meetings were held this school year.")


def test_an_expert_finds_what_she_is_asked_for(plg: Community, anna: Person, fenna: Person, ivo: Person) -> None:
    asked = KnowledgeRequest.objects.create(community=plg, text="What helps shy parents?", author=anna)
    KnowledgeRequest.objects.create(community=plg, text="Long enough", author=anna, ended_at=timezone.now())
    page = As(ivo).get("/").content.decode()

    assert f"/knowledge/{asked.pk}/" in page
    assert "Long enough" not in page
    assert "shy parents" not in As(fenna).get("/").content.decode()
    Knowledge.objects.create(request=asked, text="Coffee", author=ivo)
    assert "shy parents" not in As(ivo).get("/").content.decode()


@pytest.mark.parametrize("many", [1, 8])
def test_questions_to_the_database_do_not_grow(
    linde: Organisation,
    beuk: Organisation,
    anna: Person,
    many: int,
    django_assert_max_num_queries: Callable[[int], CaptureQueriesContext],
) -> None:
    for n in range(many):
        community = make_community(linde, f"Circle {n}", beuk)
        Membership.objects.create(community=community, person=anna)
        Action.objects.create(community=community, what=f"Action {n}", who=anna, author=anna)
        KnowledgeRequest.objects.create(community=community, text=f"Asked {n}", author=anna)
    # Somebody who leads and guides and is a member asks the most.
    Post.objects.create(person=anna, organisation=linde, kind="board_member")
    browser = As(anna)

    with django_assert_max_num_queries(10):
        browser.get("/")


def test_strangers_sign_in_first() -> None:
    assert As().get("/")["Location"] == "/sign-in/?next=/"


def test_who_looks_after_the_accounts_finds_them(linde: Organisation, adi: Person) -> None:
    page = As(adi).get("/").content.decode()

    assert "/staff/" in page
    assert "You are not in a learning circle yet" not in page


def test_an_adviser_finds_the_circles_that_her_service_guides(plg: Community, ivo: Person, sam: Person) -> None:
    page = As(sam).get("/").content.decode()

    assert "Circles that your service guides" in page
    assert "Ouders erbij" in page
    assert "You are not in a learning circle yet." not in page


def test_her_own_question_does_not_ask_the_facilitator(plg: Community, fenna: Person) -> None:
    Question.objects.create(community=plg, text="What did you see?", author=fenna)

    page = As(fenna).get("/").content.decode()
    assert "Your question to" in page
    assert "Think about it" not in page


def test_a_meeting_that_goes_on_is_now_with_one_button_into_it(plg: Community, anna: Person, bo: Person) -> None:
    now = timezone.now()
    meeting = Meeting.objects.create(
        community=plg, title="Now", starts_at=now, minutes=60, chair=bo, author=bo, opened_at=now
    )
    for page in ("/", f"/plg/{plg.pk}/"):
        assert f'button--main" href="/meetings/{meeting.pk}/"' in As(anna).get(page).text
    item = AgendaItem.objects.create(meeting=meeting, position=1, title="Talk", author=bo)
    Step.objects.create(item=item, position=1, kind="cards", name="Write")
    changed(meeting)
    for page in ("/", f"/plg/{plg.pk}/"):
        assert f'button--main" href="/meetings/{meeting.pk}/room/"' in As(anna).get(page).text
        assert f'button--main" href="/meetings/{meeting.pk}/lead/"' in As(bo).get(page).text
