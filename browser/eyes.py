"""What an eye, a finger and a keyboard need of a page, as questions put to the page itself; answers are sentences."""

from __future__ import annotations

from playwright.sync_api import Page

FINGER, LEAST = 44, 24

STRUCTURE = """() => {
  const said = [];
  const heads = [...document.querySelectorAll("h1")].filter((one) => one.checkVisibility());
  if (heads.length !== 1) said.push(`${heads.length} h1`);
  if (!document.title.replace("· Leerkring", "").trim()) said.push("no title");
  if (!/^(nl|nl-be|en)$/.test(document.documentElement.lang)) said.push(`lang ${document.documentElement.lang}`);
  const filled = [...document.querySelectorAll(".button--main")].filter((one) => one.checkVisibility());
  if (filled.length > 1) said.push(`${filled.length} filled buttons: ${filled.map((one) => one.innerText).join(", ")}`);
  return said;
}"""

NAME = """(one) => `${one.tagName.toLowerCase()}.${[...one.classList].join(".")} “${(one.innerText || one.name || "")
  .trim().replace(/\\s+/g, " ").slice(0, 30)}”`"""

TARGETS = (
    """([finger, least]) => {
  const name = """
    + NAME
    + """;
  const said = [];
  const seen = (one) => one.checkVisibility({visibilityProperty: true}) && one.getBoundingClientRect().width > 1;
  const main = "button, .button, summary, select, textarea, label.choice, nav a," +
    "input:not([type=hidden], [type=checkbox], [type=radio], [type=file])";
  for (const one of document.querySelectorAll(main)) {
    const box = one.getBoundingClientRect();
    if (seen(one) && (box.height < finger - 0.5 || box.width < least)) {
      said.push(`${name(one)} is ${Math.round(box.width)}×${Math.round(box.height)}`);
    }
  }
  for (const one of document.querySelectorAll("a[href], input[type=checkbox], input[type=radio], input[type=file]")) {
    const box = (one.closest("label") ?? one).getBoundingClientRect();
    const inText = one.matches("a") && getComputedStyle(one).display === "inline";
    if (seen(one) && !inText && (box.height < least || box.width < least)) {
      said.push(`${name(one)} is ${Math.round(box.width)}×${Math.round(box.height)}`);
    }
  }
  return said;
}"""
)

# Focus must be seen on the element itself or on what stands around it, and the element may not be covered.
FOCUS = (
    """() => {
  const name = """
    + NAME
    + """;
  const said = [];
  const styles = (it) => [null, "::before", "::after"].map((part) => {
    const s = getComputedStyle(it, part);
    const line = s.outlineStyle === "none" ? "" : s.outline + s.outlineOffset;
    return [line, s.boxShadow, s.borderColor, s.backgroundColor].join();
  }).join();
  const look = (one) => [one, one.parentElement, one.closest("label, li, .card"), ...one.children]
    .filter(Boolean).map(styles).join(" | ");
  const can = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  for (const one of document.querySelectorAll(can)) {
    // What is inert is a picture of a control: it is for nobody's focus, and no aid tells of it.
    if (!one.checkVisibility({visibilityProperty: true}) || one.disabled || one.closest("[inert]")) continue;
    document.activeElement.blur();
    const before = look(one);
    one.focus();
    if (document.activeElement !== one) { said.push(`${name(one)} takes no focus`); continue; }
    if (look(one) === before) said.push(`${name(one)} shows no focus`);
    const box = one.getBoundingClientRect();
    if (box.width < 4 || box.height < 4) continue;
    const first = one.getClientRects()[0];
    const top = document.elementFromPoint(first.left + first.width / 2, first.top + first.height / 2);
    const own = one.closest("label") ?? one;
    if (top && !own.contains(top) && !top.contains(own)) said.push(`${name(one)} is covered by ${name(top)}`);
  }
  document.activeElement.blur();
  scrollTo(0, 0);
  return said;
}"""
)

# Tab goes through the parts of a page in turn, and in each as one reads: down, to the right, round a ring.
ORDER = (
    """() => {
  const name = """
    + NAME
    + """;
  const parts = ["header", ".plg", ".messages", ".heading", ".parts", ".side", ".footer"];
  const part = (one) => parts.findIndex((name) => one.closest(name));
  const can = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  const said = [];
  let before = null;
  for (const one of document.querySelectorAll(can)) {
    if (!one.checkVisibility({visibilityProperty: true}) || one.closest(".skip, .header, .plg, .ring")) continue;
    const box = one.getClientRects()[0];
    const after = {one, box, part: part(one)};
    if (before) {
      const line = box.top < before.box.bottom - 4 && box.bottom > before.box.top + 4;
      const column = box.left > before.box.right;
      const back = line ? box.left < before.box.left - 4 : box.top < before.box.top && !column;
      if (after.part < before.part || (after.part === before.part && back)) {
        said.push(`${name(before.one)} comes before ${name(one)}`);
      }
    }
    before = after;
  }
  return said;
}"""
)

# Nothing sticks out at the side, and no text is cut off by what it stands in.
FITS = (
    """() => {
  const name = """
    + NAME
    + """;
  const said = [];
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) {
    const out = [...document.querySelectorAll("main *, header *")].filter((one) => one.checkVisibility() &&
      one.getBoundingClientRect().right > innerWidth + 1).pop();
    said.push(`${wide} px too wide${out ? ` (${name(out)})` : ""}`);
  }
  for (const one of document.querySelectorAll("body *")) {
    const style = getComputedStyle(one);
    const cuts = /hidden|clip/.test(style.overflowX) || /hidden|clip/.test(style.overflowY);
    if (!cuts || !one.innerText?.trim() || one.clientWidth < 2 || !one.checkVisibility()) continue;
    if (style.clipPath !== "none" || style.position === "absolute") continue;
    if (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 2) {
      said.push(`${name(one)} is cut off`);
    }
  }
  return said;
}"""
)


# No colour fades into another while somebody looks.
STILL = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("*, *::before, *::after { transition-property: none !important; animation: none !important }");
  document.adoptedStyleSheets = [sheet];
}"""


def still(page: Page) -> None:
    """Nothing moves on the page from now on."""
    page.evaluate(STILL)


def becomes(page: Page, width: int = 0, *, dark: bool = False, forced: bool = False) -> None:
    """Show the page in these colours, perhaps on a screen this wide."""
    page.emulate_media(color_scheme="dark" if dark else "light", forced_colors="active" if forced else "none")
    if width:
        page.set_viewport_size({"width": width, "height": 844 if width < 600 else 900})
        assert page.evaluate("innerWidth") == width


def structure(page: Page) -> list[str]:
    return list(page.evaluate(STRUCTURE))


def targets(page: Page) -> list[str]:
    return list(page.evaluate(TARGETS, [FINGER, LEAST]))


def focus(page: Page) -> list[str]:
    page.keyboard.press("Tab")
    return [*page.evaluate(FOCUS), *page.evaluate(ORDER)]


def fits(page: Page, width: int = 0, letters: int = 100) -> list[str]:
    """On a screen of this many pixels wide, or with letters this large in per cent."""
    if width:
        becomes(page, width)
    page.evaluate("size => document.documentElement.style.fontSize = size", f"{letters}%" if letters != 100 else "")
    said = list(page.evaluate(FITS))
    page.evaluate("() => document.documentElement.style.fontSize = ''")
    return said
