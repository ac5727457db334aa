// Puts a list in order on this device: the arrows move at once and keep the focus, and the whole order is sent when she
// keeps it. Without this script each arrow is a button that sends the form.

/** @param {HTMLElement} list */
function renumber(list) {
  [...list.children].forEach((item, index) => {
    const place = item.querySelector(".ranked__place");
    if (place) place.textContent = String(index + 1);
  });
}

/** @param {HTMLElement} list @param {Element} item */
function tell(list, item) {
  const status = list.parentElement?.querySelector('[role="status"]');
  const place = [...list.children].indexOf(item) + 1;
  const name = item.querySelector("p")?.textContent ?? "";
  if (status) status.textContent = (list.dataset.moved ?? "").replace("{name}", name).replace("{place}", String(place));
}

document.addEventListener("click", (event) => {
  const button = /** @type {HTMLElement} */ (event.target).closest?.('[data-order] button[name="move"]');
  const item = button?.closest("li");
  const list = /** @type {HTMLElement | null} */ (button?.closest("[data-order]") ?? null);
  if (!(button instanceof HTMLButtonElement) || !item || !list) return;
  event.preventDefault();
  const isUp = button.value.endsWith(" up");
  const other = isUp ? item.previousElementSibling : item.nextElementSibling;
  if (other) isUp ? other.before(item) : other.after(item);
  // From here the list is this device's own: what comes from the server leaves it as she put it.
  list.dataset.own = "";
  renumber(list);
  tell(list, item);
  button.focus();
});
