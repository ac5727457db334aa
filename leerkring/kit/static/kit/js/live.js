// Keeps parts of a page as they are now. The server says over one event stream only which topic changed; each part that
// follows it is fetched again from its own address and put in place so that focus, caret and typed text stay.
//
//   <main data-stream="{{ stream }}">
//     <section id="cards" data-live="meeting:…" data-fragment="/meetings/…/cards/"> … </section>
//
// data-live: one or more topics. data-fragment: an address that answers with the inside of this element, or with a whole
// page that has an element of the same id. data-version: the topic's version, read before the part was drawn (saves one
// fetch). data-pause: least milliseconds between two fetches. An element data-connection shows how things stand, in the
// words of its data-here, data-away and data-out (kit.connection() makes it). After each change the part sends the event
// "live". An element data-own is never touched: a script of its own draws it. Who sends something itself and gets the new
// inside as the answer hands it over with the event "fresh", {html, asOf, isRefusal}: a refusal is always shown.

import { place, ready } from "./morph.js";

const JITTER = 150;
const PAUSE = 500;
const SOON = 3_000;
const PATIENCE = 20_000;
// The server repeats itself every 15 seconds; who hears nothing for longer has lost the line without being told.
const SILENCE = 40_000;
const FIRST = 8_000;
const POLL = 10_000;
const RETRY = 60_000;
const HIDDEN = 5_000;
const HEADER = "X-Leerkring";

/** @param {number} most */
const some = (most) => Math.random() * most;

/** @param {"here" | "away" | "out"} state */
function say(state) {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-connection]"))) {
    if (place.dataset.connection === state) continue;
    place.dataset.connection = state;
    place.textContent = place.dataset[state] ?? "";
  }
}

/** One part of the page: one fetch at a time, and one more when something changed meanwhile. */
class Part {
  /** @param {HTMLElement} element @param {Stream} stream */
  constructor(element, stream) {
    this.element = element;
    this.stream = stream;
    this.topics = (element.dataset.live ?? "").split(/\s+/).filter(Boolean);
    const known = (element.dataset.version ?? "").split(",");
    /** @type {Map<string, string>} */
    this.seen = new Map(this.topics.map((topic, index) => [topic, known[index] ?? ""]));
    this.tag = "";
    this.timer = 0;
    this.running = this.isAskedAgain = false;
    this.notBefore = this.took = this.failures = 0;
    // Raised when somebody else brought something newer: what was asked for before that comes too late.
    this.turn = 0;
    this.asOf = 0;
  }

  /** The answer to something that was sent from here; what is on its way since earlier must not undo it.
   * @param {string} html @param {number} asOf when it was sent @param {boolean} isRefusal */
  async take(html, asOf, isRefusal) {
    this.tag = "";
    // What was asked for later stands here already: it may know less than this answer, or more. Only a new one knows all.
    if (asOf < this.asOf && !isRefusal) return this.again();
    this.turn += 1;
    // It was drawn after all that was heard before it was sent.
    if (asOf >= this.stream.heardAt) this.hasSeen(this.stream.heard);
    await place(this.element, html, () => this.again());
    this.element.dispatchEvent(new CustomEvent("live", { bubbles: true }));
  }

  /** Once more, also when nothing is known to have changed; what is on its way now does not count. */
  again() {
    if (this.running) this.isAskedAgain = true;
    else this.refresh(true);
  }

  /** @param {Map<string, string>} heard */
  hasSeen(heard) {
    for (const topic of this.topics) this.seen.set(topic, heard.get(topic) ?? "");
  }

  get isBehind() {
    return this.topics.some((topic) => this.stream.heard.has(topic) && this.stream.heard.get(topic) !== this.seen.get(topic));
  }

  /** @param {boolean} [always] also when nothing is known to have changed */
  refresh(always = false) {
    if (this.timer || this.running || !(always || this.isBehind)) return;
    this.timer = setTimeout(() => this.fetch(), Math.max(some(JITTER), this.notBefore - performance.now()));
  }

