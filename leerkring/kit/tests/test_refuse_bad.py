from django.core.exceptions import SuspiciousOperation
from django.test import RequestFactory

from leerkring.kit.views import refuse_bad


def test_it_says_so_kindly() -> None:
    response = refuse_bad(RequestFactory().get("/"), SuspiciousOperation("inner words"))

    assert response.status_code == 400
    assert b"inner words" not in response.content
