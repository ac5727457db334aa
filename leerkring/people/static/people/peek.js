// A password gets a button that shows what is typed, for as long as one wants; its words stand in data-peek.

for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("input[data-peek]"))) {
  const place = document.createElement("span");
  const button = document.createElement("button");
  place.className = "peek";
  button.className = "peek__button";
  button.type = "button";
  button.textContent = field.dataset.peek ?? "";
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () => {
    const shown = field.type === "text";
    field.type = shown ? "password" : "text";
    button.setAttribute("aria-pressed", String(!shown));
  });
  field.replaceWith(place);
  place.append(field, button);
  field.form?.addEventListener("submit", () => (field.type = "password"));
}
