// A list that can be put in another order by dragging. Its items have buttons up and down, which stay and do the same:
// dragging presses one of them with a larger number.
//
//   <ol data-order>
//     <li id="…"> … <div data-order-buttons><form method="post"> … <button name="way" value="-1">Up</button></form></div>
//
// After a move the page comes back at the item (#id), with the focus on the button that was pressed.

const KEY = "order";
const FAR = 6;

/** @param {Element} list */
const itemsOf = (list) => /** @type {HTMLElement[]} */ ([...list.children]);

/** @param {Element} item @param {number} by */
function press(item, by) {
  const buttons = /** @type {HTMLButtonElement[]} */ ([...item.querySelectorAll('button[name="way"]')]);
  const button = buttons.find((one) => Math.sign(Number(one.value)) === Math.sign(by)) ?? buttons[0];
  if (!button?.form) return;
  button.value = String(by);
  button.form.requestSubmit(button);
}

/** Where the item would come, if it were let go at this height. @param {HTMLElement[]} items @param {number} from @param {number} y */
function placeAt(items, from, y) {
  let place = 0;
  items.forEach((item, index) => {
    const { top, height } = item.getBoundingClientRect();
    if (index !== from && y > top + height / 2) place += 1;
  });
  return place;
}

/** @param {Element} list @param {HTMLElement} item @param {HTMLElement} handle @param {PointerEvent} start */
function drag(list, item, handle, start) {
  const items = itemsOf(list);
  const from = items.indexOf(item);
  let place = from;
  /** @param {PointerEvent} event */
  const move = (event) => {
    if (Math.abs(event.clientY - start.clientY) < FAR && !item.classList.contains("is-moving")) return;
    item.classList.add("is-moving");
    item.style.transform = `translateY(${event.clientY - start.clientY}px)`;
    place = placeAt(items, from, event.clientY);
    const others = items.filter((one) => one !== item);
    others.forEach((one, index) => {
      one.classList.toggle("is-after", place === others.length && index === place - 1);
      one.classList.toggle("is-before", index === place);
    });
  };
  const end = () => {
    handle.removeEventListener("pointermove", move);
    removeEventListener("keydown", cancel);
    item.style.transform = "";
    for (const one of items) one.classList.remove("is-moving", "is-before", "is-after");
  };
  const drop = () => {
    end();
    if (place !== from) press(item, place - from);
  };
  /** @param {KeyboardEvent} event */
  const cancel = (event) => {
    if (event.key !== "Escape") return;
    place = from;
    end();
  };
  handle.setPointerCapture(start.pointerId);
  handle.addEventListener("pointermove", move);
  handle.addEventListener("pointerup", drop, { once: true });
  handle.addEventListener("pointercancel", end, { once: true });
  addEventListener("keydown", cancel);
}

for (const list of document.querySelectorAll("[data-order]")) {
  for (const item of itemsOf(list)) {
    if (!item.querySelector('button[name="way"]')) continue;
    const handle = document.createElement("span");
    handle.className = "order-handle";
    handle.setAttribute("aria-hidden", "true");
    handle.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      drag(list, item, handle, event);
    });
    (item.querySelector("[data-order-buttons]") ?? item).append(handle);
  }
  list.addEventListener("submit", (event) => {
    const button = /** @type {SubmitEvent} */ (event).submitter;
    if (button?.getAttribute("name") === "way") sessionStorage.setItem(KEY, String(Math.sign(Number(button.getAttribute("value")))));
  });
}

// Not before the browser has gone to the item itself, for that takes the focus away again.
addEventListener("load", () => {
  const way = sessionStorage.getItem(KEY);
  const moved = location.hash ? document.getElementById(location.hash.slice(1)) : null;
  sessionStorage.removeItem(KEY);
  if (!way || !moved?.closest("[data-order]")) return;
  const buttons = /** @type {HTMLElement[]} */ ([...moved.querySelectorAll('button[name="way"]')]);
  (buttons.find((one) => one.getAttribute("value") === way) ?? buttons[0])?.focus({ preventScroll: true });
});
