from leerkring.accountability.models import Check
from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.notices.models import Notice
from leerkring.people.models import Person
from leerkring.perspectives.access import voice_of_person
from leerkring.perspectives.actions import answering, closing
from leerkring.perspectives.actions.answering import Says
from leerkring.perspectives.models import Exploration, Statement


def address(community: Community) -> str:
    return f"/plg/{community.pk}/principles/"


def page(community: Community, person: Person) -> str:
    return As(person).get(f"/plg/{community.pk}/rhythm/").content.decode()


def test_six_statements_lie_before_all(plg: Community, anna: Person, bo: Person) -> None:
    response = As(anna).send(address(plg))

    exploration = Exploration.objects.get()
    assert response["Location"] == f"/explorations/{exploration.pk}/"
    assert Statement.objects.filter(exploration=exploration, writer="").count() == 6
    assert exploration.stage == "answering"
    assert Check.objects.get().exploration == exploration
    assert [notice.person for notice in Notice.objects.all()] == [bo]
    assert "0 of 6 answered" in As(anna).get(response["Location"]).content.decode()


def test_one_at_a_time(plg: Community, anna: Person, bo: Person) -> None:
    As(anna).send(address(plg))
    assert As(bo).send(address(plg)).status_code == 422
    assert Check.objects.count() == 1


def test_it_is_told_in_words_to_the_group_and_not_to_its_leader(
    plg: Community, group: list[Person], leo: Person
) -> None:
    As(group[0]).send(address(plg))
    exploration = Exploration.objects.get()
    statements = list(Statement.objects.order_by("text"))
    for person in group:
        voice = voice_of_person(person, exploration)
        assert voice is not None
        said = {one.pk: Says.AGREE for one in statements} | {statements[0].pk: Says.DISAGREE}
        answering.answer(voice=voice, exploration=exploration, answers=said)
    closing.close(author=group[0], exploration=exploration)

    told = f"/explorations/{exploration.pk}/"
    assert told in page(plg, group[1])
    assert "(nearly) everybody disagrees" in As(group[1]).get(told).content.decode()
    assert told not in page(plg, leo)
    assert As(leo).get(told).status_code == 404
    As(group[1]).send(address(plg))
    assert Check.objects.count() == 2


def test_only_members_ask(plg: Community, fenna: Person, leo: Person, erik: Person) -> None:
    assert [As(person).send(address(plg)).status_code for person in (fenna, leo, erik)] == [403, 403, 404]
    assert not Check.objects.exists()
