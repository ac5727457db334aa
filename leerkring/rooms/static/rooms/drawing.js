// Drawing on a sheet, or on a photo that was chosen. What is drawn stands in the file field of the form, made small on
// this device, so that the form is sent as any form is. Without this script there is the file field and the words.
//
//   <div data-drawing hidden> <canvas> [data-drawing-back] [data-drawing-anew] </div> … <input type="file">

import { Kept } from "../kit/js/kept.js";

const LONGEST = 1600;
const LINE = 6;
// Lines are kept as words are (kit/js/kept.js), for a form that comes back with a question.
const KEPT = "drawing:";
const kept = await new Kept(document.documentElement.dataset.seal ?? "").open();

/** @typedef {[number, number][]} Stroke */

class Sheet {
  /** @param {HTMLElement} element @param {HTMLFormElement} form @param {HTMLInputElement} file */
  constructor(element, form, file) {
    this.element = element;
    this.form = form;
    this.file = file;
    this.canvas = /** @type {HTMLCanvasElement} */ (element.querySelector("canvas"));
    this.blank = { width: this.canvas.width, height: this.canvas.height };
    this.pen = /** @type {CanvasRenderingContext2D} */ (this.canvas.getContext("2d"));
    /** @type {Stroke[]} */
    this.strokes = this.earlier();
    /** @type {ImageBitmap | null} */
    this.photo = null;
  }

  get name() {
    return `${KEPT}${this.form.id}`;
  }

  /** The lines of a form that came back with a question. @returns {Stroke[]} */
  earlier() {
    const strokes = document.querySelector(".error-summary") ? kept.get(this.name) : null;
    kept.remove(this.name);
    return /** @type {Stroke[]} */ (strokes ?? []);
  }

  start() {
    this.element.hidden = false;
    this.canvas.addEventListener("pointerdown", (event) => this.begin(event));
    this.canvas.addEventListener("pointermove", (event) => this.move(event));
    for (const end of ["pointerup", "pointercancel"]) this.canvas.addEventListener(end, () => this.end());
    this.button("back")?.addEventListener("click", () => this.back());
    this.button("anew")?.addEventListener("click", () => this.anew());
    this.file.addEventListener("change", () => void this.take());
    this.form.addEventListener("reset", () => setTimeout(() => this.anew()));
    this.draw();
    if (this.strokes.length) this.hand();
  }

  /** @param {"back" | "anew"} what @returns {HTMLButtonElement | null} */
  button(what) {
    return this.element.querySelector(`[data-drawing-${what}]`);
  }

  /** @param {PointerEvent} event @returns {[number, number]} */
  place(event) {
    const box = this.canvas.getBoundingClientRect();
    const x = ((event.clientX - box.left) * this.canvas.width) / box.width;
    const y = ((event.clientY - box.top) * this.canvas.height) / box.height;
    return [Math.round(x), Math.round(y)];
  }

  /** @param {PointerEvent} event */
  begin(event) {
    if (!event.isPrimary || event.button !== 0) return;
    event.preventDefault();
    this.canvas.setPointerCapture(event.pointerId);
    this.strokes.push([this.place(event)]);
    this.isDown = true;
    this.draw();
  }

  /** @param {PointerEvent} event */
  move(event) {
    if (!this.isDown || !event.isPrimary) return;
    for (const one of event.getCoalescedEvents?.() ?? [event]) this.strokes.at(-1)?.push(this.place(one));
    this.draw();
  }

  end() {
    if (!this.isDown) return;
    this.isDown = false;
    this.hand();
    if (!this.photo) void kept.put(this.name, this.strokes);
  }

  back() {
    this.strokes.pop();
    this.draw();
    this.hand();
  }

  anew() {
    this.strokes = [];
    this.photo = null;
    Object.assign(this.canvas, this.blank);
    this.draw();
    this.file.value = "";
  }

  /** A photo lies on the sheet, and can be drawn on. */
  async take() {
    const [chosen] = this.file.files ?? [];
    if (!chosen) return this.anew();
    try {
      this.photo = await createImageBitmap(chosen);
    } catch {
      return undefined; // The server says what is wrong with it.
    }
    const scale = Math.min(1, LONGEST / Math.max(this.photo.width, this.photo.height));
    this.strokes = [];
    this.canvas.width = Math.max(1, Math.round(this.photo.width * scale));
    this.canvas.height = Math.max(1, Math.round(this.photo.height * scale));
    this.draw();
    return this.hand();
  }

  draw() {
    const { pen, canvas } = this;
    pen.fillStyle = "white";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    if (this.photo) pen.drawImage(this.photo, 0, 0, canvas.width, canvas.height);
    Object.assign(pen, { strokeStyle: "black", lineWidth: LINE, lineCap: "round", lineJoin: "round" });
    for (const stroke of this.strokes) this.line(stroke);
    const back = this.button("back");
    const anew = this.button("anew");
    if (back) back.disabled = !this.strokes.length;
    if (anew) anew.disabled = !this.strokes.length && !this.photo;
  }

  /** Through the middles of the points, so that a line is smooth. @param {Stroke} stroke */
  line(stroke) {
    const [first, ...rest] = stroke;
    if (!first) return;
    this.pen.beginPath();
    this.pen.moveTo(...first);
    let [x, y] = first;
    for (const [nextX, nextY] of rest) {
      this.pen.quadraticCurveTo(x, y, (x + nextX) / 2, (y + nextY) / 2);
      [x, y] = [nextX, nextY];
    }
    this.pen.lineTo(x, y);
    this.pen.stroke();
  }

  /** What stands on the sheet now is the file of the form. @returns {Promise<void>} */
  hand() {
    const kind = this.photo ? "image/jpeg" : "image/png";
    return new Promise((done) => {
      this.canvas.toBlob((blob) => {
        const bag = new DataTransfer();
        if (blob && (this.strokes.length || this.photo)) {
          bag.items.add(new File([blob], this.photo ? "photo.jpg" : "drawing.png", { type: kind }));
        }
        this.file.files = bag.files;
        done();
      }, kind, 0.85);
    });
  }
}

/** @type {WeakSet<HTMLElement>} */
const known = new WeakSet();

function find() {
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-drawing]"))) {
    const form = element.closest("form");
    const file = form?.querySelector('input[type="file"]');
    if (known.has(element) || !form || !(file instanceof HTMLInputElement)) continue;
    known.add(element);
    new Sheet(element, form, file).start();
  }
}

find();
document.addEventListener("live", find);
