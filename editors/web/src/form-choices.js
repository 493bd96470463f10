// Several units: shown as their names, chosen in a list that opens below. A tick counts at once; a unit that is not there yet is
// added where it is needed.

import { button, el } from "./dom.js";
import { say } from "./words/index.js";

export class Choices {
  constructor({ options, label, id, readOnly, form, describedby, changed }) {
    Object.assign(this, { options, readOnly, form, changed });
    this.words = el("span", { class: "choices-words" });
    this.input = el("summary", { id, class: "choices-open", "aria-label": label, "aria-describedby": describedby }, this.words);
    this.ticks = el("div", {});
    this.list = el("div", { class: "choices-list", role: "group", "aria-label": label }, this.ticks, !readOnly && this.adding());
    this.node = el("details", { class: "choices" }, this.input, this.list);
    this.value = [];
    /** What is ticked, in the order of the ticks: on paper it means something. */
    this.picked = [];
    this.draw([]);
    // A press on the words of a name takes the keyboard nowhere: without this the list would close under the hand, before the tick.
    this.list.addEventListener("mousedown", (event) => {
      if (!event.target.closest("input, button")) event.preventDefault();
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
      const done = event.key === "Escape" || (event.key === "Enter" && event.target.matches("[type=checkbox]"));
      if (!done || !this.node.open) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      this.node.open = false;
      this.input.focus();
    });
  }

  /** Room for the name of a unit that is not in the list. */
  adding() {
    const name = el("input", { type: "text", class: "choices-name", "aria-label": say("newUnit"), placeholder: say("newUnit") });
    const add = async () => {
      const words = name.value.trim();
      if (words === "") return name.focus();
      name.value = "";
      await this.add(words);
      name.focus();
    };
    name.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      add();
    });
    return el("div", { class: "choices-new" }, name, button({ words: say("addUnit"), class: "small", run: add }));
  }

  async add(name) {
    const same = (option) => option.label.localeCompare(name, "vi", { sensitivity: "accent" }) === 0;
    if (!this.options.some(same)) {
      const at = this.form.tables.get("/units")?.rows.length ?? 0;
      const said = await this.form.edit({ op: "insert", path: "/units", at, cells: { name } });
      if (said) return this.form.say(said);
    }
    const made = this.options.find(same);
    const box = made && this.boxes().find((one) => one.value === made.value);
    if (!box) return;
    box.checked = true;
    this.ticked(box);
    this.form.say(say("unitAdded", { name }));
  }

  ticked({ value, checked }) {
    this.picked = this.picked.filter((one) => one !== value);
    if (checked) this.picked.push(value);
    this.show();
    this.changed();
  }

  boxes() {
    return [...this.ticks.querySelectorAll("input")];
  }

  get() {
    return this.picked.join(", ");
  }

  dirty() {
    return this.get() !== this.value.join(", ");
  }

  /** What was written is what stands there; boxes that were pressed meanwhile stay. */
  took(value) {
    this.value = split(value);
  }

  /** Other units may be chosen now. */
  renew(options) {
    if (JSON.stringify(options) === JSON.stringify(this.options)) return;
    this.options = options;
    this.draw(this.picked);
  }

  set(value) {
    this.value = split(value);
    this.picked = [...this.value];
    const known = this.boxes().map((box) => box.value);
    if (known.length >= this.options.length && this.value.every((one) => known.includes(one))) {
      for (const box of this.boxes()) box.checked = this.value.includes(box.value);
      this.show();
    } else {
      this.draw(this.value);
    }
  }

  draw(taken) {
    const names = this.names();
    for (const one of taken) if (!names.has(one)) names.set(one, one);
    this.ticks.replaceChildren(
      ...[...names].map(([one, name]) => {
        const box = el("input", { type: "checkbox", value: one, disabled: this.readOnly, on: { change: () => this.ticked(box) } });
        box.checked = taken.includes(one);
        return el("label", {}, box, " ", name);
      }),
    );
    if (names.size === 0) this.ticks.replaceChildren(el("p", { class: "choices-none" }, say("noUnits")));
    this.show();
  }

  names() {
    return new Map(this.options.map((option) => [option.value, option.label]));
  }

  show() {
    const known = this.names();
    const names = this.picked.map((one) => known.get(one) ?? one);
    this.words.textContent = names.length > 0 ? names.join("; ") : say("choose");
    this.words.classList.toggle("none", names.length === 0);
    this.input.setAttribute("aria-label", `${this.list.getAttribute("aria-label")}: ${names.length > 0 ? names.join("; ") : say("noneChosen")}`);
  }
}

function split(value) {
  return value.split(",").map((one) => one.trim()).filter(Boolean);
}
