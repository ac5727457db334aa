"""A look at a page with everything of `eyes` and axe, on a phone and wide, in every setting of colours and sizes."""

from __future__ import annotations

from playwright.sync_api import Page

from browser import eyes
from browser.axe import violations
from browser.conftest import DESK, PHONE

FORM = "main form.form[method=post]:not([data-passkey])"
EMPTY = """(which) => {
  const form = document.querySelector(which);
  const fields = [...form?.elements ?? []].filter((one) => !["hidden", "submit", "button"].includes(one.type));
  form?.removeAttribute("data-keep");
  for (const field of fields) {
    if (field.matches("[type=radio], [type=checkbox]")) field.checked = false;
    else field.value = "";
  }
  return fields.length > 0;
}"""
UNSAID = """() => [...document.querySelectorAll(".field--wrong")].filter((one) => !one.querySelector(".field__error"))
  .concat([...document.querySelectorAll("[aria-invalid=true]")].filter((one) => !one.closest("[aria-describedby]")))
  .map((one) => `${one.id || one.innerText.slice(0, 30)} does not say what is wrong`)"""


def look_at(page: Page, address: str) -> list[str]:
    """Everything that is wrong with this page, in every setting; axe looks four times."""
    becomes, said = eyes.becomes, look_on_phone(page, address)
    becomes(page, PHONE, dark=True)
    said["dark"] = violations(page, colours=True)
    becomes(page, DESK)
    said["wide"] = violations(page) + eyes.targets(page)
    said["keyboard"] = eyes.focus(page)
    becomes(page, forced=True)
    said["forced colours"] = violations(page, colours=True)
    becomes(page)
    said["letters 200 %"] = eyes.fits(page, letters=200)
    said["zoom 200 %"] = eyes.fits(page, DESK // 2)
    return [f"{where}: {one}" for where, all_of_it in said.items() for one in all_of_it]


def glance_at(page: Page, address: str) -> list[str]:
    """For another page of a kind that was looked at: what is wrong on a phone; axe looks once."""
    return [f"{where}: {one}" for where, all_of_it in look_on_phone(page, address).items() for one in all_of_it]


def look_on_phone(page: Page, address: str) -> dict[str, list[str]]:
    page.set_viewport_size({"width": PHONE, "height": 844})
    page.goto(address)
    eyes.still(page)
    return {
        "structure": eyes.structure(page),
        "phone": violations(page) + eyes.targets(page),
        "320 px": eyes.fits(page, 320),
    }


def send_empty(page: Page, address: str) -> list[str] | None:
    """What is wrong with the page that answers the first form of this one, sent with nothing in it.

    None when that form has nothing to fill in: what it does is then not done.
    """
    page.goto(address)
    if not page.evaluate(EMPTY, FORM):
        return None
    page.evaluate("document.querySelectorAll('main details').forEach(part => part.open = true)")
    with page.expect_navigation() as answered:
        page.locator(FORM).first.locator("button:not([type=button])").first.click()
    status = answered.value.status
    if status == 200:
        return []
    if status != 422 or not page.locator(".error-summary").count():
        return [f"answers {status}"]
    eyes.still(page)
    return [*violations(page), *eyes.structure(page), *page.evaluate(UNSAID)]
