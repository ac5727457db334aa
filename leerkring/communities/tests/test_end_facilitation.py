import pytest

from leerkring.communities.models import Community, Facilitation
from leerkring.conftest import As
from leerkring.notices.models import Notice
from leerkring.people.models import Person


@pytest.fixture
def guidance(plg: Community, fenna: Person) -> Facilitation:
    return Facilitation.objects.get(community=plg, person=fenna)


def address(facilitation: Facilitation) -> str:
    return f"/facilitators/{facilitation.pk}/end/"


def test_it_asks_first(guidance: Facilitation, anna: Person) -> None:
    assert "Does the guidance by Fenna Faber end?" in As(anna).get(address(guidance)).content.decode()
    guidance.refresh_from_db()
    assert guidance.ended_at is None


def test_from_then_on_there_is_no_access(plg: Community, guidance: Facilitation, anna: Person, fenna: Person) -> None:
    signed_in = As(fenna)
    assert signed_in.get(f"/plg/{plg.pk}/charter/").status_code == 200

    assert As(anna).send(address(guidance))["Location"] == f"/plg/{plg.pk}/people/"
    assert signed_in.get(f"/plg/{plg.pk}/charter/").status_code == 404
    As(anna).send(address(guidance))


def test_the_facilitator_cannot(guidance: Facilitation, fenna: Person) -> None:
    assert As(fenna).send(address(guidance)).status_code == 403


def test_for_others_it_does_not_exist(guidance: Facilitation, erik: Person) -> None:
    assert As(erik).send(address(guidance)).status_code == 404


def test_who_guided_and_the_group_hear_of_it(
    guidance: Facilitation, anna: Person, bo: Person, leo: Person, fenna: Person
) -> None:
    As(leo).send(address(guidance))

    words = {notice.person: notice.words for notice in Notice.objects.all()}
    ended = "Leo Lamers noted that Fenna Faber no longer guides Ouders erbij."
    assert words == {anna: ended, bo: ended, fenna: "Leo Lamers noted that you no longer guide Ouders erbij."}
