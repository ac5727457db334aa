"""Rows without an order have none of the database's own either."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import connection

from leerkring.kit.models import Unordered, any_number

SECRET = [model for model in apps.get_models() if issubclass(model, Unordered)]


def test_there_are_such_rows() -> None:
    assert {"perspectives.Sheet", "choices.Paper", "decisions.Ballot"} <= {model._meta.label for model in SECRET}


@pytest.mark.skipif(connection.vendor != "sqlite", reason="about SQLite's row numbers")
@pytest.mark.parametrize("model", SECRET, ids=lambda model: model._meta.label)
def test_its_number_is_the_row_number(model: type[Unordered], db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT type FROM pragma_table_info(%s) WHERE pk = 1", [model._meta.db_table])
        assert cursor.fetchone() in [("INTEGER",), ("integer",)]


def test_numbers_come_in_no_order() -> None:
    numbers = [any_number() for _time in range(50)]
    assert numbers != sorted(numbers)
    assert all(2**62 <= number < 2**63 for number in numbers)
