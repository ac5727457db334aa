from django.test import RequestFactory
from django.utils import translation

from leerkring.kit.views import say_sorry


def test_it_says_so_without_details() -> None:
    with translation.override("en"):
        response = say_sorry(RequestFactory().get("/"))

    assert response.status_code == 500
    assert b"on our side" in response.content
