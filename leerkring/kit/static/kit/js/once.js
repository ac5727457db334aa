// A form is sent once: the button says so, and comes back when the page does.

/** @param {HTMLFormElement} form @param {boolean} sending */
function show(form, sending) {
  for (const button of form.querySelectorAll("button[data-sending]")) {
    const words = /** @type {HTMLElement} */ (button.querySelector("span") ?? button);
    if (sending) {
      button.setAttribute("data-words", words.textContent ?? "");
      words.textContent = button.getAttribute("data-sending");
      button.setAttribute("aria-disabled", "true");
    } else if (button.hasAttribute("data-words")) {
      words.textContent = button.getAttribute("data-words");
      button.removeAttribute("data-words");
      button.removeAttribute("aria-disabled");
    }
    button.classList.toggle("is-sending", sending);
  }
}

document.addEventListener("submit", (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (form.method !== "post") return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  if (event.defaultPrevented) return;
  form.dataset.sent = "yes";
  show(form, true);
});

// Back from the next page, or from a page that never came.
addEventListener("pageshow", () => {
  for (const form of document.forms) {
    delete form.dataset.sent;
    show(form, false);
  }
});
