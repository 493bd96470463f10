// One line at the top for what must be decided, or known: the file changed, the connection is lost, something failed.

import { button, el, icon } from "./dom.js";
import { say } from "./words/index.js";

export class Banners {
  constructor() {
    this.node = el("div", { class: "banners" });
    this.shown = new Map();
  }

  /** Shows words under a name; `actions` are {words, run, main?}. `alert` interrupts who listens. */
  show(name, words, { actions = [], kind = "info", closes = false } = {}) {
    const buttons = actions.map(({ words: label, run, main }) => button({ words: label, class: main ? "main" : "", run }));
    const close = closes && button({ icon: "cross", label: say("close"), class: "plain", run: () => this.hide(name) });
    const row = el("div", { class: `banner banner-${kind}`, role: "alert", data: { banner: name } }, icon(kind === "info" ? "info" : kind), el("p", {}, words), ...buttons, close);
    this.shown.get(name)?.remove();
    this.shown.set(name, row);
    this.node.append(row);
  }

  hide(name) {
    const row = this.shown.get(name);
    if (!row) return;
    const held = row.contains(document.activeElement);
    row.remove();
    this.shown.delete(name);
    if (held) document.querySelector(".cm-content")?.focus();
  }

  has(name) {
    return this.shown.has(name);
  }
}
