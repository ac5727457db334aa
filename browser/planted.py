"""Faults that are planted in a page of ours on its way to the browser, to show that a look at it finds them."""

from __future__ import annotations

from playwright.sync_api import Page, Route

# {what is wrong: (what stands on the page, how it looks, where it is found, what is said)}
PLANTED = {
    "a field without a label": ("<input name=bare>", "", "phone", "label: "),
    "two headings": ("<h1>Again</h1>", "", "structure", "2 h1"),
    "too small for a finger": ("<button class=small>x</button>", ".small { all: unset; }", "phone", "button.small "),
    "pale": ("<p class=pale>Pale</p>", ".pale { color: #ddd; background: #fff; }", "phone", "color-contrast: "),
    "pale on a wide screen": (
        "<p class=wide>Pale</p>",
        "@media (min-width: 1200px) { .wide { color: #ddd; background: #fff; } }",
        "wide",
        "color-contrast: ",
    ),
    "dark on dark": (
        "<p class=dark>Dark</p>",
        "@media (prefers-color-scheme: dark) { .dark { color: #333; background: #222; } }",
        "dark",
        "color-contrast: ",
    ),
    "colours that do not give way": (
        "<p class=forced>Forced</p>",
        "@media (forced-colors: active) { .forced { forced-color-adjust: none; color: #777; background: #888; } }",
        "forced colours",
        "color-contrast: ",
    ),
    "focus that is not seen": (
        "<a class=unseen href='/'>A link</a>",
        ".unseen { outline: none !important; box-shadow: none !important; }",
        "keyboard",
        "shows no focus",
    ),
    "cut off when letters are large": (
        "<p class=cut>One line</p>",
        ".cut { height: 28px; line-height: 1.2; overflow: hidden; }",
        "letters 200 %",
        "is cut off",
    ),
    "too wide for a narrow screen": (
        "<p class=broad>Broad</p>",
        "@media (max-width: 330px) { .broad { width: 500px; } }",
        "320 px",
        "px too wide",
    ),
    "too wide at 200 %": (
        "<p class=half>Broad</p>",
        "@media (min-width: 600px) and (max-width: 700px) { .half { width: 900px; } }",
        "zoom 200 %",
        "px too wide",
    ),
}


def plant(page: Page, address: str, markup: str, style: str = "") -> None:
    """From now on this stands at the end of the main part of the page at this address, and looks like this."""

    def change(route: Route) -> None:
        answer = route.fetch()
        is_page = "text/html" in answer.headers["content-type"]
        text = answer.text().replace("</main>", f"{markup}</main>") if is_page else f"{answer.text()}\n{style}"
        route.fulfill(response=answer, body=text)

    page.route("**/*.css", change)
    page.route(f"**{address}", change)
