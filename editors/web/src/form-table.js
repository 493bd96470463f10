// A list of the plan as a table: a row a task, a cell a field of it. Where the pane is narrow each row becomes a card; the
// roles keep it a table for those who listen.

import { button, el } from "./dom.js";
import { control } from "./form-inputs.js";
import { Tie } from "./form-tie.js";
import { say } from "./words/index.js";

let count = 0;

export class Table {
  constructor({ path, label, columns }, form) {
    Object.assign(this, { path, label, columns, form, rows: [] });
    count += 1;
    const title = `table-${count}`;
    const head = columns.map((column) => el("div", { role: "columnheader", class: `cell cell-${column.key}`, title: column.help }, column.label));
    const tools = form.readOnly ? [] : [el("div", { role: "columnheader", class: "cell cell-tools" }, el("span", { class: "unseen" }, say("rowTools")))];
    this.head = el("div", { role: "row", class: "row row-head" }, el("div", { role: "columnheader", class: "cell cell-number" }, "#"), ...head, ...tools);
    this.body = el("div", { role: "rowgroup", class: "rows" });
    this.none = el("p", { class: "table-none" }, say("noRows"));
    this.grid = el("div", { role: "table", class: `table columns-${columns.length}`, "aria-labelledby": title }, el("div", { role: "rowgroup" }, this.head), this.body);
    this.add = button({ icon: "plus", words: say("add"), "aria-label": say("addTo", { list: label }), class: "small", hidden: form.readOnly, run: () => this.insert(this.top().length) });
    this.node = el("section", { class: "form-list", data: { list: path }, "aria-labelledby": title }, el("h2", { id: title }, label), this.grid, this.none, this.add);
  }

  /** The rows of the list itself, without those below others. */
  top() {
    return this.rows.filter((row) => listOf(row.about.path) === this.path);
  }

  show({ rows }) {
    const held = this.held();
    rows.forEach((about, at) => {
      let row = this.rows[at];
      const shape = JSON.stringify([about.depth ?? 0, about.fixed ?? []]);
      if (row?.shape !== shape) {
        const made = this.row(shape, about);
        if (row) row.node.replaceWith(made.node);
        else this.body.append(made.node);
        row = made;
        this.rows[at] = row;
      }
      row.show(about, at + 1);
    });
    for (const gone of this.rows.splice(rows.length)) gone.node.remove();
    this.none.hidden = rows.length > 0;
    this.grid.hidden = rows.length === 0;
    if (held && !this.body.contains(document.activeElement)) this.take(held.row, held.key);
  }

  held() {
    const cell = document.activeElement?.closest?.("[data-key]");
    const row = this.rows.findIndex((one) => one.node.contains(document.activeElement));
    return row >= 0 ? { row, key: cell?.dataset.key } : null;
  }

  /** Gives the keyboard to a cell, or where the rows end to the button below them. */
  take(at, key = this.columns[0].key) {
    const row = this.rows[Math.min(at, this.rows.length - 1)];
    (row?.node.querySelector(`[data-key="${key}"]`)?.querySelector("input,textarea,select,summary,button") ?? this.add).focus();
  }

  row(shape, first) {
    const row = { shape, about: first, cells: new Map() };
    const number = el("div", { role: "rowheader", class: "cell cell-number" });
    const cells = this.columns.map((column) => this.cell(row, column));
    const tools = this.form.readOnly ? [] : [this.tools(row)];
    row.node = el("div", { role: "row", class: `row depth-${Math.min(first.depth ?? 0, 3)}` }, number, ...cells, ...tools);
    row.node.addEventListener("keydown", (event) => {
      const by = event.altKey && { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!by || this.form.readOnly) return;
      event.preventDefault();
      this.move(row, by);
    });
    row.show = (about, n) => {
      Object.assign(row, { about, n });
      number.textContent = countOf(about.path);
      if (row.place) row.place.textContent = about.label ?? "";
      for (const cell of row.cells.values()) cell();
      for (const name of row.tools ?? []) name();
    };
    return row;
  }

