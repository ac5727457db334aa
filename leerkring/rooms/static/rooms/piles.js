// Dragging cards onto piles, on top of the same form: a drop chooses that one card and sends the form as if the pile's
// button was pressed. A mouse takes a card anywhere, a finger by its grip, so that a list can still be scrolled. On a
// narrow screen the buttons come within reach while a card is dragged, to drop it on; and near an edge the page scrolls.

const FAR = 6;
const EDGE = 56;
const STEP = 10;

/** @typedef {{card: HTMLElement, x: number, y: number, left: number, top: number, ghost: HTMLElement | null, at: number}} Drag */
/** @type {Drag | null} */
let drag = null;
/** @type {HTMLElement | null} */
let over = null;

function showGrips() {
  for (const grip of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-grip][hidden]"))) {
    grip.hidden = false;
  }
}

/** @param {number} x @param {number} y @returns {HTMLElement | null} */
const pileAt = (x, y) => document.elementFromPoint(x, y)?.closest("[data-pile], .piles__bar button[name=pile]") ?? null;

/** Which pile this is, or which one this button stands for. @param {HTMLElement} pile */
const numberOf = (pile) => (pile instanceof HTMLButtonElement ? pile.value : pile.dataset.pile);

/** As long as a card is held near the upper or lower edge. @param {number} y */
function scroll(y) {
  if (!drag?.ghost || drag.at !== y) return;
  const by = y < EDGE ? -STEP : y > innerHeight - EDGE && !over?.matches("button") ? STEP : 0;
  if (!by) return;
  window.scrollBy(0, by);
  requestAnimationFrame(() => scroll(y));
}

/** @param {PointerEvent} event */
function begin(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  const card = /** @type {HTMLElement | null} */ (target.closest("[data-piles] [data-card]"));
  if (!card?.querySelector("input") || event.button !== 0) return;
  if (event.pointerType !== "mouse" && !target.closest("[data-grip]")) return;
  const box = card.getBoundingClientRect();
  drag = { card, x: event.clientX, y: event.clientY, left: box.left, top: box.top, ghost: null, at: event.clientY };
}

/** @param {Drag} one */
function lift(one) {
  const ghost = /** @type {HTMLElement} */ (one.card.cloneNode(true));
  ghost.querySelector("input")?.remove();
  ghost.classList.add("piles__ghost");
  ghost.setAttribute("aria-hidden", "true");
  document.body.append(ghost);
  one.card.classList.add("is-moving");
  one.card.closest(".room-step")?.classList.add("is-dragging");
  one.ghost = ghost;
}

/** @param {PointerEvent} event */
function move(event) {
  if (!drag) return;
  const [right, down] = [event.clientX - drag.x, event.clientY - drag.y];
  if (!drag.ghost && Math.hypot(right, down) < FAR) return;
  if (!drag.ghost) lift(drag);
  event.preventDefault();
  if (drag.ghost) drag.ghost.style.transform = `translate(${drag.left + right}px, ${drag.top + down}px)`;
  const pile = pileAt(event.clientX, event.clientY);
  drag.at = event.clientY;
  scroll(event.clientY);
  if (pile === over) return;
  over?.classList.remove("is-over");
  pile?.classList.add("is-over");
  over = pile;
}

function end() {
  drag?.ghost?.remove();
  drag?.card.classList.remove("is-moving");
  drag?.card.closest(".room-step")?.classList.remove("is-dragging");
  over?.classList.remove("is-over");
  drag = over = null;
}

/** @param {HTMLElement} card @param {HTMLElement} pile */
function lay(card, pile) {
  const name = /** @type {HTMLElement | null} */ (card.closest("[data-piles]"))?.dataset.piles ?? "";
  const form = document.getElementById(name);
  if (!(form instanceof HTMLFormElement) || card.closest("[data-pile]") === pile) return;
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = card.contains(field);
  }
  const button = [...form.elements].find((one) => one instanceof HTMLButtonElement && one.value === numberOf(pile));
  if (button instanceof HTMLButtonElement) form.requestSubmit(button);
}

document.addEventListener("pointerdown", begin);
document.addEventListener("pointermove", move, { passive: false });
document.addEventListener("pointercancel", end);
document.addEventListener("pointerup", (event) => {
  const [card, pile] = [drag?.ghost ? drag.card : null, over];
  end();
  if (!card) return;
  event.preventDefault();
  // The click that follows a drop would tick the card.
  const swallow = (/** @type {Event} */ click) => click.preventDefault();
  document.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => {
    document.removeEventListener("click", swallow, { capture: true });
    if (pile) lay(card, pile);
  });
});
document.addEventListener("dragstart", (event) => drag && event.preventDefault());
document.addEventListener("live", showGrips);
showGrips();
