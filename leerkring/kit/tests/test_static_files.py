from pathlib import Path

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.test import Client, override_settings

from leerkring.kit.middleware import HEADERS


@pytest.fixture
def browser(db: None, tmp_path: Path) -> Client:
    (tmp_path / "kit.css").write_text("p {}")
    with override_settings(STATIC_ROOT=tmp_path):
        client = Client()
        client.handler.load_middleware()
        return client


def test_a_static_file_is_served_with_all_headers(browser: Client) -> None:
    response = browser.get("/static/kit.css")
    assert b"".join(iter(response)) == b"p {}"
    assert set(HEADERS) <= set(response.headers)
    assert "Access-Control-Allow-Origin" not in response


def test_a_name_that_no_file_has_is_not_found(browser: Client) -> None:
    assert browser.get("/static/nothing.css").status_code == 404
    assert browser.get("/static/../settings.py").status_code == 404


def test_a_page_does_not_go_over_another_thread() -> None:
    handler = WSGIHandler()
    chain = []
    step = handler._middleware_chain  # type: ignore[attr-defined]
    while step is not None:
        chain.append(type(step).__name__)
        step = getattr(step, "get_response", None)
    assert not {"AsyncToSync", "SyncToAsync"} & set(chain)
