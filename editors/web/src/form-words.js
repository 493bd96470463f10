// Words to fill in: a few, a paragraph, or several lines of which each stands for itself.

import { el } from "./dom.js";

/** A control of one element that has words. */
export function simple(input, changed) {
  let shown = "";
  input.addEventListener("change", () => changed());
  return {
    node: input,
    input,
    get: () => input.value.trim(),
    dirty: () => input.value !== shown,
    took: (value) => {
      if (input.value.trim() === value) shown = input.value;
    },
    set: (value) => {
      shown = value;
      if (input.value !== value) input.value = value;
    },
  };
}

/** A paragraph; with `lines`, several, each for itself. It is as high as what stands in it. */
export function long(shared, changed, lines) {
  const input = el("textarea", { ...shared, rows: lines ? "2" : "1" });
  const made = simple(input, changed);
  const fit = () => {
    input.style.height = "auto";
    if (input.scrollHeight > 0) input.style.height = `${input.scrollHeight + 2}px`;
  };
  input.addEventListener("input", fit);
  new ResizeObserver(fit).observe(input);
  if (!lines) oneParagraph(input, made);
  const plain = made.set;
  made.set = (value) => {
    plain(value);
    fit();
  };
  return made;
}

/** Enter is done, as in a line; what is pasted in several lines is one paragraph. */
function oneParagraph(input, made) {
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.defaultPrevented) return;
    event.preventDefault();
    if (made.dirty()) input.dispatchEvent(new Event("change"));
  });
  input.addEventListener("paste", (event) => {
    const words = event.clipboardData?.getData("text/plain") ?? "";
    if (event.defaultPrevented || !/[\r\n]/.test(words.trim())) return;
    event.preventDefault();
    input.setRangeText(words.trim().replace(/\s*[\r\n]+\s*/g, " "), input.selectionStart, input.selectionEnd, "end");
    input.dispatchEvent(new Event("input"));
  });
}
