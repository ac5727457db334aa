// Keeps what is typed in forms marked data-keep, in this tab of this device, until it was sent.
// A draft that was sent is thrown away on the first page that shows it was accepted: signed in, no error, and not
// the same form coming back. After an expired session or a lost connection it is put back.

const START = "draft:";
const page = document.documentElement;
const person = page.dataset.person ?? "";
const WAIT = 400;
let signingOut = false;

/** @typedef {{person: string, sent: boolean, values: Record<string, string[]>}} Draft */

/** @param {HTMLFormElement} form */
const nameOf = (form) => `${START}${location.pathname}#${form.id || form.getAttribute("action") || ""}`;

/** @param {HTMLFormElement} form @returns {HTMLInputElement[]} */
const keptFields = (form) =>
  /** @type {HTMLInputElement[]} */ ([...form.elements]).filter(
    (field) => field.name && !["hidden", "password", "file", "submit", "button"].includes(field.type),
  );

/** @param {HTMLInputElement} field */
const isChoice = (field) => field.type === "radio" || field.type === "checkbox";

/** @param {HTMLFormElement} form @returns {Record<string, string[]>} */
function read(form) {
  /** @type {Record<string, string[]>} */
  const values = {};
  for (const field of keptFields(form)) {
    values[field.name] ??= [];
    if (!isChoice(field) || field.checked) values[field.name].push(field.value);
  }
  return values;
}

/** @param {HTMLFormElement} form @param {Record<string, string[]>} values @returns {boolean} whether anything changed */
function write(form, values) {
  const before = JSON.stringify(read(form));
  const left = structuredClone(values);
  for (const field of keptFields(form)) {
    const kept = left[field.name];
    if (!kept) continue;
    if (isChoice(field)) field.checked = kept.includes(field.value);
    else field.value = kept.shift() ?? field.value;
    field.dispatchEvent(new Event("grow", { bubbles: true }));
  }
  return before !== JSON.stringify(read(form));
}

/** @param {string} name @returns {Draft | null} */
function load(name) {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? "null");
  } catch {
    return null;
  }
}

/** @param {string} name @param {Draft} draft */
function store(name, draft) {
  try {
    sessionStorage.setItem(name, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** @param {HTMLFormElement} form @param {"saving" | "saved" | "offline" | "restored" | ""} state */
function say(form, state) {
  const place = /** @type {HTMLElement | null} */ (form.querySelector("[data-kept]"));
  if (place) place.textContent = state ? (place.dataset[state] ?? "") : "";
}

const allNames = () => Object.keys(sessionStorage).filter((name) => name.startsWith(START));

/** Sort out what earlier pages left behind. */
function settle() {
  const refused = "status" in page.dataset || !person || document.querySelector("form[data-refused], .error-summary");
  const [way] = performance.getEntriesByType("navigation");
  const came = /** @type {PerformanceNavigationTiming} */ (way)?.type === "navigate";
  for (const name of allNames()) {
    const draft = load(name);
    if (!draft || (person && draft.person && draft.person !== person)) sessionStorage.removeItem(name);
    else if (draft.sent && !refused && came) sessionStorage.removeItem(name);
    else if (draft.sent) store(name, { ...draft, sent: false });
  }
}

/** @param {HTMLFormElement} form */
function keep(form) {
  const name = nameOf(form);
  const draft = load(name);
  if (draft && write(form, draft.values)) say(form, "restored");
  let timer = 0;
  const save = () => {
    if (store(name, { person, sent: false, values: read(form) })) say(form, navigator.onLine ? "saved" : "offline");
    else say(form, "");
  };
  form.addEventListener("input", () => {
    say(form, "saving");
    clearTimeout(timer);
    timer = window.setTimeout(save, WAIT);
  });
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (!event.defaultPrevented) store(name, { person, sent: true, values: read(form) });
  });
  addEventListener("offline", () => load(name) && say(form, "offline"));
  addEventListener("online", () => load(name) && say(form, "saved"));
  addEventListener("pagehide", () => {
    if (!timer || signingOut || load(name)?.sent) return;
    clearTimeout(timer);
    store(name, { person, sent: false, values: read(form) });
  });
}

settle();
for (const form of document.querySelectorAll("form[data-keep]")) keep(/** @type {HTMLFormElement} */ (form));

document.addEventListener("submit", (event) => {
  if (/** @type {HTMLElement} */ (event.target).matches("[data-signs-out]")) {
    signingOut = true;
    for (const name of allNames()) sessionStorage.removeItem(name);
  }
});
