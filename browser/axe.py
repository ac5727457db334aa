"""axe-core on a page, evaluated and not added as a script: the page's own policy would rightly refuse that."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from playwright.sync_api import Page

SOURCE = Path(__file__).parent / "vendor" / "axe-core@4.14.1" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
# A colour on its way to another one is neither; what moves for ever is not waited for.
LOOK = """async only => {
  const going = document.getAnimations().filter(one => one.effect.getComputedTiming().endTime < Infinity);
  const settled = Promise.allSettled(going.map(one => one.finished));
  await Promise.race([settled, new Promise(done => setTimeout(done, 2000))]);
  return axe.run(document, {runOnly: only, resultTypes: ['violations']});
}"""


@cache
def source() -> str:
    return SOURCE.read_text(encoding="utf-8")


def stands_ready(page: Page) -> None:
    """axe comes along with each page that is opened from now on, which is quicker than bringing it there."""
    page.add_init_script(source())


def violations(page: Page, *, colours: bool = False) -> list[str]:
    """Each violation as one sentence: the rule, what to do, and the first places where it is broken.

    `colours` asks only what depends on colours, for a page that was looked at in other ones already.
    """
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(source())
    result = page.evaluate(LOOK, COLOURS if colours else TAGS)
    return [
        f"{one['id']}: {one['help']} — {'; '.join(node['target'][0] for node in one['nodes'][:3])}"
        for one in result["violations"]
    ]
