// The keys of the whole page, and the list of them.

import { button, el } from "./dom.js";
import { say } from "./words/index.js";

/**
 * `panes` gives the places that F6 goes through, in order; `save` is what Ctrl+S does; `undo` and `redo` are of the text, and
 * heard wherever `own` does not say that what has the keyboard takes back letters of its own.
 */
export function pageKeys({ panes, save, undo, redo, own }) {
  addEventListener("keydown", (event) => {
    const letter = (event.ctrlKey || event.metaKey) && !event.altKey ? event.key.toLowerCase() : "";
    const back = letter === "z" ? (event.shiftKey ? redo : undo) : letter === "y" ? redo : null;
    if (letter === "s") {
      event.preventDefault();
      save();
    } else if (back && !own(event.target)) {
      event.preventDefault();
      back();
    } else if (event.key === "F6") {
      event.preventDefault();
      next(panes(), event.shiftKey ? -1 : 1);
    }
  });
}

function next(panes, by) {
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  for (let step = 1; step <= panes.length; step += 1) {
    const pane = panes[(at + by * step + panes.length * 2) % panes.length];
    const first = firstIn(pane);
    if (!first) continue;
    first.focus();
    return;
  }
}

/** What takes the keyboard first in a pane: the text, the paper, the first field; never a button of its head. */
function firstIn(pane) {
  const wanted = (pane.dataset.first?.split(", ") ?? []).flatMap((choice) => [...pane.querySelectorAll(choice)]);
  const any = [...pane.querySelectorAll("button, input, select, textarea, summary, [tabindex]")].filter((one) => one.tabIndex >= 0);
  return [...wanted, ...any].find((one) => !one.disabled && one.checkVisibility());
}

/** The button that shows the keys. */
export function keysButton() {
  const rows = say("keysList").map(([keys, words]) => el("tr", {}, el("th", { scope: "row" }, ...keys.split(", ").flatMap((key, at) => [at > 0 ? ", " : "", el("kbd", {}, key)])), el("td", {}, words)));
  const close = button({ words: say("close"), class: "main", run: () => dialog.close() });
  const dialog = el("dialog", { class: "keys", "aria-labelledby": "keys-title" }, el("h2", { id: "keys-title" }, say("keysTitle")), el("table", {}, el("tbody", {}, ...rows)), close);
  document.body.append(dialog);
  return button({ icon: "keys", label: say("keys"), class: "plain", run: () => dialog.showModal() });
}
