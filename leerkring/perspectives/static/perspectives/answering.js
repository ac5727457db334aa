// Answering one statement after another without waiting for the network: the next one comes at once, what was answered
// is kept on this device, sealed, until the server has it, and goes in one piece. Keys 1, 2 and 3 answer while the focus
// is in the card. Without this script each answer is sent by itself.

import { Kept } from "../kit/js/kept.js";

const HEADER = "X-Leerkring";
const PATIENCE = 15_000;
const SOON = 400;
const FIRST = 1_000;
const LONGEST = 15_000;
// Sooner than this nobody has read a statement: the second half of a double click is no answer to the next one.
const UNREAD = 350;

/** @typedef {{action: string, fields: [string, string][], answer: string}} Waiting */

const seal = () => /** @type {HTMLElement | null} */ (document.querySelector("[data-seal]"))?.dataset.seal ?? "";
const kept = await new Kept(seal()).open();
/** What was answered since the page came, the latest last. @type {string[]} */
const trail = [];
/** @type {Set<string>} */
const answered = new Set();
let timer = 0;
let pause = FIRST;
let running = false;
/** When the statement came that is seen now. */
let came = -UNREAD;

const deckOf = () => /** @type {HTMLElement | null} */ (document.querySelector("[data-deck]"));
/** @param {HTMLElement} deck @returns {HTMLElement[]} */
const cardsOf = (deck) => [...deck.querySelectorAll("[data-statement]")].map((one) => /** @type {HTMLElement} */ (one));
/** @param {string} statement */
const nameOf = (statement) => `answer:${statement}`;

/** Show the first card that is not answered, and how far one is. @param {boolean} [focus] */
function draw(focus = false) {
  const deck = deckOf();
  if (!deck) return;
  const cards = cardsOf(deck);
  for (const name of kept.names("answer:")) {
    const waiting = /** @type {Waiting} */ (kept.get(name));
    if (!waiting.answer.endsWith(":.")) answered.add(name.slice("answer:".length));
  }
  const now = cards.find((card) => !answered.has(card.dataset.statement ?? ""));
  for (const card of cards) card.hidden = card !== now;
  const done = Number(deck.dataset.done) + cards.filter((card) => answered.has(card.dataset.statement ?? "")).length;
  const count = /** @type {HTMLElement | null} */ (deck.querySelector("[data-count]"));
  if (count) count.textContent = (count.dataset.words ?? "").replace("{done}", String(done)).replace("{total}", deck.dataset.total ?? "");
  const end = /** @type {HTMLElement | null} */ (deck.querySelector("[data-end]"));
  if (end) end.hidden = Boolean(now);
  const turn = /** @type {HTMLElement | null} */ (document.querySelector("[data-turn]"));
  const over = /** @type {HTMLElement | null} */ (document.querySelector("[data-turn-over]"));
  if (turn && over) [turn.hidden, over.hidden] = [!now, Boolean(now)];
  const undo = /** @type {HTMLElement | null} */ (deck.querySelector("[data-undo]"));
  if (undo) undo.hidden = trail.length === 0;
  if (focus) (now?.querySelector("button") ?? undo)?.focus({ preventScroll: true });
}

/** @param {SubmitEvent} event */
function take(event) {
  const form = /** @type {HTMLFormElement} */ (event.target);
  const button = /** @type {HTMLButtonElement | null} */ (event.submitter);
  const card = /** @type {HTMLElement | null | undefined} */ (button?.closest("[data-statement]"));
  if (!card || !button?.value) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (event.timeStamp - came < UNREAD) return;
  came = event.timeStamp;
  const statement = card.dataset.statement ?? "";
  answered.add(statement);
  trail.push(statement);
  keep(statement, form, button.value);
  draw(true);
}

function undo() {
  const statement = trail.pop();
  const deck = deckOf();
  const card = statement && deck?.querySelector(`[data-statement="${CSS.escape(statement)}"]`);
  const form = card && card.closest("form");
  if (!statement || !card || !form) return;
  answered.delete(statement);
  came = -UNREAD; // what comes back was read
  keep(statement, form, `${statement}:.`);
  // It comes back in front, whatever its place was.
  card.parentElement?.prepend(card);
  draw(true);
}

