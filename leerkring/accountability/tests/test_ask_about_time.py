from leerkring.accountability.models import Check
from leerkring.choices import actions as choices
from leerkring.choices.access import voter_for
from leerkring.choices.models import Choice
from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.people.models import Person


def address(community: Community) -> str:
    return f"/plg/{community.pk}/time-enough/"


def page(community: Community, person: Person) -> str:
    return As(person).get(f"/plg/{community.pk}/rhythm/").content.decode()


def test_the_question_is_open_for_all(plg: Community, anna: Person, bo: Person) -> None:
    response = As(anna).send(address(plg))

    choice = Choice.objects.get()
    assert response["Location"] == f"/choices/{choice.pk}/"
    assert (choice.is_poll, choice.is_open, Check.objects.get().choice) == (True, True, choice)
    assert "Do we have time enough" in page(plg, bo)


def test_one_at_a_time(plg: Community, anna: Person, bo: Person) -> None:
    As(anna).send(address(plg))
    assert As(bo).send(address(plg)).status_code == 422
    assert Check.objects.count() == 1


def test_it_is_told_in_words_to_the_group_and_not_to_its_leader(
    plg: Community, group: list[Person], fenna: Person, leo: Person
) -> None:
    As(group[0]).send(address(plg))
    choice = Choice.objects.get()
    for place, person in enumerate(group):
        voter = voter_for(person, choice)
        assert voter is not None
        choices.vote(voter=voter, choice=choice, ballot=[0 if place == 0 else 2])

    assert "More than half say: No, too little" in page(plg, group[1])
    assert "More than half say: No, too little" in page(plg, fenna)
    assert "too little" not in page(plg, leo)
    assert "Ask each other again" in page(plg, group[1])


def test_a_group_of_few_hears_no_outcome(plg: Community, anna: Person, bo: Person) -> None:
    As(anna).send(address(plg))
    choices.close(author=bo, choice=Choice.objects.get())
    assert "No outcome" in page(plg, anna)


def test_only_members_ask(plg: Community, fenna: Person, leo: Person, erik: Person) -> None:
    assert [As(person).send(address(plg)).status_code for person in (fenna, leo, erik)] == [403, 403, 404]
    assert not Check.objects.exists()
