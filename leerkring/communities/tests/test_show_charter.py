from collections.abc import Callable

import pytest
from django.test.utils import CaptureQueriesContext

from leerkring.communities.models import CharterText, Community, Frame, Section, TimePlan
from leerkring.conftest import As, make_member
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/charter/"


def page_of(community: Community, person: Person) -> str:
    return As(person).get(address(community)).content.decode()


def test_it_works(plg: Community, frame: Frame, text: CharterText, time_plan: TimePlan, anna: Person) -> None:
    page = page_of(plg, anna)

    for words in ("Choose the method", "Every parent counts", "every 4 weeks", "Content of Ouders erbij"):
        assert words in page
    assert "What your leader sees" in page


def test_of_each_section_the_newest(plg: Community, text: CharterText, anna: Person, bo: Person) -> None:
    CharterText.objects.create(community=plg, section=Section.EDUCATION, number=2, text="All parents", author=bo)
    CharterText.objects.create(community=plg, section=Section.CONTEXT, number=1, text="A new quarter", author=bo)

    page = page_of(plg, anna)
    assert "All parents" in page
    assert "A new quarter" in page
    assert "Every parent counts" not in page


@pytest.mark.parametrize(
    ("hours", "answer"),
    [
        (None, "Nobody can say yet."),
        (20, "This is more than you were promised."),
        (35, "This fits."),
        (80, "There is room left."),
    ],
)
def test_is_it_too_much_or_too_little(
    plg: Community, frame: Frame, time_plan: TimePlan, anna: Person, hours: int | None, answer: str
) -> None:
    Frame.objects.update(hours=hours)

    page = page_of(plg, anna)
    assert answer in page
    assert "40 weeks ÷ 4 = 10" in page
    assert "10 × 90 minutes = 15 hours" in page
    assert "10 × 2 hours = 20 hours" in page
    assert "1 × 35 hours = 35 hours" in page


def test_what_is_worth_a_word(plg: Community, frame: Frame, time_plan: TimePlan, anna: Person) -> None:
    Frame.objects.update(meetings=3)
    TimePlan.objects.update(weeks_between=20, minutes=5, school_years=1)

    page = page_of(plg, anna)
    assert "and may have 3" in page
    assert "With 2 meetings in all" in page
    assert "More than two months" in page
    assert "each of you has 5 minutes" in page
    TimePlan.objects.update(weeks_between=1)
    page = page_of(plg, anna)
    assert "You plan 40 meetings in a school year; 3 were promised." in page
    assert "You meet every week." in page


def test_an_empty_charter_asks(plg: Community, anna: Person) -> None:
    page = page_of(plg, anna)

    assert "Write this together" in page
    assert "Why do we do this together" in page
    assert page.count("button--main") == 1
    assert "Ask your leader for one" in page


def test_a_leader_sees_the_frame_and_nothing_of_the_group(
    plg: Community, frame: Frame, text: CharterText, time_plan: TimePlan, leo: Person, bea: Person, cas: Person
) -> None:
    for person in (leo, bea, cas):
        page = page_of(plg, person)
        assert "Choose the method" in page
        assert "Change the frame" in page
        assert "Every parent counts" not in page
        assert "every 4 weeks" not in page


def test_a_leader_who_is_a_member_is_a_member(plg: Community, text: CharterText, leo: Person) -> None:
    plg.memberships.create(person=leo)

    assert "Every parent counts" in page_of(plg, leo)


def test_a_facilitator_reads_and_does_not_write(plg: Community, frame: Frame, text: CharterText, fenna: Person) -> None:
    page = page_of(plg, fenna)

    assert "Every parent counts" in page
    assert "Write this together" not in page
    assert "/charter/text/?" not in page


@pytest.mark.parametrize("many", [1, 40])
def test_questions_to_the_database_do_not_grow(
    plg: Community,
    frame: Frame,
    time_plan: TimePlan,
    anna: Person,
    many: int,
    django_assert_max_num_queries: Callable[[int], CaptureQueriesContext],
) -> None:
    for n in range(many):
        make_member(plg, f"Member {n}")
        CharterText.objects.create(community=plg, section=Section.CONTEXT, number=n + 1, text="Text", author=anna)
    browser = As(anna)

    with django_assert_max_num_queries(8):
        browser.get(address(plg))


def test_a_service_sees_no_charter(plg: Community, ivo: Person, sam: Person) -> None:
    assert As(sam).get(address(plg)).status_code == 403


def test_for_others_it_does_not_exist(plg: Community, erik: Person, dirk: Person, truus: Person, adi: Person) -> None:
    assert {As(person).get(address(plg)).status_code for person in (erik, dirk, truus, adi)} == {404}
