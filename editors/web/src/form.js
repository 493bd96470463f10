// The form: a plan to be filled in without knowing YAML. What is shown comes from the text, and what is filled in goes into the
// text; the form itself keeps nothing.

import { announce } from "./announce.js";
import { button, el } from "./dom.js";
import { Group, Rest } from "./form-groups.js";
import { Table } from "./form-table.js";
import { Guide } from "./form-guide.js";
import { say } from "./words/index.js";

export class Form {
  constructor({ engine, view, readOnly, goTo, looked, undo }) {
    Object.assign(this, { engine, view, readOnly, goTo, looked });
    this.note = el("p", { class: "form-note", role: "status" }, say("formLoading"));
    this.guide = new Guide();
    this.parts = el("div", { class: "form-parts" });
    this.back = [button({ words: say("toMend"), class: "small", run: () => goTo(0, 0) }), button({ words: say("undoLast"), class: "small", run: undo })];
    this.node = el("form", { class: "form", id: "form", "aria-label": say("form"), autocomplete: "off" }, this.guide.node, this.note, this.parts);
    this.node.addEventListener("submit", (event) => event.preventDefault());
    this.shown = false;
    this.busy = false;
    this.groups = new Map();
    this.tables = new Map();
    this.shape = "";
    /** What is found in the text, as the messages have it. */
    this.found = [];
    /** Every control with the place that it is tied to. */
    this.ties = new Set();
    // Edits are of one text each: the next one waits for the one before.
    this.edits = Promise.resolve();
  }

  /** Shown or not: what nobody sees is not asked for. */
  open(open) {
    this.shown = open;
    if (open) this.changed();
  }

  changed() {
    if (!this.shown) return;
    if (this.busy) this.again = true;
    else this.ask();
  }

  async ask() {
    this.busy = true;
    this.again = false;
    try {
      const { answer, drift } = await this.engine.ask("ttdn/form");
      if (this.drift) this.engine.drifts.end(this.drift);
      this.drift = drift;
      this.show(answer);
    } catch (error) {
      if (this.engine.connected) this.broken(error.message ?? String(error));
    }
    this.busy = false;
    if (this.again && this.engine.connected) this.ask();
  }

  /** A text that cannot be read leaves the last form, which nobody can fill in meanwhile: what to do stands above it. */
  broken(why) {
    const first = this.found.find((one) => one.code === "S001") ?? this.found.find((one) => one.kind === "error");
    const where = first && ` ${say("line", { n: this.view.state.doc.lineAt(first.from).number })}: ${first.sentence.replaceAll("`", "")}`;
    this.back[0].onclick = () => this.goTo(first?.from ?? 0, first?.to ?? 0);
    this.note.replaceChildren(el("strong", {}, say("formBroken")), " ", where ?? why ?? "", el("span", { class: "form-note-buttons" }, ...this.back));
    this.note.hidden = false;
    this.parts.inert = true;
    this.parts.classList.add("stale");
  }

  show(answer) {
    if (!answer?.groups) return this.broken(answer?.why);
    this.note.replaceChildren(this.readOnly ? say("formViewed") : "");
    this.note.hidden = !this.readOnly;
    this.parts.inert = false;
    this.parts.classList.remove("stale");
    const shape = JSON.stringify([answer.order, answer.rest.map(({ label, span }) => [label, !span]), answer.groups.map((group) => [group.id, group.fields.map(shapeOf)]), answer.lists.map((list) => [list.path, columnsOf(list), !list.fixed])]);
    if (shape !== this.shape) this.build(answer);
    this.shape = shape;
    for (const one of answer.groups) this.groups.get(one.id)?.show(one);
    for (const list of answer.lists) this.tables.get(list.path)?.show(list);
    this.rest.show(answer.rest);
    this.tell(this.found);
  }

  /** What is found in a part of the form stands below it. */
  tell(list) {
    this.found = list;
    if (!this.shown) return;
    for (const tie of this.ties) tie.tell(list);
    for (const table of this.tables.values()) table.tell(list);
    this.guide.tell(list);
    if (this.parts.inert) this.broken();
  }

  build(answer) {
    const held = document.activeElement?.closest?.("[data-path]")?.dataset.path;
    this.ties.clear();
    this.groups = new Map(answer.groups.map((group) => [group.id, new Group(group, this)]));
    const kept = this.tables;
    this.tables = new Map(answer.lists.map((list) => [list.path, this.table(list, kept.get(list.path))]));
    this.rest = new Rest(answer.rest, this);
    const parts = answer.order.map((name) => this.groups.get(name) ?? this.tables.get(name)).filter(Boolean);
    this.parts.replaceChildren(...parts.map((part) => part.node), this.rest.node);
    this.guide.build(parts.filter((part) => !part.rare));
    if (held) this.input(held)?.focus();
  }

