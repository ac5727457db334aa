// Buttons marked data-copy="#id" copy the text or value found there, and say so.

for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-copy]"))) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const source = document.querySelector(button.dataset.copy ?? "");
    const words = button.querySelector("span");
    if (!source || !words) return;
    await navigator.clipboard.writeText("value" in source ? String(source.value) : (source.textContent ?? "").trim());
    const before = words.textContent;
    words.textContent = button.dataset.done ?? "";
    setTimeout(() => (words.textContent = before), 2500);
  });
}
