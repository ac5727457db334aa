// Sends the forms of a room without leaving the page. What cannot be sent now waits on this device and goes, once, when
// the network is back; what is typed and not sent is kept too. Only an answer with our own header counts as received: a
// Wi-Fi portal that answers in our place is not us. Without this script every form still works as a form.

import { Kept, isShared, setShared } from "../kit/js/kept.js";

const HEADER = "X-Leerkring";
const FORM = "form[data-room-form]";
const WAITING = "wait:";
const DRAFT = "draft:";
const PATIENCE = 15_000;
const FIRST = 1_000;
const LONGEST = 15_000;
const HERE = 30_000;
const TYPING = 400;

/** @typedef {{action: string, fields: [string, string][], words: string}} Waiting */

const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-room]"));
const kept = await new Kept(root ? document.documentElement.dataset.seal ?? "" : "").open();
let running = false;
let pause = FIRST;
let timer = 0;

const fresh = () => [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, "0")).join("");

/** What a form says, with the button that was pressed. @param {HTMLFormElement} form @param {HTMLElement | null} [button]
 * @returns {[string, string][]} */
const fieldsOf = (form, button) =>
  /** @type {[string, string][]} */ ([...new FormData(form, button)].filter(([, value]) => typeof value === "string"));

/** @param {HTMLFormElement} form what somebody typed, as one line */
function wordsOf(form) {
  const texts = [...form.querySelectorAll("textarea, input[type=text]")];
  return texts.map((field) => /** @type {HTMLInputElement} */ (field).value.trim()).filter(Boolean).join(" · ");
}

/** @param {HTMLFormElement} form */
const nameOf = (form) => `${DRAFT}${form.id || form.getAttribute("action")}`;

// -- sending ----------------------------------------------------------------------------------------------------------

/** @param {SubmitEvent} event */
function send(event) {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (event.defaultPrevented || !form.matches(FORM) || form.querySelector("input[type=file]")) return;
  event.preventDefault();
  const fields = fieldsOf(form, event.submitter);
  const key = fields.find(([name]) => name === "key")?.[1] ?? fresh();
  /** @type {Waiting} */
  const waiting = { action: form.action, fields, words: wordsOf(form) };
  void kept.put(`${WAITING}${next()}:${key}`, waiting);
  clearTimeout(typing.get(form));
  kept.remove(nameOf(form));
  settle(form);
  tell();
  pause = FIRST;
  void deliver();
}

/** A number after all that wait: no clock is asked for the order. */
function next() {
  const last = kept.names(WAITING).at(-1)?.split(":")[1];
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
  kept.remove(name);
  if (kind === "fragment") show(await answer.text(), answer.ok ? asOf : Infinity);
  else refuse(waiting, await answer.text());
  return true;
}

/** @param {string} html @param {number} asOf when it was sent; a refusal is always shown */
function show(html, asOf) {
  const part = document.querySelector("[data-live][data-fragment]");
  part?.dispatchEvent(new CustomEvent("fresh", { bubbles: true, detail: { html, asOf } }));
}

/** The server says why not; what was typed stands beside it. @param {Waiting} waiting @param {string} html */
function refuse(waiting, html) {
  const box = document.querySelector("[data-not-kept]");
  if (!(box instanceof HTMLElement)) return;
  const said = new DOMParser().parseFromString(html, "text/html").querySelector(".heading__lead, h1")?.textContent ?? "";
  box.replaceChildren(...[said, waiting.words].filter(Boolean).map((text) => Object.assign(document.createElement("p"), { textContent: text })));
  box.hidden = false;
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

/** @type {WeakMap<HTMLFormElement, number>} */
const typing = new WeakMap();

/** @param {Event} event */
function keep(event) {
  const form = /** @type {HTMLElement} */ (event.target).closest?.(FORM);
  if (!(form instanceof HTMLFormElement) || form.querySelector("input[type=file]")) return;
  clearTimeout(typing.get(form));
  typing.set(form, window.setTimeout(() => {
    if (wordsOf(form)) void kept.put(nameOf(form), texts(form));
    else kept.remove(nameOf(form));
    say(form, !wordsOf(form) || isShared() ? "" : navigator.onLine ? "saved" : "offline");
  }, TYPING));
}

/** @param {HTMLFormElement} form @param {"saved" | "offline" | "restored" | ""} state */
function say(form, state) {
  const place = /** @type {HTMLElement | null} */ (form.querySelector("[data-kept]"));
  if (place) place.textContent = state ? (place.dataset[state] ?? "") : "";
}

/** @param {HTMLFormElement} form @returns {Record<string, string>} */
function texts(form) {
  const fields = /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("textarea, input[type=text]"));
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
  document.addEventListener("visibilitychange", () => { if (!document.hidden) { sayHere(); void deliver(); } });
  for (const box of document.querySelectorAll("[data-shared-device]")) {
    const field = /** @type {HTMLInputElement} */ (box);
    field.checked = isShared();
    field.addEventListener("change", () => setShared(field.checked));
  }
  setInterval(sayHere, HERE);
  putBack();
  tell();
  void deliver();
}
