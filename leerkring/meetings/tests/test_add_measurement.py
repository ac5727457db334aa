from typing import Any

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.goals.actions import add_indicator
from leerkring.goals.models import Measurement
from leerkring.meetings.models import Made, Meeting
from leerkring.meetings.tests.conftest import make_indicator, make_item
from leerkring.people.models import Person


def address(meeting: Meeting) -> str:
    return f"/meetings/{meeting.pk}/made/measurement/"


def test_it_works(running: Meeting, plg: Community, anna: Person) -> None:
    indicator, item = make_indicator(plg, anna), make_item(running, "Look back")
    response = As(anna).send(address(running), indicator=indicator.pk, on="2026-03-09", value="61,5", item=item.pk)

    assert response["Location"] == f"/meetings/{running.pk}/"
    measurement, made = Measurement.objects.get(), Made.objects.get()
    assert (measurement.indicator, measurement.value, measurement.author) == (indicator, 61.5, anna)
    assert (made.measurement, made.item) == (measurement, item)


def test_what_schools_both_measure_is_told_apart(running: Meeting, plg: Community, anna: Person) -> None:
    for school in ("The Oak", "The Ash"):
        add_indicator(author=anna, community=plg, level="school", name="Parents who came", whose=school)
    with_a_goal = make_indicator(plg, anna)
    page = As(anna).get(address(running)).text
    places = [
        page.index(words) for words in (with_a_goal.name, "Parents who came · The Oak", "Parents who came · The Ash")
    ]
    assert places == sorted(places)


def test_one_value_a_day_is_told_at_its_field(running: Meeting, plg: Community, anna: Person) -> None:
    indicator = make_indicator(plg, anna)
    Measurement.objects.create(indicator=indicator, on="2026-03-09", value=1, author=anna)
    response = As(anna).send(address(running), indicator=indicator.pk, on="2026-03-09", value="2")
    assert response.status_code == 422
    assert "already" in response.content.decode()


def test_it_asks_again_and_keeps_what_was_typed(running: Meeting, plg: Community, anna: Person) -> None:
    indicator = make_indicator(plg, anna)
    for wrong in ({"indicator": ""}, {"indicator": "x"}, {"value": "many"}, {"on": "2027-01-01"}):
        fields: dict[str, Any] = {
            "indicator": indicator.pk,
            "on": "2026-03-09",
            "value": "2",
            "note": "Only group 5",
        } | wrong
        response = As(anna).send(address(running), **fields)
        assert response.status_code == 422, wrong
        assert "Only group 5" in response.content.decode()
    assert not Measurement.objects.exists()


def test_an_indicator_of_another_group_is_not_a_choice(
    running: Meeting, sibling: Community, anna: Person, dirk: Person
) -> None:
    indicator = make_indicator(sibling, dirk)
    assert As(anna).send(address(running), indicator=indicator.pk, on="2026-03-09", value="2").status_code == 422


def test_only_while_it_goes_on(meeting: Meeting, plg: Community, anna: Person) -> None:
    fields: dict[str, Any] = {"indicator": make_indicator(plg, anna).pk, "on": "2026-03-09", "value": "2"}
    assert As(anna).send(address(meeting), **fields).status_code == 422
    assert not Measurement.objects.exists()


def test_a_facilitator_cannot(running: Meeting, fenna: Person) -> None:
    assert As(fenna).get(address(running)).status_code == 403


def test_for_others_it_does_not_exist(running: Meeting, erik: Person, dirk: Person) -> None:
    assert As(erik).get(address(running)).status_code == 404
    assert As(dirk).send(address(running), value="2").status_code == 404
