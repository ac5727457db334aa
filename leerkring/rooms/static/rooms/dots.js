// Gives a dot, or takes one back, with one tap; without this script the number is typed.

document.addEventListener("click", (event) => {
  const button = /** @type {HTMLElement} */ (event.target).closest?.("[data-dots]");
  const field = button?.parentElement?.querySelector("input");
  if (!(button instanceof HTMLElement) || !field) return;
  const number = Number(field.value || 0) + Number(button.dataset.dots);
  if (number < Number(field.min) || number > Number(field.max)) return;
  field.value = String(number);
  field.dispatchEvent(new Event("input", { bubbles: true }));
});
