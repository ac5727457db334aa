"""The page of all components: every macro that `components.html` offers is drawn on it."""

import re
from pathlib import Path

from django.test import Client, RequestFactory

from leerkring.kit.views import show_kit

TEMPLATES = Path(__file__).parent.parent / "templates" / "kit"


def test_shows_every_component() -> None:
    offered = re.findall(r"{% set (\w+) =", (TEMPLATES / "components.html").read_text())
    drawn = (TEMPLATES / "kit.html").read_text() + (TEMPLATES / "base.html").read_text()
    assert [name for name in offered if f"kit.{name}(" not in drawn] == []


def test_is_drawn_without_inline_style_or_script() -> None:
    page = show_kit(RequestFactory().get("/kit/")).content.decode()
    assert "Iedere ouder telt" in page
    assert not re.search(r'\sstyle="|<style|\son\w+="|<script(?! type="module" src=)', page)


def test_every_id_is_there_once() -> None:
    page = show_kit(RequestFactory().get("/kit/")).content.decode()
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert sorted(ids) == sorted(set(ids))


def test_is_not_there_for_people(client: Client) -> None:
    assert client.get("/kit/").status_code == 404
