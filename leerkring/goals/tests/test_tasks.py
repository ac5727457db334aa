import datetime as dt

from django.core.management import call_command
from django.utils import timezone

from leerkring.goals import actions
from leerkring.goals.models import Adjustment, Indicator, Measurement
from leerkring.goals.rules.due import next_on
from leerkring.goals.tasks import remind
from leerkring.notices.models import Notice
from leerkring.people.models import Person


def test_a_measurement_that_is_due_is_told_once(measurement: Measurement, anna: Person) -> None:
    Indicator.objects.update(every="month")
    assert remind(dt.date(2024, 4, 11)) == 0
    assert remind(dt.date(2024, 4, 12)) == 1
    assert remind(dt.date(2024, 4, 13)) == 0
    notice = Notice.objects.get()
    assert (notice.person, notice.address) == (anna, f"/lines/{measurement.indicator_id}/")

    actions.measure(author=anna, indicator=measurement.indicator, on=dt.date(2024, 4, 20), value=3)
    assert remind(dt.date(2024, 5, 20)) == 1


def test_what_was_stopped_or_let_go_of_is_not_due(measurement: Measurement, anna: Person) -> None:
    Indicator.objects.update(every="month")
    actions.stop_measuring(author=anna, indicator=measurement.indicator)
    assert remind(dt.date(2024, 6, 1)) == 0


def test_what_is_to_be_looked_at_is_told_once(indicator: Indicator, anna: Person) -> None:
    on = timezone.localdate() + dt.timedelta(days=3)
    actions.adjust(author=anna, indicator=indicator, kind="leave", words="Wait", review_on=on)
    assert remind(on - dt.timedelta(days=1)) == 0
    remind(on)
    remind(on)
    assert Notice.objects.get().address == f"/adjustments/{Adjustment.objects.get().pk}/"


def test_the_command(indicator: Indicator) -> None:
    call_command("remind_of_lines")


def test_the_last_day_of_a_month() -> None:
    assert next_on(dt.date(2026, 1, 31), "month") == dt.date(2026, 2, 28)
    assert next_on(dt.date(2026, 11, 30), "quarter") == dt.date(2027, 2, 28)
    assert next_on(dt.date(2026, 1, 31), "week") == dt.date(2026, 2, 7)
    assert next_on(dt.date(2026, 1, 31), "") is None
