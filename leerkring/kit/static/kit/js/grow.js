// Text areas grow with what is typed, in browsers that cannot do that by style alone.

/** @param {HTMLTextAreaElement} area */
function fit(area) {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}

if (!CSS.supports("field-sizing", "content")) {
  for (const area of document.querySelectorAll("textarea")) fit(area);
  for (const kind of ["input", "grow"]) {
    document.addEventListener(kind, (event) => {
      if (event.target instanceof HTMLTextAreaElement) fit(event.target);
    });
  }
}
