// Sends the forms of a room without leaving the page. What cannot be sent now waits on this device and goes, once, when
// the network is back; what is typed and not sent is kept too. Only an answer with our own header counts as received: a
// Wi-Fi portal that answers in our place is not us. Without this script every form still works as a form.

import { Kept, isShared, setShared } from "../kit/js/kept.js";
import { isChanged } from "../kit/js/morph.js";

const HEADER = "X-Leerkring";
const FORM = "form[data-room-form]";
const WAITING = "wait:";
const DRAFT = "draft:";
const REFUSED = "refused:";
const TEXTS = "textarea, input[type=text]";
const PATIENCE = 15_000;
const FIRST = 1_000;
const LONGEST = 15_000;
const HERE = 30_000;
const TYPING = 400;
// Sooner than this an emptied form was not filled in anew: it is the second half of a double click.
const AGAIN = 700;

/** @typedef {{action: string, form: string, fields: [string, string][], words: string}} Waiting */

const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-room]"));
const kept = await new Kept(root ? document.documentElement.dataset.seal ?? "" : "").open();
let running = false;
let pause = FIRST;
let timer = 0;
/** When a form was emptied because its words were sent. @type {WeakMap<HTMLFormElement, number>} */
const emptied = new WeakMap();

const fresh = () => [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, "0")).join("");

/** What a form says, with the button that was pressed. @param {HTMLFormElement} form @param {HTMLElement | null} [button]
 * @returns {[string, string][]} */
const fieldsOf = (form, button) =>
  /** @type {[string, string][]} */ ([...new FormData(form, button)].filter(([, value]) => typeof value === "string"));

/** @param {HTMLFormElement} form what somebody typed, as one line */
function wordsOf(form) {
  const texts = [...form.querySelectorAll(TEXTS)];
  return texts.map((field) => /** @type {HTMLInputElement} */ (field).value.trim()).filter(Boolean).join(" · ");
}

/** @param {HTMLFormElement} form */
const nameOf = (form) => `${DRAFT}${form.id || form.getAttribute("action")}`;

// -- sending ----------------------------------------------------------------------------------------------------------

/** @param {SubmitEvent} event */
function send(event) {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (form.matches("[data-signs-out]")) keepNothing();
  if (event.defaultPrevented || !form.matches(FORM) || form.querySelector("input[type=file]")) return;
  event.preventDefault();
  const words = wordsOf(form);
  if (words) emptied.set(form, event.timeStamp);
  else if (event.timeStamp - (emptied.get(form) ?? -AGAIN) < AGAIN) return;
  const fields = fieldsOf(form, event.submitter);
  const key = fields.find(([name]) => name === "key")?.[1] ?? fresh();
  /** @type {Waiting} */
  const waiting = { action: form.action, form: form.id, fields, words };
  void kept.put(`${WAITING}${next(WAITING)}:${key}`, waiting);
  clearTimeout(typing.get(form));
  typing.delete(form);
  kept.remove(nameOf(form));
  settle(form);
  tell();
  pause = FIRST;
  void deliver();
}

/** A number after all that are kept under this start: no clock is asked for the order. @param {string} start */
function next(start) {
  const last = kept.names(start).at(-1)?.split(":")[1];
  return String(Number(last ?? 0) + 1).padStart(9, "0");
}

/** The form is free for the next thing; its words are with us. @param {HTMLFormElement} form */
function settle(form) {
  form.reset();
  const field = /** @type {HTMLInputElement | null} */ (form.querySelector("input[name=key]"));
  if (field) field.value = fresh();
  for (const area of form.querySelectorAll("textarea")) area.dispatchEvent(new Event("grow", { bubbles: true }));
  say(form, "");
}

/** Send what waits, one after another; the next try is later each time. */
async function deliver() {
  clearTimeout(timer);
  if (running) return;
  running = true;
  try {
    for (let name = kept.names(WAITING)[0]; name; name = kept.names(WAITING)[0]) {
      if (!(await one(name))) {
        pause = Math.min(LONGEST, pause * 2);
        timer = window.setTimeout(deliver, pause / 2 + Math.random() * (pause / 2));
        return;
      }
      pause = FIRST;
    }
  } finally {
    running = false;
    tell();
  }
}

