import datetime as dt

import pytest
from django.utils import timezone

from leerkring.conftest import As
from leerkring.goals import actions
from leerkring.goals.models import Adjustment, Indicator, Measurement
from leerkring.people.models import Person


@pytest.fixture
def adjustment(indicator: Indicator, measurement: Measurement, anna: Person) -> Adjustment:
    on = timezone.localdate() + dt.timedelta(days=30)
    return actions.adjust(author=anna, indicator=indicator, kind="action", words="Ring everybody", review_on=on)


def address(adjustment: Adjustment) -> str:
    return f"/adjustments/{adjustment.pk}/"


def test_then_and_now_stand_side_by_side(adjustment: Adjustment, bo: Person) -> None:
    actions.measure(author=bo, indicator=adjustment.indicator, on=dt.date(2024, 4, 12), value=70)
    page = As(bo).get(address(adjustment)).content.decode()
    assert page.index("One measurement, on 12 March 2024.") < page.index("2 measurements, from 12 March 2024")


def test_what_worked_becomes_a_working_agreement(adjustment: Adjustment, bo: Person) -> None:
    browser = As(bo)
    response = browser.send(address(adjustment), came_of="More came", is_kept="on")
    assert response["Location"] == f"/lines/{adjustment.indicator_id}/"
    adjustment.refresh_from_db()
    assert (adjustment.came_of, adjustment.is_kept) == ("More came", True)
    page = browser.get(response["Location"]).content.decode()
    assert "we keep doing this" in page
    address_of_text = f"/plg/{adjustment.community.pk}/charter/text/?section=agreements&amp;add=Ring+everybody"
    assert address_of_text in page
    assert "?text=Ring+everybody%3A+More+came&amp;level=pupil" in page

    written = address_of_text.replace("&amp;", "&")
    assert "Ring everybody</textarea>" in browser.get(written).content.decode()
    browser.send(written, text="We listen.\n\nRing everybody", number=0)
    page = browser.get(response["Location"]).content.decode()
    assert "It is one of your working agreements now" in page
    assert address_of_text not in page


def test_what_did_not_work_is_not_kept(adjustment: Adjustment, bo: Person) -> None:
    browser = As(bo)
    page = browser.get(browser.send(address(adjustment), came_of="Nothing")["Location"]).content.decode()
    assert "working agreement" not in page


def test_it_is_done_once(adjustment: Adjustment, anna: Person, bo: Person) -> None:
    actions.look_again(author=anna, adjustment=adjustment, came_of="Nothing", is_kept=False)
    assert As(bo).send(address(adjustment), came_of="More").status_code == 422
    assert "Nothing" in As(bo).get(address(adjustment)).content.decode()


def test_it_asks_again(adjustment: Adjustment, bo: Person) -> None:
    assert As(bo).send(address(adjustment), came_of="").status_code == 422


def test_a_facilitator_cannot_and_others_do_not_see_it(adjustment: Adjustment, fenna: Person, erik: Person) -> None:
    assert As(fenna).send(address(adjustment), came_of="x").status_code == 403
    assert As(erik).get(address(adjustment)).status_code == 404