  cell(row, column) {
    count += 1;
    const id = `cell-${count}`;
    const name = el("label", { class: "cell-label", for: id }, column.label);
    if ((row.about.fixed ?? []).includes(column.key)) return this.fixed(row, column);
    const tie = new Tie({ form: this.form, id, path: () => `${row.about.path}/${column.key}`, span: () => row.about.spans?.[column.key] });
    const kind = column.kind === "text" ? "long" : column.kind;
    const held = control({ ...column, kind }, { id, readOnly: this.form.readOnly, describedby: `${id}-why`, changed: () => tie.write() });
    tie.hold(held);
    held.input.addEventListener("focus", () => this.form.at(row.about.spans?.[column.key] ?? row.about.span));
    row.cells.set(column.key, () => {
      const label = say("cell", { column: column.label, n: row.n });
      if (held.list) held.list.setAttribute("aria-label", label);
      else held.input.setAttribute("aria-label", label);
      tie.show(row.about.cells[column.key] ?? "");
    });
    row.inputs = [...(row.inputs ?? []), { key: column.key, input: held.input }];
    return el("div", { role: "cell", class: `cell cell-${column.key}`, data: { key: column.key } }, name, held.node, tie.why);
  }

  /** What is more than a cell can hold: shown, with the way to its line. */
  fixed(row, column) {
    const words = el("span", { class: "cell-words" });
    const go = el("button", { type: "button", class: "link", title: say("fixedHelp"), on: { click: () => this.form.see(row.about.spans?.[column.key] ?? row.about.span) } }, say("fixedCell"));
    row.cells.set(column.key, () => {
      words.textContent = row.about.cells[column.key] ?? "";
      go.setAttribute("aria-label", `${say("fixedCell")}: ${say("cell", { column: column.label, n: row.n })}`);
    });
    return el("div", { role: "cell", class: `cell cell-${column.key} cell-fixed`, data: { key: column.key } }, el("span", { class: "cell-label" }, column.label), words, " ", go);
  }

  tools(row) {
    const of = (icon, key, run) => {
      const made = button({ icon, label: "", class: "plain", run });
      const name = () => {
        const words = say(key, { n: row.n, label: row.about.cells[this.columns[0].key] ?? "" });
        made.setAttribute("aria-label", words);
        made.title = words;
      };
      row.tools = [...(row.tools ?? []), name];
      return made;
    };
    // Where the paper has it: “khoản 1 Mục II”.
    row.place = el("span", { class: "row-place" });
    return el(
      "div",
      { role: "cell", class: "cell cell-tools", data: { key: "-tools" } },
      row.place,
      of("up", "up", () => this.move(row, -1)),
      of("lower", "down", () => this.move(row, 1)),
      of("plus", "addBelow", () => this.insert(indexOf(row.about.path) + 1, row)),
      of("cross", "removeRow", () => this.remove(row)),
    );
  }

  async insert(at, beside) {
    const path = beside ? listOf(beside.about.path) : this.path;
    const said = await this.form.edit({ op: "insert", path, at, cells: {} });
    if (said) return this.form.say(said);
    const made = this.rows.findIndex((row) => row.about.path === `${path}/${at}`);
    this.take(made >= 0 ? made : this.rows.length - 1);
    this.form.say(say("rowAdded"));
  }

  async remove(row) {
    const at = this.rows.indexOf(row);
    const said = await this.form.edit({ op: "remove", path: row.about.path });
    if (said) return this.form.say(said);
    this.take(at);
    this.form.say(say("rowRemoved"));
  }

  async move(row, by) {
    const list = listOf(row.about.path);
    const at = indexOf(row.about.path) + by;
    if (!this.rows.some((one) => one.about.path === `${list}/${at}`)) return;
    const key = this.held()?.key;
    const said = await this.form.edit({ op: "move", path: row.about.path, at });
    if (said) return this.form.say(said);
    const there = this.rows.findIndex((one) => one.about.path === `${list}/${at}`);
    if (there >= 0) this.take(there, key);
    this.form.say(say("rowMoved"));
  }

  /** Every cell that can be filled in, with where it stands in the text. */
  inputs() {
    return this.rows.flatMap((row) => (row.inputs ?? []).map(({ key, input }) => ({ input, span: row.about.spans?.[key] })));
  }
}

/** `/tasks/0/tasks/1` → 1.2, as one counts. */
function countOf(path) {
  return path.split("/").filter((step) => /^\d+$/.test(step)).map((step) => Number(step) + 1).join(".");
}

/** `/tasks/2` → 2. */
function indexOf(path) {
  return Number(path.slice(path.lastIndexOf("/") + 1));
}

/** `/tasks/2` → `/tasks`. */
function listOf(path) {
  return path.slice(0, path.lastIndexOf("/"));
}
