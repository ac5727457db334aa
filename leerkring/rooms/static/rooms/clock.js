// Counts down between two answers of the server, by this device's own steady clock: no wall clock is trusted.

/** @typedef {{element: HTMLElement, left: number, total: number, runs: boolean, since: number}} Clock */
const STEP = 1000;

/** @param {HTMLElement} element @returns {Clock} */
const read = (element) => ({
  element,
  left: Number(element.dataset.left),
  total: Math.max(1, Number(element.dataset.total)),
  runs: "runs" in element.dataset,
  since: performance.now(),
});

/** @type {Map<HTMLElement, Clock & {said: string}>} */
const clocks = new Map();

function collect() {
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-clock]"))) {
    const said = `${element.dataset.left}/${element.dataset.total}/${"runs" in element.dataset}`;
    if (clocks.get(element)?.said !== said) clocks.set(element, { ...read(element), said });
  }
  for (const element of clocks.keys()) if (!element.isConnected) clocks.delete(element);
}

/** @param {Clock} clock */
function show(clock) {
  if (!clock.runs) return;
  const left = Math.max(0, clock.left - (performance.now() - clock.since) / 1000);
  clock.element.querySelector(".clock__arc")?.setAttribute("stroke-dasharray", `${Math.min(100, (100 * left) / clock.total)} 100`);
  const words = clock.element.querySelector("[data-clock-words]");
  const minutes = Math.floor(left / 60);
  const seconds = String(Math.floor(left % 60)).padStart(2, "0");
  const text = left > 0 ? `${minutes}:${seconds}` : (clock.element.dataset.over ?? "");
  if (words && words.textContent !== text) words.textContent = text;
}

setInterval(() => {
  collect();
  for (const clock of clocks.values()) show(clock);
}, STEP);
