// A row of tabs as readers of screens know it: one stop for the keyboard, arrows between them.

import { el } from "./dom.js";

/** `items` are {id, words, controls}; `chosen` is called with the id, and whether a hand chose it. Returns the row and a way to choose. */
export function tabs({ label, items, chosen, first, ...props }) {
  const made = new Map();
  const select = (id, told = true, byHand = false) => {
    for (const [one, tab] of made) {
      tab.setAttribute("aria-selected", String(one === id));
      tab.tabIndex = one === id ? 0 : -1;
    }
    if (told) chosen(id, byHand);
  };
  const node = el("div", { role: "tablist", "aria-label": label, ...props });
  for (const { id, words, controls } of items) {
    const tab = el("button", { type: "button", role: "tab", id: `tab-${id}`, "aria-controls": controls, on: { click: () => select(id, true, true) } }, words);
    made.set(id, tab);
    node.append(tab);
  }
  node.addEventListener("keydown", (event) => {
    const all = [...made.keys()];
    const at = all.findIndex((id) => made.get(id) === document.activeElement);
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: all.length - 1 }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    const id = all[(next + all.length) % all.length];
    select(id, true, true);
    made.get(id).focus();
  });
  select(first, false);
  return { node, select, tab: (id) => made.get(id) };
}
