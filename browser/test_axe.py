"""axe finds what is wrong with a page, so that a page without violations means something."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Browser, Page


def page_with(browser: Browser, body: str) -> Page:
    page = browser.new_page()
    page.set_content(f"<!doctype html><html lang=nl><title>Een pagina</title><body><main><h1>Kop</h1>{body}</main>")
    return page


def test_a_sound_page_has_no_violations(browser: Browser, axe: Callable[[Page], list[str]]) -> None:
    page = page_with(browser, "<label>Naam <input></label>")
    assert axe(page) == []
    page.close()


def test_planted_violations_are_found(browser: Browser, axe: Callable[[Page], list[str]]) -> None:
    page = page_with(browser, "<input><p style='color:#bbb;background:#fff'>Bleek</p>")
    assert sorted(one.split(":")[0] for one in axe(page)) == ["color-contrast", "label"]
    page.close()
