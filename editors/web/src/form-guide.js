// The parts of the form in a row above it: where one is, what is still to look at in each, and the way there.

import { el } from "./dom.js";
import { say } from "./words/index.js";

export class Guide {
  constructor() {
    this.list = el("ol", {});
    this.node = el("nav", { class: "form-guide", "aria-label": say("formParts"), hidden: true }, this.list);
    this.parts = [];
  }

  build(parts) {
    this.parts = parts.map((part) => {
      const count = el("span", { class: "guide-count", hidden: true });
      const go = el("button", { type: "button", class: "guide-go", on: { click: () => this.go(part) } }, part.label, " ", count);
      return { part, count, go };
    });
    this.list.replaceChildren(...this.parts.map(({ go }) => el("li", {}, go)));
    this.node.hidden = parts.length === 0;
  }

  go(part) {
    part.node.scrollIntoView({ block: "start" });
    (part.node.querySelector("input:not(:disabled), textarea:not(:disabled), select:not(:disabled), summary, button") ?? part.node).focus({ preventScroll: true });
  }

  /** How many messages each part has. */
  tell(found) {
    for (const { part, count } of this.parts) {
      const own = found.filter((one) => one.path && part.holds(one.path));
      const kind = ["error", "warning", "info"].find((kind) => own.some((one) => one.kind === kind));
      count.hidden = own.length === 0;
      count.replaceChildren(String(own.length), el("span", { class: "unseen" }, ` ${say("partCount")}`));
      count.dataset.kind = kind ?? "";
    }
  }
}
