from pathlib import Path

import pytest

from leerkring.conftest import As
from leerkring.cycles.actions import cycle as actions
from leerkring.cycles.models import Cycle, Source
from leerkring.people.models import Person


def address(source: Source) -> str:
    return f"/sources/{source.pk}/remove/"


@pytest.mark.django_db(transaction=True)
def test_it_works_and_the_file_is_gone(bo: Person, a_file: Source, files: Path) -> None:
    browser = As(bo)
    assert b"cannot be brought back" in browser.get(address(a_file)).content
    assert Source.objects.exists()

    response = browser.send(address(a_file))

    assert response["Location"] == f"/cycles/{a_file.cycle_id}/information/"
    assert not Source.objects.exists()
    assert not list((files / "sources").iterdir())


def test_a_closed_round_keeps_what_it_has(anna: Person, a_file: Source, evaluated: Cycle) -> None:
    actions.close(author=anna, cycle=evaluated)

    assert As(anna).send(address(a_file)).status_code == 422
    assert Path(a_file.file.path).exists()


def test_the_facilitator_cannot(fenna: Person, a_file: Source) -> None:
    assert As(fenna).send(address(a_file)).status_code == 403


def test_for_others_it_does_not_exist(erik: Person, a_file: Source) -> None:
    assert As(erik).send(address(a_file)).status_code == 404
