// Several of a few: shown as their names, chosen in a list that opens below.

import { el } from "./dom.js";
import { say } from "./words/index.js";

export class Choices {
  constructor({ options, label, id, readOnly, changed }) {
    this.changed = changed;
    this.options = options;
    this.words = el("span", { class: "choices-words" });
    this.input = el("summary", { id, class: "choices-open", "aria-label": label }, this.words);
    this.list = el("div", { class: "choices-list", role: "group", "aria-label": label });
    this.node = el("details", { class: "choices" }, this.input, this.list);
    this.readOnly = readOnly;
    this.value = [];
    this.node.addEventListener("toggle", () => {
      if (!this.node.open && this.dirty()) changed();
    });
    // A press on the words of a name takes the keyboard nowhere: without this the list would close under the hand, before the tick.
    this.list.addEventListener("mousedown", (event) => {
      if (!event.target.closest("input")) event.preventDefault();
    });
    this.node.addEventListener("focusout", (event) => {
      if (this.node.contains(event.relatedTarget)) return;
      // Not in the middle of a press: what is pressed must still be there when the browser has done with it.
      setTimeout(() => {
        if (!this.node.contains(document.activeElement)) this.node.open = false;
      });
    });
    this.node.addEventListener("keydown", (event) => {
      // Either ends choosing, and what was chosen stays.
      const done = event.key === "Escape" || (event.key === "Enter" && event.target !== this.input);
      if (!done || !this.node.open) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      this.node.open = false;
      this.input.focus();
    });
  }

  boxes() {
    return [...this.list.querySelectorAll("input")];
  }

  get() {
    const taken = this.boxes().filter((box) => box.checked).map((box) => box.value);
    // Those that were there keep their order: on paper it means something.
    return [...this.value.filter((one) => taken.includes(one)), ...taken.filter((one) => !this.value.includes(one))].join(", ");
  }

  dirty() {
    return this.get() !== this.value.join(", ");
  }

  set(value) {
    this.value = value.split(",").map((one) => one.trim()).filter(Boolean);
    const known = new Map(this.options.map((option) => [option.value, option.label]));
    for (const one of this.value) if (!known.has(one)) known.set(one, one);
    this.list.replaceChildren(
      ...[...known].map(([one, name]) => {
        const box = el("input", { type: "checkbox", value: one, disabled: this.readOnly, on: { change: () => this.show(known) } });
        box.checked = this.value.includes(one);
        return el("label", {}, box, " ", name);
      }),
    );
    this.show(known);
  }

  show(known) {
    const taken = this.get();
    const names = taken === "" ? [] : taken.split(", ").map((one) => known.get(one) ?? one);
    this.words.textContent = names.length > 0 ? names.join("; ") : say("choose");
    this.words.classList.toggle("none", names.length === 0);
    this.input.setAttribute("aria-label", `${this.list.getAttribute("aria-label")}: ${names.length > 0 ? names.join("; ") : say("none")}`);
  }
}
