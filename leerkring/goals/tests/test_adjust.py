import datetime as dt

import pytest
from django.utils import timezone

from leerkring.conftest import As
from leerkring.goals.models import Adjustment, Indicator, Measurement
from leerkring.people.models import Person

SOON = (timezone.localdate() + dt.timedelta(days=30)).isoformat()
LEAVE = {"kind": "leave", "words": "It only wavers", "review_on": SOON}


def address(indicator: Indicator) -> str:
    return f"/lines/{indicator.pk}/adjust/"


def test_it_is_kept_with_what_the_line_said(measurement: Measurement, anna: Person) -> None:
    browser = As(anna)
    assert "That is too few to say" in browser.get(address(measurement.indicator)).content.decode()
    response = browser.send(address(measurement.indicator), **LEAVE)

    assert response["Location"] == f"/lines/{measurement.indicator_id}/"
    one = Adjustment.objects.get()
    assert (one.indicator, one.kind, one.words, one.author) == (measurement.indicator, "leave", "It only wavers", anna)
    assert one.said.startswith("One measurement, on 12 March 2024.")
    page = browser.get(response["Location"]).content.decode()
    assert "It only wavers" in page
    assert "We leave it as it is · look again on" in page


@pytest.mark.parametrize(
    ("kind", "leads"),
    [
        ("decision", "/decisions/propose/?title=It+only+wavers"),
        ("action", "/actions/add/?what=It+only+wavers"),
        ("norm", "/norm/"),
    ],
)
def test_it_leads_to_where_that_is_done(indicator: Indicator, anna: Person, kind: str, leads: str) -> None:
    assert leads in As(anna).send(address(indicator), **LEAVE | {"kind": kind})["Location"]


@pytest.mark.parametrize("wrong", [{"words": ""}, {"kind": ""}, {"review_on": "2024-01-01"}, {"review_on": ""}])
def test_it_asks_again(indicator: Indicator, anna: Person, wrong: dict[str, str]) -> None:
    assert As(anna).send(address(indicator), **LEAVE | wrong).status_code == 422
    assert not Adjustment.objects.exists()


def test_a_facilitator_cannot_and_others_do_not_see_it(indicator: Indicator, fenna: Person, erik: Person) -> None:
    assert As(fenna).send(address(indicator), **LEAVE).status_code == 403
    assert As(erik).send(address(indicator), **LEAVE).status_code == 404
