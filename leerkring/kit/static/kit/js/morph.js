// Puts new content in place of old so that what somebody is doing there stays: focus, caret, typed text, what is folded
// out. A form she is busy with is left alone as a whole, with its hidden fields, until it was sent or emptied.

// A screen reader says each change of a live region aloud; faster than this nobody can listen.
const BREATH = 3_000;
const REGION = '[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"], [role="log"]';
const TYPED = "input:not([type=hidden], [type=button], [type=submit], [type=reset]), textarea, select, [contenteditable]";
/** @type {WeakMap<Element, number>} */
const spoken = new WeakMap();

/** @param {Element} field whether it holds something else than the server put there */
export function isChanged(field) {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (field instanceof HTMLSelectElement) return isOtherwiseChosen(field);
  if (!(field instanceof HTMLInputElement)) return field.hasAttribute("data-changed");
  if (field.type === "file") return field.files !== null && field.files.length > 0;
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
  return field.value !== field.defaultValue;
}

/** @param {HTMLSelectElement} field */
function isOtherwiseChosen(field) {
  const options = [...field.options];
  if (!field.multiple && !options.some((option) => option.defaultSelected)) return field.selectedIndex > 0;
  return options.some((option) => option.selected !== option.defaultSelected);
}

/** @param {Element} within */
function isBusy(within) {
  const active = document.activeElement;
  if (active?.matches(TYPED) && within.contains(active)) return true;
  if (within.matches("form[data-sent]") || within.querySelector("form[data-sent]")) return true;
  return [...within.querySelectorAll(TYPED)].some(isChanged);
}

/** @param {Node} old @param {Node} fresh @param {() => void} later */
function isLeft(old, fresh, later) {
  if (!(old instanceof Element)) return false;
  if (old.hasAttribute("data-own")) return true;
  if (old.matches("form")) return isBusy(old);
  if (old.matches(TYPED)) return old === document.activeElement || isChanged(old);
  if (!old.matches(REGION) || old.isEqualNode(fresh)) return false;
  const wait = (spoken.get(old) ?? -BREATH) + BREATH - performance.now();
  if (wait > 0) {
    setTimeout(later, wait);
    return true;
  }
  spoken.set(old, performance.now());
  return false;
}

export const ready = () => import("../vendor/idiomorph@0.8.0/idiomorph.esm.js");

/**
 * @param {Element} element @param {string} html its new inside
 * @param {() => void} later called when something was left for a moment and should be asked for again
 * @returns {Promise<boolean>} whether something was left as it was
 */
export async function place(element, html, later) {
  const { Idiomorph } = await ready();
  let left = false;
  Idiomorph.morph(element, html, {
    morphStyle: "innerHTML",
    callbacks: {
      beforeNodeMorphed(/** @type {Node} */ old, /** @type {Node} */ fresh) {
        const stays = isLeft(old, fresh, later);
        left ||= stays;
        return !stays;
      },
      beforeNodeRemoved(/** @type {Node} */ node) {
        const stays = node instanceof Element && (isBusy(node) || (node.matches(TYPED) && isChanged(node)));
        left ||= stays;
        return !stays;
      },
      beforeAttributeUpdated: (/** @type {string} */ name, /** @type {Element} */ node) =>
        !(name === "open" && node.matches("details, dialog")),
    },
  });
  return left;
}
