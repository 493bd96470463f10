// Fields that belong together; those of few plans lie folded. And what the form does not hold, with the way to it.

import { el } from "./dom.js";
import { field } from "./form-fields.js";
import { say } from "./words/index.js";

export class Group {
  constructor({ id, label, rare, fields }, form) {
    Object.assign(this, { id, label, rare });
    this.fields = new Map(fields.map((about) => [about.path, field(about, form)]));
    // A group of one field is called as its field is: said once to those who look.
    const [only] = fields.length === 1 && fields[0].label === label ? this.fields.values() : [];
    only?.node.querySelector("label").classList.add("unseen");
    const boxes = el("div", { class: "form-fields" }, ...[...this.fields.values()].map((one) => one.node));
    this.node = rare ? el("details", { class: "form-group form-rare", data: { part: id } }, el("summary", {}, label), boxes) : el("fieldset", { class: "form-group", data: { part: id } }, el("legend", {}, label), boxes);
    if (rare) this.node.open = fields.some((about) => about.value !== "");
  }

  show({ fields }) {
    for (const about of fields) this.fields.get(about.path)?.show(about);
  }

  /** Whether a path of the form lies in it. */
  holds(path) {
    return this.fields.has(path);
  }

  inputs() {
    return [...this.fields.values()].map(({ about, input }) => ({ span: about.span, input }));
  }
}

export class Rest {
  constructor(rest, form) {
    this.rows = rest.map(({ label, help, span }) => {
      const row = { span };
      const go = span && el("button", { type: "button", class: "link", on: { click: () => form.see(row.span) }, "aria-label": `${say("fixedCell")}: ${label}` }, say("fixedCell"));
      row.node = el("li", {}, el("strong", {}, label), ": ", plain(help), " ", go);
      return row;
    });
    const list = (rows, words) => rows.length > 0 && [el("p", {}, words), el("ul", {}, ...rows.map((row) => row.node))];
    const there = this.rows.filter((row) => row.span);
    const absent = this.rows.filter((row) => !row.span);
    const parts = [list(there, say("restThere")), list(absent, say("restAbsent"))].filter(Boolean).flat();
    const write = el("button", { type: "button", class: "link", on: { click: () => form.goTo(form.view.state.doc.length, form.view.state.doc.length) } }, say("restWrite"));
    this.node = el("details", { class: "form-group form-rare", hidden: rest.length === 0 }, el("summary", {}, say("rest")), el("div", { class: "form-rest" }, ...parts, write));
    if (there.length > 0) this.node.open = true;
  }

  show(rest) {
    rest.forEach(({ span }, at) => {
      if (this.rows[at]) this.rows[at].span = span;
    });
  }
}

/** Words about a key, without the marks around the letters of the language. */
function plain(words) {
  return words.replaceAll("`", "");
}
