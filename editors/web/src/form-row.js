// A row of a table: its cells, its tools.

import { button, el } from "./dom.js";
import { control } from "./form-inputs.js";
import { Tie } from "./form-tie.js";
import { say } from "./words/index.js";

let count = 0;

export class Row {
  constructor(table, shape, about) {
    Object.assign(this, { table, form: table.form, shape, about, cells: new Map(), inputs: [], ties: [], controls: new Map(), names: [] });
    this.number = el("div", { role: "rowheader", class: "cell cell-number" });
    const cells = table.columns.map((column, at) => this.cell(column, at === 0));
    const tools = this.form.readOnly ? [] : [this.tools()];
    this.node = el("div", { role: "row", class: `row depth-${Math.min(about.depth ?? 0, 3)}` }, this.number, ...cells, ...tools);
    this.node.addEventListener("keydown", (event) => {
      const by = event.altKey && { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!by || this.form.readOnly) return;
      event.preventDefault();
      table.move(this, by);
    });
  }

  show(about, n) {
    Object.assign(this, { about, n });
    this.number.textContent = countOf(about.path);
    if (this.place) this.place.textContent = about.label ?? "";
    for (const cell of this.cells.values()) cell();
    for (const name of this.names) name();
  }

  /** Other units may be chosen now. */
  renew(columns) {
    for (const { key, options } of columns) this.controls.get(key)?.renew?.(options ?? []);
  }

  /** It is no row any more: nothing of it is asked or told. */
  gone() {
    for (const tie of this.ties) this.form.ties.delete(tie);
  }

  cell(column, isFirst) {
    count += 1;
    const id = `cell-${count}`;
    const { table, form } = this;
    if ((this.about.fixed ?? []).includes(column.key)) return this.fixed(column);
    const tie = new Tie({ form, id, path: () => `${this.about.path}/${column.key}`, span: () => this.about.spans?.[column.key] });
    this.ties.push(tie);
    const kind = column.kind === "text" ? "long" : column.kind;
    const describedby = [`${id}-why`, table.hints.get(column.key)].filter(Boolean).join(" ");
    const held = control({ ...column, kind }, { id, readOnly: form.readOnly, describedby, form, changed: () => tie.write() });
    tie.hold(held);
    this.controls.set(column.key, held);
    if (isFirst) this.pasting(held, tie, column);
    held.input.addEventListener("focus", () => form.at(this.about.spans?.[column.key] ?? this.about.span));
    this.cells.set(column.key, () => {
      const label = say("cell", { column: column.label, n: countOf(this.about.path) });
      if (held.list) held.list.setAttribute("aria-label", label);
      else held.input.setAttribute("aria-label", label);
      tie.show(this.about.cells[column.key] ?? "");
    });
    this.inputs.push({ key: column.key, input: held.input });
    const name = el("label", { class: "cell-label", for: id }, column.label);
    const help = column.help && el("p", { class: "cell-help" }, column.help.replaceAll("`", ""));
    const wide = isFirst || column.lines || column.kind === "long" ? " cell-wide" : "";
    const box = column.kind === "flag" ? [el("span", { class: "flag" }, held.node, name)] : [name, held.node];
    return el("div", { role: "cell", class: `cell cell-${column.key} kind-${column.kind}${wide}`, data: { key: column.key } }, ...box, tie.why, help);
  }

  /** What is pasted in several lines, as a list from Word is, becomes as many rows. */
  pasting(held, tie, column) {
    held.input.addEventListener(
      "paste",
      async (event) => {
        const words = event.clipboardData?.getData("text/plain") ?? "";
        const lines = words.split(/[\r\n]+/).map((line) => line.trim()).filter(Boolean);
        if (lines.length < 2 || column.lines) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        held.input.setRangeText(lines[0], held.input.selectionStart, held.input.selectionEnd, "end");
        await tie.write();
        if (!tie.isRefused) await this.table.pasted(this, column.key, lines.slice(1));
      },
      true,
    );
  }

  /** What is more than a cell can hold: shown, with the way to its line. */
  fixed(column) {
    const words = el("span", { class: "cell-words" });
    const go = el("button", { type: "button", class: "link", title: say("fixedHelp"), on: { click: () => this.form.see(this.about.spans?.[column.key] ?? this.about.span) } }, say("fixedCell"));
    this.cells.set(column.key, () => {
      words.textContent = this.about.cells[column.key] ?? "";
      go.setAttribute("aria-label", `${say("fixedCell")}: ${say("cell", { column: column.label, n: countOf(this.about.path) })}`);
    });
    const wide = column.lines ? " cell-wide" : "";
    return el("div", { role: "cell", class: `cell cell-${column.key} cell-fixed${wide}`, data: { key: column.key } }, el("span", { class: "cell-label" }, column.label), words, " ", go);
  }

  tools() {
    const { table } = this;
    const of = (icon, key, run) => {
      const made = button({ icon, label: "", class: "plain", run });
      this.names.push(() => {
        const words = say(key, { n: countOf(this.about.path), label: this.about.cells[table.columns[0].key] ?? "" });
        made.setAttribute("aria-label", words);
        made.title = words;
      });
      return made;
    };
    // Where the paper has it: “khoản 1 Mục II”.
    this.place = el("span", { class: "row-place" });
    return el(
      "div",
      { role: "cell", class: "cell cell-tools", data: { key: "-tools" } },
      this.place,
      of("up", "up", () => table.move(this, -1)),
      of("lower", "down", () => table.move(this, 1)),
      of("plus", "addBelow", () => table.insert(indexOf(this.about.path) + 1, this)),
      table.below && of("inside", "addInside", () => table.inside(this)),
      of("cross", "removeRow", () => table.remove(this)),
    );
  }
}

/** `/tasks/0/tasks/1` → 1.2, as one counts. */
export function countOf(path) {
  return path.split("/").filter((step) => /^\d+$/.test(step)).map((step) => Number(step) + 1).join(".");
}

/** `/tasks/2` → 2. */
export function indexOf(path) {
  return Number(path.slice(path.lastIndexOf("/") + 1));
}

/** `/tasks/2` → `/tasks`. */
export function listOf(path) {
  return path.slice(0, path.lastIndexOf("/"));
}