/** @param {string} statement @param {HTMLFormElement} form @param {string} answer */
function keep(statement, form, answer) {
  const fields = /** @type {[string, string][]} */ ([...new FormData(form)].filter(([name]) => name !== "answers"));
  void kept.put(nameOf(statement), { action: form.action, fields, answer });
  pause = FIRST;
  clearTimeout(timer);
  timer = window.setTimeout(deliver, SOON);
}

/** Send all that waits for one address in one piece; the next try is later each time. */
async function deliver() {
  clearTimeout(timer);
  if (running) return;
  running = true;
  try {
    for (let names = kept.names("answer:"); names.length > 0; names = kept.names("answer:")) {
      const first = /** @type {Waiting} */ (kept.get(names[0]));
      const same = names.filter((name) => /** @type {Waiting} */ (kept.get(name)).action === first.action);
      const sent = same.map((name) => /** @type {[string, Waiting]} */ ([name, kept.get(name)]));
      if (!(await send(first, sent.map(([, waiting]) => waiting.answer)))) {
        pause = Math.min(LONGEST, pause * 2);
        timer = window.setTimeout(deliver, pause / 2 + Math.random() * (pause / 2));
        return tell(true);
      }
      // What was answered otherwise meanwhile stays, and goes next.
      for (const [name, waiting] of sent) if (kept.get(name) === waiting) kept.remove(name);
      pause = FIRST;
    }
    tell(false);
    more();
  } finally {
    running = false;
  }
}

/** @param {Waiting} waiting @param {string[]} answers @returns {Promise<boolean>} whether the server has it, or refuses it for good */
async function send(waiting, answers) {
  const token = /** @type {HTMLInputElement | null} */ (document.querySelector("input[name=csrfmiddlewaretoken]"))?.value;
  const fields = waiting.fields.map(([name, value]) => [name, name === "csrfmiddlewaretoken" && token ? token : value]);
  const body = new URLSearchParams([...fields, ["answers", answers.join(",")]]);
  try {
    const answer = await fetch(waiting.action, { method: "POST", body, headers: { [HEADER]: "fragment" }, cache: "no-store", redirect: "manual", signal: AbortSignal.timeout(PATIENCE) });
    const kind = answer.headers.get(HEADER);
    return kind === "kept" || (kind !== null && answer.status >= 400 && answer.status < 500 && answer.status !== 429);
  } catch {
    return false;
  }
}

/** All that lay ready is answered and more is there: the page brings it. */
function more() {
  const deck = deckOf();
  if (!deck || cardsOf(deck).length === 0) return;
  const left = cardsOf(deck).some((card) => !answered.has(card.dataset.statement ?? ""));
  const done = Number(deck.dataset.done) + cardsOf(deck).length;
  if (!left && done < Number(deck.dataset.total)) location.reload();
}

/** @param {boolean} waits */
function tell(waits) {
  const box = /** @type {HTMLElement | null} */ (document.querySelector("[data-waits]"));
  if (box) box.hidden = !waits;
}

/** @param {KeyboardEvent} event */
function press(event) {
  const card = /** @type {HTMLElement} */ (event.target).closest?.(".deck__card");
  // A key that is held down answers once.
  if (card && event.repeat && event.key === "Enter") event.preventDefault();
  if (!card || event.altKey || event.ctrlKey || event.metaKey) return;
  const button = /** @type {HTMLElement | undefined} */ (card.querySelectorAll(".deck__buttons button")[["1", "2", "3"].indexOf(event.key)]);
  if (button && !event.repeat) button.click();
  else if (event.key === "Backspace") undo();
}

document.addEventListener("submit", take, true);
document.addEventListener("keydown", press);
document.addEventListener("click", (event) => /** @type {HTMLElement} */ (event.target).closest("[data-undo]") && undo());
document.addEventListener("live", () => draw());
addEventListener("online", () => { pause = FIRST; void deliver(); });
document.addEventListener("visibilitychange", () => { if (!document.hidden) void deliver(); });
// Who comes back to this page by the button of her browser gets what she answered since, not the page as it was.
const visit = /** @type {PerformanceNavigationTiming | undefined} */ (performance.getEntriesByType("navigation")[0]);
if (visit?.type === "back_forward" && deckOf()) location.reload();
draw();
void deliver();
