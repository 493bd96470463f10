// A list of the plan as a table: a row a task, a cell a field of it. Where the pane is narrow, or a row has much, each row is a
// card; the roles keep it a table for those who listen.

import { button, el } from "./dom.js";
import { Row, indexOf, listOf } from "./form-row.js";
import { told } from "./names.js";
import { say } from "./words/index.js";

// Columns that have room beside each other.
const BESIDE = 4;

let count = 0;

export class Table {
  constructor({ path, label, columns, below, rare, fixed }, form) {
    Object.assign(this, { path, label, columns, below, rare, form, rows: [] });
    count += 1;
    const title = `table-${count}`;
    this.isCards = columns.length > BESIDE || columns.some((column) => column.lines);
    this.hints = new Map(columns.filter((column) => column.help).map((column) => [column.key, `${title}-${column.key}`]));
    const head = columns.map((column) => el("div", { role: "columnheader", class: `cell cell-${column.key} kind-${column.kind}` }, column.label, column.help && el("span", { class: "column-help", id: this.hints.get(column.key) }, column.help.replaceAll("`", ""))));
    const tools = form.readOnly ? [] : [el("div", { role: "columnheader", class: "cell cell-tools" }, el("span", { class: "unseen" }, say("rowTools")))];
    this.head = el("div", { role: "row", class: "row row-head" }, el("div", { role: "columnheader", class: "cell cell-number" }, el("span", { class: "unseen" }, say("rowNumber"))), ...head, ...tools);
    this.body = el("div", { role: "rowgroup", class: "rows" });
    this.none = el("p", { class: "table-none" }, say("noRows"));
    this.why = el("div", { class: "field-why", id: `${title}-why`, hidden: true });
    this.grid = el("div", { role: "table", class: `table ${this.isCards ? "cards" : `columns-${columns.length}`}`, "aria-labelledby": title }, el("div", { role: "rowgroup" }, this.head), this.body);
    this.add = button({ icon: "plus", words: say("add"), "aria-label": say("addTo", { list: label }), "aria-describedby": this.why.id, class: "small", hidden: form.readOnly || Boolean(fixed), run: () => this.insert(this.top().length) });
    this.see = el("p", { class: "field-help", hidden: !fixed }, say("fixedHelp"), " ", el("button", { type: "button", class: "link", on: { click: () => form.see(this.span) } }, say("fixedCell")));
    const parts = [this.why, this.see, this.grid, this.none, this.add];
    const heading = el("h2", { id: title }, label);
    this.node = rare
      ? el("details", { class: "form-list form-rare", data: { list: path } }, el("summary", {}, heading), ...parts)
      : el("section", { class: "form-list", data: { list: path }, "aria-labelledby": title }, heading, ...parts);
  }

  /** The rows of the list itself, without those below others. */
  top() {
    return this.rows.filter((row) => listOf(row.about.path) === this.path);
  }

  show({ rows, columns, fixed }) {
    const held = this.held();
    const first = this.rows.length === 0 && rows.length > 0;
    this.span = fixed;
    rows.forEach((about, at) => {
      let row = this.rows[at];
      const shape = JSON.stringify([about.depth ?? 0, about.fixed ?? []]);
      if (row?.shape !== shape) {
        const made = new Row(this, shape, about);
        if (row) {
          row.gone();
          row.node.replaceWith(made.node);
        } else this.body.append(made.node);
        row = made;
        this.rows[at] = row;
      }
      row.renew(columns);
      row.show(about, at + 1);
    });
    for (const gone of this.rows.splice(rows.length)) {
      gone.gone();
      gone.node.remove();
    }
    this.none.hidden = rows.length > 0 || Boolean(fixed);
    this.grid.hidden = rows.length === 0;
    if (this.rare && first) this.node.open = true;
    if (held && !this.body.contains(document.activeElement)) this.take(held.row, held.key);
  }

  /** What is found of the list as a whole. */
  tell(found) {
    const own = found.filter((one) => one.path === this.path);
    this.why.hidden = own.length === 0;
    this.why.dataset.kind = own[0]?.kind ?? "";
    this.why.replaceChildren(...own.map((one) => el("p", {}, ...told([one.sentence, one.hint].filter(Boolean).join(". "), one.names))));
  }

  /** Whether a path of the form lies in it. */
  holds(path) {
    return path === this.path || path.startsWith(`${this.path}/`);
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

  async insert(at, beside) {
    const path = beside ? listOf(beside.about.path) : this.path;
    return this.inserted(path, at, {});
  }

  /** A row below another one, behind those that are there. */
  async inside(row) {
    const path = `${row.about.path}/${this.below}`;
    return this.inserted(path, this.rows.filter((one) => listOf(one.about.path) === path).length, {});
  }

  async inserted(path, at, cells) {
    const said = await this.form.edit({ op: "insert", path, at, cells });
    if (said) return this.form.say(said);
    if (this.rare) this.node.open = true;
    const made = this.rows.findIndex((row) => row.about.path === `${path}/${at}`);
    this.take(made >= 0 ? made : this.rows.length - 1);
    this.form.say(say("rowAdded"));
  }

  /** Several lines were pasted into a cell of the first column: the first one is the cell's, each other one a row below it. */
  async pasted(row, key, lines) {
    const [list, at] = [listOf(row.about.path), indexOf(row.about.path)];
    for (const [next, line] of lines.entries()) {
      const said = await this.form.edit({ op: "insert", path: list, at: at + 1 + next, cells: { [key]: line } });
      if (said) return this.form.say(said);
    }
    const last = this.rows.findIndex((one) => one.about.path === `${list}/${at + lines.length}`);
    this.take(last >= 0 ? last : this.rows.length - 1, key);
    this.form.say(say("rowsAdded", { n: lines.length }));
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
    return this.rows.flatMap((row) => row.inputs.map(({ key, input }) => ({ input, span: row.about.spans?.[key] })));
  }

  /** What takes the keyboard at a path: of a cell, of a row, of the list. */
  input(path) {
    if (path === this.path) return this.add.hidden ? null : this.add;
    for (const row of this.rows) {
      if (path !== row.about.path && !path.startsWith(`${row.about.path}/`)) continue;
      const key = path.slice(row.about.path.length + 1);
      const cell = row.node.querySelector(`[data-key="${key}"]`)?.querySelector("input,textarea,select,summary,button");
      if (cell || path === row.about.path) return cell ?? row.inputs[0]?.input ?? null;
    }
    return null;
  }
}
