// Keeps what is typed in forms marked data-keep on this device (see kept.js), until it was accepted.
// The answer to an accepted form names the form's key in a cookie; a draft that was sent and not accepted is put back,
// after an expired session or a lost connection too. Sent again as it was, it goes under its first key, so that it has
// one effect even when only the answer was lost.

import { Kept, forget } from "./kept.js";

const START = "form:";
const ACCEPTED = /(?:^|; )sent=([^;]*)/;
const page = document.documentElement;
const kept = await new Kept(page.dataset.seal ?? "").open();
const WAIT = 150;
const OLD = 7 * 24 * 3600 * 1000;
let signingOut = false;

/** @typedef {Record<string, string[]>} Values */
/** What was sent last, and under which key. @typedef {{key: string, all: string}} Went */
/** @typedef {{at: number, sent: boolean, accepted?: boolean, went?: Went, values: Values}} Draft */

/** By where it goes: sent from one page, refused, mended on the next and accepted, it is one draft.
 * @param {HTMLFormElement} form */
function nameOf(form) {
  const to = new URL(form.getAttribute("action") || location.pathname, location.href);
  return `${START}${to.pathname}${to.search}#${form.id}`;
}

/** @param {HTMLFormElement} form @returns {HTMLInputElement[]} */
const keptFields = (form) =>
  /** @type {HTMLInputElement[]} */ ([...form.elements]).filter(
    (field) => field.name && !["hidden", "password", "file", "submit", "button"].includes(field.type),
  );

/** @param {HTMLInputElement} field */
const isChoice = (field) => field.type === "radio" || field.type === "checkbox";

/** @param {HTMLFormElement} form @returns {Values} */
function read(form) {
  /** @type {Values} */
  const values = {};
  for (const field of keptFields(form)) {
    values[field.name] ??= [];
    if (!isChoice(field) || field.checked) values[field.name].push(field.value);
  }
  return values;
}

/** @param {HTMLFormElement} form @param {Values} values @returns {boolean} whether anything changed */
function write(form, values) {
  const before = JSON.stringify(read(form));
  const left = structuredClone(values);
  for (const field of keptFields(form)) {
    const kept = left[field.name];
    if (!kept) continue;
    const [was, checked] = [field.value, field.checked];
    if (isChoice(field)) field.checked = kept.includes(field.value);
    else field.value = kept.shift() ?? field.value;
    // What comes back is in sight, also where it was folded away.
    if (was !== field.value || checked !== field.checked) field.closest("details")?.setAttribute("open", "");
    field.dispatchEvent(new Event("grow", { bubbles: true }));
  }
  return before !== JSON.stringify(read(form));
}

/** @param {string} name @returns {Draft | null} */
const load = (name) => /** @type {Draft | undefined} */ (kept.get(name)) ?? null;

/** @param {HTMLFormElement} form @param {"saving" | "saved" | "offline" | "restored" | ""} state */
function say(form, state) {
  const place = /** @type {HTMLElement | null} */ (form.querySelector("[data-kept]"));
  if (place) place.textContent = state ? (place.dataset[state] ?? "") : "";
}

/** Sort out what earlier pages left behind. */
function settle() {
  const accepted = document.cookie.match(ACCEPTED)?.[1];
  if (page.dataset.seal) document.cookie = "sent=; Path=/; Max-Age=0; SameSite=Lax";
  const refused = "status" in page.dataset || document.querySelector("form[data-refused], .error-summary");
  for (const name of kept.names(START)) {
    const draft = load(name);
    if (!draft || Date.now() - draft.at > OLD) kept.remove(name);
    else if (draft.went && draft.went.key === accepted && !refused) void kept.put(name, { ...draft, sent: false, accepted: true });
    else if (draft.sent) void kept.put(name, { ...draft, sent: false });
  }
}

/** What was kept of this form; of an accepted one only for who comes back to it with the browser's own button.
 * @param {string} name @returns {Draft | null} */
function earlier(name) {
  const draft = load(name);
  const [way] = performance.getEntriesByType("navigation");
  if (!draft?.accepted || /** @type {PerformanceNavigationTiming} */ (way)?.type === "back_forward") return draft;
  kept.remove(name);
  return null;
}

/** Everything that goes to the server, as one text. @param {HTMLFormElement} form */
const allOf = (form) =>
  JSON.stringify([...new FormData(form)].filter(([name]) => !["key", "csrfmiddlewaretoken"].includes(name)));

/** The first key again for what was sent before, another one for other words in the same form.
 * @param {HTMLFormElement} form @param {Went | undefined} before @returns {Went | undefined} */
function goes(form, before) {
  const field = /** @type {HTMLInputElement | null} */ (form.querySelector("input[name=key]"));
  if (!field) return undefined;
  const all = allOf(form);
  if (before && !form.querySelector("input[type=file]")) {
    if (before.all === all) field.value = before.key;
    else if (before.key === field.value) field.value = fresh();
  }
  return { key: field.value, all };
}

const fresh = () => [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16)).join("-");

/** @param {HTMLFormElement} form */
function keep(form) {
  const name = nameOf(form);
  const draft = earlier(name);
  let went = draft?.went;
  if (draft && !draft.accepted && write(form, draft.values)) say(form, "restored");
  let timer = 0;
  let isSealing = false;
  let isSealed = false;
  const draftOf = (sent = false) => ({ at: Date.now(), sent, went, values: read(form) });
  const save = () => {
    timer = 0;
    void kept.put(name, draftOf());
    say(form, !kept.stays ? "" : navigator.onLine ? "saved" : "offline");
  };
  form.addEventListener("input", () => {
    say(form, "saving");
    clearTimeout(timer);
    timer = window.setTimeout(save, WAIT);
  });
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    timer = 0;
    if (event.defaultPrevented || isSealed) return;
    // It goes when it is sealed: a page that is left does not wait for anything.
    event.preventDefault();
    event.stopPropagation();
    if (isSealing) return;
    isSealing = true;
    went = goes(form, went);
    const button = /** @type {HTMLElement | null} */ (event.submitter);
    void kept.put(name, draftOf(true)).finally(() => setTimeout(() => {
      isSealing = false;
      isSealed = true;
      form.requestSubmit(button?.isConnected ? button : null);
      isSealed = false;
    }));
  });
  addEventListener("offline", () => load(name) && kept.stays && say(form, "offline"));
  addEventListener("online", () => load(name) && kept.stays && say(form, "saved"));
  addEventListener("pagehide", () => {
    if (timer && !signingOut && !load(name)?.sent) save();
  });
}

settle();
for (const form of document.querySelectorAll("form[data-keep]")) keep(/** @type {HTMLFormElement} */ (form));

document.addEventListener("submit", (event) => {
  if (/** @type {HTMLElement} */ (event.target).matches("[data-signs-out]")) {
    signingOut = true;
    forget();
  }
});
