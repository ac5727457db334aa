// Forms marked data-passkey: "get" shows a passkey of this device to the server, "create" makes one.
// What the device must sign stands in data-options, or is fetched from where the form goes.

/** @param {string} words @returns {ArrayBuffer} */
function bytes(words) {
  const plain = atob(words.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0)).buffer;
}

/** @param {ArrayBuffer | null | undefined} value @returns {string | undefined} */
function words(value) {
  if (!value) return undefined;
  const plain = String.fromCharCode(...new Uint8Array(value));
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** @param {any[] | undefined} known */
const named = (known) => (known ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

/** @param {any} options */
function forCreating(options) {
  const user = { ...options.user, id: bytes(options.user.id) };
  return { ...options, user, challenge: bytes(options.challenge), excludeCredentials: named(options.excludeCredentials) };
}

/** @param {any} options */
function forGetting(options) {
  return { ...options, challenge: bytes(options.challenge), allowCredentials: named(options.allowCredentials) };
}

/** @param {any} credential */
function written(credential) {
  const from = credential.response;
  return JSON.stringify({
    id: credential.id,
    rawId: words(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: {
      clientDataJSON: words(from.clientDataJSON),
      attestationObject: words(from.attestationObject),
      transports: from.getTransports?.(),
      authenticatorData: from.attestationObject ? undefined : words(from.authenticatorData),
      signature: words(from.signature),
      userHandle: words(from.userHandle),
    },
  });
}

/** @param {HTMLFormElement} form */
async function optionsOf(form) {
  if (form.dataset.options) return JSON.parse(form.dataset.options).publicKey;
  const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()).request_options.publicKey;
}

/** @param {HTMLFormElement} form */
async function show(form) {
  const options = await optionsOf(form);
  const credential =
    form.dataset.passkey === "create"
      ? await navigator.credentials.create({ publicKey: forCreating(options) })
      : await navigator.credentials.get({ publicKey: forGetting(options) });
  /** @type {HTMLInputElement} */ (form.elements.namedItem("credential")).value = written(credential);
  form.submit();
}

/** @param {HTMLFormElement} form @param {"stopped" | "missing" | ""} what */
function say(form, what) {
  const place = /** @type {HTMLElement | null} */ (form.querySelector("[data-said]"));
  if (place) place.textContent = what ? (place.dataset[what] ?? "") : "";
}

for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form[data-passkey]"))) {
  const able = "PublicKeyCredential" in window;
  if (able) form.hidden = false;
  else say(form, "missing");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!able || form.dataset.busy) return;
    form.dataset.busy = "yes";
    say(form, "");
    try {
      await show(form);
    } catch {
      say(form, "stopped");
    }
    delete form.dataset.busy;
  });
}