/** @param {string} name @returns {Promise<boolean>} whether the server has it, or said that it cannot be had */
async function one(name) {
  const waiting = /** @type {Waiting} */ (kept.get(name));
  const token = /** @type {HTMLInputElement | null} */ (document.querySelector("input[name=csrfmiddlewaretoken]"))?.value;
  const body = new URLSearchParams(waiting.fields.map(([field, value]) => [field, field === "csrfmiddlewaretoken" && token ? token : value]));
  const asOf = performance.now();
  let answer;
  try {
    answer = await fetch(waiting.action, { method: "POST", body, headers: { [HEADER]: "fragment" }, cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    return false;
  }
  const kind = answer.headers.get(HEADER);
  if (kind === null || answer.status >= 500 || answer.status === 429) return false;
  if (kind === "page" && answer.ok) return false; // The page to sign in: it waits until somebody has.
  const html = await answer.text().catch(() => null);
  if (html === null) return false;
  // What can be mended stands in its form again; the page says what is wrong with it.
  if (!answer.ok && !(kind === "fragment" && isBackInItsForm(waiting))) refuse(waiting, html);
  kept.remove(name);
  if (kind === "fragment") show({ html, asOf, isRefusal: !answer.ok });
  return true;
}

/** @param {{html: string, asOf: number, isRefusal: boolean}} detail */
function show(detail) {
  const part = document.querySelector("[data-live][data-fragment]");
  part?.dispatchEvent(new CustomEvent("fresh", { bubbles: true, detail }));
}

/** What was refused stands where it was typed again, unless something else is being written there.
 * @param {Waiting} waiting */
function isBackInItsForm(waiting) {
  const form = waiting.form ? document.getElementById(waiting.form) : null;
  if (!(form instanceof HTMLFormElement)) return false;
  const fields = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll(TEXTS)]);
  if (fields.length === 0 || fields.some(isChanged)) return false;
  for (const field of fields) {
    field.value = waiting.fields.find(([name]) => name === field.name)?.[1] ?? field.value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  return true;
}

/** The server says why not; what was typed stands beside it until she takes it away. @param {Waiting} waiting @param {string} html */
function refuse(waiting, html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const said = page.querySelector(".heading__lead, .error-summary, h1")?.textContent?.trim() ?? "";
  void kept.put(`${REFUSED}${next(REFUSED)}`, { said, words: waiting.words });
  tellRefused();
}

function tellRefused() {
  const box = document.querySelector("[data-not-kept]");
  if (!(box instanceof HTMLElement)) return;
  const all = kept.names(REFUSED).map((name) => /** @type {{said: string, words: string}} */ (kept.get(name)));
  const lines = all.flatMap(({ said, words }) => [said, words]).filter((line, at, lines) => line && line !== lines[at - 2]);
  const texts = lines.map((text) => Object.assign(document.createElement("p"), { textContent: text }));
  box.querySelector("div")?.replaceChildren(...texts);
  box.hidden = all.length === 0;
}

function takeAwayRefused() {
  for (const name of kept.names(REFUSED)) kept.remove(name);
  tellRefused();
}

// -- what one sees of it ----------------------------------------------------------------------------------------------

function tell() {
  const box = document.querySelector("[data-waiting]");
  if (!(box instanceof HTMLElement)) return;
  const names = kept.names(WAITING);
  const wait = names.length > 0 && (!navigator.onLine || pause > FIRST);
  box.hidden = !wait;
  if (!wait) return;
  const list = box.querySelector("ul");
  const words = names.map((name) => /** @type {Waiting} */ (kept.get(name)).words).filter(Boolean);
  list?.replaceChildren(...words.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
}

// -- what was typed and not sent --------------------------------------------------------------------------------------

/** Forms whose words are not kept yet, with their timers. @type {Map<HTMLFormElement, number>} */
const typing = new Map();

/** @param {Pick<Event, "target">} event */
function keep(event) {
  const form = /** @type {HTMLElement} */ (event.target).closest?.(FORM);
  if (!(form instanceof HTMLFormElement) || form.querySelector("input[type=file]")) return;
  clearTimeout(typing.get(form));
  typing.set(form, window.setTimeout(() => keepWords(form), TYPING));
}

/** @param {HTMLFormElement} form */
function keepWords(form) {
  clearTimeout(typing.get(form));
  typing.delete(form);
  if (wordsOf(form)) void kept.put(nameOf(form), texts(form));
  else kept.remove(nameOf(form));
  say(form, !wordsOf(form) || isShared() ? "" : navigator.onLine ? "saved" : "offline");
}

/** The page is left, perhaps for good. */
function keepAll() {
  for (const form of [...typing.keys()]) keepWords(form);
}

/** Who signs out leaves nothing here. */
function keepNothing() {
  for (const timer of typing.values()) clearTimeout(timer);
  typing.clear();
}

/** @param {HTMLFormElement} form @param {"saved" | "offline" | "restored" | ""} state */
function say(form, state) {
  const place = /** @type {HTMLElement | null} */ (form.querySelector("[data-kept]"));
  if (place) place.textContent = state ? (place.dataset[state] ?? "") : "";
}

/** @param {HTMLFormElement} form @returns {Record<string, string>} */
function texts(form) {
  const fields = /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll(TEXTS));
  return Object.fromEntries([...fields].map((field) => [field.name, field.value]));
}

/** Put back what was typed before the page was opened again. */
function putBack() {
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll(FORM))) {
    const draft = /** @type {Record<string, string> | undefined} */ (kept.get(nameOf(form)));
    if (!draft) continue;
    for (const [name, value] of Object.entries(draft)) {
      const field = /** @type {HTMLTextAreaElement | null} */ (form.querySelector(`[name="${CSS.escape(name)}"]`));
      if (!field || field.value !== field.defaultValue || field === document.activeElement) continue;
      field.value = value;
      say(form, "restored");
    }
  }
}

// -- being here -------------------------------------------------------------------------------------------------------

function sayHere() {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-here]"));
  if (!form || document.hidden) return;
  const body = new URLSearchParams([...fieldsOf(form), ["key", fresh()]]);
  fetch(form.action, { method: "POST", body, redirect: "manual", cache: "no-store" }).catch(() => undefined);
}

if (root) {
  // Before other scripts, which leave a form alone that somebody else sends.
  document.addEventListener("submit", send, true);
  document.addEventListener("input", keep);
  document.addEventListener("live", putBack);
  addEventListener("online", () => { pause = FIRST; void deliver(); });
  addEventListener("offline", tell);
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return keepAll();
    sayHere();
    void deliver();
  });
  addEventListener("pagehide", keepAll);
  document.querySelector("[data-not-kept] button")?.addEventListener("click", takeAwayRefused);
  for (const box of document.querySelectorAll("[data-shared-device]")) {
    const field = /** @type {HTMLInputElement} */ (box);
    field.checked = isShared();
    field.addEventListener("change", () => setShared(field.checked));
  }
  setInterval(sayHere, HERE);
  // What was typed before this script was there.
  for (const field of document.querySelectorAll(`${FORM} :is(${TEXTS})`)) if (isChanged(field)) keep({ target: field });
  putBack();
  tell();
  tellRefused();
  void deliver();
}
