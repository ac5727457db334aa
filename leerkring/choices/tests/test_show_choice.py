import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leerkring.choices import actions
from leerkring.choices.models import Kind, Paper
from leerkring.choices.tests.conftest import Make, vote_all
from leerkring.communities.models import Community
from leerkring.conftest import As, make_member
from leerkring.people.models import Person

TIED = [[0], [0], [0], [0, 2], [1], [1], [1], [1, 2]]


def test_before_the_vote_there_is_a_list_and_the_rule_for_ties(
    anna: Person, fenna: Person, group: list[Person], make_choice: Make
) -> None:
    choice = make_choice(begin=False)
    page = As(anna).get(f"/choices/{choice.pk}/").content.decode()

    assert "Playground" in page
    assert "If it is a tie:" in page
    assert "begin the vote" in page
    assert "begin the vote" not in As(fenna).get(f"/choices/{choice.pk}/").content.decode()


def test_the_rule_for_ties_is_read_on_the_paper_before_one_votes(
    anna: Person, fenna: Person, group: list[Person], make_choice: Make
) -> None:
    place = f"/choices/{make_choice().pk}/"
    paper, along = (As(person).get(place).content.decode() for person in (anna, fenna))
    assert paper.index("If it is a tie:") < paper.index("This is my vote")
    assert along.index("How it is counted") < along.index("If it is a tie:")


def test_while_it_is_open_one_sees_ones_own_vote_and_how_many_voted(
    anna: Person, bo: Person, group: list[Person], make_choice: Make
) -> None:
    choice = make_choice()
    vote_all(choice, {anna: [1], bo: [0, 2]})
    page = As(anna).get(f"/choices/{choice.pk}/").content.decode()

    assert page.count(" checked") == 1
    assert "You choose 1 of these 3." in page
    assert "2 of 8" in page


def test_a_facilitator_sees_the_list_and_does_not_vote(fenna: Person, group: list[Person], make_choice: Make) -> None:
    page = As(fenna).get(f"/choices/{make_choice().pk}/").content.decode()

    assert "Playground" in page
    assert "This is my vote" not in page


def test_afterwards_everybody_reads_the_outcome_and_the_tie(
    anna: Person, fenna: Person, group: list[Person], make_choice: Make
) -> None:
    choice = make_choice(seats=1)
    vote_all(choice, dict(zip(group, TIED, strict=True)))
    actions.close(author=anna, choice=choice)

    for reader in (anna, fenna):
        page = As(reader).get(f"/choices/{choice.pk}/").content.decode()
        chosen, others = page.split("Not chosen this time")
        assert "Reading" in chosen.partition("Chosen")[2]
        assert "Parents" in others
        assert "The rule for ties was needed" in page
        assert '<svg class="picture' in page
        assert "8 votes were counted" in page


def test_below_eight_voters_there_is_no_picture_and_below_four_no_outcome(
    plg: Community, anna: Person, group: list[Person], make_choice: Make
) -> None:
    for voters, told in ((7, True), (4, True), (3, False)):
        choice = make_choice(seats=1)
        vote_all(choice, {person: [0] for person in group[:voters]})
        actions.close(author=anna, choice=choice)
        page = As(anna).get(f"/choices/{choice.pk}/").content.decode()
        assert ("Chosen" in page, 'class="picture' in page) == (told, False)


def test_ones_own_browser_tells_what_ones_share_bought_and_nobody_elses(
    anna: Person, bo: Person, group: list[Person], make_choice: Make
) -> None:
    choice = make_choice(seats=2)
    browser = As(anna)
    vote_all(choice, dict(zip(group[1:], TIED[1:], strict=True)))
    browser.post(f"/choices/{choice.pk}/vote/", {"ballot": ["0"]})
    actions.close(author=anna, choice=choice)

    page = browser.get(f"/choices/{choice.pk}/").content.decode()
    assert "Your share helped to buy:" in page
    assert "Only this browser still knows" in page
    assert "Your own vote" not in As(anna).get(f"/choices/{choice.pk}/").content.decode()
    browser.force_login(bo)
    assert "Your own vote" not in browser.get(f"/choices/{choice.pk}/").content.decode()


def test_a_large_group_reads_numbers_where_they_hide_nobody(
    plg: Community, anna: Person, group: list[Person], make_choice: Make
) -> None:
    many = [*group, *(make_member(plg, f"More {number}") for number in range(12))]
    choice = make_choice(seats=2)
    vote_all(choice, {person: [0] if number < 12 else [1] for number, person in enumerate(many)})
    actions.close(author=anna, choice=choice)

    page = As(anna).get(f"/choices/{choice.pk}/").content.decode()
    assert "12 people support it and paid for it together." in page


def test_an_order_is_told_as_an_order(anna: Person, group: list[Person], make_choice: Make) -> None:
    choice = make_choice(Kind.RANKING)
    vote_all(choice, {person: [2, 0, 1] for person in group})
    actions.close(author=anna, choice=choice)

    page = As(anna).get(f"/choices/{choice.pk}/").content.decode()
    assert page.index("Playground") < page.index("Reading") < page.index("Parents")


@pytest.mark.parametrize("stage", ["prepared", "open", "closed"])
def test_it_asks_few_questions(stage: str, anna: Person, group: list[Person], make_choice: Make) -> None:
    choice = make_choice(begin=stage != "prepared")
    browser = As(anna)
    if stage != "prepared":
        vote_all(choice, dict(zip(group, TIED, strict=True)))
        browser.post(f"/choices/{choice.pk}/vote/", {"ballot": ["0"]})
    if stage == "closed":
        actions.close(author=anna, choice=choice)
    browser.get(f"/choices/{choice.pk}/")
    with CaptureQueriesContext(connection) as queries:
        browser.get(f"/choices/{choice.pk}/")
    assert len(queries) <= 10


def test_for_others_it_does_not_exist(
    truus: Person, erik: Person, leo: Person, group: list[Person], make_choice: Make
) -> None:
    ours, schools = make_choice(), make_choice(audience="schools")
    for person in (truus, erik, leo):
        assert As(person).get(f"/choices/{ours.pk}/").status_code == 404
    assert As(erik).get(f"/choices/{schools.pk}/").status_code == 404
    assert As().get(f"/choices/{ours.pk}/").status_code == 302


def test_a_colleague_at_a_school_that_is_asked_votes_and_sees_nothing_else(
    plg: Community, truus: Person, group: list[Person], make_choice: Make
) -> None:
    choice = make_choice(audience="schools")
    browser = As(truus)
    page = browser.get(f"/choices/{choice.pk}/").content.decode()

    assert "This is my vote" in page
    assert f"/plg/{plg.pk}/" not in page
    assert browser.post(f"/choices/{choice.pk}/vote/", {"ballot": ["1"]}).status_code == 302
    assert Paper.objects.count() == 1
