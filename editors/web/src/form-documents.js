// A legal document, found by its number or by words of its title: what answers stands below while one types, with its title and
// whether it is in force on the day of the plan. What is chosen is written as it is cited; anything else may be typed.

import { el } from "./dom.js";
import { long } from "./form-words.js";
import { say } from "./words/index.js";

// Letters from which on it is worth asking, and how long the fingers must rest.
const LEAST = 2;
const REST = 180;

let count = 0;

export function documents(shared, form, changed) {
  count += 1;
  const id = `documents-${count}`;
  const made = long({ ...shared, "aria-autocomplete": "list", "aria-controls": id }, changed, false);
  const { input } = made;
  const list = el("div", { class: "documents", id, role: "listbox", "aria-label": say("documents"), hidden: true });
  const none = el("p", { class: "documents-none", role: "status", hidden: true }, say("noDocuments"));
  let found = [];
  let at = -1;
  let timer = 0;

  const close = () => {
    clearTimeout(timer);
    list.hidden = true;
    none.hidden = true;
    mark(-1);
  };
  const mark = (next) => {
    at = next;
    [...list.children].forEach((row, one) => row.setAttribute("aria-selected", String(one === at)));
    if (at >= 0) input.setAttribute("aria-activedescendant", `${id}-${at}`);
    else input.removeAttribute("aria-activedescendant");
    list.children[at]?.scrollIntoView({ block: "nearest" });
  };
  const take = (one) => {
    close();
    input.value = one.citation;
    input.dispatchEvent(new Event("input"));
    close();
    changed();
  };
  const ask = async () => {
    const words = input.value.trim();
    if (words.replace(/[^\p{L}\p{N}]/gu, "").length < LEAST) return close();
    const answer = await form.engine.answer("ttdn/documents", { words }).catch(() => []);
    if (words !== input.value.trim() || document.activeElement !== input) return;
    found = answer;
    list.replaceChildren(...found.map((one, row) => option(one, `${id}-${row}`, () => take(one))));
    list.hidden = found.length === 0;
    none.hidden = found.length > 0;
    mark(-1);
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, REST);
  });
  input.addEventListener("blur", close);
  input.addEventListener(
    "keydown",
    (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (list.hidden) {
        if (event.key === "Escape") close();
        return;
      }
      if (step && !event.altKey) mark(Math.max(-1, Math.min(found.length - 1, at + step)));
      else if (event.key === "Enter" && at >= 0) take(found[at]);
      else if (event.key === "Escape") close();
      else return;
      event.preventDefault();
    },
    true,
  );
  return { ...made, node: el("div", { class: "documents-around" }, input, list, none) };
}

function option({ name, title, status, ended }, id, take) {
  const row = el(
    "div",
    { role: "option", id, class: "document", "aria-selected": "false" },
    el("strong", {}, name),
    title && el("span", { class: "document-title" }, title),
    el("span", { class: ended ? "document-status ended" : "document-status" }, status),
  );
  // The keyboard stays in the field, or it would be written before anything is chosen.
  row.addEventListener("mousedown", (event) => event.preventDefault());
  row.addEventListener("click", take);
  return row;
}
