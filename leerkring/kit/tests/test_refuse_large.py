from io import BytesIO
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

MULTIPART = "multipart/form-data; boundary=x"


class Unread(BytesIO):
    """A body that nobody may begin to read."""

    def read(self, *args: object) -> bytes:
        raise AssertionError("read")


@pytest.mark.parametrize("address", ["/sign-in/", "/nowhere/"])
def test_what_is_far_too_large_is_not_even_read(db: None, address: str) -> None:
    said: dict[str, Any] = {"CONTENT_LENGTH": str(settings.LARGEST_REQUEST + 1), "wsgi.input": Unread()}
    response = Client(headers={"Accept-Language": "en"}).post(address, content_type=MULTIPART, **said)

    assert response.status_code == 413
    assert b"Make the file smaller" in response.content
    assert "default-src" in response["Content-Security-Policy"]


@pytest.mark.parametrize("length", ["nonsense", "-1", "9" * 5000, "0" * 20 + "9" * 12])
def test_a_length_that_is_none_is_refused(db: None, length: str) -> None:
    assert Client().post("/sign-in/", content_type=MULTIPART, CONTENT_LENGTH=length).status_code == 413


def test_what_is_a_little_too_large_comes_to_the_form(db: None) -> None:
    body = b"x" * (settings.LARGEST_UPLOAD + 1)

    assert Client().post("/sign-in/", {"file": BytesIO(body)}).status_code == 422
