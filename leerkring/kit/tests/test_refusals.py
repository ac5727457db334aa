import re

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from leerkring.kit.errors import Refused
from leerkring.kit.middleware import Refusals


@pytest.mark.parametrize(
    ("sent", "known", "given_back"),
    [
        ({"text": "We read more", "how": "We count", "key": "A b"}, "We read more", "We read more\n\nWe count"),
        ({"text": "more", "level": "pupil"}, "more", "more"),
        ({"text": "more", "how": "We count"}, "more", "We count\n\nmore"),
        ({"options": "One\r\nTwo"}, "One\nTwo", "One\nTwo"),
        ({"level": "pupil", "day": "2026-11-22"}, "", ""),
    ],
)
def test_all_that_was_typed_is_given_back(sent: dict[str, str], known: str, given_back: str) -> None:
    request = RequestFactory().post("/", sent)
    response = Refusals(lambda request: HttpResponse()).process_exception(request, Refused("No", typed=known))
    assert response is not None
    found = re.search(r'<textarea id="typed"[^>]*>([^<]*)', response.content.decode())
    assert (found[1] if found else "") == given_back


@pytest.mark.parametrize(
    ("came_from", "back"),
    [
        ("http://testserver/goals/?of=1", "/goals/?of=1"),
        ("http://elsewhere.example/goals/", "/"),
        ("//elsewhere.example", "/"),
        ("javascript:alert(1)", "/"),
        ("", "/"),
    ],
)
def test_it_leads_back_to_the_page_with_the_form(came_from: str, back: str) -> None:
    request = RequestFactory().post("/", {}, headers={"Referer": came_from})
    response = Refusals(lambda request: HttpResponse()).process_exception(request, Refused("No"))
    assert response is not None
    assert f'<a class="button button--main" href="{back}"' in response.content.decode()