  async fetch() {
    this.timer = 0;
    this.running = true;
    this.isAskedAgain = false;
    const heard = new Map(this.stream.heard);
    const turn = this.turn;
    let done = false;
    try {
      done = await this.ask();
    } catch {
      done = false;
    }
    this.failures = done ? 0 : this.failures + 1;
    // A server that needs long is asked less often; one that fails, even less.
    const pause = Math.max(Number(this.element.dataset.pause) || PAUSE, Math.min(SOON, 3 * this.took));
    this.notBefore = performance.now() + (done ? pause : Math.min(POLL, 1000 * 2 ** this.failures) + some(1000));
    // What came too late was not shown, so it was not seen either.
    if (done && turn === this.turn) this.hasSeen(heard);
    this.running = false;
    if (this.stream.isOn) this.refresh(!done || this.isAskedAgain);
  }

  /** @returns {Promise<boolean>} whether the part is now as it was when we asked */
  async ask() {
    const address = this.element.dataset.fragment ?? location.href;
    const headers = { [HEADER]: "fragment", ...(this.tag ? { "If-None-Match": this.tag } : {}) };
    const began = performance.now();
    const turn = this.turn;
    const answer = await ask(address, headers);
    this.took = performance.now() - began;
    if (turn !== this.turn) return this.stream.works();
    if (answer.type === "opaqueredirect") return this.stream.end("out");
    if (answer.status === 304) return this.stream.works();
    if ([403, 404, 410].includes(answer.status) && isOurs(answer)) return this.stream.isOver();
    if (!answer.ok || !isOurs(answer)) return this.stream.failed();
    const html = inside(await answer.text(), answer.headers.get(HEADER), this.element.id);
    if (html === null) return this.stream.failed();
    if (turn !== this.turn) return this.stream.works();
    this.asOf = began;
    this.tag = answer.headers.get("ETag") ?? "";
    const left = await place(this.element, html, () => this.again());
    if (left) {
      this.tag = "";
      this.element.addEventListener("focusout", () => this.again(), { once: true });
    }
    this.element.dispatchEvent(new CustomEvent("live", { bubbles: true }));
    return this.stream.works();
  }
}

/** @param {string} address @param {Record<string, string>} headers */
const ask = (address, headers) =>
  fetch(address, { headers, redirect: "manual", cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });

/** What a hotel's or school's gateway answers in our place has no such header. @param {Response} answer */
const isOurs = (answer) => answer.headers.has(HEADER);

/** @param {string} html @param {string | null} kind @param {string} id */
function inside(html, kind, id) {
  if (kind === "fragment") return html;
  return new DOMParser().parseFromString(html, "text/html").getElementById(id)?.innerHTML ?? null;
}

