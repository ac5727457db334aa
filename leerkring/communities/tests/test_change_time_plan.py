from decimal import Decimal

from leerkring.communities.models import Community, TimePlan
from leerkring.conftest import As
from leerkring.people.models import Person

WORDS = {"weeks_between": "8", "minutes": "120", "hours_between": "3.5", "school_years": "4"}


def address(community: Community) -> str:
    return f"/plg/{community.pk}/charter/time/"


def test_it_works(plg: Community, time_plan: TimePlan, bo: Person) -> None:
    assert 'name="number" value="1"' in As(bo).get(address(plg)).content.decode()
    response = As(bo).send(address(plg), number="1", **WORDS)

    assert response["Location"] == f"/plg/{plg.pk}/charter/"
    newest = plg.time_plans.get(number=2)
    assert (newest.weeks_between, newest.minutes, newest.school_years) == (8, 120, 4)
    assert (newest.hours_between, newest.author) == (Decimal("3.5"), bo)


def test_half_an_hour_is_written_with_a_comma_in_dutch(plg: Community, anna: Person) -> None:
    Person.objects.filter(pk=anna.pk).update(language="nl")
    As(anna).send(address(plg), number="0", **WORDS | {"hours_between": "3,5"})

    assert plg.time_plans.get().hours_between == Decimal("3.5")
    assert 'value="3,5"' in As(anna).get(address(plg)).content.decode()


def test_who_was_overtaken_sees_both(plg: Community, time_plan: TimePlan, anna: Person, bo: Person) -> None:
    As(bo).send(address(plg), number="1", **WORDS)

    response = As(anna).send(address(plg), number="1", **WORDS | {"minutes": "75"})
    assert response.status_code == 409
    assert b"Minutes of one meeting: 75" in response.content
    assert b"Minutes of one meeting: 120" in response.content


def test_the_same_plan_is_no_new_version(plg: Community, anna: Person) -> None:
    for _ in range(2):
        As(anna).send(address(plg), number="0", **WORDS)

    assert plg.time_plans.count() == 1


def test_it_asks_again_and_keeps_what_was_typed(plg: Community, anna: Person) -> None:
    for wrong in (
        {"weeks_between": "0"},
        {"weeks_between": "41"},
        {"minutes": "9"},
        {"hours_between": "-1"},
        {"hours_between": "1e400"},
        {"school_years": "many"},
        {"school_years": ""},
    ):
        response = As(anna).send(address(plg), number="0", **WORDS | wrong)
        assert response.status_code == 422
    assert b'value="120"' in response.content
    assert not TimePlan.objects.exists()


def test_nobody_else_writes_it(plg: Community, fenna: Person, leo: Person) -> None:
    for person in (fenna, leo):
        assert As(person).send(address(plg), number="0", **WORDS).status_code == 403


def test_for_others_it_does_not_exist(plg: Community, erik: Person, dirk: Person) -> None:
    assert {As(person).get(address(plg)).status_code for person in (erik, dirk)} == {404}
