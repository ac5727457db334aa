import datetime as dt

import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leerkring.conftest import As
from leerkring.goals import actions
from leerkring.goals.models import Indicator, Measurement
from leerkring.people.models import Person


def address(indicator: Indicator) -> str:
    return f"/lines/{indicator.pk}/"


def test_it_shows_the_line_what_it_says_and_the_table(indicator: Indicator, anna: Person, bo: Person) -> None:
    actions.set_norm(author=anna, indicator=indicator, number=0, low=70, high=None, by_on=None)
    actions.set_norm(author=bo, indicator=indicator, number=1, low=80, high=None, by_on=None)
    actions.measure(
        author=anna, indicator=indicator, on=dt.date(2024, 3, 12), value=62.5, note="only group 5", is_baseline=True
    )
    actions.measure(author=anna, indicator=indicator, on=dt.date(2024, 6, 9), value=81)
    page = As(anna).get(address(indicator)).content.decode()

    assert "2 measurements, from 12 March 2024 to 9 June 2024. That is too few to say" in page
    assert "Now 81%. That meets the norm: at least 80%." in page
    assert page.count('role="img"') == 2
    assert "norm: at least 80%" in page
    assert "baseline · only group 5" in page
    assert "at least 70%" in page
    assert "Bo Bakker" in page


def test_one_point_is_said_to_be_too_few(indicator: Indicator, measurement: Measurement, anna: Person) -> None:
    page = As(anna).get(address(indicator)).content.decode()
    assert "One measurement, on 12 March 2024. That is too few to say whether something changes." in page


def test_without_measurements_it_offers_the_baseline(indicator: Indicator, anna: Person) -> None:
    page = As(anna).get(address(indicator)).content.decode()
    assert "The first measurement shows where you began." in page
    assert "checked" in page


def test_what_was_stopped_can_be_taken_up(indicator: Indicator, anna: Person) -> None:
    actions.stop_measuring(author=anna, indicator=indicator)
    page = As(anna).get(address(indicator)).content.decode()

    assert "You stopped measuring this on" in page
    assert f"/lines/{indicator.pk}/start/" in page
    assert f"/lines/{indicator.pk}/measure/" not in page


def test_what_people_type_is_text_and_never_markup(indicator: Indicator, anna: Person) -> None:
    Indicator.objects.update(name="<b>i</b>", unit="<u>", how="<script>a</script>")
    actions.measure(author=anna, indicator=indicator, on=dt.date(2024, 3, 12), value=1, note="<i>n</i>")
    page = As(anna).get(address(indicator)).content.decode()
    assert not any(mark in page for mark in ("<script>a", "<b>i", "<u>", "<i>n"))


def test_many_measurements_cost_no_more_questions(indicator: Indicator, anna: Person) -> None:
    for day in range(60):
        actions.measure(author=anna, indicator=indicator, on=dt.date(2024, 1, 1) + dt.timedelta(days=day), value=day)
    for number in range(5):
        actions.set_norm(author=anna, indicator=indicator, number=number, low=number, high=None, by_on=None)
    browser = As(anna)
    with CaptureQueriesContext(connection) as asked:
        page = browser.get(address(indicator))

    assert page.status_code == 200
    assert len(page.content) < 60_000
    assert len(asked) <= 10


def test_a_facilitator_reads_and_does_not_write(indicator: Indicator, measurement: Measurement, fenna: Person) -> None:
    page = As(fenna).get(address(indicator)).content.decode()
    assert "62.5" in page
    assert "/correct/" not in page
    assert "/measure/" not in page
    assert "/norm/" not in page


def test_for_others_it_does_not_exist(indicator: Indicator, erik: Person, dirk: Person, leo: Person) -> None:
    for person in (erik, dirk, leo):
        assert As(person).get(address(indicator)).status_code == 404


def test_a_signal_a_phase_a_holiday_and_a_correction_are_told(indicator: Indicator, anna: Person, bo: Person) -> None:
    for place, value in enumerate([10, 12, 9, 11, 10, 13, 9, 11, 12, 10, 20, 22, 19, 21, 20, 23, 19, 21, 22, 20]):
        one = actions.measure(
            author=anna, indicator=indicator, on=dt.date(2024, 1, 1) + dt.timedelta(weeks=place), value=value
        )
    actions.correct(author=bo, measurement=one, on=one.on, value=21, note="", is_baseline=False)
    actions.add_holiday(
        author=anna,
        community=indicator.community,
        name="May",
        first_on=dt.date(2024, 2, 1),
        last_on=dt.date(2024, 2, 9),
    )
    page = As(anna).get(address(indicator)).content.decode()
    assert "There is a signal: since 11 March 2024 the line is higher than before." in page
    assert "What did we do differently since 11 March 2024?" in page
    assert "signal: higher" in page
    assert "It said 20% on 13 May 2024, until Bo Bakker corrected it" in page
    assert "school holidays" in page

    actions.begin_phase(author=anna, indicator=indicator, on=dt.date(2024, 3, 11), note="Saturday morning")
    page = As(anna).get(address(indicator)).content.decode()
    assert "This is about the part since 11 March 2024." in page
    assert "Saturday morning" in page


def test_what_is_due_is_said(indicator: Indicator, measurement: Measurement, anna: Person) -> None:
    Indicator.objects.update(every="month")
    page = As(anna).get(address(indicator)).content.decode()
    assert "It is time to measure again: you agreed on 12 April 2024." in page


@time_machine.travel(dt.datetime(2024, 5, 20, 22, 30, tzinfo=dt.UTC), tick=False)
def test_a_correction_after_midnight_was_made_on_the_day_that_the_wall_says(indicator: Indicator, anna: Person) -> None:
    one = actions.measure(author=anna, indicator=indicator, on=dt.date(2024, 5, 13), value=20)
    actions.correct(author=anna, measurement=one, on=one.on, value=21, note="", is_baseline=False)
    assert "corrected it on 21 May 2024" in As(anna).get(address(indicator)).content.decode()
