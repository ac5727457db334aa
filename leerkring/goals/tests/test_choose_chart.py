import datetime as dt

from leerkring.conftest import As
from leerkring.goals import actions
from leerkring.goals.models import Indicator
from leerkring.people.models import Person

XMR = {"chart": "xmr", "rules": "nhs", "factor": "exact", "is_screened": "on"}


def address(indicator: Indicator) -> str:
    return f"/lines/{indicator.pk}/chart/"


def test_the_choice_is_kept_with_the_chart(indicator: Indicator, anna: Person) -> None:
    assert As(anna).send(address(indicator), **XMR)["Location"] == f"/lines/{indicator.pk}/"
    indicator.refresh_from_db()
    assert (indicator.chart, indicator.rules, indicator.factor, indicator.is_screened) == ("xmr", "nhs", "exact", True)
    assert indicator.choices.factor == 3 / 1.128


def test_only_charts_that_fit_are_offered(indicator: Indicator, anna: Person) -> None:
    page = As(anna).get(address(indicator)).content.decode()
    assert "p chart" not in page
    assert As(anna).send(address(indicator), **XMR | {"chart": "p"}).status_code == 422
    Indicator.objects.update(counted="share")
    assert "p chart" in As(anna).get(address(indicator)).content.decode()


def test_a_share_is_charted_with_limits_that_follow_the_numbers(indicator: Indicator, anna: Person) -> None:
    Indicator.objects.update(counted="share", chart="p")
    indicator.refresh_from_db()
    for place in range(12):
        on = dt.date(2024, 1, 1) + dt.timedelta(weeks=place)
        actions.measure(author=anna, indicator=indicator, on=on, value=8 + place % 3, size=20 + place)
    page = As(anna).get(f"/lines/{indicator.pk}/").content.decode()
    assert "line__limit" in page
    assert "8 out of 20: 40%" in page
    assert "There is no signal" in page


def test_a_facilitator_cannot_and_others_do_not_see_it(indicator: Indicator, fenna: Person, erik: Person) -> None:
    assert As(fenna).send(address(indicator), **XMR).status_code == 403
    assert As(erik).send(address(indicator), **XMR).status_code == 404
