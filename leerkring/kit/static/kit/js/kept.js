// What is kept on this device until it was sent: encrypted under a key that the server gives only to this person while
// she is signed in; signing out takes it away; and nothing is kept on a device that is shared. Without encryption (a page without TLS)
// it is kept as long as the page is open.

const START = "kept:";
const SHARED = "shared-device";
const ALGORITHM = "AES-GCM";
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const isShared = () => localStorage.getItem(SHARED) === "yes";

/** @param {boolean} shared whether others use this device too; then nothing stays on it */
export function setShared(shared) {
  if (shared) localStorage.setItem(SHARED, "yes");
  else localStorage.removeItem(SHARED);
  if (shared) forget();
}

/** Take away everything that is kept here, whoever wrote it. */
export function forget() {
  for (const name of Object.keys(localStorage)) if (name.startsWith(START)) localStorage.removeItem(name);
}

export class Kept {
  /** @param {string} secret of this person; empty when nothing may be kept on the device */
  constructor(secret) {
    this.secret = secret;
    /** @type {Map<string, unknown>} */
    this.memory = new Map();
    /** @type {CryptoKey | null} */
    this.key = null;
  }

  /** Whether what is put here stays on the device. */
  get stays() {
    return this.key !== null && !isShared();
  }

  /** Read what is there and can be read; what cannot belongs to somebody else and goes. */
  async open() {
    if (!this.secret || isShared() || !globalThis.crypto?.subtle) return this;
    const raw = await crypto.subtle.digest("SHA-256", encoder.encode(this.secret));
    this.key = await crypto.subtle.importKey("raw", raw, ALGORITHM, false, ["encrypt", "decrypt"]);
    for (const name of Object.keys(localStorage)) {
      if (!name.startsWith(START)) continue;
      const value = await this.#read(localStorage.getItem(name) ?? "");
      if (value === undefined) localStorage.removeItem(name);
      else this.memory.set(name.slice(START.length), value);
    }
    return this;
  }

  /** @param {string} name */
  get(name) {
    return this.memory.get(name);
  }

  /** @param {string} start @returns {string[]} in the order they were kept */
  names(start) {
    return [...this.memory.keys()].filter((name) => name.startsWith(start)).sort();
  }

  /** @param {string} name @param {unknown} value */
  async put(name, value) {
    this.memory.set(name, value);
    if (!this.stays) return;
    try {
      const sealed = await this.#seal(value);
      // Taken away meanwhile: it must not come back.
      if (this.memory.get(name) === value) localStorage.setItem(START + name, sealed);
    } catch {
      // The device is full or forbids it; the page itself still knows.
    }
  }

  /** @param {string} name */
  remove(name) {
    this.memory.delete(name);
    localStorage.removeItem(START + name);
  }

  /** @param {unknown} value */
  async #seal(value) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const key = /** @type {CryptoKey} */ (this.key);
    const sealed = await crypto.subtle.encrypt({ name: ALGORITHM, iv }, key, encoder.encode(JSON.stringify(value)));
    return btoa(String.fromCharCode(...iv, ...new Uint8Array(sealed)));
  }

  /** @param {string} text @returns {Promise<unknown>} undefined when it is not ours */
  async #read(text) {
    try {
      const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
      const key = /** @type {CryptoKey} */ (this.key);
      const plain = await crypto.subtle.decrypt({ name: ALGORITHM, iv: bytes.slice(0, 12) }, key, bytes.slice(12));
      return JSON.parse(decoder.decode(plain));
    } catch {
      return undefined;
    }
  }
}
