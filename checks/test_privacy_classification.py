"""Every field is classified; a new one, a renamed one and a person that is not accounted for fail the build."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.apps import apps

from leerkring.people.models import Person
from leerkring.privacy.classification import TABLE
from leerkring.privacy.queries import known_tables
from leerkring.privacy.rules import Erasure, Rows, Seen, Term, faults

pytestmark = pytest.mark.static
KNOWN = known_tables()
ACTION = TABLE["commitments.Action"]
ONE = {"commitments.Action": KNOWN["commitments.Action"]}


def test_every_field_of_every_table_is_classified(figures: list[str]) -> None:
    assert faults(TABLE, KNOWN) == []
    fields = sum(len(rows.fields) for rows in TABLE.values())
    figures.append(f"privacy: {fields} fields of {len(TABLE)} tables classified, 0 unclassified, 0 stale")


def test_every_path_leads_to_a_person() -> None:
    for label, rows in TABLE.items():
        for path in f"{rows.by} {rows.about}".replace("pk", "").split():
            model = apps.get_model(label)
            for step in path.split("__"):
                model = model._meta.get_field(step).related_model
            assert model is Person, f"{label}: {path} leads to {model}"


PLANTED: dict[str, Rows | None] = {
    "a table that nobody classified": None,
    "a field that nobody classified": replace(ACTION, words="what"),
    "a field that is no longer there": replace(ACTION, words="what because remark"),
    "a field that is classified twice": replace(ACTION, facts=f"{ACTION.facts} what"),
    "a person who is not accounted for": replace(ACTION, about=""),
    "a path that starts nowhere": replace(ACTION, about="who owner"),
    "an exception for a field that is not there": replace(ACTION, but={"remark": Seen.SELF}),
    "something emptied that is not there": replace(ACTION, blanks="remark"),
    "something of somebody without an erasure": replace(ACTION, erasure=Erasure.NOBODYS),
    "a term in days without days": replace(ACTION, term=Term.DAYS),
    "days with another term": replace(ACTION, days=(("created_at", 30),)),
}


@pytest.mark.parametrize("fault", PLANTED)
def test_a_planted_fault_is_found(fault: str) -> None:
    rows = PLANTED[fault]
    found = faults({} if rows is None else {"commitments.Action": rows}, ONE)
    assert len(found) == 1, found


def test_a_sound_table_has_no_faults() -> None:
    assert faults({"commitments.Action": ACTION}, ONE) == []


def test_a_table_that_is_gone_is_found() -> None:
    table = {"commitments.Action": ACTION, "goals.Dream": ACTION}
    assert faults(table, ONE) == ["goals.Dream: classified, but there is no such table"]