  /** The table of a list: the one that is there where it has the same columns, so that nobody's place in it is lost. */
  table(list, kept) {
    if (!kept || JSON.stringify(columnsOf(kept)) !== JSON.stringify(columnsOf(list))) return new Table(list, this);
    for (const row of kept.rows) for (const tie of row.ties) this.ties.add(tie);
    return kept;
  }

  /** What takes the keyboard at a path: of a field, a cell, a list. */
  input(path) {
    for (const group of this.groups.values()) if (group.fields.has(path)) return group.fields.get(path).input;
    for (const table of this.tables.values()) {
      const found = table.input(path);
      if (found) return found;
    }
    return null;
  }

  /** One edit of the plan, tried by the engine and put into the text. Resolves to why it was not taken; nothing when it was. */
  edit(change) {
    const run = this.edits.then(() => this.tried(change));
    this.edits = run.catch(() => {});
    return run;
  }

  async tried(change) {
    try {
      const { answer, drift } = await this.engine.ask("ttdn/formEdit", change);
      const changes = answer.edits.map(({ from, to, insert }) => ({ from: drift.at(from), to: drift.at(to), insert: insert.replace(/\r\n?/g, "\n") }));
      this.engine.drifts.end(drift);
      this.view.dispatch({ changes, userEvent: "input.form" });
      // The next edit speaks of what this one made.
      await this.fresh();
      return null;
    } catch (error) {
      return say("notAccepted", { why: error.message ?? String(error) });
    }
  }

  /** Whether something was filled in that is not in the text yet. */
  get unwritten() {
    return [...this.ties].some((tie) => tie.control.node.isConnected && tie.dirty());
  }

  /** Writes what somebody filled in and did not leave yet: what is saved or printed next has it. */
  async written() {
    for (const tie of this.ties) if (tie.control.node.isConnected && tie.dirty()) await tie.write();
    await this.edits;
  }

  async fresh() {
    if (!this.shown) return;
    while (this.busy) await new Promise((done) => setTimeout(done, 5));
    await this.ask();
  }

  /** The keyboard is in something that stands there in the text. */
  at(span) {
    if (span && this.drift) this.looked(this.drift.at(span[0]));
  }

  /** Goes to the text where something stands that the form cannot hold. */
  see(span) {
    if (!span || !this.drift) return;
    const { from, to } = this.drift.range(span);
    this.goTo(from, to);
  }

  /** Puts the keyboard into what a message is about, at the words that it speaks of; whether there is such a thing. */
  reveal(path, from, to) {
    const input = path && !this.parts.inert && this.input(path);
    if (!input) return false;
    this.hold(input, this.view.state.sliceDoc(from, to));
    return true;
  }

  /** Puts the keyboard into what stands at a place of the text; whether there is such a thing. */
  focus(from, to) {
    if (this.parts.inert) return false;
    const inputs = [...[...this.groups.values()].flatMap((group) => group.inputs()), ...[...this.tables.values()].flatMap((table) => table.inputs())];
    const within = inputs.filter(({ span }) => {
      if (!span || !this.drift) return false;
      const place = this.drift.range(span);
      return place.from <= to && from <= place.to;
    });
    within.sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]));
    const [first] = within;
    if (!first) return false;
    this.hold(first.input, this.view.state.sliceDoc(from, to));
    return true;
  }

  /** The keyboard is there, what lies around it open, and the words chosen where they stand in it. */
  hold(input, words) {
    for (let around = input.closest("details"); around; around = around.parentElement.closest("details")) if (!around.classList.contains("choices")) around.open = true;
    input.focus();
    input.scrollIntoView({ block: "center" });
    const at = words && input.matches("textarea, input[type=text]") ? input.value.indexOf(words) : -1;
    if (at >= 0) input.setSelectionRange(at, at + (words.length < input.value.length ? words.length : 0));
  }

  say(words) {
    announce(words);
  }
}

/** The columns of a list but for what may be chosen, which changes with the units. */
function columnsOf({ columns }) {
  return columns.map(({ options: _, ...column }) => column);
}

function shapeOf({ path, label, help, kind, options, lines, fixed, unset }) {
  return [path, label, help, kind, options, lines, fixed, unset];
}
