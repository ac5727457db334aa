import datetime as dt
import io

from openpyxl import load_workbook

from leerkring.conftest import As
from leerkring.goals import actions
from leerkring.goals.models import Goal, Indicator
from leerkring.people.models import Person


def address(goal: Goal) -> str:
    return f"/goals/{goal.pk}/spreadsheet/"


def test_a_sheet_for_each_line(goal: Goal, indicator: Indicator, anna: Person) -> None:
    Indicator.objects.create(community=goal.community, goal=goal, name="=Parents who came:", author=anna)
    Indicator.objects.create(community=goal.community, goal=goal, name="parents who CAME", author=anna)
    actions.measure(author=anna, indicator=indicator, on=dt.date(2024, 3, 1), value=62.5, note="=1+1")
    book = load_workbook(io.BytesIO(As(anna).get(address(goal)).content))

    assert book.sheetnames == ["Parents who came", "=Parents who came", "parents who CAME 3"]
    assert list(book.worksheets[0].iter_rows(values_only=True))[1] == (dt.datetime(2024, 3, 1), 62.5, "=1+1")


def test_before_anything_is_measured(goal: Goal, anna: Person) -> None:
    Indicator.objects.all().delete()
    assert load_workbook(io.BytesIO(As(anna).get(address(goal)).content)).sheetnames == ["Every parent comes"]


def test_for_others_it_does_not_exist(goal: Goal, erik: Person, leo: Person) -> None:
    assert As(erik).get(address(goal)).status_code == 404
    assert As(leo).get(address(goal)).status_code == 404