/** The event stream of one element, or asking now and then where no stream can be had. */
class Stream {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.address = root.dataset.stream ?? "";
    /** @type {Map<string, string>} */
    this.heard = new Map();
    this.heardAt = 0;
    /** @type {Map<HTMLElement, Part>} */
    this.parts = new Map();
    /** @type {EventSource | null} */
    this.source = null;
    this.isOn = false;
    this.failures = 0;
    this.again = this.watch = this.poll = this.loss = 0;
  }

  start() {
    this.isOn = true;
    this.open();
  }

  stop() {
    this.isOn = false;
    this.close();
    for (const timer of [this.again, this.watch, this.poll, this.loss]) clearTimeout(timer);
    this.again = this.watch = this.poll = this.loss = 0;
  }

  close() {
    this.source?.close();
    this.source = null;
  }

  open() {
    clearTimeout(this.again);
    this.again = 0;
    this.close();
    const source = new EventSource(this.address);
    this.source = source;
    source.onmessage = (event) => this.hear(event.data);
    source.onerror = () => source.readyState === EventSource.CLOSED && source === this.source && this.lost();
    source.addEventListener("error", () => this.doubt());
    this.expect(FIRST);
  }

  /** @param {number} within milliseconds until the stream counts as broken */
  expect(within) {
    clearTimeout(this.watch);
    this.watch = setTimeout(() => this.lost(), within);
  }

  /** @param {string} data the versions, in the order of the topics in the address */
  hear(data) {
    const topics = (this.address.split("/")[2] ?? "").split(".", 1)[0].split(",");
    data.split(",").forEach((version, index) => {
      const topic = topics[index] ?? "";
      if (this.heard.get(topic) !== version) this.heardAt = performance.now();
      this.heard.set(topic, version);
    });
    this.failures = 0;
    clearTimeout(this.poll);
    this.poll = 0;
    if ([...this.parts.values()].every((part) => !part.failures)) this.works();
    this.expect(SILENCE);
    this.refresh();
  }

  /** @param {boolean} [always] */
  refresh(always = false) {
    for (const element of [...this.parts.keys()]) if (!element.isConnected) this.parts.delete(element);
    const inner = /** @type {NodeListOf<HTMLElement>} */ (this.root.querySelectorAll("[data-live][data-fragment]"));
    for (const element of [...(this.root.matches("[data-live][data-fragment]") ? [this.root] : []), ...inner]) {
      this.partOf(element).refresh(always);
    }
  }

  /** @param {HTMLElement} element */
  partOf(element) {
    const part = this.parts.get(element) ?? new Part(element, this);
    this.parts.set(element, part);
    return part;
  }

  /** The line broke or never came: again after a while, with a fresh address when the old one does not do. */
  lost() {
    this.close();
    clearTimeout(this.watch);
    clearTimeout(this.again);
    this.failures += 1;
    this.doubt();
    if (this.failures > 1 && !this.poll) this.ask();
    const wait = this.failures > 6 ? RETRY : Math.min(SOON, 500 * 2 ** this.failures);
    this.again = setTimeout(() => (this.failures > 1 ? this.renew() : this.open()), wait / 2 + some(wait));
  }

  /** Meanwhile the parts are asked for now and then. */
  ask() {
    this.poll = setTimeout(() => {
      this.refresh(true);
      this.ask();
    }, POLL * 0.8 + some(POLL * 0.4));
  }

  /** The page itself, through its own door, gives the next address. */
  async renew() {
    try {
      const answer = await ask(location.href, {});
      if (answer.type === "opaqueredirect") return void this.end("out");
      if (answer.ok && isOurs(answer)) this.address = streamIn(await answer.text(), this.root) ?? this.address;
    } catch {
      this.failures = Math.min(this.failures, 4); // No server at all: it costs nobody anything to knock often.
    }
    if (this.isOn) this.open();
  }

  works() {
    clearTimeout(this.loss);
    this.loss = 0;
    say("here");
    return true;
  }

  failed() {
    this.doubt();
    return false;
  }

  /** A moment without a line is nobody's business. */
  doubt() {
    if (!this.loss) this.loss = setTimeout(() => say("away"), 5000);
  }

  /** @param {"out"} state */
  end(state) {
    this.stop();
    say(state);
    return true;
  }

  /** The part is no longer hers to see: the page itself says what there is instead. */
  isOver() {
    this.stop();
    location.reload();
    return true;
  }
}

/** @param {string} html @param {HTMLElement} root */
function streamIn(html, root) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const same = root.id ? page.getElementById(root.id) : page.querySelectorAll("[data-stream]")[roots.indexOf(root)];
  return /** @type {HTMLElement | null | undefined} */ (same)?.dataset.stream;
}

const roots = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-stream]")]);
const streams = roots.map((root) => new Stream(root));
let hiding = 0;

/** Browsers open only six lines to one server, so a page that nobody looks at lets go of its own. */
function look() {
  clearTimeout(hiding);
  if (document.hidden) hiding = setTimeout(() => streams.forEach((stream) => stream.stop()), HIDDEN);
  else for (const stream of streams) if (!stream.isOn || !stream.source) stream.start();
}

if (streams.length) {
  look();
  ready();
  document.addEventListener("visibilitychange", look);
  document.addEventListener("fresh", (event) => {
    const { html, asOf, isRefusal } = /** @type {CustomEvent<{html: string, asOf: number, isRefusal: boolean}>} */ (event).detail;
    const element = /** @type {HTMLElement} */ (event.target);
    for (const stream of streams) if (stream.root.contains(element)) void stream.partOf(element).take(html, asOf, isRefusal);
  });
  addEventListener("pageshow", (event) => event.persisted && look());
  addEventListener("pagehide", () => streams.forEach((stream) => stream.stop()));
  addEventListener("online", () => streams.forEach((stream) => stream.isOn && stream.open()));
  // What was open may seem so for long after; a fresh attempt tells, and takes it up again when the browser was mistaken.
  addEventListener("offline", () => {
    const open = streams.filter((stream) => stream.isOn);
    if (open.length) say("away");
    for (const stream of open) stream.lost();
  });
}
