"""What a server's log holds of refusals and of faults."""

import logging
import uuid
from collections.abc import Iterator
from io import StringIO

import pytest
from django.test import RequestFactory
from django.utils.log import log_response

from leerkring.communities.models import Community
from leerkring.conftest import As
from leerkring.kit.logs import OneLine
from leerkring.kit.views import say_sorry
from leerkring.people.models import Person


@pytest.fixture
def log() -> Iterator[StringIO]:
    lines = StringIO()
    handler = logging.StreamHandler(lines)
    handler.setFormatter(OneLine())
    logging.getLogger("django.request").addHandler(handler)
    yield lines
    logging.getLogger("django.request").removeHandler(handler)


def test_a_refusal_is_one_line(log: StringIO, plg: Community, fenna: Person) -> None:
    As(fenna).get(f"/plg/{plg.pk}/actions/add/")
    As(fenna).get(f"/plg/{uuid.uuid4()}/actions/")

    forbidden, unknown = log.getvalue().splitlines()
    assert "WARNING" in forbidden
    assert f"/plg/{plg.pk}/actions/add/" in forbidden
    assert "WARNING" in unknown
    assert "Not Found" in unknown


def test_a_fault_of_ours_says_where_it_is(log: StringIO, db: None) -> None:
    request = RequestFactory().get("/")
    try:
        raise LookupError("something broke")
    except LookupError as fault:
        log_response("%s", "Fault", response=say_sorry(request), request=request, exception=fault)

    assert "Traceback" in log.getvalue()
    assert "LookupError: something broke" in log.getvalue()
