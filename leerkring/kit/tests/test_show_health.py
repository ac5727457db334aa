import pytest
from django.test import Client


@pytest.mark.django_db
def test_it_works() -> None:
    response = Client().get("/healthz")

    assert (response.status_code, response.content) == (200, b"ok")


@pytest.mark.django_db
def test_it_only_answers_readers() -> None:
    assert Client().post("/healthz").status_code == 405
